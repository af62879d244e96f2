package org.surety.report.decimal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Probabilities that sum to exactly one as they are written, so that a tool which reads them as exact numbers accepts
 * them. Each is the shortest decimal that stands for the double (at most 17 digits), except the largest, which is what
 * the others leave; it differs from its double by no more than rounding does.
 */
public final class Shares {

    private Shares() {}

    /**
     * The decimals of {@code chances}, which sum to one but for rounding.
     *
     * @throws IllegalArgumentException if they do not
     */
    public static List<String> of(List<Double> chances) {
        List<BigDecimal> decimals = new ArrayList<>();
        int largest = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (double chance : chances) {
            BigDecimal decimal = BigDecimal.valueOf(chance);
            if (chance > chances.get(largest)) {
                largest = decimals.size();
            }
            decimals.add(decimal);
            sum = sum.add(decimal);
        }
        BigDecimal missing = BigDecimal.ONE.subtract(sum);
        if (missing.abs().doubleValue() > 1e-9) {
            throw new IllegalArgumentException("probabilities that sum to " + sum);
        }
        decimals.set(largest, decimals.get(largest).add(missing));
        return decimals.stream().map(Shares::plain).toList();
    }

    /** A number without an exponent and without needless zeros. */
    public static String of(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
