package org.surety.analysis.coalition;

import java.util.Optional;
import java.util.Set;
import org.surety.semantics.Poll;

/** What is known of those in favour of the last decision that passed (R16). */
sealed interface Favoured {

    /** Nobody yet, or nobody any more of whom it matters. */
    static Favoured nobody() {
        return new Exactly(Set.of());
    }

    /** Those who may be in favour. */
    Set<String> parties();

    /** These and nobody else. */
    record Exactly(Set<String> parties) implements Favoured {
        /** Copies the set. */
        public Exactly {
            parties = Set.copyOf(parties);
        }
    }

    /**
     * Some of each of {@code kinds} and nobody else; who of a kind does not matter.
     *
     * @param parties all of these kinds
     */
    record Some(Set<String> parties, Set<Set<String>> kinds) implements Favoured {
        /** Copies the sets. */
        public Some {
            parties = Set.copyOf(parties);
            kinds = Set.copyOf(kinds);
        }
    }

    /** Any with whom a vote can have a result; those who cooperate have voted for it. */
    record Willing(Set<String> parties, Results results, int result) implements Favoured {
        /** Copies the set. */
        public Willing {
            parties = Set.copyOf(parties);
        }
    }

    /** Any who can make {@code poll} pass; those who cooperate have voted against it, so they are not in favour. */
    record Refused(Set<String> parties, Poll poll) implements Favoured {
        /** Copies the set. */
        public Refused {
            parties = Set.copyOf(parties);
        }
    }

    /** The vote in which those who cooperate voted against, if they did. */
    default Optional<Poll> refused() {
        return this instanceof Refused refused ? Optional.of(refused.poll()) : Optional.empty();
    }

    /** Whether one of {@code members} must be among those in favour. */
    default boolean mustInclude(Set<String> members) {
        return !members.isEmpty() && switch (this) {
            case Exactly exactly -> true;
            case Some some -> true;
            case Willing willing -> willing.results().isPlain()
                    ? !Forcing.canPassWithout(willing.results().poll(), members)
                    : !willing.results().isPossibleWithout(willing.result(), members);
            case Refused refused -> !Forcing.canPassWithout(refused.poll(), members);
        };
    }
}
