package org.surety.analysis.crisis.simulate;

import org.surety.analysis.crisis.plan.StepLimit;

/** Another procedure runs, until all its lines have ended or the span is over. */
record ReferralDraw(LimitHours reach, StepDraw inner, StepDraw yes, StepDraw no, StepDraw silence) implements StepDraw {

    @Override
    public StepDraw take(SimulatedRun course) {
        long last = course.last;
        boolean bounded = course.bounded;
        boolean delivered = course.delivered;
        int favour = course.favour;
        long span = reach.from(course.now);
        long own = LimitHours.later(course.now, span);
        course.last = Math.min(last, own);
        course.bounded |= own != StepLimit.ENDLESS;
        course.delivered = false;
        course.favour = SimulatedRun.NOBODY;
        StepDraw end = course.follow(inner);
        boolean done = course.delivered;
        course.last = last;
        course.bounded = bounded;
        course.delivered |= delivered;
        course.favour = favour;
        if (end == StepDraw.END) {
            return done ? yes : no;
        }
        if (own > last || own == StepLimit.ENDLESS) {
            return StepDraw.CUT;
        }
        course.now = own;
        return silence;
    }
}
