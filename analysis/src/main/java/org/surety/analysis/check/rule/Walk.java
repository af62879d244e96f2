package org.surety.analysis.check.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;

/** Walks through the steps of a procedure, whoever attacks and however votes go. */
public final class Walk {

    private final Procedure procedure;

    private Walk(Procedure procedure) {
        this.procedure = procedure;
    }

    /** The steps of {@code procedure}. */
    public static Walk through(Procedure procedure) {
        return new Walk(procedure);
    }

    /** The steps that can begin. */
    public Set<Step> reachable() {
        return from(procedure.start());
    }

    /** The steps that can begin once those of {@code start} have, these included. */
    public Set<Step> from(Next start) {
        Set<Step> seen = new LinkedHashSet<>();
        Deque<Step> open = new ArrayDeque<>(steps(start));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (seen.add(step)) {
                Exit.of(step).forEach(exit -> open.addAll(steps(exit.next())));
            }
        }
        return seen;
    }

    private List<Step> steps(Next next) {
        return next.steps().stream().flatMap(it -> procedure.step(it).stream()).toList();
    }

    /** The acts that can be reached and, if {@code referrals}, the referrals too. */
    public boolean reachesAnAct(Next start, boolean referrals) {
        return from(start).stream().anyMatch(it -> it instanceof Step.Act || referrals && it instanceof Step.Refer);
    }

    /** The earliest hour at which each reachable step can begin. */
    public Map<String, Long> earliest() {
        Map<String, Long> begins = new LinkedHashMap<>();
        Deque<Step> open = new ArrayDeque<>();
        for (Step step : steps(procedure.start())) {
            begins.put(step.id(), 0L);
            open.add(step);
        }
        while (!open.isEmpty()) {
            Step step = open.remove();
            long begin = begins.getOrDefault(step.id(), 0L);
            for (Exit exit : Exit.of(step)) {
                boolean waits = step instanceof Step.Wait || exit.outcome() == Exit.Outcome.SILENCE;
                long end = waits ? limit(step, begin).orElse(Long.MAX_VALUE) : begin;
                for (Step next : steps(exit.next())) {
                    if (end < begins.getOrDefault(next.id(), Long.MAX_VALUE)) {
                        begins.put(next.id(), end);
                        open.add(next);
                    }
                }
            }
        }
        return begins;
    }

    /**
     * The latest hour at which each reachable step can begin, if every step before it takes all its time; empty where that has no bound or
     * where steps repeat.
     */
    public Map<String, Optional<Long>> latest() {
        Map<String, Optional<Long>> begins = new LinkedHashMap<>();
        steps(procedure.start()).forEach(step -> begins.put(step.id(), Optional.of(0L)));
        for (int round = 0; round <= procedure.steps().size(); round++) {
            delay(begins);
        }
        Map<String, Optional<Long>> settled = new LinkedHashMap<>(begins);
        delay(begins);
        // What still grows when every path without a repeat has been taken lies on a circle, or after one.
        settled.forEach((step, begin) -> {
            if (!begin.equals(begins.getOrDefault(step, begin))) {
                procedure.step(step).ifPresent(
                        it -> from(Next.to(it.id())).forEach(later -> begins.put(later.id(), Optional.empty())));
            }
        });
        return begins;
    }

    private void delay(Map<String, Optional<Long>> begins) {
        for (Step step : procedure.steps()) {
            Optional<Long> begin = begins.getOrDefault(step.id(), Optional.of(-1L));
            if (begin.isPresent() && begin.get() < 0) {
                continue;
            }
            Optional<Long> end = begin.flatMap(it -> limit(step, it));
            for (Exit exit : Exit.of(step)) {
                steps(exit.next()).forEach(next -> begins.merge(next.id(), end, Walk::later));
            }
        }
    }

    private static Optional<Long> later(Optional<Long> one, Optional<Long> other) {
        return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(Math.max(one.get(), other.get()));
    }

    private static Optional<Long> limit(Step step, long begin) {
        return step.timing().within().bound().map(Hours::count)
                .map(it -> step.timing().from() == Timing.Clock.TRIGGER ? Math.max(begin, it) : begin + it);
    }
}
