package org.surety.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratios are the field of rational numbers, written in lowest terms. */
class RatioTest {

    private static final int CASES = 2000;

    /** Small and large, whole and not, and often equal. */
    private static List<Ratio> some(long seed, int count) {
        Random random = new Random(seed);
        List<Ratio> ratios = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int bits = random.nextBoolean() ? 3 : 90;
            BigInteger numerator = new BigInteger(bits, random);
            ratios.add(new Ratio(random.nextBoolean() ? numerator : numerator.negate(),
                    new BigInteger(bits, random).add(BigInteger.ONE)));
        }
        return ratios;
    }

    @Test
    void additionAndMultiplicationAreThoseOfAField() {
        for (long seed = 0; seed < CASES; seed++) {
            List<Ratio> three = some(seed, 3);
            Ratio a = three.get(0);
            Ratio b = three.get(1);
            Ratio c = three.get(2);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.times(b)).isEqualTo(b.times(a));
            assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.plus(Ratio.ZERO)).isEqualTo(a).isEqualTo(a.times(Ratio.ONE));
            assertThat(a.minus(b).plus(b)).isEqualTo(a);
            if (b.signum() != 0) {
                assertThat(a.divide(b).times(b)).isEqualTo(a);
            }
        }
    }

    @Test
    void theOrderIsThatOfTheDifferences() {
        for (long seed = 0; seed < CASES; seed++) {
            List<Ratio> two = some(seed, 2);
            Ratio a = two.getFirst();
            Ratio b = two.getLast();
            int order = Integer.signum(a.compareTo(b));
            assertThat(order).isEqualTo(a.minus(b).signum());
            assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-order);
            assertThat(order == 0).isEqualTo(a.equals(b));
            // Rounding may make two ratios alike, but it turns none around.
            assertThat(Math.signum(a.toDouble() - b.toDouble()) * order).isNotNegative();
        }
    }

    @Test
    void lowestTermsWithTheSignAbove() {
        for (long seed = 0; seed < CASES; seed++) {
            Ratio ratio = some(seed, 1).getFirst();
            BigInteger factor = BigInteger.valueOf(seed % 2 == 0 ? 6 : -35);
            assertThat(new Ratio(ratio.numerator().multiply(factor), ratio.denominator().multiply(factor)))
                    .isEqualTo(ratio).hasSameHashCodeAs(ratio);
            assertThat(ratio.denominator().signum()).isOne();
            assertThat(ratio.numerator().gcd(ratio.denominator())).isEqualTo(BigInteger.ONE);
        }
        assertThat(Ratio.of(0, -7)).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.of(6, -4)).hasToString("-3/2");
    }

    @Test
    void whatIsPrintedReadsBack() {
        for (long seed = 0; seed < CASES; seed++) {
            Ratio ratio = some(seed, 1).getFirst();
            assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
            assertThat(ratio.isWhole()).isEqualTo(!ratio.toString().contains("/"));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1", "-3, -3, 1", "+3, 3, 1", "0.70, 7, 10", "2/3, 2, 3", "4 / 6, 2, 3", "65%, 13, 20",
            "0.5%, 1, 200", "-0.125, -1, 8", "' 1 ', 1, 1", "000, 0, 1"})
    void reads(String text, long numerator, long denominator) {
        assertThat(Ratio.parse(text)).isEqualTo(Ratio.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1/0", "1/-2", "1e3", ".5", "5.", "1,5", "%", "2/3%", "1/2/3", "--1", "0x1", "1 2",
            "1111111111111111111111111111111111111111111111111111111111111"})
    void refuses(String text) {
        assertThatThrownBy(() -> Ratio.parse(text)).isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("not a number such as")
                .hasMessageContaining(text.substring(0, text.length() / 2));
    }

    @Test
    void refusesAZeroBelow() {
        assertThatThrownBy(() -> Ratio.of(5, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5/0");
        assertThatThrownBy(() -> Ratio.ONE.divide(Ratio.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNearestDoubleAndRoundedDecimals() {
        assertThat(Ratio.of(1, 3).toDouble()).isEqualTo(1.0 / 3);
        assertThat(new Ratio(BigInteger.TWO.pow(200), BigInteger.TWO.pow(199).add(BigInteger.ONE)).toDouble())
                .isEqualTo(2.0);
        assertThat(Ratio.of(2, 3).toDecimal(2)).hasToString("0.67");
        assertThat(Ratio.of(1, 8).toDecimal(2)).hasToString("0.13");
        assertThat(Ratio.of(-1, 8).toDecimal(2)).hasToString("-0.13");
        assertThat(Ratio.of(5).toDecimal(0)).hasToString("5");
    }
}
