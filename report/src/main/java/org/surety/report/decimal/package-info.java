/** Exact numbers as decimals. */
@NullMarked
package org.surety.report.decimal;

import org.jspecify.annotations.NullMarked;
