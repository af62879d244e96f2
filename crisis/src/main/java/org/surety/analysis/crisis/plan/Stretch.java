package org.surety.analysis.crisis.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.behaviour.DelayLaw;

/**
 * How a plan stretches over time. What its limits and listed times fix is over after some hour; after that only
 * geometric delays without a limit go on, and what is still to come falls from period to period like a sum of geometric
 * sequences.
 *
 * @param fixed after so many hours nothing is new but what geometric delays without a limit bring;
 * {@link StepLimit#ENDLESS} if that is beyond all counting
 * @param period the hours after which all of those have completed whole periods; 1 where there are none,
 * {@link StepLimit#ENDLESS} if that is beyond all counting
 * @param mean wherever a course stands, what still comes takes at most so many hours in the mean, by a bound that is
 * safe and not close
 * @param endless whether there are such delays
 */
public record Stretch(long fixed, long period, double mean, boolean endless) {

    private static final Stretch NOTHING = new Stretch(0, 1, 0, false);

    /** The stretch of {@code plan}, where variables have the values {@code at}. */
    public static Stretch of(Plan plan, double[] at) {
        return of(plan.root(), at);
    }

    /** That of what follows from {@code node} on. */
    public static Stretch of(PlanNode node, double[] at) {
        return new Measure(at).of(node);
    }

    private static long sum(long one, long other) {
        return one >= StepLimit.ENDLESS - other ? StepLimit.ENDLESS : one + other;
    }

    private static long multiple(long one, long other) {
        long divisor = one;
        for (long rest = other; rest != 0;) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        long factor = other / divisor;
        return one == StepLimit.ENDLESS || other == StepLimit.ENDLESS || one > StepLimit.ENDLESS / 2 / factor
                ? StepLimit.ENDLESS
                : one * factor;
    }

    /** One after the other. */
    private Stretch then(Stretch next) {
        return new Stretch(sum(fixed, next.fixed), multiple(period, next.period), mean + next.mean,
                endless || next.endless);
    }

    /** One or the other. */
    private Stretch or(Stretch other) {
        return new Stretch(Math.max(fixed, other.fixed), multiple(period, other.period), Math.max(mean, other.mean),
                endless || other.endless);
    }

    private static Stretch hours(long hours) {
        return new Stretch(hours, 1, hours, false);
    }

    private static final class Measure {

        private final double[] at;
        private final Map<Integer, Stretch> known = new HashMap<>();

        Measure(double[] at) {
            this.at = at;
        }

        Stretch of(PlanNode node) {
            Stretch there = known.get(node.id());
            if (there == null) {
                there = measured(node);
                known.put(node.id(), there);
            }
            return there;
        }

        private Stretch measured(PlanNode node) {
            return switch (node) {
                case PlanNode.End end -> NOTHING;
                case PlanNode.Pause pause -> limited(pause.span()).map(it -> it.then(of(pause.then()))).orElse(NOTHING);
                case PlanNode.Talk talk -> step(talk.span(), talk.talks().values().stream().flatMap(Optional::stream)
                        .toList()).then(of(talk.then()));
                case PlanNode.Vote vote -> vote.waiting().flatMap(it -> limited(it.span())).orElse(NOTHING)
                        .then(of(vote.yes()).or(of(vote.no())));
                case PlanNode.Act act -> step(act.span(),
                        act.actors().stream().filter(it -> at[it.law().acts()] > 0).map(it -> it.law().delay())
                                .toList())
                        .then(of(act.then()).or(of(act.silence())));
                case PlanNode.Referral referral -> limited(referral.span()).orElseGet(() -> of(referral.inner()))
                        .then(of(referral.yes()).or(of(referral.no())).or(of(referral.silence())));
                case PlanNode.Fork fork -> fork(fork);
            };
        }

        private Stretch fork(PlanNode.Fork fork) {
            Stretch all = NOTHING;
            double mean = 0;
            for (PlanNode line : fork.lines()) {
                Stretch one = of(line);
                mean += one.mean();
                all = all.or(one);
            }
            return new Stretch(all.fixed(), all.period(), mean, all.endless());
        }

        private static Optional<Stretch> limited(StepLimit span) {
            return span.hours().map(Stretch::hours);
        }

        private Stretch step(StepLimit span, Collection<DelayLaw> laws) {
            return limited(span).orElseGet(() -> unlimited(laws));
        }

        /** The longest of n geometric delays takes at most a period and H(n) times the greatest mean, in the mean. */
        private Stretch unlimited(Collection<DelayLaw> laws) {
            long listed = 0;
            long longest = 0;
            long period = 1;
            double mean = 0;
            double harmonic = 0;
            int count = 0;
            for (DelayLaw law : laws) {
                switch (law) {
                    case DelayLaw.Known it -> listed = Math.max(listed, it.ages().length == 0 ? 0 : it.last());
                    case DelayLaw.Geometric it -> {
                        double chance = at[it.chance()];
                        if (chance > 0) {
                            longest = Math.max(longest, it.period());
                            period = multiple(period, it.period());
                            mean = Math.max(mean, it.period() / chance);
                            harmonic += 1.0 / ++count;
                        }
                    }
                }
            }
            return new Stretch(listed, period, (double) listed + longest + harmonic * mean, count > 0);
        }
    }
}
