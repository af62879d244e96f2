package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L16: what is suspended. */
class SuspensionTest {
    @Test
    void theLastMomentMovesOn() {
        Bargain text = Bargain.between("UKR", "RUS").suspension(Bargain.fact(Condition.Kind.CEASEFIRE))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.by("2001-02-01"));
        Bargain.Played played = text.played().signed("2001-01-01", "UKR", "RUS")
                .holds("2001-01-10", Condition.Kind.CEASEFIRE, true).until("2001-02-10");
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.SUSPENDED);
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        played.holds("2001-02-11", Condition.Kind.CEASEFIRE, false);
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(played.until("2001-03-05").position("pay", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(played.until("2001-03-06").position("pay", "RUS")).isEqualTo(Position.State.OVERDUE);
        Interpretation runsOn = new Interpretation(Interpretation.AS_WRITTEN.law(),
                Interpretation.SilentEntry.ON_SIGNATURE, false, false, false, true);
        assertThat(Bargain.Played.of(runsOn, text).signed("2001-01-01", "UKR", "RUS")
                .holds("2001-01-10", Condition.Kind.CEASEFIRE, true)
                .holds("2001-02-11", Condition.Kind.CEASEFIRE, false)
                .position("pay", "RUS")).isEqualTo(Position.State.OVERDUE);
    }

    private static Bargain.Played paying(int days) {
        return Bargain.between("UKR", "RUS").suspension(Bargain.fact(Condition.Kind.CEASEFIRE))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.withinDays(days))
                .duty("peace", "RUS", Modality.MUST_NOT, Action.of(ActionKind.USE_FORCE))
                .duty("help", "RUS", Modality.MUST, Action.of(ActionKind.ARMS), it -> it.on(EventKind.THREAT))
                .played().signed("2001-01-01", "UKR", "RUS");
    }

    private static LocalDateTime due(Bargain.Played played) {
        return played.state().positions().get(new DutyKey("pay", "RUS")).due().orElseThrow();
    }

    @Test
    void severalSuspensionsAddUp() {
        Bargain.Played played = paying(30);
        assertThat(due(played)).isEqualTo("2001-02-01T00:00");
        played.holds("2001-01-10", Condition.Kind.CEASEFIRE, true).holds("2001-01-13", Condition.Kind.CEASEFIRE, false);
        assertThat(due(played)).as("three days later").isEqualTo("2001-02-04T00:00");
        played.holds("2001-02-03", Condition.Kind.CEASEFIRE, true).until("2001-02-20");
        assertThat(played.position("pay", "RUS")).as("nothing lapses meanwhile").isEqualTo(Position.State.SUSPENDED);
        assertThat(played.records()).isEmpty();
        played.holds("2001-02-23", Condition.Kind.CEASEFIRE, false);
        assertThat(due(played)).isEqualTo("2001-02-24T00:00");
        assertThat(played.until("2001-02-23").position("pay", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(played.holds("2001-02-24", Condition.Kind.REFERENDUM, true).position("pay", "RUS"))
                .isEqualTo(Position.State.OVERDUE);
    }

    @Test
    void whatWasLateBeforeStaysLate() {
        Bargain.Played played = paying(5).holds("2001-01-10", Condition.Kind.CEASEFIRE, true);
        assertThat(played.records()).containsEntry("pay RUS", BreachRecord.Level.APPARENT);
        played.holds("2001-02-10", Condition.Kind.CEASEFIRE, false);
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.OVERDUE);
        assertThat(due(played)).isEqualTo("2001-01-07T00:00");
        assertThat(played.records()).hasSize(1);
    }

    @Test
    void whatIsDoneMeanwhileCountsAndNothingIsBrokenOrCalledFor() {
        Bargain.Played played = paying(30).holds("2001-01-10", Condition.Kind.CEASEFIRE, true)
                .did("2001-01-11", "RUS", Action.of(ActionKind.PAY))
                .did("2001-01-12", "RUS", Action.of(ActionKind.USE_FORCE))
                .happened("2001-01-13", "BLR", EventKind.THREAT, "UKR");
        assertThat(played.records()).isEmpty();
        played.holds("2001-01-20", Condition.Kind.CEASEFIRE, false);
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.FULFILLED);
        assertThat(played.position("peace", "RUS")).isEqualTo(Position.State.IN_EFFECT);
        assertThat(played.position("help", "RUS")).as("nobody called for it while it stood")
                .isEqualTo(Position.State.IN_EFFECT);
        played.did("2001-01-21", "RUS", Action.of(ActionKind.USE_FORCE));
        assertThat(played.records()).containsOnlyKeys("peace RUS");
    }

    /** A claim is a notice (L24): it suspends after three months, unless what it rests on has gone by then. */
    @Test
    void anAnnouncedSuspensionRestsOnItsRecord() {
        Bargain text = Bargain.between("UKR", "RUS").duty("peace", "RUS", Modality.MUST_NOT,
                Action.of(ActionKind.USE_FORCE)).duty("arms", "RUS", Modality.MUST, Action.of(ActionKind.LIMIT_ARMS));
        for (Happening.Statement how : new Happening.Statement[]{Happening.Statement.REJECTED,
                Happening.Statement.WITHDRAWS, Happening.Statement.DISPUTES}) {
            Bargain.Played played = Bargain.Played.of(Interpretation.VIENNA, text).signed("2001-01-01", "UKR", "RUS")
                    .claims("2001-02-01", "UKR", "RUS", "peace");
            played.says("2001-03-01", how == Happening.Statement.DISPUTES ? "RUS" : "UKR", how, "RUS", "peace");
            assertThat(played.until("2001-06-01").phase("UKR", "RUS")).as(how.name()).isEqualTo(Phase.IN_FORCE);
        }
        Bargain.Played other = Bargain.Played.of(Interpretation.VIENNA, text).signed("2001-01-01", "UKR", "RUS")
                .claims("2001-02-01", "UKR", "RUS", "peace").claims("2001-02-01", "UKR", "RUS", "arms")
                .says("2001-03-01", "UKR", Happening.Statement.WITHDRAWS, "RUS", "arms");
        assertThat(other.until("2001-06-01").phase("UKR", "RUS")).as("the other claim stands")
                .isEqualTo(Phase.SUSPENDED);
    }

    @Test
    void whatIsDoneInFullMeanwhileIsFulfilledAndCuresWhatWasLate() {
        Bargain.Played played = paying(5).holds("2001-01-10", Condition.Kind.CEASEFIRE, true)
                .did("2001-01-11", "RUS", Action.of(ActionKind.PAY));
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.FULFILLED);
        assertThat(played.state().breaches()).singleElement().extracting(BreachRecord::closed)
                .isEqualTo(java.util.Optional.of(BreachRecord.Closing.CURED));
    }

    @Test
    void whatFellDueMeanwhileIsLateWhenItComesBackWhereClocksRunOn() {
        Interpretation runsOn = new Interpretation(Interpretation.AS_WRITTEN.law(),
                Interpretation.SilentEntry.ON_SIGNATURE, false, false, false, true);
        Bargain.Played played = Bargain.Played.of(runsOn, Bargain.between("UKR", "RUS")
                .suspension(Bargain.fact(Condition.Kind.CEASEFIRE))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.withinDays(30)))
                .signed("2001-01-01", "UKR", "RUS").holds("2001-01-10", Condition.Kind.CEASEFIRE, true)
                .until("2001-03-01");
        assertThat(played.records()).isEmpty();
        assertThat(played.holds("2001-03-02", Condition.Kind.CEASEFIRE, false).records())
                .containsOnlyKeys("pay RUS");
    }

    @Test
    void anExtensionDoesNotUndoTheTimeOfASuspension() {
        Bargain.Played played = paying(30).holds("2001-01-10", Condition.Kind.CEASEFIRE, true)
                .holds("2001-02-10", Condition.Kind.CEASEFIRE, false);
        LocalDateTime moved = due(played);
        played.on("2001-02-11", "UKR", new Happening.Agreed(Happening.Agreed.Agreement.EXTEND,
                java.util.Optional.of("pay"), java.util.Optional.of(java.time.LocalDate.parse("2001-02-15"))));
        assertThat(due(played)).isEqualTo(moved).isEqualTo("2001-03-04T00:00");
    }

    @Test
    void onSeveralGroundsUntilNoneIsLeft() {
        Bargain text = Bargain.between("UKR", "RUS").duty("peace", "RUS", Modality.MUST_NOT,
                Action.of(ActionKind.USE_FORCE)).duty("arms", "RUS", Modality.MUST, Action.of(ActionKind.LIMIT_ARMS));
        Bargain.Played played = Bargain.Played.of(Interpretation.VIENNA, text).signed("2001-01-01", "UKR", "RUS")
                .claims("2001-02-01", "UKR", "RUS", "peace").claims("2001-02-02", "UKR", "RUS", "arms")
                .until("2001-06-01").says("2001-06-02", "UKR", Happening.Statement.WITHDRAWS, "RUS", "peace");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        played.says("2001-06-03", "UKR", Happening.Statement.WITHDRAWS, "RUS", "arms");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
    }
}
