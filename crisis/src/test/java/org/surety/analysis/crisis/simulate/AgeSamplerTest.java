package org.surety.analysis.crisis.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.StepLimit;

class AgeSamplerTest {

    private static final DelayLaw.Geometric DAILY = new DelayLaw.Geometric(0, 0, 1, 24);

    /**
     * The smallest number for which an age is later than another is the probability by the other, listed or by the
     * formula.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 3, 8, 9, 40, 64, 65, 70, 200})
    void geometric(long day) {
        double[] at = {0.03};
        AgeSampler times = AgeSampler.of(DAILY, 0.9, StepLimit.ENDLESS, at);
        double by = 0.9 * DAILY.by(day * 24, at);
        assertThat(times.age(SplitMix.below(by - 1e-12))).isEqualTo(day * 24);
        assertThat(times.age(SplitMix.below(by + 1e-12))).isEqualTo((day + 1) * 24);
        assertThat(times.age(SplitMix.below(0.9 + 1e-12))).isEqualTo(StepLimit.ENDLESS);
    }

    @Test
    void geometric_at_the_ends() {
        assertThat(AgeSampler.of(DAILY, 1, StepLimit.ENDLESS, new double[]{1}).age(SplitMix.ONE - 1)).isEqualTo(24);
        assertThat(AgeSampler.of(DAILY, 1, StepLimit.ENDLESS, new double[]{0}).age(0)).isEqualTo(StepLimit.ENDLESS);
        assertThat(AgeSampler.of(DAILY, 1, StepLimit.ENDLESS, new double[]{1e-18}).age(SplitMix.ONE - 1)).isPositive();
        assertThat(AgeSampler.of(DAILY, 1, 100, new double[]{0.01}).age(SplitMix.ONE - 1)).isEqualTo(StepLimit.ENDLESS);
        assertThat(AgeSampler.of(DAILY, 1, 23, new double[]{1}).age(0)).isEqualTo(StepLimit.ENDLESS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 100})
    void known(int count) {
        long[] ages = new long[count];
        double[] by = new double[count];
        for (int i = 0; i < count; i++) {
            ages[i] = 3L * i;
            by[i] = (i + 1.0) / (count + 1);
        }
        AgeSampler times = AgeSampler.of(new DelayLaw.Known(ages, by), 1, StepLimit.ENDLESS, new double[0]);
        for (int i = 0; i <= count; i++) {
            long age = i < count ? ages[i] : StepLimit.ENDLESS;
            assertThat(times.age(SplitMix.below((i + 0.5) / (count + 1)))).isEqualTo(age);
        }
    }
}
