package org.surety.analysis.crisis.exact;

import java.util.List;
import org.surety.analysis.crisis.conduct.DelayLaw;

/** One step of a {@link Program}: a value for each state of the lattice, from the values of earlier steps. */
sealed interface Op {

    /** Given numbers. */
    record Constant(double[] values) implements Op {}

    /** A weighted sum; weights may be negative. */
    record Linear(int[] children, double[] weights) implements Op {}

    /** The first number of another step, in every state. */
    record Spread(int child) implements Op {}

    /**
     * A consultation: with probability G(ages[0]) its end leads to the first child, and so on; in the end to the last one.
     *
     * @param laws how long those talk of whom it is known; G is the product of their probabilities
     * @param unsure whether others may talk on for any time, so that G is only known not to exceed that product
     * @param ages when it can end
     * @param children what follows then, and one more for what follows if it has not ended
     */
    record Talk(List<DelayLaw> laws, boolean unsure, long[] ages, int[] children) implements Op {}

    /** A vote, an act, or a vote and the act that depends on its ballots. */
    record Staged(Stage stage) implements Op {}
}
