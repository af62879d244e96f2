/** How likely enough help is, and what follows from what is at stake. */
@NullMarked
package org.surety.web.page.odds;

import org.jspecify.annotations.NullMarked;
