package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.surety.analysis.crisis.behaviour.Timed;

/**
 * Several independent things that must all happen: the probability that all have by an age, or none has. Things of one
 * law that stand side by side are looked up once; the factors and their order, and so the rounding, are those of the
 * list.
 */
final class Together {

    private final List<Timed> laws;
    /** The laws from which the one before differs, and after how many of the list each ends. */
    private final Timed[] different;
    private final int[] until;

    Together(List<? extends Timed> laws) {
        this.laws = List.copyOf(laws);
        int count = 0;
        Timed[] found = new Timed[laws.size()];
        int[] ends = new int[laws.size()];
        for (int i = 0; i < laws.size(); i++) {
            if (i == 0 || !laws.get(i).equals(laws.get(i - 1))) {
                found[count++] = laws.get(i);
            }
            ends[count - 1] = i + 1;
        }
        this.different = found;
        this.until = Arrays.copyOf(ends, count);
    }

    List<Timed> laws() {
        return laws;
    }

    private double product(ToDoubleFunction<Timed> factor) {
        double product = 1;
        int done = 0;
        for (int i = 0; i < until.length; i++) {
            double one = factor.applyAsDouble(different[i]);
            for (; done < until[i]; done++) {
                product *= one;
            }
        }
        return product;
    }

    /** The probability that all have happened by {@code age}, where variables have the values {@code at}. */
    double by(long age, double[] at) {
        return product(it -> it.by(age, at));
    }

    /** The least such probability over the ranges. */
    double leastBy(long age) {
        return product(it -> it.leastBy(age));
    }

    /** The greatest. */
    double mostBy(long age) {
        return product(it -> it.mostBy(age));
    }

    /** The probability that none has happened by {@code age}. */
    double noneBy(long age, double[] at) {
        return product(it -> 1 - it.by(age, at));
    }

    /** The least such probability over the ranges. */
    double leastNoneBy(long age) {
        return product(it -> 1 - it.mostBy(age));
    }

    /** The greatest. */
    double mostNoneBy(long age) {
        return product(it -> 1 - it.leastBy(age));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Together together && laws.equals(together.laws);
    }

    @Override
    public int hashCode() {
        return laws.hashCode();
    }
}
