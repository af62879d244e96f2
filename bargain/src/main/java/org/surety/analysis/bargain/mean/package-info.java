/** The weighted mean and the weighted median of positions. */
@NullMarked
package org.surety.analysis.bargain.mean;

import org.jspecify.annotations.NullMarked;
