package org.surety.analysis.crisis.exact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;

/**
 * Tells plans apart that can be unfolded whatever the goal and the hour, and others, of which some cannot. It looks at each node once, so it is careful and not exact: of a
 * plan that it is not certain of, each unfolding has to be tried. Numbers of nodes must be those of one collection of plans.
 */
public final class Certainty {

    /** Longer spans, and longer lists of times, are not certain to have few enough hours at which something can change. */
    private static final long MOST_AGES = 50_000;

    private final Predicate<PlanNode> clocked;
    private final Map<Integer, Look> known = new HashMap<>();

    /** @param clocked as {@link org.surety.analysis.crisis.plan.Plan#isClocked} */
    public Certainty(Predicate<PlanNode> clocked) {
        this.clocked = clocked;
    }

    /**
     * What is seen of a node and all that can follow.
     *
     * @param certain whether it unfolds
     * @param open whether it ends in an act that depends on a vote before it
     * @param forks whether lines run side by side
     * @param unframed whether it unfolds only outside of referrals without a limit
     * @param alone whether it unfolds only in a line that runs alone
     * @param helpers who can help
     */
    private record Look(boolean certain, boolean open, boolean forks, boolean unframed, boolean alone,
            Set<String> helpers) {

        static final Look END = new Look(true, false, false, false, false, Set.of());

        Look with(Look other) {
            Set<String> all = new HashSet<>(helpers);
            all.addAll(other.helpers);
            return new Look(certain && other.certain, open || other.open, forks || other.forks,
                    unframed || other.unframed, alone || other.alone, all);
        }

        /** The same, certain only if {@code also}. */
        Look closed(boolean also) {
            return new Look(certain && also, false, forks, unframed, alone, helpers);
        }

        boolean shares(Look other) {
            return !Collections.disjoint(helpers, other.helpers);
        }
    }

    /** Whether the plan that begins at {@code root} certainly unfolds. */
    public boolean of(PlanNode root) {
        Look look = look(root);
        return look.certain() && !look.open();
    }

    private Look look(PlanNode node) {
        Look look = known.get(node.id());
        if (look == null) {
            look = switch (node) {
                case PlanNode.End end -> Look.END;
                case PlanNode.Pause pause -> look(pause.then());
                case PlanNode.Talk talk -> talk(talk);
                case PlanNode.Vote vote -> vote(vote);
                case PlanNode.Act act -> act(act);
                case PlanNode.Referral referral -> referral(referral);
                case PlanNode.Fork fork -> fork(fork);
            };
            known.put(node.id(), look);
        }
        return look;
    }

    private Look talk(PlanNode.Talk talk) {
        Look then = look(talk.then());
        List<DelayLaw> laws = talk.talks().values().stream().flatMap(Optional::stream).toList();
        boolean unbounded = isUnbounded(talk.span(), laws);
        boolean certain = !then.open() && isShort(talk.span(), laws) && !(unbounded && clocked.test(talk.then()));
        return new Look(then.certain() && certain, false, then.forks(), then.unframed() || unbounded,
                then.alone() || unbounded, then.helpers());
    }

    private Look vote(PlanNode.Vote vote) {
        Look yes = look(vote.yes());
        Look no = look(vote.no());
        return yes.with(no).closed(vote.waiting().isEmpty() && !no.open() && (vote.decides() || !yes.open()));
    }

    private Look act(PlanNode.Act act) {
        Look then = look(act.then());
        Look silence = look(act.silence());
        Set<String> helpers = new HashSet<>();
        act.actors().stream().filter(Certainty::helps).forEach(it -> helpers.add(it.party()));
        List<DelayLaw> laws = act.actors().stream().map(it -> it.law().delay()).toList();
        boolean unbounded = isUnbounded(act.span(), laws);
        boolean last = act.then() instanceof PlanNode.End && act.silence() instanceof PlanNode.End;
        boolean timed = unbounded && (clocked.test(act.then()) || clocked.test(act.silence()));
        boolean certain = !then.open() && !silence.open() && isShort(act.span(), laws) && !timed
                && Collections.disjoint(helpers, then.helpers());
        Look own = new Look(certain, act.actors().stream().anyMatch(Actor::dependsOnBallot), false, unbounded,
                unbounded && !last, helpers);
        return own.with(then).with(silence);
    }

    private static boolean helps(Actor actor) {
        return actor.inFavour() == Actor.Part.HELPS || actor.otherwise() == Actor.Part.HELPS;
    }

    private Look referral(PlanNode.Referral referral) {
        Look inner = look(referral.inner());
        Look yes = look(referral.yes());
        Look silence = look(referral.silence());
        boolean limited = referral.span().hours().filter(it -> it <= MOST_AGES).isPresent();
        boolean certain = !inner.forks() && (limited || !inner.unframed()) && !inner.shares(yes)
                && !inner.shares(silence);
        Look after = yes.with(look(referral.no())).with(silence);
        Look all = inner.with(after);
        return new Look(all.certain() && certain && !all.open(), false, after.forks(),
                after.unframed(), after.alone() || !limited && inner.alone(), all.helpers());
    }

    private Look fork(PlanNode.Fork fork) {
        Look all = Look.END;
        boolean apart = true;
        for (PlanNode line : fork.lines()) {
            Look look = look(line);
            apart &= !all.shares(look) && !look.alone() && !look.open();
            all = all.with(look);
        }
        return new Look(all.certain() && apart, false, true, all.unframed(), all.alone(), all.helpers());
    }

    private static boolean isUnbounded(StepLimit span, Collection<DelayLaw> laws) {
        return span.hours().isEmpty() && laws.stream().anyMatch(DelayLaw.Geometric.class::isInstance);
    }

    private static boolean isShort(StepLimit span, Collection<DelayLaw> laws) {
        // Those of whom the same is said have the very same.
        Set<DelayLaw> different = Collections.newSetFromMap(new IdentityHashMap<>());
        different.addAll(laws);
        long listed = 0;
        for (DelayLaw law : different) {
            listed += law instanceof DelayLaw.Known known ? known.ages().length : 0;
        }
        return listed <= MOST_AGES && span.hours().orElse(0L) <= MOST_AGES;
    }
}
