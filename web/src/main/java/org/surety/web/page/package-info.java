/** The pages, a class each. */
@NullMarked
package org.surety.web.page;

import org.jspecify.annotations.NullMarked;
