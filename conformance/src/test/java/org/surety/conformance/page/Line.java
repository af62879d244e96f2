package org.surety.conformance.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step under way on a line of a procedure.
 *
 * @param step its name
 * @param left the hours until its limit; empty without one (R9)
 * @param failures R15: how often each vote has failed on this line
 * @param inFavour R16: those in favour on this line
 * @param done who has ended its talks or has acted
 * @param inner R19: what is under way in the procedure referred to
 * @param age C5: the hours since it began, where they are counted
 * @param asked C1: whether it has been asked about in this hour
 */
record Line(String step, Optional<Long> left, Map<String, Integer> failures, Set<String> inFavour, Set<String> done,
        Optional<Course> inner, Optional<Long> age, boolean asked) {

    Line done(String party) {
        Set<String> more = new HashSet<>(done);
        more.add(party);
        return new Line(step, left, failures, inFavour, more, inner, age, asked);
    }

    Line failed() {
        Map<String, Integer> more = new HashMap<>(failures);
        more.merge(step, 1, Integer::sum);
        return new Line(step, left, more, inFavour, done, inner, age, asked);
    }

    Line inFavour(Set<String> others) {
        return new Line(step, left, failures, others, done, inner, age, asked);
    }

    Line inside(Course course) {
        return new Line(step, left, failures, inFavour, done, Optional.of(course), age, asked);
    }

    Line isAsked() {
        return new Line(step, left, failures, inFavour, done, inner, age, true);
    }

    /** R7: an hour later, here and in what was referred to. */
    Line later() {
        return new Line(step, left.map(it -> it - 1), failures, inFavour, done, inner.map(Course::later),
                age.map(it -> it + 1), false);
    }

    /** R8: whether the limit has been reached. */
    boolean isDue() {
        return left.isPresent() && left.get() == 0;
    }
}
