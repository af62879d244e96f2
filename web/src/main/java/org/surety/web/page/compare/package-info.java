/** Several texts, or one under several readings, beside each other. */
@NullMarked
package org.surety.web.page.compare;

import org.jspecify.annotations.NullMarked;
