package org.surety.analysis.crisis.simulate;

import java.util.List;

/** Lines that begin at once. The last one to end ends it. */
record ForkTurn(List<Turn> lines) implements Turn {

    @Override
    public Turn take(Course course) {
        long start = course.now;
        int favour = course.favour;
        long latest = start;
        Turn end = Turn.END;
        for (Turn line : lines) {
            course.now = start;
            course.favour = favour;
            if (course.follow(line) == Turn.CUT) {
                end = Turn.CUT;
            }
            latest = Math.max(latest, course.now);
        }
        course.now = latest;
        return end;
    }
}
