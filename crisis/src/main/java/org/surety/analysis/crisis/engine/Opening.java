package org.surety.analysis.crisis.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;

/**
 * How a plan begins, as far as nothing that follows depends on how long that takes: waiting, and talks whose times are
 * known.
 *
 * @param hours how long it takes in the mean
 * @param then what follows, whenever that is
 */
record Opening(double hours, PlanNode then) {

    /** The opening of {@code plan}, where variables have the values {@code at}. */
    static Opening of(Plan plan, double[] at) {
        Opening whole = new Opening(0, plan.root());
        while (!plan.isClocked(whole.then)) {
            Optional<Opening> next = step(whole.then, at);
            if (next.isEmpty()) {
                break;
            }
            whole = new Opening(whole.hours + next.get().hours, next.get().then);
        }
        return whole;
    }

    private static Optional<Opening> step(PlanNode node, double[] at) {
        return switch (node) {
            case PlanNode.Pause pause -> pause.span().hours().map(it -> new Opening(it, pause.then()));
            case PlanNode.Talk talk -> talk(talk, at).map(it -> new Opening(it, talk.then()));
            case PlanNode.Vote vote -> Optional.empty();
            case PlanNode.Act act -> Optional.empty();
            case PlanNode.Referral referral -> Optional.empty();
            case PlanNode.Fork fork -> Optional.empty();
            case PlanNode.End end -> Optional.empty();
        };
    }

    /** How long talks take in the mean, at the longest to their limit; empty where some may talk on for any time. */
    private static Optional<Double> talk(PlanNode.Talk talk, double[] at) {
        Collection<Optional<DelayLaw>> talks = talk.talks().values();
        TreeSet<Long> ages = new TreeSet<>();
        for (Optional<DelayLaw> one : talks) {
            if (one.isPresent() && one.get() instanceof DelayLaw.Known known) {
                for (long age : known.ages()) {
                    ages.add(age);
                }
            } else {
                return Optional.empty();
            }
        }
        talk.span().hours().ifPresent(limit -> {
            ages.tailSet(limit).clear();
            ages.add(limit);
        });
        double mean = 0;
        double before = 0;
        for (long age : ages) {
            double by = age == talk.span().hours().orElse(StepLimit.ENDLESS) ? 1 : by(talks, age, at);
            mean += age * (by - before);
            before = by;
        }
        return before < 1 ? Optional.empty() : Optional.of(mean);
    }

    private static double by(Collection<Optional<DelayLaw>> talks, long age, double[] at) {
        double all = 1;
        for (Optional<DelayLaw> one : talks) {
            all *= one.map(it -> it.by(age, at)).orElse(0.0);
        }
        return all;
    }
}
