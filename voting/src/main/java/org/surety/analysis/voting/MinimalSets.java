package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The minimal sets for which a condition holds.
 *
 * @param count how many there are, exactly
 * @param bySize how many there are of each size that occurs
 * @param listed the first of them: smallest first, then in the order of the parties; fewer than were asked for where
 * they would hold
 *            very many names
 */
public record MinimalSets(BigInteger count, SortedMap<Integer, BigInteger> bySize, List<List<String>> listed) {

    /**
     * More names than this, and more than ten for each set that is wanted, are not listed; sets are counted all the
     * same.
     */
    private static final long MOST_NAMES = 10_000;

    /** Copies the collections. */
    public MinimalSets {
        bySize = Collections.unmodifiableSortedMap(new TreeMap<>(bySize));
        listed = listed.stream().map(List::copyOf).toList();
    }

    /** Whether all are listed. */
    public boolean isComplete() {
        return count.equals(BigInteger.valueOf(listed.size()));
    }

    /**
     * The minimal winning coalitions of a monotone rule with two choices; member {@code i} is the i-th of
     * {@code parties}. Where few members differ in their weights, count vectors over the classes of interchangeable
     * members are the quickest; otherwise a decision diagram is.
     */
    public static MinimalSets of(ThresholdRule rule, List<String> parties, int limit) {
        return MinimalCoalitions.of(rule).told(parties, limit);
    }

    /** What an engine knows, told by name. */
    static MinimalSets told(MinimalCoalitions known, List<String> parties, int limit) {
        SortedMap<Integer, BigInteger> bySize = new TreeMap<>();
        BigInteger count = BigInteger.ZERO;
        List<BigInteger> counts = known.bySize();
        for (int size = 0; size < counts.size(); size++) {
            if (counts.get(size).signum() > 0) {
                bySize.put(size, counts.get(size));
                count = count.add(counts.get(size));
            }
        }
        List<List<String>> listed = new ArrayList<>();
        for (List<Integer> members : known.first(listable(bySize, limit))) {
            listed.add(members.stream().map(parties::get).toList());
        }
        return new MinimalSets(count, bySize, listed);
    }

    /** How many of the first sets can be listed without listing too many names. */
    private static int listable(SortedMap<Integer, BigInteger> bySize, int limit) {
        long names = Math.max(MOST_NAMES, 10L * limit);
        long sets = 0;
        for (Map.Entry<Integer, BigInteger> entry : bySize.entrySet()) {
            long room = names / Math.max(1, entry.getKey());
            BigInteger some = entry.getValue().min(BigInteger.valueOf(room));
            sets += some.longValueExact();
            names -= some.longValueExact() * entry.getKey();
            if (some.compareTo(entry.getValue()) < 0) {
                break;
            }
        }
        return (int) Math.min(limit, sets);
    }
}
