package org.surety.model.design;

import org.surety.model.quantity.Ratio;

/** What a version must keep to. */
public sealed interface Constraint {

    /** No red line of {@code party} is crossed, as far as the place of the version on the scale is known. */
    record RedLines(String party) implements Constraint {}

    /** In no scenario can the attacker stop help all by itself. */
    record NotBlockedByAttacker() implements Constraint {}

    /**
     * A version is acceptable enough to a party.
     *
     * @param atLeast 0 to 100
     */
    record Acceptable(String party, Ratio atLeast) implements Constraint {
        /** Refuses what is off the scale. */
        public Acceptable {
            if (atLeast.signum() < 0 || atLeast.compareTo(Ratio.of(100)) > 0) {
                throw new IllegalArgumentException("acceptability lies between 0 and 100, not " + atLeast);
            }
        }
    }

    /**
     * Help in time is likely enough.
     *
     * @param atLeast a probability
     */
    record Helped(Objective.Over over, Ratio atLeast) implements Constraint {
        /** Refuses what is no probability. */
        public Helped {
            if (atLeast.signum() < 0 || atLeast.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("a probability lies between 0 and 1, not " + atLeast);
            }
        }
    }
}
