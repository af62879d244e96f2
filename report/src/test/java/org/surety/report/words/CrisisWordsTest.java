package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Gap;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.model.agreement.EventKind;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSample;
import org.surety.report.Sample;

/** Figures, assumptions, gaps and thresholds in words. */
class CrisisWordsTest {

    private static final Names NAMES = Names.of(Sample.agreement());

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.5, 0.50", "0.234, 0.23", "0.0031, 0.0031", "0.00001, under 0.0001",
            "0.9969, 0.9969", "0.99999, over 0.9999", "1e-15, 0", "0.99995, over 0.9999", "0.00005, 0.0001"})
    void figures(double chance, String words) {
        assertThat(ChanceWords.of(chance)).isEqualTo(words);
    }

    @Test
    void figuresThatBelongTogetherHaveAsManyDecimals() {
        assertThat(ChanceWords.of(new Bounds(0.001, 0.23, 0.5, true))).isEqualTo("0.23 (under 0.01 to 0.50)");
        assertThat(ChanceWords.of(new Bounds(0.001, 0.0042, 0.01, true))).isEqualTo("0.0042 (0.0010 to 0.0100)");
        assertThat(ChanceWords.of(new Bounds(0.5, 0.999, 1, true))).isEqualTo("over 0.99 (0.50 to 1)");
        assertThat(ChanceWords.of(Bounds.exactly(0.25))).isEqualTo("0.25");
        assertThat(ChanceWords.range(new Bounds(0.12, 0.2, 0.34, false))).isEqualTo("0.12 to 0.34");
        assertThat(ChanceWords.of(new Bounds(0.5, 0.5, 0.995, true))).isEqualTo("0.50 (0.50 to over 0.99)");
    }

    @Test
    void whatIsNearlyCertainNeverReadsAsCertain() {
        assertThat(ChanceWords.of(new Bounds(0.999996, 1, 1, false))).isEqualTo("over 0.9999");
        assertThat(ChanceWords.of(new Bounds(0, 0, 0.000004, false))).isEqualTo("under 0.0001");
        assertThat(ChanceWords.range(0, 0.000004)).isEqualTo("under 0.0001");
        assertThat(ChanceWords.of(new Bounds(0.97, 1, 1, false))).isEqualTo("1 (0.97 to 1)");
        assertThat(ChanceWords.of(new Bounds(0, 0, 1, true, true))).isEqualTo("0 to 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guarantors | ballot.yes | how likely the guarantors vote yes
            guarantors | ballot.2.abstain | how likely the guarantors abstain at attempt 2
            CHN | ballot.with | how likely China votes as the one that it follows
            CHN | ballot.otherwise.no | how likely China votes no where it does not follow
            USA | as-attacker.no | how likely the United States, as the attacker, votes no
            USA | acts | how likely the United States acts
            guarantors | acts.obliged | how likely the guarantors act where they must
            FRA | acts.discretionary | how likely France acts where it is free to
            FRA | delay.geometric | how quickly France acts, by chance in each period
            FRA | delay.obliged.geometric | how quickly France acts where it must, by chance in each period
            FRA | talks.geometric | how quickly France ends its talks, by chance in each period
            FRA | steps.decision.ballot.yes | how likely France votes yes, in the step decision
            FRA | something.new | behaviour.FRA.something.new
            """)
    void assumptions(String who, String path, String words) {
        assertThat(new AssumptionWords(NAMES).question(
                CrisisSample.sensitivity(who, path, "0.4..0.7", true, 0, 1, 1, CrisisSample.ASSUMED)))
                .isEqualTo(words);
    }

    @Test
    void rangesAreAsTheFileHasThem() {
        AssumptionWords words = new AssumptionWords(NAMES);
        assertThat(words.of(
                CrisisSample.sensitivity("FRA", "acts", "0.4..0.7", true, 0, 1, 1, CrisisSample.ASSUMED)))
                .isEqualTo("how likely France acts (0.4 to 0.7)");
        assertThat(words.of(CrisisSample.sensitivity("FRA", "acts", "0..1", false, 0, 1, 1, CrisisSample.ASSUMED)))
                .isEqualTo("how likely France acts (not said: 0 to 1)");
        assertThat(words.of(CrisisSample.sensitivity("FRA", "acts", "1/3", true, 0, 1, 1, CrisisSample.ASSUMED)))
                .isEqualTo("how likely France acts (0.333333)");
    }

    @Test
    void thresholds() {
        String begin =
                "An attacker that stands to gain V if enough help does not come in time, and to lose C if it does, ";
        String end = " It is an account of these two numbers alone, not of anybody's motives.";
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0.1, 0.3, 0.5, true)))).isEqualTo(begin
                + "attacks, by this account, if and only if V is more than 0.43 times C (within the bounds from 0.11 "
                + "to "
                + "1.00 times C)." + end);
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0.1, 0.3, 1, true))))
                .contains("0.43 times C (within the bounds from 0.11 times C upwards, without a limit)");
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(Bounds.exactly(0.5)))).contains("more than 1.00 times C.");
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(Bounds.exactly(0))))
                .isEqualTo(begin + "attacks, by this account, whatever C is: enough help cannot come in time.");
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(Bounds.exactly(1))))
                .isEqualTo(begin + "does not attack, by this account, whatever V is: enough help is certain.");
    }

    @Test
    void thresholdsThatAreNotKnown() {
        String begin =
                "An attacker that stands to gain V if enough help does not come in time, and to lose C if it does, ";
        String end = " It is an account of these two numbers alone, not of anybody's motives.";
        String later = "depends on what comes later than could be looked at.";
        String bounds = "depends on where within its bounds the probability of enough help is.";
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0, 0, 1, false, true)))).isEqualTo(
                begin + "may attack or not, by this account, whatever V and C are: that " + later);
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0, 0.1, 0.5, false, true)))).isEqualTo(begin
                + "attacks, by this account, if V is more than 1.00 times C; what it does otherwise " + later + end);
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0.2, 0.3, 1, false, true)))).isEqualTo(begin
                + "does not attack, by this account, if V is less than 0.25 times C; what it does otherwise " + later
                + end);
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0.2, 0.3, 0.5, false, true)))).isEqualTo(begin
                + "attacks, by this account, if V is more than 1.00 times C, and does not if V is less than 0.25 times "
                + "C; "
                + "what it does otherwise " + later + end);
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0, 0, 3.7e-6, false)))).isEqualTo(begin
                + "attacks, by this account, if V is more than 0.0000037 times C; what it does otherwise " + bounds
                + end);
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0.75, 1, 1, false)))).isEqualTo(begin
                + "does not attack, by this account, if V is less than 3.00 times C; what it does otherwise " + bounds
                + end);
        assertThat(new DeterrenceWords(Brought.HELP, EventKind.ARMED_ATTACK).of(Deterrence.of(new Bounds(0, 0, 1, true)))).isEqualTo(begin
                + "may attack or not, by this account, whatever V and C are: that " + bounds);
    }

    @Test
    void gaps() {
        GapWords words = GapWords.of(NAMES, CrisisSample.scenario(), "assistance");
        assertThat(words.of(new Gap(Gap.Kind.BALLOT, Sample.FIVE)))
                .isEqualTo("How the guarantors vote: any ballot is taken to be possible.");
        assertThat(words.of(new Gap(Gap.Kind.ACTS_DISCRETIONARY, List.of("FRA"))))
                .isEqualTo("Whether France acts where it is free to: anything is taken to be possible.");
        assertThat(words.of(new Gap(Gap.Kind.MEASURE, List.of("assistance/help")))).isEqualTo(
                "Whether other acts than the one that is counted would do: what is contributed at the step "
                        + "assistance/help counts "
                        + "all the same.");
    }

    @Test
    void choices() {
        ChoiceWords words = new ChoiceWords(NAMES);
        assertThat(words.of(new PlayerChoice(true, "USA", "assistance/consult", 2, PlayerChoice.Move.TALK_ON, false)))
                .isEqualTo(
                        "The United States talks for as long as it can in assistance/consult, attempt 2, in most "
                                + "situations");
    }

    @Test
    void scenarios() {
        Scenario scenario = CrisisSample.scenario();
        assertThat(ScenarioWords.asked(scenario, Brought.HELP)).isEqualTo(
                "Help is enough here when those who act contribute 3 of armed force, and in time up to 3 days after "
                        + "the event.");
        assertThat(ScenarioWords.grounds(scenario))
                .isEqualTo("Of three entries on how parties behave two are merely assumed and one cites a source.");
        Scenario bare = new Scenario("bare", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Map.of(), scenario.behaviours().subList(0, 2), Optional.empty(),
                List.of(), CrisisSample.ASSUMED);
        assertThat(ScenarioWords.asked(bare, Brought.HELP))
                .isEqualTo("One act of help is enough here; no hour is named after which it is too late.");
        assertThat(ScenarioWords.grounds(bare))
                .isEqualTo("Both of two entries on how parties behave are merely assumed.");
        assertThat(ScenarioWords.title(bare)).isEqualTo("Bare");
    }
}
