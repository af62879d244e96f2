/** The library, and what is being worked out. */
@NullMarked
package org.surety.web.page.library;

import org.jspecify.annotations.NullMarked;
