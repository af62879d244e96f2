package org.surety.analysis.bargain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.analysis.bargain.combined.Average;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.mean.WeightedMedian;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.model.quantity.Scatter;

class BacktestTest {

    private static PastIssue issue(String name, String group, double outcome, double... positions) {
        List<Negotiation.Party> parties = IntStream.range(0, positions.length)
                .mapToObj(i -> new Negotiation.Party("p" + i, NumberRange.of(1), List.of(Optional
                        .of(new Negotiation.Stance(NumberRange.of(positions[i]), NumberRange.of(50))))))
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
        assertThat(mean.differenceInterval()).isEqualTo(NumberRange.of(0));
        BacktestResult.Score median = result.models().getLast();
        assertThat(median.meanAbsoluteError()).isCloseTo((0 + 20 + 20 + 0) / 4.0, offset(1e-12));
        assertThat(median.againstWeightedMean()).isCloseTo(-5, offset(1e-12));
        assertThat(median.calibration().covered()).isEqualTo(0.5);
        assertThat(median.calibration().halfWidth()).isEqualTo(20);
        assertThat(result.groups()).isEqualTo(3);
    }

    private static NumberRange interval(long seed, int samples, double[] values, int size) {
        List<List<Integer>> groups = IntStream.range(0, values.length / size)
                .mapToObj(g -> IntStream.range(g * size, (g + 1) * size).boxed().toList()).toList();
        return new Bootstrap(seed, samples).means(List.of(new double[values.length], values), groups).interval(1);
    }

    @Test
    void intervalsHoldTheMeanAndDependOnTheSeedOnly() {
        double[] values = new Random(3).doubles(60, 0, 50).toArray();
        NumberRange interval = interval(7, 2000, values, 3);
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(mean).isBetween(interval.low(), interval.high());
        assertThat(interval(7, 2000, values, 3)).isEqualTo(interval);
        assertThat(interval(8, 2000, values, 3)).isNotEqualTo(interval);
    }

    /** The interval of the differences is that of the row of differences. */
    @Test
    void intervalsOfDifferencesAreDrawnInPairs() {
        double[] first = new Random(5).doubles(60, 0, 50).toArray();
        double[] second = new Random(6).doubles(60, 0, 50).toArray();
        double[] difference = new double[60];
        Arrays.setAll(difference, i -> first[i] - second[i]);
        List<List<Integer>> groups = IntStream.range(0, 60).mapToObj(List::of).toList();
        Bootstrap.Means means = new Bootstrap(3, 1000).means(List.of(first, second, difference), groups);
        assertThat(means.interval(0, 1).low()).isCloseTo(means.interval(2).low(), offset(1e-12));
        assertThat(means.interval(0, 1).high()).isCloseTo(means.interval(2).high(), offset(1e-12));
    }

    /** With one number a group, the width of the interval is near to twice 1.96 standard errors. */
    @Test
    void theWidthIsThatOfTheCentralLimitTheorem() {
        NumberRange interval = interval(1, 4000, new Random(11).doubles(400).toArray(), 1);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * Math.sqrt(1.0 / 12 / 400), offset(0.006));
    }

    /** A model that averages others says the same whether these were asked before or not, and as by itself. */
    @Test
    void anAverageIsTheSameByItselfAndBesideItsParts() {
        Average average = new Average(List.of(WeightedMean.weighted(), WeightedMedian.weighted()));
        List<BacktestResult.Prediction> alone =
                Backtest.of(ISSUES, List.of(average), 5, 1, 100).models().getLast().predictions();
        assertThat(Backtest.of(ISSUES, List.of(WeightedMedian.weighted(), WeightedMean.weighted(), average), 5, 1, 100)
                .models().getLast().predictions()).isEqualTo(alone);
        for (int i = 0; i < ISSUES.size(); i++) {
            assertThat(alone.get(i).predicted())
                    .isEqualTo(average.solve(ISSUES.get(i).negotiation().middle()).outcome().getFirst().orElseThrow());
        }
    }

    /**
     * Errors 0, 20, 20, 20 in groups of two, one and one: with three groups or fewer nothing holds four in five for
     * sure.
     */
    @Test
    void withThreeOtherGroupsOrFewerTheRangeIsTheWholeScale() {
        BacktestResult.Score score =
                Backtest.of(ISSUES, List.of(WeightedMean.weighted()), 0, 1, 100).models().getFirst();
        assertThat(score.coverage().halfWidth()).isEqualTo(100);
        assertThat(score.predictions()).allMatch(it -> it.likely().equals(new NumberRange(0, 100)));
        assertThat(score.coverage().covered()).isEqualTo(1);
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
