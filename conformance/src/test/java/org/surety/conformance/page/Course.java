package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What is under way in a procedure.
 *
 * @param occasion the procedure and the event
 * @param depth how many referrals led here
 * @param lines the steps under way, side by side (R10)
 * @param acted R19: whether anybody has acted here, or where this referred to
 */
record Course(Occasion occasion, int depth, List<Line> lines, boolean acted) {

    /** The name of that step. */
    static final String REACHED = "reached";

    Course {
        lines = List.copyOf(lines);
    }

    /** R10: a line goes on as others, or ends. */
    Course replace(Line line, List<Line> others) {
        List<Line> all = new ArrayList<>(lines);
        int place = all.indexOf(line);
        all.remove(place);
        all.addAll(place, others);
        return new Course(occasion, depth, all, acted);
    }

    /** A7: whether a step that a test puts behind the one that is asked about has begun. */
    boolean isReached() {
        return lines.stream().anyMatch(it -> it.step().equals(REACHED)
                || it.inner().map(Course::isReached).orElse(false));
    }

    Course acted(boolean more) {
        return new Course(occasion, depth, lines, acted || more);
    }

    Course later() {
        return new Course(occasion, depth, lines.stream().map(Line::later).toList(), acted);
    }

    /** R9: whether nothing under way has a limit. */
    boolean isWithoutLimit() {
        return lines.stream().allMatch(it -> it.left().isEmpty()
                && it.inner().map(Course::isWithoutLimit).orElse(true));
    }
}
