package org.surety.analysis.crisis.exact;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;

/**
 * How much time must be left for what follows to change: where those who act at the end do so day by day, 30 hours are
 * worth as much as 24, and only one of them has to be unfolded. Known for votes and acts after which nothing but votes,
 * pauses and acts can come.
 */
final class Breakpoints {

    /** More would take longer to look through than they spare. */
    private static final int MOST_BEATS = 16;

    private final Predicate<PlanNode> clocked;
    private final Map<Integer, Optional<Beat[]>> known = new HashMap<>();

    Breakpoints(Predicate<PlanNode> clocked) {
        this.clocked = clocked;
    }

    /**
     * A change at {@code offset} plus any age at which {@code law} changes.
     *
     * @param most the last age that counts
     */
    private record Beat(long offset, long most, DelayLaw law) {

        long last(long left) {
            if (left < offset) {
                return 0;
            }
            long change = law.lastChange(Math.min(left - offset, most));
            return change == DelayLaw.NOT_YET ? 0 : offset + change;
        }
    }

    /**
     * The least time that is worth as much as {@code left} where nothing depends on the hour; {@code left} itself where
     * that is not known.
     */
    long last(PlanNode node, long left) {
        if (left == StepLimit.ENDLESS) {
            return left;
        }
        Optional<Beat[]> found = of(node);
        if (found.isEmpty()) {
            return left;
        }
        long last = 0;
        for (Beat beat : found.get()) {
            last = Math.max(last, beat.last(left));
        }
        return last;
    }

    private Optional<Beat[]> of(PlanNode node) {
        Optional<Beat[]> found = known.get(node.id());
        if (found == null) {
            Set<Beat> beats = new LinkedHashSet<>();
            boolean complete = !clocked.test(node) && collect(node, beats) && beats.size() <= MOST_BEATS;
            found = complete ? Optional.of(beats.toArray(Beat[]::new)) : Optional.empty();
            known.put(node.id(), found);
        }
        return found;
    }

    /** Adds the beats of a node; false if they are not known. */
    private boolean collect(PlanNode node, Set<Beat> into) {
        return switch (node) {
            case PlanNode.End end -> true;
            case PlanNode.Vote vote -> vote.waiting().isEmpty() && add(vote.yes(), 0, into) && add(vote.no(), 0, into);
            case PlanNode.Pause pause -> {
                long span = pause.span().from(0);
                if (span != StepLimit.ENDLESS) {
                    into.add(new Beat(span, 0, DelayLaw.Known.AT_ONCE));
                }
                yield span == StepLimit.ENDLESS || add(pause.then(), span, into);
            }
            case PlanNode.Act act -> act(act, into);
            case PlanNode.Talk talk -> false;
            case PlanNode.Referral referral -> false;
            case PlanNode.Fork fork -> false;
        };
    }

    private boolean add(PlanNode node, long later, Set<Beat> into) {
        Optional<Beat[]> beats = of(node);
        if (beats.isEmpty()) {
            return false;
        }
        for (Beat beat : beats.get()) {
            into.add(new Beat(later + beat.offset(), beat.most(), beat.law()));
        }
        return into.size() <= MOST_BEATS;
    }

    private static boolean act(PlanNode.Act act, Set<Beat> into) {
        if (!(act.then() instanceof PlanNode.End) || !(act.silence() instanceof PlanNode.End)) {
            return false;
        }
        for (Actor actor : act.actors()) {
            into.add(new Beat(0, act.span().from(0), switch (actor.law().delay()) {
                case DelayLaw.Geometric geometric -> new DelayLaw.Geometric(-1, 0, 0, geometric.period());
                case DelayLaw.Known known -> known;
            }));
        }
        return into.size() <= MOST_BEATS;
    }
}
