package org.surety.analysis.crisis.simulate;

import java.util.List;

/** Lines that begin at once. The last one to end ends it. */
record ForkDraw(List<StepDraw> lines) implements StepDraw {

    @Override
    public StepDraw take(SimulatedRun course) {
        long start = course.now;
        int favour = course.favour;
        long latest = start;
        StepDraw end = StepDraw.END;
        for (StepDraw line : lines) {
            course.now = start;
            course.favour = favour;
            if (course.follow(line) == StepDraw.CUT) {
                end = StepDraw.CUT;
            }
            latest = Math.max(latest, course.now);
        }
        course.now = latest;
        return end;
    }
}
