package org.surety.analysis.coalition;

import java.math.BigInteger;
import org.surety.semantics.TooLarge;

/**
 * How much work an answer may take: steps looked at, states met, parts of conditions put together. It is counted and
 * not timed, so that the same question is answered, or refused, on every machine alike. Several questions may share
 * one.
 */
public final class Allowance {

    private final long most;
    private long spent;

    private Allowance(long most) {
        this.most = most;
    }

    /** As much as it takes; only the limits of each engine hold. */
    public static Allowance unlimited() {
        return new Allowance(Long.MAX_VALUE);
    }

    /** At most {@code most} parts of work; zero or more. */
    public static Allowance of(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("an allowance is not negative: " + most);
        }
        return new Allowance(most);
    }

    /**
     * Takes {@code work} parts of work from what is left.
     *
     * @throws TooLarge if that is more than is left; then nothing is left
     */
    public void spend(long work) {
        if (work > most - spent) {
            BigInteger needed = BigInteger.valueOf(spent).add(BigInteger.valueOf(work));
            spent = most;
            throw new TooLarge("parts of work", needed, most);
        }
        spent += work;
    }

    /** Whether nothing is left. */
    public boolean isSpent() {
        return spent == most;
    }
}
