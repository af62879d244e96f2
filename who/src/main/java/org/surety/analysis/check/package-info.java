/**
 * What is wrong with an agreement, or weak in it: {@link org.surety.analysis.check.Check} runs the rules of
 * {@link org.surety.analysis.check.Rules} over the readings and says under which of them each finding holds.
 */
@NullMarked
package org.surety.analysis.check;

import org.jspecify.annotations.NullMarked;
