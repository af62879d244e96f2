/** What stands around every page, and what its address says. */
@NullMarked
package org.surety.web.frame;

import org.jspecify.annotations.NullMarked;
