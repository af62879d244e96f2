package org.surety.analysis.crisis.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/**
 * A state of the kernel, and for which of the steps under way chance has been asked in this hour.
 *
 * @param state the state
 * @param asked of the steps that are alike but for who has done their part, how many have been asked about; they stand
 * before the others
 * @param anew whether steps count as begun in this hour that began before it: nothing is known of what was asked then
 */
public record AskedState(State state, Map<Step, Integer> asked, boolean anew) {

    /** Copies the map. */
    public AskedState {
        asked = Map.copyOf(asked);
    }

    /** A step under way, whoever has done their part in it. */
    public static final class Step {

        private final Token one;

        private Step(Token one) {
            this.one = one;
        }

        /** That of a token. */
        public static Step of(Token token) {
            return new Step(token);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Step it && one.isLike(it.one);
        }

        @Override
        public int hashCode() {
            return one.likeness();
        }

        @Override
        public String toString() {
            return one.having(Set.of()).toString();
        }
    }

    /** The beginning of an hour. */
    public static AskedState fresh(State state) {
        return new AskedState(state, Map.of(), false);
    }

    /** The beginning of an hour from which on is looked. */
    static AskedState anew(State state) {
        // Only where it matters, so that most such states are those that follow from others, too.
        return new AskedState(state, Map.of(),
                state.tokens().stream().anyMatch(it -> it.since() < state.now().count()));
    }

    /** Whether a step counts as begun in this hour. */
    boolean begins(Token token) {
        return anew || token.since() == state.now().count();
    }

    /** The steps for which chance has not been asked. */
    public List<Token> open() {
        Map<Step, Integer> left = new HashMap<>(asked);
        return state.tokens().stream().filter(token -> left.merge(Step.of(token), -1, Integer::sum) < 0).toList();
    }

    /** The same, when {@code token} has ended by its limit. */
    public AskedState without(Token token) {
        Map<Step, Integer> rest = new HashMap<>(asked);
        rest.merge(Step.of(token), -1, Integer::sum);
        rest.values().removeIf(it -> it <= 0);
        return new AskedState(state, rest, anew);
    }

    /** With chance asked for {@code token}, and the state that came of it. */
    public AskedState after(Token token, State now) {
        Map<Step, Integer> more = new HashMap<>(asked);
        more.merge(Step.of(token), 1, Integer::sum);
        Map<Step, Integer> before = new HashMap<>();
        state.tokens().forEach(it -> before.merge(Step.of(it), 1, Integer::sum));
        Map<Step, Integer> there = new HashMap<>();
        now.tokens().forEach(it -> there.merge(Step.of(it), 1, Integer::sum));
        Step step = Step.of(token);
        if (there.getOrDefault(step, 0) < before.getOrDefault(step, 0)) {
            // It has ended; a like step that begins later in this hour is another one.
            more.merge(step, -1, Integer::sum);
        }
        more.values().removeIf(it -> it <= 0);
        return new AskedState(now, more, anew);
    }
}
