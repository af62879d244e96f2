package org.surety.semantics;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Hours;

/** Something that is possible in a state; a family of {@link Event}s of one kind. */
public sealed interface Option {

    /** What parties can do in a step that is under way. */
    sealed interface Choice extends Option {
        /** The step. */
        Token at();

        /** Those who can do it. */
        Collection<String> parties();

        /**
         * What is left of it where the step has come to {@code token}: those who have done their part can do no more.
         */
        default Choice of(Token token) {
            return switch (this) {
                case Ask ask -> new Ask(token, ask.parties());
                case Conclude conclude -> new Conclude(token, without(conclude.parties(), token.done()),
                        conclude.enders());
                case Vote vote -> new Vote(token, vote.poll());
                case Act act -> new Act(token, without(act.parties(), token.done()), act.obliged(),
                        without(act.helpers(), token.done()));
            };
        }

        private static Set<String> without(Set<String> parties, Set<String> done) {
            if (done.isEmpty()) {
                return parties;
            }
            Set<String> rest = new LinkedHashSet<>();
            for (String party : parties) {
                if (!done.contains(party)) {
                    rest.add(party);
                }
            }
            return rest;
        }
    }

    /** One of {@code parties} may make a request. */
    record Ask(Token at, Set<String> parties) implements Choice {}

    /**
     * One of {@code parties}, who still talk, may be done.
     *
     * @param enders those of whom each ends the talk for all by that; mostly nobody
     */
    record Conclude(Token at, Set<String> parties, Set<String> enders) implements Choice {}

    /** A vote may be held. */
    record Vote(Token at, Poll poll) implements Choice {
        @Override
        public Collection<String> parties() {
            return poll.voters();
        }
    }

    /**
     * One of {@code parties}, who have not acted yet, may act.
     *
     * @param obliged whether they must
     * @param helpers those of them whose act is help
     */
    record Act(Token at, Set<String> parties, boolean obliged, Set<String> helpers) implements Choice {}

    /** Time may pass: at most to the next limit, without bound if {@code most} is empty. */
    record Wait(Optional<Hours> most) implements Option {}

    /**
     * A limit that has been reached takes effect.
     *
     * @param breakers who would thereby break the agreement, not having done their duty
     */
    record Lapse(Token at, Set<String> breakers) implements Option {}
}
