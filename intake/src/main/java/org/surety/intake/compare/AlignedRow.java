package org.surety.intake.compare;

import java.util.List;
import org.surety.intake.Passage;
import org.surety.model.quantity.Ratio;

/** What a comparison of two drafts shows beside each other. */
public sealed interface AlignedRow {

    /** The passages of the left draft that stand here. */
    default List<Passage> left() {
        return switch (this) {
            case Same it -> List.of(it.one);
            case Changed it -> it.ones;
            case OnlyLeft it -> List.of(it.one);
            case OnlyRight it -> List.of();
            case MovedAway it -> List.of(it.one);
            case MovedHere it -> List.of();
        };
    }

    /** The passages of the right draft that stand here. */
    default List<Passage> right() {
        return switch (this) {
            case Same it -> List.of(it.other);
            case Changed it -> it.others;
            case OnlyLeft it -> List.of();
            case OnlyRight it -> List.of(it.other);
            case MovedAway it -> List.of();
            case MovedHere it -> List.of(it.other);
        };
    }

    /** The same text in both; their numbers may differ. */
    record Same(Passage one, Passage other) implements AlignedRow {

        /** Whether only the number differs. */
        public boolean isRenumbered() {
            return !one.number().equals(other.number());
        }
    }

    /**
     * Nearly the same text: one passage with one, one that was split in two, or two that were merged into one.
     *
     * @param ones of the left draft, one or two
     * @param others of the right draft, one or two
     * @param likeness the coefficient of Dice and Sørensen over their words, 0 to 1
     * @param differences word by word, passages of the same side joined by a space
     */
    record Changed(List<Passage> ones, List<Passage> others, Ratio likeness, List<Difference> differences)
            implements
                AlignedRow {

        /** Copies the lists; refuses what is none of the three. */
        public Changed {
            ones = List.copyOf(ones);
            others = List.copyOf(others);
            differences = List.copyOf(differences);
            if (ones.isEmpty() || others.isEmpty() || ones.size() + others.size() > 3) {
                throw new IllegalArgumentException("one passage goes with one or two");
            }
        }

        /** Whether one passage of the left draft is two of the right. */
        public boolean isSplit() {
            return others.size() > 1;
        }

        /** Whether two passages of the left draft are one of the right. */
        public boolean isMerged() {
            return ones.size() > 1;
        }

        static String text(List<Passage> side) {
            return String.join(" ", side.stream().map(Passage::text).toList());
        }
    }

    /** Nothing on the right is like it. */
    record OnlyLeft(Passage one) implements AlignedRow {}

    /** Nothing on the left is like it. */
    record OnlyRight(Passage other) implements AlignedRow {}

    /** It stands elsewhere on the right, where there is a {@link MovedHere}. */
    record MovedAway(Passage one, Passage other) implements AlignedRow {}

    /**
     * It stands elsewhere on the left, where there is a {@link MovedAway}.
     *
     * @param likeness 1 where the text is the same but for its signs
     * @param differences word by word
     */
    record MovedHere(Passage one, Passage other, Ratio likeness, List<Difference> differences) implements AlignedRow {

        /** Copies the list. */
        public MovedHere {
            differences = List.copyOf(differences);
        }
    }
}
