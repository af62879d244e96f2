package org.surety.analysis.crisis.exact;

import java.util.BitSet;

/** One step of a {@link Program}: a value for each state of the lattice, from the values of earlier steps. */
sealed interface Op {

    /** Marks the steps whose values it needs. */
    default void mark(BitSet needed) {
        switch (this) {
            case Constant constant -> {
            }
            case Linear linear -> mark(linear.children, needed);
            case Spread spread -> needed.set(spread.child);
            case Await await -> {
                mark(await.children, needed);
                needed.set(await.nobody);
            }
            case Staged staged -> {
                mark(staged.stage.ends(), needed);
                mark(new int[]{staged.stage.failed()}, needed);
            }
        }
    }

    private static void mark(int[] steps, BitSet needed) {
        for (int step : steps) {
            if (step >= 0) {
                needed.set(step);
            }
        }
    }

    /** About how many numbers it takes to keep it. */
    default int weight() {
        return switch (this) {
            case Constant constant -> constant.values.length;
            case Linear linear -> 2 * linear.children.length;
            case Spread spread -> 1;
            case Await await -> await.laws.laws().size() + 2 * await.ages.length;
            case Staged staged -> 20 * staged.stage.levels().size();
        };
    }

    /** Given numbers. */
    record Constant(double[] values) implements Op {}

    /** A weighted sum; weights may be negative. */
    record Linear(int[] children, double[] weights) implements Op {}

    /** The first number of another step, in every state. */
    record Spread(int child) implements Op {}

    /**
     * Something that several parties must all have done: all have ended their talks, or all have acted. With
     * probability G(ages[0]) that leads to the first child, and so on; if it has not happened by the end, to the last
     * one, or, where nobody has done anything, to {@code nobody}.
     *
     * @param laws when each of those does it of whom it is known; G is the product of their probabilities
     * @param unsure whether others may hold it up for any time, so that G is only known not to exceed that product
     * @param ages when it can happen
     * @param children what follows then, and one more for what follows if it has not happened by {@code end}
     * @param end the age at which the waiting ends
     * @param nobody what follows then where nobody has done anything; the same as the last child where that makes no
     * difference
     */
    record Await(Together laws, boolean unsure, long[] ages, int[] children, long end, int nobody) implements Op {

        /**
         * The probability of all by the {@code k}-th age; where some may hold it up for ever, halfway between 0 and
         * that of the others.
         */
        double all(int k, double[] at) {
            double all = laws.by(ages[k], at);
            return unsure ? all / 2 : all;
        }

        boolean tellsNobody() {
            return nobody != children[ages.length];
        }
    }

    /** A vote, an act, or a vote and the act that depends on its ballots. */
    record Staged(TallyPass stage) implements Op {}
}
