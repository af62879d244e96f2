/**
 * The probability of enough help by dynamic programming over tallies of votes and sums of contributions: one pass over
 * the voters a vote, never over their subsets.
 */
@NullMarked
package org.surety.analysis.crisis.exact;

import org.jspecify.annotations.NullMarked;
