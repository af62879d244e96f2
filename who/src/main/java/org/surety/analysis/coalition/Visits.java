package org.surety.analysis.coalition;

import java.math.BigInteger;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/** Counts the states that a search looks at, and stops it where they are too many or it is interrupted. */
final class Visits {

    private static final int MOST_STATES = 2_000_000;
    /** The stack of {@link org.surety.semantics.Work} has room for twice as many. */
    private static final int MOST_DEEP = 30_000;
    /** A state takes about as long as so many steps of a fold. */
    private static final int WORK_OF_A_STATE = 20;

    private final Allowance allowance;
    private long visited;
    private int deep;

    Visits(Allowance allowance) {
        this.allowance = allowance;
    }

    /** A state is looked at, and from there on those that follow it. */
    void begin() {
        visited++;
        if (visited > MOST_STATES) {
            throw new TooLarge("states", BigInteger.valueOf(visited), MOST_STATES);
        }
        if (++deep > MOST_DEEP) {
            throw new TooLarge("states that follow one another", BigInteger.valueOf(deep), MOST_DEEP);
        }
        allowance.spend(WORK_OF_A_STATE);
        Work.check();
    }

    /** All is known that follows the state at which it began last. */
    void end() {
        deep--;
    }

    /** How many states were looked at so far. */
    long count() {
        return visited;
    }
}
