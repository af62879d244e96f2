/** The files that every page loads. */
@NullMarked
package org.surety.web.asset;

import org.jspecify.annotations.NullMarked;
