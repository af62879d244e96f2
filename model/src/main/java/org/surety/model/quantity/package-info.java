/** Exact numbers, hours, limits and ranges. */
@NullMarked
package org.surety.model.quantity;

import org.jspecify.annotations.NullMarked;
