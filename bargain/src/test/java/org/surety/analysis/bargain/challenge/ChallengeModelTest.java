package org.surety.analysis.bargain.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surety.analysis.bargain.Settings;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

class ChallengeModelTest {

    private static final ChallengeModel MODEL = new ChallengeModel(ChallengeModel.MOST_TURNS);

    /**
     * Three parties by hand: 0 and 100 at the ends, a strong third with 0. Success 2, failure -2, status quo 0 at
     * neutral risk.
     */
    @Test
    void expectationsAreThoseOfTheFormulas() {
        double[] positions = {0, 100, 0};
        Contest contest = new Contest(positions, new double[]{1, 0.5, 1}, new double[]{1, 1, 2}, 100);
        // All votes between 0 and 100 are 3 to 1, so 0 wins with probability 3/4.
        // The second party is in most danger, so it has risk 1 and exponent (1 - 1/3)/(1 + 1/3) = 1/2.
        double seenByOther = 0.5 * (0.75 * (2 - 4 * Math.sqrt(0)) + 0.25 * (2 - 4 * Math.sqrt(1)))
                + 0.5 * (2 - 4 * Math.sqrt(0)) - (2 - 4 * Math.sqrt(0.5));
        assertThat(contest.expected(1, 0, 1)).isCloseTo(seenByOther, offset(1e-12));
        assertThat(contest.expected(0, 0, 1)).isPositive();
    }

    @Test
    void whoeverAgreesStays() {
        Solution solution = MODEL.solve(Settings.line(new double[]{1, 2, 3}, new double[]{60, 60, 60},
                new double[]{10, 50, 90}));
        assertThat(solution.turns()).hasSize(1);
        assertThat(solution.outcome().getFirst()).contains(60.0);
    }

    @Test
    void aWeakPartyGivesWayToManyStrongOnes() {
        Solution solution = MODEL.solve(Settings.line(new double[]{10, 10, 10, 1}, new double[]{20, 20, 20, 80},
                new double[]{90, 90, 90, 50}));
        assertThat(solution.outcome().getFirst()).contains(20.0);
        assertThat(solution.turns().getLast().position(3, 0)).isLessThan(80);
    }

    @Test
    void positionsStayBetweenTheExtremesAndTheScaleDoesNotMatter() {
        Random random = new Random(1994);
        for (int round = 0; round < 60; round++) {
            Setting setting = Settings.random(random, 3 + random.nextInt(10), 1, round % 2 == 0);
            Solution solution = MODEL.solve(setting);
            double low = Arrays.stream(setting.positions()).mapToDouble(it -> it[0]).min().orElseThrow();
            double high = Arrays.stream(setting.positions()).mapToDouble(it -> it[0]).max().orElseThrow();
            assertThat(solution.outcome().getFirst().orElseThrow()).isBetween(low, high);
            int n = setting.parties().size();
            double[] capability = new double[n];
            double[] mirrored = new double[n];
            double[] salience = new double[n];
            for (int i = 0; i < n; i++) {
                capability[i] = setting.capability(i) * 3;
                mirrored[i] = setting.position(i, 0);
                salience[i] = setting.salience(i, 0);
            }
            assertThat(MODEL.solve(Settings.line(capability, mirrored, salience)).outcome().getFirst().orElseThrow())
                    .isCloseTo(solution.outcome().getFirst().orElseThrow(), offset(1e-6));
        }
    }

    @Test
    void saysThatTwoPartiesAreTooFew() {
        assertThat(MODEL.outside(Settings.line(new double[]{1, 1}, new double[]{0, 9}, new double[]{1, 1})))
                .singleElement().asString().contains("Fewer than three");
    }
}
