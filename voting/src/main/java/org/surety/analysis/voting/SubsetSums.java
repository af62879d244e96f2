package org.surety.analysis.voting;

import java.util.Arrays;

/**
 * The sums that the members from a level on can still add to one threshold. Two unmet needs between which no such sum
 * lies are the same need; replacing a need by the next sum that meets it merges all states of a diagram that differ in
 * this threshold only by name (the interval idea of Behle, "Computing on bounded-width threshold BDDs", 2008, and
 * Bolus, EJOR 210, 2011).
 */
final class SubsetSums {

    /** Beyond this many sums needs are left as they are; that happens at levels that few states reach. */
    private static final int MOST = 1 << 16;

    private final long[][] reachable;
    private final long[] greatest;

    SubsetSums(ThresholdRule rule, int threshold, int[] order) {
        int levels = order.length;
        reachable = new long[levels + 1][];
        greatest = new long[levels + 1];
        reachable[levels] = new long[1];
        for (int level = levels - 1; level >= 0; level--) {
            int member = order[level];
            greatest[level] = greatest[level + 1] + rule.greatest(threshold, member);
            reachable[level] = extended(reachable[level + 1], rule, threshold, member);
        }
    }

    private static long[] extended(long[] sums, ThresholdRule rule, int threshold, int member) {
        if (sums.length == 0 || (long) sums.length * rule.choices() > 4L * MOST) {
            return new long[0];
        }
        long[] all = sums;
        for (int choice = 0; choice < rule.choices(); choice++) {
            long gain = rule.gain(threshold, choice, member);
            if (gain != 0) {
                int before = all.length;
                all = Arrays.copyOf(all, before + sums.length);
                for (int i = 0; i < sums.length; i++) {
                    all[before + i] = sums[i] + gain;
                }
            }
        }
        if (all == sums) {
            return sums;
        }
        Arrays.sort(all);
        int kept = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return kept > MOST ? new long[0] : Arrays.copyOf(all, kept);
    }

    /** The most that can be added from {@code level} on. */
    long greatest(int level) {
        return greatest[level];
    }

    /** How many different needs there are at {@code level}; {@code Long.MAX_VALUE} if not known. */
    long different(int level) {
        return reachable[level].length == 0 ? Long.MAX_VALUE : reachable[level].length;
    }

    /**
     * The least sum reachable from {@code level} on that meets {@code need}, which lies between 1 and
     * {@link #greatest}.
     */
    long canonical(int level, long need) {
        long[] sums = reachable[level];
        if (sums.length == 0) {
            return need;
        }
        int at = Arrays.binarySearch(sums, need);
        return at >= 0 ? need : sums[-at - 1];
    }
}
