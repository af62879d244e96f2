package org.surety.analysis.bargain.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.analysis.bargain.Settings;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.model.agreement.Word;

class SpatialRunTest {

    private static List<Turn> run(Setting setting, SpatialOptions options) {
        return SpatialRun.of(setting, options, SpatialRun.identity(setting.parties().size()), 25);
    }

    /** To the last bit, since rounding decides ties between targets. */
    private static void agree(Setting setting, SpatialOptions options) {
        List<Turn> quick = run(setting, options);
        List<double[][]> literal = new LiteralModel(setting, options).run(quick.size() - 1);
        for (int turn = 0; turn < quick.size(); turn++) {
            for (int i = 0; i < setting.parties().size(); i++) {
                for (int k = 0; k < setting.issues().size(); k++) {
                    assertThat(quick.get(turn).position(i, k))
                            .as("%s, turn %d, party %d, issue %d", options, turn, i, k)
                            .isEqualTo(literal.get(turn)[i][k] * 100);
                }
            }
        }
    }

    @Test
    void isTheLiteralModelToTheLastBit() {
        Random random = new Random(1839);
        for (int i = 0; i < 60; i++) {
            agree(Settings.random(random, 3 + random.nextInt(10), 1 + random.nextInt(3), i % 2 == 0),
                    SpatialOptions.STANDARD);
        }
    }

    @Test
    void isTheLiteralModelUnderAnyOptions() {
        Random random = new Random(1867);
        for (int i = 0; i < 150; i++) {
            SpatialOptions options = SpatialOptions.STANDARD;
            for (String name : SpatialOptions.names()) {
                List<String> words = SpatialOptions.words(name);
                options = options.with(name, words.get(random.nextInt(words.size()))).orElseThrow();
            }
            agree(Settings.random(random, 3 + random.nextInt(6), 1 + random.nextInt(3), i % 2 == 0), options);
        }
    }

    @ParameterizedTest
    @EnumSource(Election.class)
    void aLargeAlternativeFieldStillSumsToOne(Election election) {
        Random random = new Random(7);
        double[][] utilities = new double[300][5];
        Arrays.stream(utilities).forEach(row -> Arrays.setAll(row, i -> random.nextDouble()));
        double[][] coalitions = Election.coalitions(Vote.PROPORTIONAL, new double[]{1, 2, 3, 4, 5}, utilities);
        for (Victory victory : Victory.values()) {
            double[] chances = election.probabilities(coalitions, victory);
            assertThat(Arrays.stream(chances).sum()).isCloseTo(1, offset(1e-6));
            assertThat(Arrays.stream(chances).allMatch(it -> it >= 0 && it <= 1)).isTrue();
        }
    }

    @Test
    void answersWhereRiskChangesNoUtility() {
        Setting ends = Settings.line(new double[]{3, 2, 1, 4}, new double[]{0, 100, 0, 100},
                new double[]{50, 90, 20, 70});
        SpatialElection model = SpatialElection.standard();
        Solution solution = model.solve(ends);
        assertThat(solution.outcome().getFirst().orElseThrow()).isBetween(0.0, 100.0);
        assertThat(model.outside(ends)).anyMatch(it -> it.contains("ends of the scale"));
        Setting same = Settings.line(new double[]{1, 1, 1}, new double[]{40, 40, 40}, new double[]{50, 50, 50});
        assertThat(model.solve(same).outcome()).containsExactly(Optional.of(40.0));
    }

    @Test
    void answersForOneAndTwoPartiesAndForPartiesWithoutWeight() {
        assertThat(SpatialElection.standard().solve(Settings.line(new double[]{1}, new double[]{70}, new double[]{10}))
                .outcome().getFirst().orElseThrow()).isCloseTo(70, offset(1e-9));
        Setting two = Settings.line(new double[]{1, 1}, new double[]{0, 100}, new double[]{100, 100});
        assertThat(SpatialElection.standard().solve(two).outcome().getFirst()).isPresent();
        assertThat(SpatialElection.standard().outside(two)).isNotEmpty();
        Setting nothing = Settings.line(new double[]{0, 0, 0}, new double[]{0, 50, 100}, new double[]{0, 0, 0});
        assertThat(SpatialElection.standard().solve(nothing).outcome().getFirst().orElseThrow()).isBetween(0.0, 100.0);
    }

    @Test
    void saliencesAboveTheWholeAreScaledAndSaidSo() {
        Setting setting = Setting.of(List.of("a", "b", "c"), List.of("x", "y"), new double[]{1, 2, 3},
                new double[][]{{0, 100}, {50, 50}, {100, 10}}, new double[][]{{90, 90}, {50, 20}, {10, 80}});
        assertThat(SpatialElection.standard().outside(setting)).anyMatch(it -> it.contains("scaled down"));
        assertThat(SpatialElection.standard().solve(setting).outcome()).allMatch(Optional::isPresent);
    }

    @Test
    void positionsNeverLeaveTheRangeOfTheBeginning() {
        Random random = new Random(1925);
        for (int i = 0; i < 40; i++) {
            Setting setting = Settings.random(random, 4 + random.nextInt(8), 2, i % 2 == 0);
            List<Turn> turns = run(setting, SpatialOptions.STANDARD);
            for (int k = 0; k < 2; k++) {
                int issue = k;
                double low = Arrays.stream(setting.positions()).mapToDouble(it -> it[issue]).min().orElseThrow();
                double high = Arrays.stream(setting.positions()).mapToDouble(it -> it[issue]).max().orElseThrow();
                assertThat(turns).allMatch(turn -> Arrays.stream(turn.positions())
                        .allMatch(it -> it[issue] >= low - 0.01 && it[issue] <= high + 0.01));
            }
        }
    }

    @Test
    void idealsThatStayWhereTheyAreGiveAnotherCourse() {
        Setting setting = Settings.random(new Random(3), 8, 2, false);
        List<Turn> follow = run(setting, SpatialOptions.STANDARD);
        List<Turn> stay = SpatialRun.of(setting, SpatialOptions.STANDARD, new double[8][8], 25);
        assertThat(stay.get(1)).isEqualTo(follow.get(1));
        assertThat(stay).isNotEqualTo(follow);
    }

    @Test
    void ktabsWordsStandForTheOptions() {
        KtabWords words = KtabWords.of(Map.of("VotingRule", "PropCbc", "PCEModel", "MarkovIncentive",
                "StateTransitions", "Stochastic", "BigRRange", "Huge"));
        assertThat(words.options().vote()).isEqualTo(Vote.PROPORTIONAL_CUBIC);
        assertThat(words.options().election()).isEqualTo(Election.MARKOV_INCENTIVE);
        assertThat(words.options().riskScale()).isEqualTo(RiskScale.MID);
        assertThat(words.notes()).hasSize(2);
    }

    @Test
    void everyChoiceHasWordsAndRefusesOthers() {
        assertThat(SpatialOptions.names()).hasSize(8);
        assertThat(SpatialOptions.words("victory")).containsExactly("linear", "square", "quartic", "octic", "binary");
        assertThat(SpatialOptions.STANDARD.with("vote", "loud")).isEmpty();
        assertThat(SpatialOptions.STANDARD.with("voice", "cubic")).isEmpty();
        assertThat(List.of(Vote.values())).extracting(Word::word).contains("prospect");
    }
}
