package org.surety.model.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact rational number, always in lowest terms with a positive denominator. Weights, quotas and probabilities of an
 * agreement are ratios, so that {@code 2/3} is two thirds and not a decimal near it.
 *
 * @param numerator carries the sign
 * @param denominator greater than zero
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    /** Zero. */
    public static final Ratio ZERO = of(0);
    /** One. */
    public static final Ratio ONE = of(1);

    /** The longest text that is read as a number; longer ones are refused, so that a hostile file cannot cost time. */
    private static final int LONGEST = 60;
    /** Whole numbers of so many bits are doubles without rounding. */
    private static final int WHOLE_BITS = 53;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?(%)?");
    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d+)\\s*/\\s*(\\d+)");

    /** Reduces to lowest terms. */
    public Ratio {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a ratio needs a denominator other than zero: " + numerator + "/0");
        }
        // Most numbers are whole, and then there is nothing to reduce.
        BigInteger divisor = denominator.equals(BigInteger.ONE) ? BigInteger.ONE : numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** The whole number {@code value}. */
    public static Ratio of(long value) {
        return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** {@code numerator / denominator}. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The whole number {@code value}. */
    public static Ratio of(BigInteger value) {
        return new Ratio(value, BigInteger.ONE);
    }

    /**
     * Reads {@code 3}, {@code 0.7}, {@code 2/3} or {@code 65%}.
     *
     * @throws NumberFormatException if the text is none of these, or longer than sixty characters
     */
    public static Ratio parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() <= LONGEST) {
            Matcher fraction = FRACTION.matcher(trimmed);
            if (fraction.matches()) {
                BigInteger below = new BigInteger(fraction.group(2));
                if (below.signum() != 0) {
                    return new Ratio(new BigInteger(fraction.group(1)), below);
                }
            } else if (DECIMAL.matcher(trimmed).matches()) {
                boolean percent = trimmed.endsWith("%");
                BigDecimal decimal = new BigDecimal(percent ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
                Ratio value = new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
                return percent ? value.divide(of(100)) : value;
            }
        }
        throw new NumberFormatException("not a number such as 3, 0.7, 2/3 or 65%: "
                + (trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) + "..." : trimmed));
    }

    /** The sum. */
    public Ratio plus(Ratio other) {
        if (denominator.equals(other.denominator)) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return new Ratio(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException if {@code other} is zero
     */
    public Ratio divide(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** Whether the denominator is one. */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The nearest double. */
    public double toDouble() {
        if (numerator.bitLength() <= WHOLE_BITS && denominator.bitLength() <= WHOLE_BITS) {
            // Both are doubles themselves, and a division of doubles gives the nearest one.
            return (double) numerator.longValue() / denominator.longValue();
        }
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128).doubleValue();
    }

    /** The value rounded half up to {@code places} decimals. */
    public BigDecimal toDecimal(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 3} or {@code 2/3}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
