package org.surety.semantics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;

/**
 * Where a line goes on, and how often each vote that can repeat has failed on it.
 *
 * @param failures by step; a vote that never failed has no entry
 */
public record Onward(Next next, Map<String, Integer> failures) {

    /**
     * The clocks of a line on which a step begins, or a request is made.
     *
     * @param timed the steps from which some limit counts
     */
    public static Map<String, Long> begun(String step, long hour, Map<String, Long> clocks, Set<String> timed) {
        if (!timed.contains(step)) {
            return clocks;
        }
        Map<String, Long> more = new HashMap<>(clocks);
        more.put(step, hour);
        return Map.copyOf(more);
    }

    /**
     * Through a way out of {@code step}: where it is counted, through it while the vote may be taken again, and then to
     * {@code finally}.
     */
    static Onward through(Step step, Exit exit, Map<String, Integer> failures) {
        return exit.counted() && step instanceof Step.Vote vote
                ? failed(vote, failures)
                : new Onward(exit.next(), failures);
    }

    /**
     * After one more failure: to {@code no} while the vote may be taken again or never was to be, after the last one to
     * {@code last}.
     */
    public static Onward failed(Step.Vote vote, Map<String, Integer> failures) {
        int repeats = vote.timing().repeats();
        if (repeats == 0) {
            return new Onward(vote.no(), failures);
        }
        int failed = attempt(vote.id(), failures);
        Map<String, Integer> counted = new HashMap<>(failures);
        counted.put(vote.id(), failed);
        return new Onward(failed <= repeats ? vote.no() : vote.last(), Map.copyOf(counted));
    }

    /** After the limit of a vote has passed without it. */
    public static Onward lapsed(Step.Vote vote, Map<String, Integer> failures) {
        return through(vote, vote.lapse(false), failures);
    }

    /**
     * The number of the attempt at a vote that is under way: one more than its failures so far; 1 for a vote that does
     * not repeat.
     */
    public static int attempt(String vote, Map<String, Integer> failures) {
        return failures.getOrDefault(vote, 0) + 1;
    }
}
