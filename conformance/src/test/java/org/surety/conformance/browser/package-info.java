/** Tests of pages in a browser. */
@NullMarked
package org.surety.conformance.browser;

import org.jspecify.annotations.NullMarked;
