package org.surety.analysis.check.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.graph.Digraph;
import org.surety.model.quantity.Hours;

/** Walks through the steps of a procedure, whoever attacks and however votes go. */
public final class StepWalk {

    private final Procedure procedure;
    private final Digraph graph;
    private Optional<Set<String>> toActs = Optional.empty();
    private Optional<Set<String>> toEither = Optional.empty();

    private StepWalk(Procedure procedure) {
        this.procedure = procedure;
        this.graph = procedure.graph(Step::openExits);
    }

    /** The steps of {@code procedure}. */
    public static StepWalk through(Procedure procedure) {
        return new StepWalk(procedure);
    }

    /** The steps that can begin. */
    public Set<Step> reachable() {
        return from(procedure.start().steps());
    }

    /** The steps that can begin once one of those in {@code votes} has ended, however it ended. */
    public Set<Step> after(Collection<? extends Step> votes) {
        return from(votes.stream().flatMap(it -> graph.next(it.id()).stream()).toList());
    }

    /** Whether {@code first} can have begun on the way to {@code then}. */
    public boolean canComeBefore(String first, String then) {
        return graph.from(procedure.start().steps()).contains(first) && graph.leadingTo(List.of(then)).contains(first);
    }

    private Set<Step> from(Collection<String> start) {
        return new LinkedHashSet<>(steps(graph.from(start)));
    }

    private List<Step> steps(Collection<String> names) {
        return names.stream().flatMap(it -> procedure.step(it).stream()).toList();
    }

    /** Whether an act can be reached or, if {@code referrals}, a referral. */
    public boolean reachesAnAct(Next start, boolean referrals) {
        Set<String> leading = referrals ? leadingToEither() : leadingToActs();
        return start.steps().stream().anyMatch(leading::contains);
    }

    private Set<String> leadingToActs() {
        if (toActs.isEmpty()) {
            toActs = Optional.of(leadingTo(Step.Act.class::isInstance));
        }
        return toActs.get();
    }

    private Set<String> leadingToEither() {
        if (toEither.isEmpty()) {
            toEither = Optional.of(leadingTo(it -> it instanceof Step.Act || it instanceof Step.Refer));
        }
        return toEither.get();
    }

    private Set<String> leadingTo(Predicate<Step> goals) {
        return graph.leadingTo(procedure.steps().stream().filter(goals).map(Step::id).toList());
    }

    /** The earliest hour at which each reachable step can begin. */
    public Map<String, Long> earliest() {
        Map<String, Long> begins = new LinkedHashMap<>();
        // No step ends before it begins, so whichever begins first of those that are left is settled.
        PriorityQueue<Beginning> open = new PriorityQueue<>(Comparator.comparingLong(Beginning::hour));
        steps(procedure.start().steps()).forEach(step -> open.add(new Beginning(step, 0)));
        while (!open.isEmpty()) {
            Beginning next = open.remove();
            if (begins.putIfAbsent(next.step().id(), next.hour()) == null) {
                for (Exit exit : next.step().openExits()) {
                    boolean waits = next.step() instanceof Step.Wait || exit.result() == Exit.Result.SILENCE;
                    Optional<Long> end = waits ? limit(next.step(), next.hour()) : Optional.of(next.hour());
                    end.ifPresent(hour -> steps(exit.next().steps()).forEach(it -> open.add(new Beginning(it, hour))));
                }
            }
        }
        return begins;
    }

    private record Beginning(Step step, long hour) {}

    /**
     * The latest hour at which each reachable step can begin, if every step before it takes all its time; empty where
     * that has no bound or where steps repeat.
     */
    public Map<String, Optional<Long>> latest() {
        Set<String> reachable = graph.from(procedure.start().steps());
        Map<String, Optional<Long>> begins = new LinkedHashMap<>();
        steps(procedure.start().steps()).forEach(step -> begins.put(step.id(), Optional.of(0L)));
        for (Set<String> circle : graph.components()) {
            circle.retainAll(reachable);
            if (circle.size() > 1 || circle.stream().anyMatch(it -> graph.next(it).contains(it))) {
                goRound(steps(circle), begins);
            }
            for (Step step : steps(circle)) {
                Optional<Long> end = begins.getOrDefault(step.id(), Optional.of(0L)).flatMap(it -> limit(step, it));
                graph.next(step.id()).stream().filter(it -> !circle.contains(it))
                        .forEach(it -> begins.merge(it, end, StepWalk::later));
            }
        }
        return begins;
    }

    /**
     * Steps that lead back to each other: if any of them takes time they can begin ever later; else all of them when
     * the last can that is come from.
     */
    private static void goRound(List<Step> circle, Map<String, Optional<Long>> begins) {
        Optional<Long> last = circle.stream().map(it -> begins.getOrDefault(it.id(), Optional.of(0L)))
                .reduce(Optional.of(0L), StepWalk::later);
        for (Step step : circle) {
            Optional<Long> end = last.flatMap(it -> limit(step, it));
            boolean fixed = step.timing().from() == Timing.Moment.TRIGGER || end.equals(last);
            last = fixed ? end : Optional.empty();
        }
        for (Step step : circle) {
            begins.put(step.id(), last);
        }
    }

    private static Optional<Long> later(Optional<Long> one, Optional<Long> other) {
        return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(Math.max(one.get(), other.get()));
    }

    private static Optional<Long> limit(Step step, long begin) {
        return step.timing().within().bound().map(Hours::count)
                .map(it -> step.timing().from() == Timing.Moment.TRIGGER ? Math.max(begin, it) : begin + it);
    }
}
