package org.surety.design.judge;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.surety.analysis.bargain.cooperative.Principle;

/** The version that each principle of bargaining holds best, of those that were offered; of equal ones the first. */
public final class Picks {

    private final Stakes stakes;
    private final Map<Principle, Best> best = new EnumMap<>(Principle.class);

    /** For {@code stakes} that have seen every version that will be offered. */
    public Picks(Stakes stakes) {
        this.stakes = stakes;
    }

    private record Best(double[] claim, long number) {
        static Best better(Best one, Best other) {
            int order = Arrays.compare(one.claim, other.claim);
            return order > 0 || order == 0 && one.number < other.number ? one : other;
        }
    }

    /**
     * Offers a version, which is passed over if no principle may choose it.
     *
     * @param vector how good it is by each
     * objective
     */
    public void offer(long number, double[] acceptability, double[] vector) {
        if (stakes.isOpen(acceptability)) {
            for (Principle principle : Principle.values()) {
                best.merge(principle, new Best(stakes.claim(principle, acceptability, vector), number), Best::better);
            }
        }
    }

    /** Offers those of another. */
    public void offer(Picks other) {
        other.best.forEach((principle, one) -> best.merge(principle, one, Best::better));
    }

    /** The number of the version that a principle picks; some version must have been offered that it may choose. */
    public long of(Principle principle) {
        Best found = best.get(principle);
        if (found == null) {
            throw new IllegalStateException("no version may be chosen");
        }
        return found.number;
    }
}
