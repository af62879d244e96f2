package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.analysis.crisis.answer.Gap;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSample;
import org.surety.report.Sample;

/** Assumptions, gaps and scenarios in words. */
class CrisisWordsTest {

    private static final Names NAMES = Names.of(Sample.agreement());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guarantors | ballot.yes | how likely the guarantors are to vote yes
            guarantors | ballot.2.abstain | how likely the guarantors are to abstain at attempt 2
            CHN | ballot.with | how likely China is to vote as the one that it follows
            CHN | ballot.otherwise.no | how likely China is to vote no where it does not follow
            USA | as-attacker.no | how likely the United States, as the attacker, is to vote no
            USA | acts | how likely the United States is to act
            guarantors | acts.obliged | how likely the guarantors are to act where they must
            FRA | acts.discretionary | how likely France is to act where it is free to
            FRA | delay.geometric | how quickly France acts, by chance in each period
            FRA | delay.obliged.geometric | how quickly France acts where it must, by chance in each period
            FRA | talks.geometric | how quickly France ends its talks, by chance in each period
            FRA | steps.decision.ballot.yes | how likely France is to vote yes, in the step decision
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
                .isEqualTo("how likely France is to act (assumed: 0.4 to 0.7)");
        assertThat(words.of(CrisisSample.sensitivity("FRA", "acts", "0..1", false, 0, 1, 1, CrisisSample.ASSUMED)))
                .isEqualTo("how likely France is to act (not said: 0 to 1)");
        assertThat(words.of(CrisisSample.sensitivity("FRA", "acts", "1/3", true, 0, 1, 1, CrisisSample.ASSUMED)))
                .isEqualTo("how likely France is to act (assumed: 0.333333)");
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
                "Help is enough here when those who act bring together at least 3 units of armed force, and "
                        + "in time up to 3 days after the event.");
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
