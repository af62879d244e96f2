package org.surety.analysis.crisis.simulate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.surety.analysis.crisis.behaviour.StepName;

/**
 * What was counted in runs drawn by chance.
 *
 * @param runs how many runs
 * @param enough for each hour at which enough help first came in some run, in how many; in order
 * @param held in how many runs each vote was held
 * @param passed in how many runs each vote passed
 * @param helped in how many runs each party helped
 * @param confidence the confidence of an interval for any one probability
 * @param looks how many times it could have been decided to stop; the intervals are wider where it is more than one
 */
public record Sample(long runs, SortedMap<Long, Long> enough, Map<Ballot, Long> held, Map<Ballot, Long> passed,
        Map<String, Long> helped, double confidence, int looks) {

    /** A vote at one of its attempts, the first being 1. */
    public record Ballot(StepName step, int attempt) {}

    /** Copies the collections. */
    public Sample {
        enough = Collections.unmodifiableSortedMap(new TreeMap<>(enough));
        held = Map.copyOf(held);
        passed = Map.copyOf(passed);
        helped = Map.copyOf(helped);
    }

    /** In how many runs enough help came by {@code hour}. */
    public long by(long hour) {
        return enough.entrySet().stream().filter(it -> it.getKey() <= hour).mapToLong(Map.Entry::getValue).sum();
    }

    /**
     * The hour at which enough help came in the run that comes at that {@code place} when they are put in the order of
     * their hours, the first being 1.
     */
    public long hourOf(long place) {
        long count = 0;
        for (Map.Entry<Long, Long> hour : enough.entrySet()) {
            count += hour.getValue();
            if (count >= place) {
                return hour.getKey();
            }
        }
        throw new IllegalArgumentException("enough help came in " + count + " runs, not in " + place);
    }

    /** The share of {@code count} runs. */
    public double share(long count) {
        return (double) count / runs;
    }

    /**
     * The interval for the probability of what was counted {@code count} times, by Clopper and Pearson.
     *
     * <p>
     * Where the number of runs was not fixed beforehand, what is left to error is divided by the number of times it
     * could have been decided to stop (Bonferroni), so that the confidence holds whenever that was.
     */
    public Interval interval(long count) {
        return Interval.of(count, runs, 1 - (1 - confidence) / looks);
    }
}
