package org.surety.analysis.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;
import org.surety.model.agreement.Provenance;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Settlement;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/** What holds of every model. */
class BargainTest {

    static List<BargainingModel> models() {
        return Models.names().stream().map(it -> Models.called(it, ModelChoices.STANDARD).orElseThrow()).toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelIntroducesItself(BargainingModel model) {
        assertThat(Models.names()).contains(model.card().id());
        assertThat(model.card().assumptions()).isNotEmpty().allMatch(it -> it.endsWith("."));
        assertThat(model.card().citation()).containsPattern("(1|2)\\d{3}|folk");
        assertThat(KnownErrors.on(model.card()).knownError()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelAnswersWithinTheScaleAndAlwaysAlike(BargainingModel model) {
        Random random = new Random(42);
        for (int round = 0; round < 12; round++) {
            Setting setting = Settings.random(random, 1 + random.nextInt(7), 1 + random.nextInt(3), round % 2 == 0);
            Solution solution = model.solve(setting);
            assertThat(solution.outcome()).hasSize(setting.issues().size())
                    .allMatch(it -> it.orElseThrow() >= -1e-9 && it.orElseThrow() <= 100 + 1e-9);
            assertThat(solution.turns().getFirst().number()).isZero();
            assertThat(model.solve(setting).outcome()).isEqualTo(solution.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatAllWantIsTheOutcome(BargainingModel model) {
        Setting setting = Settings.line(new double[]{1, 5, 2}, new double[]{37, 37, 37}, new double[]{10, 60, 90});
        assertThat(model.solve(setting).outcome().getFirst().orElseThrow())
                .isCloseTo(37, offset(0.01));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPartyThatTakesNoPartInAnIssueDoesNotBreakIt(BargainingModel model) {
        Negotiation negotiation = new Negotiation(
                List.of(new Negotiation.Issue("x", Optional.empty()), new Negotiation.Issue("y", Optional.empty())),
                List.of(party("a", stance(0, 50), Optional.empty()), party("b", stance(100, 50), stance(20, 30)),
                        party("c", stance(60, 10), stance(80, 30))));
        List<BargainResult.Outcome> outcomes = Bargain.of(negotiation, List.of(model)).models().getFirst().outcomes();
        assertThat(outcomes).hasSize(2).allMatch(it -> it.value().isPresent());
    }

    private static Negotiation.Party party(String name, Optional<Negotiation.Stance> x,
            Optional<Negotiation.Stance> y) {
        return new Negotiation.Party(name, NumberRange.of(1), List.of(x, y));
    }

    private static Optional<Negotiation.Stance> stance(double position, double salience) {
        return Optional.of(new Negotiation.Stance(NumberRange.of(position), NumberRange.of(salience)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void rangesInGiveRangesOutThatHoldTheValue(BargainingModel model) {
        List<Negotiation.Party> parties = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parties.add(new Negotiation.Party("p" + i, new NumberRange(1, 1 + i), List.of(Optional.of(
                    new Negotiation.Stance(new NumberRange(20 * i, 20 * i + 15), new NumberRange(40, 60))))));
        }
        BargainResult.OfModel result = Bargain.of(new Negotiation(
                List.of(new Negotiation.Issue("x", Optional.empty())), parties), List.of(model)).models().getFirst();
        BargainResult.Outcome outcome = result.outcomes().getFirst();
        NumberRange range = outcome.range().orElseThrow();
        assertThat(outcome.value().orElseThrow()).isBetween(range.low(), range.high());
        assertThat(range.low()).isLessThan(range.high());
        assertThat(result.bounds().exact()).isEqualTo(result.bounds().cases() == 1);
    }

    @Test
    void theLatestStatementOfTheDayCounts() {
        Stance stance = new Stance("a", "x", Range.exactly(Ratio.of(50)), Assumption.UNSTATED, Optional.empty(),
                List.of(statement("2022-03-29", new IssuePosition.Named("all")), statement("2025-08-24",
                        new IssuePosition.At(Range.parse("10..20"))),
                        statement("2024-01-01", new IssuePosition.Unknown())));
        Issue issue = new Issue("x", Optional.empty(), Optional.empty(),
                Map.of("all", Optional.of(Ratio.of(100)), "other", Optional.empty()), Settlement.NONE, Optional.empty(),
                Provenance.NONE);
        PositionSet set = new PositionSet("s", Optional.empty(), Optional.empty(),
                List.of(new Negotiator("a", Optional.empty(), Range.exactly(Ratio.ONE), Optional.empty(),
                        Assumption.UNSTATED)),
                List.of(issue), List.of(stance), List.of(), ModelSettings.NONE);
        assertThat(position(set, Optional.empty())).isEqualTo(new NumberRange(10, 20));
        assertThat(position(set, Optional.of("2022-03-29"))).isEqualTo(NumberRange.of(100));
        // Where nobody's position is known there is nothing to compute with.
        assertThat(Negotiations.at(set, Optional.of(LocalDate.parse("2024-05-05"))).negotiation().parties().getFirst()
                .stances()).containsExactly(Optional.empty());
        assertThat(Negotiations.at(set, Optional.of(LocalDate.parse("2020-01-01"))).standing().getFirst().statement())
                .isEmpty();
    }

    private static Statement statement(String day, IssuePosition stand) {
        return new Statement("a", Optional.empty(), Optional.of(LocalDate.parse(day)), Optional.empty(), stand,
                Optional.empty(), Optional.empty(), List.of());
    }

    private static NumberRange position(PositionSet set, Optional<String> day) {
        return Negotiations.at(set, day.map(LocalDate::parse)).negotiation().parties().getFirst().stances().getFirst()
                .orElseThrow().position();
    }
}
