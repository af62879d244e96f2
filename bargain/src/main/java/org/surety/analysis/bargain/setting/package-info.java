/**
 * What every bargaining model is given and gives back: parties, issues, ranges, turns, and the card that tells what a
 * model is good for.
 */
@NullMarked
package org.surety.analysis.bargain.setting;

import org.jspecify.annotations.NullMarked;
