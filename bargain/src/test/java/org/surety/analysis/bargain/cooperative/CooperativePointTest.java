package org.surety.analysis.bargain.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.analysis.bargain.Settings;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

class CooperativePointTest {

    private static double outcome(Principle principle, Setting setting) {
        return new CooperativePoint(principle, true).solve(setting).outcome().getFirst().orElseThrow();
    }

    private static Setting withReference(double[] capability, double[] position, double[] reference) {
        double[][] rows = Arrays.stream(position).mapToObj(it -> new double[]{it}).toArray(double[][]::new);
        double[][] salience = Arrays.stream(position).mapToObj(it -> new double[]{50}).toArray(double[][]::new);
        boolean[][] all = Arrays.stream(position).mapToObj(it -> new boolean[]{true}).toArray(boolean[][]::new);
        return Setting.of(Settings.names("p", position.length), List.of("x"), capability, rows, salience, all,
                reference);
    }

    @ParameterizedTest
    @EnumSource(value = Principle.class, names = {"NASH", "KALAI_SMORODINSKY", "EGALITARIAN"})
    void twoEqualsAtTheEndsMeetInTheMiddle(Principle principle) {
        assertThat(outcome(principle, Settings.line(new double[]{1, 1}, new double[]{0, 100}, new double[]{50, 50})))
                .isCloseTo(50, offset(0.01));
    }

    /** Utilities 1 - x and x, no agreement worth nothing: the product with powers 3/4 and 1/4 is largest at x = 1/4. */
    @Test
    void theNashPointWeighsByCapability() {
        Setting setting = Settings.line(new double[]{3, 1}, new double[]{0, 100}, new double[]{50, 50});
        assertThat(outcome(Principle.NASH, setting)).isCloseTo(25, offset(0.01));
        assertThat(new CooperativePoint(Principle.NASH, false).solve(setting).outcome().getFirst().orElseThrow())
                .isCloseTo(50, offset(0.01));
        assertThat(outcome(Principle.UTILITARIAN, setting)).isCloseTo(0, offset(0.01));
    }

    /** No agreement holds 20: 0 and 100 are then worth 0.8 and 0.2, and nobody at 0 agrees to more than 20. */
    @Test
    void nobodyIsLeftWorseOffThanWithoutAnAgreement() {
        Setting setting = withReference(new double[]{1, 1, 1}, new double[]{30, 60, 100}, new double[]{20});
        for (Principle principle : Principle.values()) {
            // The one at 30 gains nothing beyond 40.
            assertThat(outcome(principle, setting)).isBetween(20.0, 40.0 + 1e-6);
        }
        Solution stuck = new CooperativePoint(Principle.NASH, true)
                .solve(withReference(new double[]{1, 1}, new double[]{0, 100}, new double[]{20}));
        assertThat(stuck.outcome().getFirst().orElseThrow()).isCloseTo(20, offset(0.01));
    }

    /** Two issues that matter differently: the Nash point gives each what matters to it. */
    @Test
    void issuesAreTradedAgainstEachOther() {
        Setting setting = Setting.of(List.of("a", "b"), List.of("x", "y"), new double[]{1, 1},
                new double[][]{{0, 0}, {100, 100}}, new double[][]{{80, 20}, {20, 80}});
        for (Principle principle : Principle.values()) {
            List<Optional<Double>> outcome = new CooperativePoint(principle, true).solve(setting).outcome();
            assertThat(outcome.get(0).orElseThrow()).as("%s", principle).isCloseTo(0, offset(0.01));
            assertThat(outcome.get(1).orElseThrow()).as("%s", principle).isCloseTo(100, offset(0.01));
        }
    }

    @Test
    void onlyNamedPointsAreChosenWhereOnlyTheyCanBe() {
        Setting setting = Settings.line(new double[]{1, 1}, new double[]{0, 100}, new double[]{50, 50});
        CooperativePoint point =
                new CooperativePoint(Principle.NASH, true, Optional.of(List.of(new double[]{0, 30, 100})));
        assertThat(point.solve(setting).outcome()).containsExactly(Optional.of(30.0));
    }

