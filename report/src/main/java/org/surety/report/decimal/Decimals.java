package org.surety.report.decimal;

import java.math.BigDecimal;
import java.util.Optional;
import org.surety.model.quantity.Ratio;

/** Numbers as answers write them. */
public final class Decimals {

    private static final int DECIMALS = 12;

    private Decimals() {}

    /** The decimal that stands beside an exact value: at most twelve places, and no needless zeros. */
    public static BigDecimal of(Ratio exact) {
        BigDecimal decimal = exact.toDecimal(DECIMALS).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** Empty where a number is infinite, or none. */
    public static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
