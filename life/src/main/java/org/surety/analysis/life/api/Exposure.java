package org.surety.analysis.life.api;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.surety.model.quantity.Hours;

/**
 * A party that is bound, or has done what cannot be undone, while it is not guarded.
 *
 * @param party the party
 * @param duties what binds it then, or has been done for good: in the situation that the story leads to
 * @param otherDuties what else does in other situations in which it is guarded alike against the first attacker
 * @param against the attackers against whom it is not guarded; alike ones stand together
 * @param guard how far it is guarded against them
 * @param how the clause or situation by which that comes about, in words of the language
 * @param longest how long it lasts at most while the others keep to the agreement; empty for without limit
 * @param longestFree the same while the others do what they like
 * @param escape the earliest hour at which the party alone can lawfully end its duty, counted from when it is exposed;
 *     empty for never
 * @param story the shortest way there, as moves in order
 */
public record Exposure(String party, List<String> duties, List<String> otherDuties, List<String> against, Guard guard,
        String how, Optional<Hours> longest, Optional<Hours> longestFree, Optional<Hours> escape, List<Move> story) {
    /** Copies the lists. */
    public Exposure {
        duties = List.copyOf(duties);
        otherDuties = List.copyOf(otherDuties);
        against = List.copyOf(against);
        story = List.copyOf(story);
    }

    /**
     * A guarantor that owes help to a party no duty of which binds.
     *
     * @param guarantor who owes help
     * @param party whose duties do not bind
     */
    public record Converse(String guarantor, String party, String how) {}

    /**
     * A move in a story.
     *
     * @param by whose; empty for time that passes
     * @param what what, in words of the language ({@code signed}, {@code notice}, {@code claims breach of no-nato})
     * @param after hours since the move before
     * @param clause the clause by which it has its effect
     */
    public record Move(List<String> by, String what, Hours after, String clause) {
        /** Copies the list. */
        public Move {
            by = List.copyOf(by);
        }

        /** The same of others. */
        public Move renamed(UnaryOperator<String> name) {
            return new Move(by.stream().map(name).toList(), what, after, clause);
        }
    }
}
