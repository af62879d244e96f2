package org.surety.analysis.bargain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.mean.WeightedMedian;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.Scatter;
import org.surety.analysis.bargain.setting.Span;

class BacktestTest {

    private static PastIssue issue(String name, String group, double outcome, double... positions) {
        List<Negotiation.Party> parties = IntStream.range(0, positions.length)
                .mapToObj(i -> new Negotiation.Party("p" + i, Span.of(1), List.of(Optional
                        .of(new Negotiation.Stance(Span.of(positions[i]), Span.of(50))))))
                .toList();
        return new PastIssue(name, group,
                new Negotiation(List.of(new Negotiation.Issue(name, Optional.empty())), parties), outcome);
    }

    private static final List<PastIssue> ISSUES = List.of(issue("a", "1", 50, 0, 100), issue("b", "1", 0, 20, 40, 0),
            issue("c", "2", 100, 60, 80, 100), issue("d", "3", 10, 10, 10, 70));

    @Test
    void scoresAreThoseWorkedOutByHand() {
        BacktestResult result =
                Backtest.of(ISSUES, List.of(WeightedMean.weighted(), WeightedMedian.weighted()), 10, 1, 1000);
        BacktestResult.Score mean = result.models().getFirst();
        assertThat(mean.meanAbsoluteError()).isCloseTo((0 + 20 + 20 + 20) / 4.0, offset(1e-12));
        assertThat(mean.medianError()).isCloseTo(20, offset(1e-12));
        assertThat(mean.withinTen()).isEqualTo(0.25);
        assertThat(mean.againstWeightedMean()).isZero();
        assertThat(mean.differenceInterval()).isEqualTo(Span.of(0));
        BacktestResult.Score median = result.models().getLast();
        assertThat(median.meanAbsoluteError()).isCloseTo((0 + 20 + 20 + 0) / 4.0, offset(1e-12));
        assertThat(median.againstWeightedMean()).isCloseTo(-5, offset(1e-12));
        assertThat(median.calibration().covered()).isEqualTo(0.5);
        assertThat(median.calibration().halfWidth()).isEqualTo(20);
        assertThat(result.groups()).isEqualTo(3);
    }

    @Test
    void intervalsHoldTheMeanAndDependOnTheSeedOnly() {
        Random random = new Random(3);
        double[] values = random.doubles(60, 0, 50).toArray();
        List<String> groups = IntStream.range(0, 60).mapToObj(i -> "g" + i / 3).toList();
        Span interval = new Bootstrap(7, 2000).mean(values, groups);
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(mean).isBetween(interval.low(), interval.high());
        assertThat(new Bootstrap(7, 2000).mean(values, groups)).isEqualTo(interval);
        assertThat(new Bootstrap(8, 2000).mean(values, groups)).isNotEqualTo(interval);
    }

    /** With one number a group, the width of the interval is near to twice 1.96 standard errors. */
    @Test
    void theWidthIsThatOfTheCentralLimitTheorem() {
        Random random = new Random(11);
        double[] values = random.doubles(400).toArray();
        List<String> groups = new ArrayList<>(Collections.nCopies(400, ""));
        IntStream.range(0, 400).forEach(i -> groups.set(i, "g" + i));
        Span interval = new Bootstrap(1, 4000).mean(values, groups);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * Math.sqrt(1.0 / 12 / 400), offset(0.006));
    }

    @Test
    void refusesNothingAndWhatIsNoIssue() {
        assertThatThrownBy(() -> Backtest.of(List.of(), List.of(), 0, 1, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> issue("x", "1", 101, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scatteredNumbersAreEvenAndReproducible() {
        Scatter stream = new Scatter(2025);
        double sum = 0;
        int[] tenths = new int[10];
        for (int i = 0; i < 100_000; i++) {
            double at = stream.at(i);
            assertThat(at).isBetween(0.0, 1.0);
            sum += at;
            tenths[(int) (at * 10)]++;
        }
        assertThat(sum / 100_000).isCloseTo(0.5, offset(0.005));
        assertThat(IntStream.of(tenths).boxed().toList()).allMatch(it -> Math.abs(it - 10_000) < 500);
        assertThat(stream.at(7)).isEqualTo(new Scatter(2025).at(7)).isNotEqualTo(stream.at(8));
        assertThat(stream.stream(1).at(0)).isNotEqualTo(stream.stream(2).at(0));
    }
}
