package org.surety.design.settle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;

/**
 * What each clause buys: from the weakest reading of every open term, with the text else as it is written, one clause
 * after another is settled, each time the one that changes most.
 *
 * @param family the text with every amendment as a further reading
 * @param scenarios in which versions were tried
 * @param first the weakest version
 * @param rungs what is settled, in this order; each with all before it
 * @param idle the open terms and amendments that were tried and change none of these answers
 * @param tried how many versions were tried
 * @param untold how many of them were left out, since they make no sense or their chance cannot be told exactly
 */
public record Ladder(Family family, List<Scenario> scenarios, Version first, List<Rung> rungs, List<String> idle,
        int tried, int untold) {

    /** Copies the lists. */
    public Ladder {
        scenarios = List.copyOf(scenarios);
        rungs = List.copyOf(rungs);
        idle = List.copyOf(idle);
    }

    /**
     * One version.
     *
     * @param choice what is chosen for every term, whether or not it exists under that choice
     * @param bounds the chance of enough help in time in each scenario over all its assumptions
     */
    public record Version(Map<String, String> choice, VersionScore standing, List<Bounds> bounds) {
        /** Copies the collections. */
        public Version {
            choice = Collections.unmodifiableMap(new LinkedHashMap<>(choice));
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * One clause settled.
     *
     * @param from the readings of the text that come to the same before it is settled, the one that was taken first
     */
    public record Change(String term, List<String> from, String to) {
        /** Copies the list. */
        public Change {
            from = List.copyOf(from);
        }
    }

    /**
     * What is settled at once: one clause, or two of which neither changes anything without the other.
     *
     * @param after the version with this and everything before it settled
     * @param instead what else would change something in its place
     */
    public record Rung(List<Change> changes, Version before, Version after, List<Instead> instead) {
        /** Copies the lists. */
        public Rung {
            changes = List.copyOf(changes);
            instead = List.copyOf(instead);
        }
    }

    /** Another way to settle a clause, and what that comes to. */
    public record Instead(String term, String to, VersionScore standing) {}

    /** The last version. */
    public Version last() {
        return rungs.isEmpty() ? first : rungs.getLast().after();
    }

    /** The scenarios in which what is settled makes a difference; all where it does in none. */
    public List<Integer> telling() {
        List<Integer> all = IntStream.range(0, scenarios.size()).boxed().toList();
        List<Integer> telling = all.stream()
                .filter(it -> last().bounds().get(it).middle() - first.bounds().get(it).middle() > 1e-6).toList();
        return telling.isEmpty() ? all : telling;
    }
}
