package org.surety.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.surety.benchmarks.LoadSimulation.Costs;
import org.surety.benchmarks.LoadSimulation.Setting;
import org.surety.benchmarks.LoadSimulation.Told;

/** The simulation of a load is held against what is known of a single queue. */
class LoadSimulationTest {

    private static final Costs ONLY_COMMITS = new Costs(0, 0, 0, 0, 1, 0, 0, 0);

    /** One worker, arrivals at random, times drawn about a mean: a visit is exponential. */
    @Test
    void aSingleQueueWaitsAsLongAsIsKnown() {
        Told told = LoadSimulation.of(new Setting(1_000, 1, 30, 4, 4, 4, ONLY_COMMITS, 400), 3);
        assertThat(told.commits()).isCloseTo(0.5, within(0.01));
        assertThat(told.median()).isCloseTo(Math.log(2) / 0.5, within(0.06));
        assertThat(told.p95()).isCloseTo(Math.log(20) / 0.5, within(0.3));
        assertThat(told.busiest()).startsWith("commits");
    }

    @Test
    void whatCannotFollowIsBusyAllTheTimeAndWaitsGrow() {
        Told told = LoadSimulation.of(new Setting(3_000, 1, 30, 4, 4, 4, ONLY_COMMITS, 20), 3);
        assertThat(told.commits()).isGreaterThan(0.99);
        assertThat(told.p95()).isGreaterThan(1_000);
    }

    @Test
    void theSameSeedGivesTheSame() {
        Setting setting = new Setting(50, 20, 20, 2, 2, 2, Costs.MEASURED, 10);
        assertThat(LoadSimulation.of(setting, 7)).isEqualTo(LoadSimulation.of(setting, 7))
                .isNotEqualTo(LoadSimulation.of(setting, 8));
    }
}
