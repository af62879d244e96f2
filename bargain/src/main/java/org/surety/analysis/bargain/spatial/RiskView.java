package org.surety.analysis.bargain.spatial;

import org.surety.model.agreement.Word;

/** How much of another's risk attitude a party sees; the rest it fills with its own. */
public enum RiskView implements Word {
    /** All of it. */
    FULL,
    /** Two thirds. */
    TWO_THIRDS,
    /** Half. */
    HALF,
    /** One third. */
    ONE_THIRD,
    /** Nothing: everybody is taken to be like oneself. */
    NONE;

    /** What a party of attitude {@code own} takes the attitude {@code other} to be. */
    double of(double own, double other) {
        return switch (this) {
            case FULL -> other;
            case TWO_THIRDS -> (own + 2.0 * other) / 3.0;
            case HALF -> (own + other) / 2;
            case ONE_THIRD -> (2.0 * own + other) / 3.0;
            case NONE -> own;
        };
    }
}
