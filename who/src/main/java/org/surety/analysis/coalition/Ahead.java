package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Step;
import org.surety.model.graph.Digraph;
import org.surety.semantics.Case;

/**
 * What of a line's history can still matter at a step of a procedure: who was in favour, if a step from there on asks
 * for it, and the failures of those votes that repeat and can still be reached. Lines that differ in nothing else go on
 * alike.
 */
final class Ahead {

    /** Where a procedure has so many steps and repeats, histories are kept whole. */
    private static final long MOST = 20_000_000;

    private final Case here;
    private final List<Step> reachable;
    private final Set<String> mattering = new HashSet<>();
    private final Set<String> asking;
    private final Set<String> askingWhoExactly;
    private final Map<String, Set<String>> repeating = new HashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Map<Set<String>, Collection<Set<String>>> alike = new HashMap<>();
    private final boolean whole;
    private final boolean bindsThoseInFavour;
    private final Map<String, Set<String>> timing = new HashMap<>();

    private Ahead(Case here) {
        this.here = here;
        this.reachable = here.reachable();
        Digraph graph = here.graph();
        List<Step> concerning = reachable.stream().filter(it -> Favour.matters(here, it)).toList();
        concerning.forEach(it -> mattering.add(it.id()));
        this.asking = graph.leadingTo(concerning.stream().map(Step::id).toList());
        this.askingWhoExactly =
                graph.leadingTo(concerning.stream().filter(it -> !Favour.isPlain(it)).map(Step::id).toList());
        reachable.stream().filter(step -> step.timing().repeats() > 0)
                .forEach(step -> repeats.put(step.id(), step.timing().repeats()));
        this.bindsThoseInFavour = concerning.stream()
                .anyMatch(it -> it instanceof Step.Act act && act.modality() == Modality.MUST);
        for (String clock : here.procedure().clocks()) {
            graph.leadingTo(reachable.stream().filter(it -> counts(it, clock)).map(Step::id).toList())
                    .forEach(step -> timing.computeIfAbsent(step, it -> new HashSet<>()).add(clock));
        }
        this.whole = (long) repeats.size() * reachable.size() > MOST;
        if (!whole) {
            for (String vote : repeats.keySet()) {
                graph.leadingTo(List.of(vote))
                        .forEach(step -> repeating.computeIfAbsent(step, it -> new HashSet<>()).add(vote));
            }
        }
    }

    /** What is ahead in the procedure of {@code here}. */
    static Ahead of(Case here) {
        return new Ahead(here);
    }

    private static boolean counts(Step step, String clock) {
        return step.timing().from().otherStep().equals(Optional.of(clock));
    }

    /** Whether some act is owed by those who voted yes. */
    boolean bindsThoseInFavour() {
        return bindsThoseInFavour;
    }

    /** Those of {@code clocks} from which a limit at {@code step} or later counts. */
    Map<String, Long> clocks(String step, Map<String, Long> clocks) {
        if (clocks.isEmpty()) {
            return clocks;
        }
        Set<String> counted = timing.getOrDefault(step, Set.of());
        Map<String, Long> kept = new HashMap<>(clocks);
        kept.keySet().retainAll(counted);
        return Map.copyOf(kept);
    }

    /** The hours at which limits pass that count from {@code clocks}. */
    Set<Long> fixed(Map<String, Long> clocks) {
        Set<Long> hours = new TreeSet<>();
        if (!clocks.isEmpty()) {
            reachable.forEach(step -> step.timing().within().bound().ifPresent(bound -> step.timing().from().otherStep()
                    .map(clocks::get).ifPresent(from -> hours.add(from + bound.count()))));
        }
        return hours;
    }

    /** The steps that the procedure can come to. */
    List<Step> reachable() {
        return reachable;
    }

    /** Whether it makes a difference at {@code step} itself who was in favour before. */
    boolean matters(Step step) {
        return mattering.contains(step.id());
    }

    /** Whether it can matter at {@code step} or later who was in favour before. */
    boolean asksForFavour(String step) {
        return asking.contains(step);
    }

    /**
     * Whether it can matter there who exactly was in favour, and not only on which sides there are none, one or
     * several.
     */
    boolean asksWhoExactly(String step) {
        return askingWhoExactly.contains(step);
    }

    /** Those of {@code parties} together that the steps which ask for those in favour do not tell apart. */
    Collection<Set<String>> alike(Set<String> parties) {
        return alike.computeIfAbsent(parties, this::groups);
    }

    private Collection<Set<String>> groups(Set<String> parties) {
        Map<List<Boolean>, Set<String>> groups = new LinkedHashMap<>();
        for (String party : new TreeSet<>(parties)) {
            groups.computeIfAbsent(named(party), it -> new TreeSet<>()).add(party);
        }
        return groups.values();
    }

    /** How the acts of those in favour name {@code party} if it is one of them. */
    private List<Boolean> named(String party) {
        List<Boolean> named = new ArrayList<>();
        for (Step step : reachable) {
            if (step instanceof Step.Act act && matters(act)) {
                named.add(here.actors(act, Set.of(party)).contains(party));
                named.add(here.helpers(act, Set.of(party)).contains(party));
            }
        }
        return named;
    }

    /**
     * What of {@code failures} can matter at {@code step} or later; one more than the repeats of a vote is as good as
     * many more.
     */
    Map<String, Integer> failures(String step, Map<String, Integer> failures) {
        if (whole || failures.isEmpty()) {
            return failures;
        }
        Set<String> votes = repeating.getOrDefault(step, Set.of());
        Map<String, Integer> kept = new HashMap<>();
        failures.forEach((vote, count) -> {
            if (votes.contains(vote)) {
                kept.put(vote, Math.min(count, repeats.getOrDefault(vote, 0) + 1));
            }
        });
        return Map.copyOf(kept);
    }
}
