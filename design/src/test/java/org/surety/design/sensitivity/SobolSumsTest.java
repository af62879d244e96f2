package org.surety.design.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Scatter;

/** Against functions whose indices are known. */
class SobolSumsTest {

    /** T. Ishigami and T. Homma, 1990, with a = 7 and b = 0.1. */
    private static double ishigami(double[] shares) {
        double x = angle(shares[0]);
        double y = angle(shares[1]);
        double z = angle(shares[2]);
        return Math.sin(x) + 7 * Math.pow(Math.sin(y), 2) + 0.1 * Math.pow(z, 4) * Math.sin(x);
    }

    private static double angle(double share) {
        return Math.PI * (2 * share - 1);
    }

    private static void sample(SobolSums sums, int factors, ToDoubleFunction<double[]> function, long seed,
            long number) {
        Scatter own = new Scatter(seed).stream(number);
        double[] first = new double[factors];
        double[] second = new double[factors];
        for (int f = 0; f < factors; f++) {
            first[f] = own.at(2L * f);
            second[f] = own.at(2L * f + 1);
        }
        double[][] mixed = new double[factors][];
        for (int f = 0; f < factors; f++) {
            double[] point = first.clone();
            point[f] = second[f];
            mixed[f] = new double[]{function.applyAsDouble(point)};
        }
        sums.add(number, new double[]{function.applyAsDouble(first)}, new double[]{function.applyAsDouble(second)},
                mixed);
    }

    private static SobolSums sums(int factors, ToDoubleFunction<double[]> function, long seed, long from, long to) {
        SobolSums sums = new SobolSums(factors, 1);
        for (long number = from; number < to; number++) {
            sample(sums, factors, function, seed, number);
        }
        return sums;
    }

    @Test
    void has_the_published_indices_of_the_ishigami_function() {
        SobolSums sums = sums(3, SobolSumsTest::ishigami, 1, 0, 1 << 16);
        List<SobolIndex> indices = sums.indices(0).orElseThrow();
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int f = 0; f < 3; f++) {
            assertThat(indices.get(f).first().value()).isCloseTo(first[f], within(0.01));
            assertThat(indices.get(f).total().value()).isCloseTo(total[f], within(0.01));
        }
        assertThat(sums.mean(0)).isCloseTo(3.5, within(0.03));
        // Its variance is a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2.
        assertThat(Math.pow(sums.deviation(0), 2)).isCloseTo(49.0 / 8 + 0.1 * Math.pow(Math.PI, 4) / 5
                + 0.01 * Math.pow(Math.PI, 8) / 18 + 0.5, within(0.15));
    }

    @Test
    void its_intervals_hold_the_true_indices_nineteen_times_in_twenty() {
        double[][] exact = {{0.31390519, 0.44241114, 0}, {0.55758886, 0.44241114, 0.24368367}};
        int held = 0;
        int all = 0;
        for (long seed = 100; seed < 200; seed++) {
            List<SobolIndex> indices = sums(3, SobolSumsTest::ishigami, seed, 0, 1024).indices(0).orElseThrow();
            for (int f = 0; f < 3; f++) {
                held += holds(indices.get(f).first(), exact[0][f]) + holds(indices.get(f).total(), exact[1][f]);
                all += 2;
            }
        }
        assertThat((double) held / all).isBetween(0.92, 0.98);
    }

    private static int holds(Estimate estimate, double exact) {
        return estimate.low() <= exact && exact <= estimate.high() ? 1 : 0;
    }

    @Test
    void what_adds_up_has_indices_that_add_up() {
        List<SobolIndex> indices = sums(3, it -> it[0] + 2 * it[1], 5, 0, 1 << 14).indices(0).orElseThrow();
        assertThat(indices.get(0).first().value()).isCloseTo(0.2, within(0.02));
        assertThat(indices.get(1).first().value()).isCloseTo(0.8, within(0.02));
        assertThat(indices.get(1).total().value()).isCloseTo(0.8, within(0.02));
        assertThat(indices.get(2)).isEqualTo(new SobolIndex(new Estimate(0, 0, 0), new Estimate(0, 0, 0)));
    }

    @Test
    void is_the_same_to_the_last_bit_however_samples_are_divided() {
        SobolSums whole = sums(3, SobolSumsTest::ishigami, 3, 0, 1000);
        SobolSums left = sums(3, SobolSumsTest::ishigami, 3, 700, 1000);
        SobolSums middle = sums(3, SobolSumsTest::ishigami, 3, 13, 700);
        left.add(sums(3, SobolSumsTest::ishigami, 3, 0, 13));
        middle.add(left);
        assertThat(bytes(middle)).isEqualTo(bytes(whole));
        SobolSums read = new SobolSums(3, 1);
        read.read(ByteBuffer.wrap(bytes(whole)));
        assertThat(read.indices(0)).isEqualTo(whole.indices(0));
        assertThat(read.samples()).isEqualTo(1000);
    }

    private static byte[] bytes(SobolSums sums) {
        ByteBuffer bytes = ByteBuffer.allocate(sums.size());
        sums.write(bytes);
        return bytes.array();
    }

    @Test
    void an_answer_that_does_not_vary_has_no_indices() {
        SobolSums sums = sums(2, it -> 0.5, 1, 0, 64);
        assertThat(sums.indices(0)).isEmpty();
        assertThat(sums.mean(0)).isEqualTo(0.5);
        assertThat(sums.deviation(0)).isZero();
    }

    @Test
    void an_answer_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> sums(1, it -> Double.NaN, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sums_are_exact_beyond_sixty_four_bits() {
        ExactSums sums = new ExactSums(1);
        BigInteger expected = BigInteger.ZERO;
        for (long number = 0; number < 1000; number++) {
            long one = Scatter.mix(number) >> 4;
            long other = Scatter.mix(~number) >> 4;
            sums.add(0, one, other);
            expected = expected.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
        }
        assertThat(sums.at(0)).isEqualTo(expected);
    }
}
