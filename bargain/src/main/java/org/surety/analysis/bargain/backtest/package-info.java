/** How far models were off: predictions against what was really decided. */
@NullMarked
package org.surety.analysis.bargain.backtest;

import org.jspecify.annotations.NullMarked;
