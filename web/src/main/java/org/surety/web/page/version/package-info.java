/** The versions that a design has, and what matters over all of them. */
@NullMarked
package org.surety.web.page.version;

import org.jspecify.annotations.NullMarked;