    /** Every agreement of a fine grid, one principle after the other, against the search. */
    @ParameterizedTest
    @EnumSource(Principle.class)
    void noAgreementOfAGridIsBetter(Principle principle) {
        Random random = new Random(1950);
        for (int round = 0; round < 10; round++) {
            Setting setting = Settings.random(random, 3, 2, round % 2 == 0);
            Welfare welfare = new Welfare(setting);
            double[] weights = welfare.weights(true);
            double[] most = new double[3];
            Arrays.fill(most, 0);
            grid(point -> {
                double[] gains = welfare.gains(point);
                for (int i = 0; i < 3; i++) {
                    most[i] = Math.max(most[i], gains[i]);
                }
            });
            List<Optional<Double>> found = new CooperativePoint(principle, true).solve(setting).outcome();
            double[] at = {found.get(0).orElseThrow(), found.get(1).orElseThrow()};
            double merit = principle.merits(welfare.gains(at), most, weights)[0];
            grid(point -> assertThat(principle.merits(welfare.gains(point), most, weights)[0])
                    .isLessThanOrEqualTo(merit + 0.005));
        }
    }

    private static void grid(Consumer<double[]> visit) {
        for (int x = 0; x <= 100; x += 2) {
            for (int y = 0; y <= 100; y += 2) {
                visit.accept(new double[]{x, y});
            }
        }
    }

    /**
     * On one issue not every agreement is looked at; looking at every one must give the same point, to the last bit.
     */
    @ParameterizedTest
    @EnumSource(Principle.class)
    void onOneIssueNothingIsMissed(Principle principle) {
        Random random = new Random(1975);
        for (int round = 0; round < 400; round++) {
            Setting plain = Settings.random(random, 1 + random.nextInt(7), 1, round % 2 == 0);
            int n = plain.parties().size();
            double reference =
                    random.nextInt(4) == 0 ? Double.NaN : random.nextInt(round % 3 == 0 ? 11 : 101) * 10 % 101;
            double[] positions = Arrays.stream(plain.positions()).mapToDouble(it -> it[0]).toArray();
            double[] capability = random.doubles(n, 0, 5).map(Math::floor).toArray();
            Setting setting = withReference(capability, positions, new double[]{reference});
            Optional<List<double[]>> choices = round % 5 == 0
                    ? Optional.of(List.of(random.ints(4, 0, 101).distinct().sorted().mapToDouble(it -> it).toArray()))
                    : Optional.empty();
            boolean byCapability = random.nextBoolean();
            assertThat(new CooperativePoint(principle, byCapability, choices).solve(setting).outcome())
                    .as("%s at %s without agreement %s", principle, Arrays.toString(positions), reference)
                    .containsExactly(Optional.of(everyAgreement(principle, byCapability, choices, setting)));
        }
    }

    private static double everyAgreement(Principle principle, boolean byCapability, Optional<List<double[]>> choices,
            Setting setting) {
        Welfare welfare = new Welfare(setting);
        Search search = new Search(principle, welfare, welfare.weights(byCapability));
        AgreementGrid grid = choices.map(AgreementGrid::new).orElseGet(() -> AgreementGrid.over(setting));
        if (principle.looksAtMost()) {
            grid.forEach(search::most);
        }
        grid.forEach(search::offer);
        if (choices.isEmpty()) {
            for (double step = grid.step() / 2; step >= 1e-3; step /= 2) {
                search.around(step);
            }
        }
        return search.best()[0];
    }

    @Test
    void manyIssuesAreSearchedAndSaidSo() {
        Solution solution =
                new CooperativePoint(Principle.NASH, true).solve(Settings.random(new Random(5), 5, 12, true));
        assertThat(solution.outcome()).hasSize(12).allMatch(Optional::isPresent);
        assertThat(solution.notes()).anyMatch(it -> it.contains("step by step"));
    }

    @Test
    void whereNothingMattersToAnybodyThereIsNoPoint() {
        assertThat(new CooperativePoint(Principle.NASH, true)
                .solve(Settings.line(new double[]{1}, new double[]{5}, new double[]{0})).outcome())
                .containsExactly(Optional.empty());
    }
}
