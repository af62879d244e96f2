package org.surety.conformance.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Something that parties can do now. */
sealed interface Move {

    /** The same move, seen from the procedure that referred to this one. */
    Move within(UnaryOperator<Course> outer);

    /**
     * One party asks, ends its talks or acts.
     *
     * @param by the party
     * @param help whether that is help (R18)
     * @param after what is under way then
     */
    record Deed(String by, boolean help, Course after) implements Move {
        @Override
        public Move within(UnaryOperator<Course> outer) {
            return new Deed(by, help, outer.apply(after));
        }
    }

    /**
     * A vote is held (R14).
     *
     * @param poll the vote
     * @param absent whether it is held even if somebody casts no ballot
     * @param after what is under way then
     */
    record Vote(Poll poll, boolean absent, Map<Outcome, Course> after) implements Move {
        @Override
        public Move within(UnaryOperator<Course> outer) {
            Map<Outcome, Course> all = new HashMap<>();
            after.forEach((outcome, course) -> all.put(outcome, outer.apply(course)));
            return new Vote(poll, absent, all);
        }
    }

    /**
     * The limit of a step takes effect (R8).
     *
     * @param broken who had to act and has not (R17)
     */
    record Lapse(Set<String> broken, Course after) implements Move {
        @Override
        public Move within(UnaryOperator<Course> outer) {
            return new Lapse(broken, outer.apply(after));
        }
    }
}
