/** Probabilities as decimals for tools that read them as exact numbers. */
@NullMarked
package org.surety.report.decimal;

import org.jspecify.annotations.NullMarked;
