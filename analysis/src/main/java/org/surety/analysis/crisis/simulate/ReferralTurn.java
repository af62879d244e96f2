package org.surety.analysis.crisis.simulate;

import org.surety.analysis.crisis.plan.Span;

/** Another procedure runs, until all its lines have ended or the span is over. */
record ReferralTurn(Reach reach, Turn inner, Turn yes, Turn no, Turn silence) implements Turn {

    @Override
    public Turn take(Course course) {
        long last = course.last;
        boolean bounded = course.bounded;
        boolean delivered = course.delivered;
        int favour = course.favour;
        long span = reach.from(course.now);
        long own = Reach.later(course.now, span);
        course.last = Math.min(last, own);
        course.bounded |= own != Span.ENDLESS;
        course.delivered = false;
        course.favour = Course.NOBODY;
        Turn end = course.follow(inner);
        boolean done = course.delivered;
        course.last = last;
        course.bounded = bounded;
        course.delivered |= delivered;
        course.favour = favour;
        if (end == Turn.END) {
            return done ? yes : no;
        }
        if (own > last || own == Span.ENDLESS) {
            return Turn.CUT;
        }
        course.now = own;
        return silence;
    }
}
