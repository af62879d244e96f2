package org.surety.analysis.bargain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surety.analysis.bargain.Settings;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

class ExchangeTest {

    private static final Exchange MODEL = new Exchange();

    /**
     * Two parties with opposite wishes on two issues, each caring for another: 80 and 20 against 20 and 80. On x the
     * first has 4/5 of the weight, on y the second. The first gives up y, on which it has 1/5, the second x: outcomes
     * go from 20 and 80 (the weighted means) to 0 and 100, by 20 points each, and each gains 80 x 20 - 20 x 20 = 1200.
     */
    @Test
    void twoPartiesTradeWhatMattersLessToEach() {
        Setting setting = Setting.of(List.of("a", "b"), List.of("x", "y"), new double[]{1, 1},
                new double[][]{{0, 0}, {100, 100}}, new double[][]{{80, 20}, {20, 80}});
        assertThat(WeightedMean.weighted().solve(setting).outcome().getFirst().orElseThrow())
                .isCloseTo(20, offset(1e-12));
        Exchanges exchanges = new Exchanges(setting);
        assertThat(exchanges.best().orElseThrow().gain()).isCloseTo(1200, offset(1e-9));
        Solution solution = MODEL.solve(setting);
        assertThat(solution.outcome().get(0).orElseThrow()).isCloseTo(0, offset(1e-9));
        assertThat(solution.outcome().get(1).orElseThrow()).isCloseTo(100, offset(1e-9));
        assertThat(solution.notes()).containsExactly("a gives way on y, and b in return on x.");
    }

    @Test
    void withOneIssueThereIsNothingToTrade() {
        Setting setting = Settings.random(new Random(1), 6, 1, false);
        assertThat(MODEL.solve(setting).outcome()).isEqualTo(WeightedMean.weighted().solve(setting).outcome());
        assertThat(MODEL.outside(setting)).isNotEmpty();
    }

    @Test
    void bothPartiesOfADealGainAlikeAtTheMomentOfTheDeal() {
        Random random = new Random(1815);
        for (int round = 0; round < 100; round++) {
            Setting setting = Settings.random(random, 4 + random.nextInt(5), 3, round % 2 == 0);
            Exchanges exchanges = new Exchanges(setting);
            for (int trade = 0; trade < 50; trade++) {
                Optional<Exchanges.Deal> deal = exchanges.best();
                if (deal.isEmpty()) {
                    break;
                }
                Exchanges.Deal it = deal.get();
                double k = exchanges.outcome(it.k());
                double l = exchanges.outcome(it.l());
                exchanges.carryOut(it);
                double x = Math.abs(exchanges.outcome(it.k()) - k);
                double y = Math.abs(exchanges.outcome(it.l()) - l);
                double first = setting.salience(it.i(), it.l()) * y - setting.salience(it.i(), it.k()) * x;
                double second = setting.salience(it.j(), it.k()) * x - setting.salience(it.j(), it.l()) * y;
                assertThat(first).isCloseTo(it.gain(), offset(1e-6)).isPositive();
                assertThat(second).isCloseTo(it.gain(), offset(1e-6));
            }
            MODEL.solve(setting).outcome().forEach(it -> assertThat(it.orElseThrow()).isBetween(-1e-9, 100 + 1e-9));
        }
    }
}
