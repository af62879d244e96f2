package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.OnIssue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.RedLine;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** What is said of scores: whose threshold is reached, and of whom nothing is recorded. */
class SigningWordsTest {

    private static final Acceptability YES = party("A", Optional.of(70L), Acceptability.Signs.YES, true);
    private static final Acceptability NO = party("B", Optional.of(20L), Acceptability.Signs.NO, false);
    private static final Acceptability UNKNOWN = party("C", Optional.empty(), Acceptability.Signs.DEPENDS, true);
    private static final Acceptability DEPENDS = party("D", Optional.of(50L), Acceptability.Signs.DEPENDS, true);

    private static Acceptability party(String id, Optional<Long> value, Acceptability.Signs signs, boolean middle) {
        Ratio forty = Ratio.of(40);
        return new Acceptability(id, value.map(Ratio::of), Range.parse("0..100"), List.of(), List.of(),
                Optional.of(new Acceptability.Threshold(Range.exactly(forty), Optional.of(forty), Optional.empty(),
                        Optional.of(forty))),
                signs, middle);
    }

    private static String reached(Acceptability... parties) {
        return SigningWords.reached(List.of(parties), UnaryOperator.identity());
    }

    @Test
    void aPartyOfWhichNothingIsRecordedReachesNothing() {
        assertThat(reached(YES, NO, UNKNOWN, DEPENDS)).isEqualTo("A and D; nothing recorded of: C");
        assertThat(reached(YES, UNKNOWN)).isEqualTo("A; nothing recorded of: C");
        assertThat(reached(YES, DEPENDS)).isEqualTo("all two");
        assertThat(reached(YES)).isEqualTo("A");
        assertThat(reached(NO)).isEqualTo("nobody");
        assertThat(reached(UNKNOWN)).isEqualTo("nobody; nothing recorded of: C");
    }

    @Test
    void aScoreIsHeldAgainstThresholdAndRedLines() {
        assertThat(SigningWords.reach(YES)).isEqualTo("reaches its threshold and crosses no recorded red line");
        assertThat(SigningWords.reach(NO)).isEqualTo("does not reach its threshold");
        assertThat(SigningWords.reach(UNKNOWN)).isEqualTo("nothing recorded");
        assertThat(SigningWords.reach(DEPENDS)).isEqualTo("depends on the ranges; at the middle it reaches its "
                + "threshold and crosses no recorded red line");
    }

    @Test
    void aRedLineIsKnownWhereNoScoreIs() {
        Acceptability crossed = new Acceptability("E", Optional.empty(), Range.parse("0..100"),
                List.of(new OnIssue("donbas", new IssuePosition.Unknown(), Optional.empty(),
                        Range.exactly(Ratio.of(50)), Optional.empty(), Range.parse("0..100"),
                        Optional.<RedLine>empty(), OnIssue.Crossing.YES, true)),
                List.of(), Optional.empty(), Acceptability.Signs.NO, false);
        assertThat(SigningWords.reach(crossed)).isEqualTo("crosses its red line on donbas");
        assertThat(reached(crossed)).isEqualTo("nobody");
    }

    @Test
    void aTieIsSaid() {
        assertThat(PickWords.tie(6, "readings")).isEqualTo("6 readings score alike; the first is shown");
        assertThat(PickWords.tie(1, "readings")).isEmpty();
    }
}
