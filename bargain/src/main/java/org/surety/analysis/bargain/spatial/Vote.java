package org.surety.analysis.bargain.spatial;

import org.surety.model.agreement.Word;

/** How strongly a party votes for the better of two things, given how much better it is for it. */
public enum Vote implements Word {
    /** In proportion to the difference of utilities. */
    PROPORTIONAL,
    /**
     * With all its weight, however small the difference; between -1e-8 and 1e-8 in proportion, so that rounding decides
     * nothing.
     */
    BINARY,
    /** Four fifths in proportion, one fifth binary. */
    PROPORTIONAL_BINARY,
    /** One half in proportion, one half cubic. */
    PROPORTIONAL_CUBIC,
    /** With the cube of the difference. */
    CUBIC,
    /** Losses in proportion, gains at two thirds (prospect theory). */
    PROSPECT;

    private static final double BINARY_WIDTH = 1e-8;

    /**
     * The vote between two things.
     *
     * @param weight zero or more
     * @param first the utility of the first
     * @param second the utility of the second
     * @return positive for the first, negative for the second
     */
    double cast(double weight, double first, double second) {
        double difference = first - second;
        return switch (this) {
            case PROPORTIONAL -> weight * difference;
            case BINARY -> weight * binary(difference);
            case PROPORTIONAL_BINARY -> weight * ((1 - 0.2) * difference + 0.2 * binary(difference));
            case PROPORTIONAL_CUBIC ->
                    weight * ((1 - 0.5) * difference + 0.5 * (difference * difference * difference));
            case CUBIC -> weight * (difference * difference * difference);
            case PROSPECT -> difference < 0 ? weight * difference : 2.0 * weight * difference / 3.0;
        };
    }

    private static double binary(double difference) {
        return Math.clamp(difference / BINARY_WIDTH, -1.0, 1.0);
    }
}
