package org.surety.analysis.bargain.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surety.analysis.bargain.Settings;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Setting;

class MeansTest {

    private static double outcome(BargainingModel model, Setting setting) {
        return model.solve(setting).outcome().getFirst().orElseThrow();
    }

    @Test
    void theMeanIsWeightedByCapabilityTimesSalience() {
        Setting setting = Settings.line(new double[]{2, 1, 1}, new double[]{0, 50, 100}, new double[]{50, 100, 20});
        assertThat(outcome(WeightedMean.weighted(), setting)).isEqualTo((100 * 50 + 20 * 100) / 220.0);
        assertThat(outcome(WeightedMean.plain(), setting)).isEqualTo(50);
    }

    @Test
    void theMedianIsThePositionNoMajorityOfWeightBeats() {
        Setting odd = Settings.line(new double[]{1, 1, 3}, new double[]{0, 50, 100}, new double[]{10, 10, 10});
        assertThat(outcome(WeightedMedian.weighted(), odd)).isEqualTo(100);
        assertThat(outcome(WeightedMedian.plain(), odd)).isEqualTo(50);
        Setting even = Settings.line(new double[]{1, 1, 2}, new double[]{0, 40, 100}, new double[]{10, 10, 10});
        assertThat(outcome(WeightedMedian.weighted(), even)).isEqualTo(70);
    }

    @Test
    void whereNobodyHasWeightAllCountAlike() {
        Setting setting = Settings.line(new double[]{1, 2}, new double[]{20, 40}, new double[]{0, 0});
        assertThat(outcome(WeightedMean.weighted(), setting)).isEqualTo(30);
        assertThat(outcome(WeightedMedian.weighted(), setting)).isEqualTo(30);
    }

    /**
     * The middle of the European Community's dispute over emissions, in Bueno de Mesquita and Stokman 1994: years 4, 7
     * and 10 of delay.
     */
    @Test
    void findsThePublishedMedianOfTheEmissionsDispute() {
        double[] capability = {8, 8, 3, 16, 16, 16, 16, 5, 5, 8};
        double[] position = {4, 7, 4, 4, 10, 10, 10, 7, 4, 7};
        double[] salience = {80, 40, 20, 80, 60, 60, 90, 10, 100, 70};
        assertThat(outcome(WeightedMedian.weighted(), Settings.line(capability, position, salience))).isEqualTo(7);
    }

    @Test
    void theBoundsHoldEveryChoiceAndAreMet() {
        Random random = new Random(1648);
        for (int round = 0; round < 200; round++) {
            Negotiation negotiation = random(random);
            for (BargainingModel model : List.of(WeightedMean.weighted(), WeightedMedian.weighted(),
                    WeightedMean.plain(), WeightedMedian.plain())) {
                NumberRange bounds = model.bounds(negotiation).orElseThrow().getFirst().orElseThrow();
                double low = 100;
                double high = 0;
                int ranges = negotiation.ranges();
                for (int corner = 0; corner < 1 << ranges; corner++) {
                    int bits = corner;
                    double at = outcome(model, negotiation.narrowed(range -> bits >> (int) range & 1));
                    low = Math.min(low, at);
                    high = Math.max(high, at);
                }
                double inside = outcome(model, negotiation.narrowed(range -> random.nextDouble()));
                assertThat(inside).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
                // Both are extreme at a corner, so the corners together meet the bounds.
                assertThat(bounds.low()).isCloseTo(low, offset(1e-9));
                assertThat(bounds.high()).isCloseTo(high, offset(1e-9));
            }
        }
    }

    private static Negotiation random(Random random) {
        List<Negotiation.Party> parties = new ArrayList<>();
        int ranges = 0;
        for (int i = 0; i < 4; i++) {
            NumberRange position = span(random, 0, 100, ranges++ < 8);
            NumberRange salience = span(random, 1, 100, ranges++ < 8);
            parties.add(new Negotiation.Party("p" + i, NumberRange.of(1 + random.nextInt(5)),
                    List.of(Optional.of(new Negotiation.Stance(position, salience)))));
        }
        return new Negotiation(List.of(new Negotiation.Issue("x", Optional.empty())), parties);
    }

    private static NumberRange span(Random random, double least, double most, boolean wide) {
        double one = least + random.nextDouble() * (most - least);
        double other = wide ? least + random.nextDouble() * (most - least) : one;
        return new NumberRange(Math.min(one, other), Math.max(one, other));
    }
}
