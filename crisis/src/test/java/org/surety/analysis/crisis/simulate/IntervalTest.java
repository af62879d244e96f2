package org.surety.analysis.crisis.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    /** Without a single case: (tail)^(1/n), in closed form. */
    @Test
    void none_and_all() {
        Interval none = Interval.of(0, 1_000, 0.95);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - Math.pow(0.025, 1 / 1_000.0), within(1e-12));
        Interval all = Interval.of(1_000, 1_000, 0.95);
        assertThat(all.low()).isCloseTo(Math.pow(0.025, 1 / 1_000.0), within(1e-12));
        assertThat(all.high()).isEqualTo(1);
    }

    /** Exactly these probabilities give 3 or more (or fewer) of 10 with probability 0.025; summed by hand. */
    @Test
    void some() {
        Interval some = Interval.of(3, 10, 0.95);
        assertThat(atLeast(3, 10, some.low())).isCloseTo(0.025, within(1e-12));
        assertThat(1 - atLeast(4, 10, some.high())).isCloseTo(0.025, within(1e-12));
    }

    private static double atLeast(int count, int runs, double chance) {
        double sum = 0;
        double ways = 1;
        for (int i = 0; i <= runs; i++) {
            sum += i >= count ? ways * Math.pow(chance, i) * Math.pow(1 - chance, runs - i) : 0;
            ways = ways * (runs - i) / (i + 1);
        }
        return sum;
    }

    /** With many runs it is that of the normal distribution, which is 1.96 deviations wide on either side. */
    @Test
    void many() {
        long runs = 10_000_000_000L;
        Interval half = Interval.of(runs / 2, runs, 0.95);
        assertThat(half.halfWidth()).isCloseTo(1.959963984540054 * 0.5 / Math.sqrt(runs), within(1e-9));
        Interval rare = Interval.of(0, runs, 0.95);
        assertThat(rare.high()).isCloseTo(3.689e-10, within(1e-12));
    }
}
