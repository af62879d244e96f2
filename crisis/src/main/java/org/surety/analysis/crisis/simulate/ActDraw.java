package org.surety.analysis.crisis.simulate;

import java.util.List;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;

/** An act: everybody whom it concerns acts in time or does not. */
final class ActDraw implements StepDraw {

    private final int[] parties;
    private final AgeSampler[] times;
    private final Actor.Part[] inFavour;
    private final Actor.Part[] otherwise;
    private final LimitHours reach;
    private final StepDraw then;
    private final StepDraw silence;

    /**
     * An act.
     *
     * @param parties the numbers of the actors' parties
     * @param hourLimit the last hour that is asked about
     */
    ActDraw(PlanNode.Act act, int[] parties, double[] at, long hourLimit, StepDraw then, StepDraw silence) {
        List<Actor> actors = act.actors();
        this.parties = parties;
        this.reach = LimitHours.of(act.span());
        long most = Math.min(reach.hours(), hourLimit);
        this.times = actors.stream().map(it -> AgeSampler.of(it.law().delay(), at[it.law().acts()], most, at))
                .toArray(AgeSampler[]::new);
        this.inFavour = actors.stream().map(Actor::inFavour).toArray(Actor.Part[]::new);
        this.otherwise = actors.stream().map(Actor::otherwise).toArray(Actor.Part[]::new);
        this.then = then;
        this.silence = silence;
    }

    @Override
    public StepDraw take(SimulatedRun course) {
        long span = reach.from(course.now);
        long most = Math.min(span, course.last - course.now);
        long latest = 0;
        int actors = 0;
        int acted = 0;
        for (int i = 0; i < parties.length; i++) {
            Actor.Part part = part(course, i);
            if (part == Actor.Part.NONE) {
                continue;
            }
            actors++;
            long age = times[i].age(course.chance.next());
            if (age <= most && age != StepLimit.ENDLESS) {
                acted++;
                latest = Math.max(latest, age);
                if (part == Actor.Part.HELPS) {
                    course.help(parties[i], course.now + age);
                }
            }
        }
        course.delivered |= acted > 0;
        if (acted == actors) {
            return course.after(latest, actors == 0 ? silence : then);
        }
        return course.after(span, acted > 0 ? then : silence);
    }

    private Actor.Part part(SimulatedRun course, int actor) {
        boolean favours = course.favour != SimulatedRun.NOBODY && course.inFavour[course.favour + parties[actor]];
        return favours ? inFavour[actor] : otherwise[actor];
    }
}
