package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;

/** A1 to A5: what follows from the text alone in one case. */
final class FromTheText {

    private final Steps steps = new Steps(false);
    private final Course start;
    private final List<String> parties;
    private final long by;
    private final long lastHourThatMatters;
    private final Runs runs;

    /**
     * The answers for an event and a procedure.
     *
     * @param by A5: the hour after which help is too late; empty if it never is
     */
    FromTheText(Agreement agreement, String procedure, Incident event, Optional<Hours> by) {
        People people = new People(agreement);
        Occasion occasion = new Occasion(people, agreement.procedure(procedure).orElseThrow(), event);
        this.by = by.map(Hours::count).orElse(Moment.LATE);
        this.lastHourThatMatters = LongStream.concat(by.stream().mapToLong(Hours::count),
                agreements(agreement).flatMap(it -> it.procedures().stream()).flatMapToLong(FromTheText::clocks))
                .max().orElse(0);
        this.start = steps.start(occasion);
        Set<String> all = new LinkedHashSet<>(people.parties());
        agreement.imports().values().forEach(it -> all.addAll(new People(it).parties()));
        this.parties = List.copyOf(all);
        this.runs = new Runs(steps, start, lastHourThatMatters);
    }

    private static Stream<Agreement> agreements(Agreement agreement) {
        return Stream.concat(Stream.of(agreement), agreement.imports().values().stream());
    }

    /** The limits that count from the trigger. */
    private static LongStream clocks(Procedure procedure) {
        return procedure.steps().stream().map(Step::timing).filter(it -> it.from() == Timing.Moment.TRIGGER)
                .flatMap(it -> it.within().bound().stream()).mapToLong(Hours::count);
    }

    Runs runs() {
        return runs;
    }

    List<String> parties() {
        return parties;
    }

    boolean isPossible() {
        return runs.isPossible(by);
    }

    boolean isOwed() {
        return runs.isOwed(by);
    }

    /** A2: whether a set brings help about whatever the others do, or whatever they may do. */
    boolean isEnough(Set<String> set, boolean againstLawfulMovesOnly) {
        Set<String> lawful = againstLawfulMovesOnly ? Set.copyOf(parties) : set;
        return new Contest(steps, new Contest.Sides(set, set, lawful, it -> true, by), lastHourThatMatters)
                .isWon(new Moment(0, start));
    }

    /** A2: the minimal sets that are enough. */
    Set<Set<String>> enough() {
        return minimal(subsets().stream().filter(it -> isEnough(it, false)).toList());
    }

    /** A2: the minimal sets whose complement is not enough. */
    Set<Set<String>> blocking() {
        return minimal(subsets().stream().filter(it -> !isEnough(others(it), false)).toList());
    }

    /** A2: whether a set can block without breaking the agreement. */
    boolean blocksLawfully(Set<String> set) {
        return !isEnough(others(set), true);
    }

    /** A4: who may help alone: everybody else asks, talks and acts for it, and only casts its ballots as it likes. */
    Set<String> alone() {
        Set<String> all = Set.copyOf(parties);
        Set<String> alone = new LinkedHashSet<>();
        for (String party : parties) {
            Contest.Sides sides = new Contest.Sides(all, Set.of(party), all, party::equals, Moment.LATE);
            if (new Contest(steps, sides, lastHourThatMatters).isWon(new Moment(0, start))) {
                alone.add(party);
            }
        }
        return alone;
    }

    private Set<String> others(Set<String> set) {
        Set<String> rest = new LinkedHashSet<>(parties);
        rest.removeAll(set);
        return rest;
    }

    private List<Set<String>> subsets() {
        List<Set<String>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << parties.size(); bits++) {
            Set<String> set = new LinkedHashSet<>();
            for (int i = 0; i < parties.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(parties.get(i));
                }
            }
            all.add(set);
        }
        return all;
    }

    private static Set<Set<String>> minimal(List<Set<String>> sets) {
        Set<Set<String>> minimal = new LinkedHashSet<>();
        for (Set<String> set : sets) {
            if (sets.stream().noneMatch(it -> it.size() < set.size() && set.containsAll(it))) {
                minimal.add(set);
            }
        }
        return minimal;
    }
}
