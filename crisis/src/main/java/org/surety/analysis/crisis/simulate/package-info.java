/**
 * Runs of a crisis drawn by chance from a seed, millions a second, and what can be said of probabilities from counting
 * them.
 */
@NullMarked
package org.surety.analysis.crisis.simulate;

import org.jspecify.annotations.NullMarked;
