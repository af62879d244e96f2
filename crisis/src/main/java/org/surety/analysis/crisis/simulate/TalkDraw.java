package org.surety.analysis.crisis.simulate;

import java.util.Optional;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;

/**
 * A consultation. Those of whom nothing is said talk until a limit, if there is one; without any limit they all end
 * their talks at once or never, with even chances.
 */
final class TalkDraw implements StepDraw {

    private static final long HALF = SplitMix.ONE / 2;

    private final AgeSampler[] times;
    private final boolean silent;
    private final LimitHours reach;
    private final StepDraw next;

    TalkDraw(PlanNode.Talk talk, double[] at, long hourLimit, StepDraw next) {
        this.reach = LimitHours.of(talk.span());
        long most = Math.min(reach.hours(), hourLimit);
        this.times = talk.talks().values().stream().flatMap(Optional::stream).map(it -> AgeSampler.of(it, 1, most, at))
                .toArray(AgeSampler[]::new);
        this.silent = talk.talks().values().stream().anyMatch(Optional::isEmpty);
        this.next = next;
    }

    @Override
    public StepDraw take(SimulatedRun course) {
        long span = reach.from(course.now);
        if (silent && (span != StepLimit.ENDLESS || course.bounded || course.chance.next() >= HALF)) {
            return course.after(span, next);
        }
        long latest = 0;
        for (AgeSampler each : times) {
            latest = Math.max(latest, each.age(course.chance.next()));
        }
        return course.after(Math.min(latest, span), next);
    }
}
