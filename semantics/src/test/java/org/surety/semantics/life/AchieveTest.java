package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L10: what is to be done by when. */
class AchieveTest {
    private static Bargain.Played ceded(String day) {
        return Bargain.between("ARM", "AZE")
                .duty("kelbajar", "ARM", Modality.MUST, Bargain.cede("Kelbajar"), it -> it.to("AZE").by(day))
                .played().signed("2020-11-10", "ARM", "AZE");
    }

    @Test
    void inTimeOnTheLastDayAndLateOnTheNext() {
        assertThat(ceded("2020-11-15").until("2020-11-15").position("kelbajar", "ARM")).isEqualTo(Position.State.DUE);
        Bargain.Played done = ceded("2020-11-15").did("2020-11-15", "ARM", Bargain.cede("Kelbajar"));
        assertThat(done.position("kelbajar", "ARM")).isEqualTo(Position.State.FULFILLED);
        assertThat(done.records()).isEmpty();
        Bargain.Played late = ceded("2020-11-15").until("2020-11-16");
        assertThat(late.position("kelbajar", "ARM")).isEqualTo(Position.State.OVERDUE);
        assertThat(late.records()).containsExactly(Map.entry("kelbajar ARM", BreachRecord.Level.APPARENT));
        late.did("2020-11-17", "ARM", Bargain.cede("Kelbajar"));
        assertThat(late.position("kelbajar", "ARM")).isEqualTo(Position.State.FULFILLED);
        assertThat(late.records()).isEmpty();
        assertThat(late.state().breaches()).singleElement().extracting(BreachRecord::closed)
                .isEqualTo(Optional.of(BreachRecord.Closing.CURED));
    }

    @Test
    void anExtensionMovesTheLastDay() {
        Bargain.Played extended = ceded("2020-11-15").on("2020-11-15", "ARM AZE", new Happening.Agreed(
                Happening.Agreed.Agreement.EXTEND, Optional.of("kelbajar"),
                Optional.of(LocalDate.parse("2020-11-25"))));
        assertThat(extended.until("2020-11-25").position("kelbajar", "ARM")).isEqualTo(Position.State.DUE);
        assertThat(extended.records()).isEmpty();
        assertThat(extended.until("2020-11-26").position("kelbajar", "ARM")).isEqualTo(Position.State.OVERDUE);
        assertThat(ceded("2020-11-15").refused("2020-11-14", "ARM", new Happening.Agreed(
                Happening.Agreed.Agreement.EXTEND, Optional.of("kelbajar"),
                Optional.of(LocalDate.parse("2020-11-25")))))
                .isEqualTo(Followed.Why.NOT_ALL_AGREE);
    }

    @Test
    void anEventCallsForIt() {
        Bargain.Played played = Bargain.between("UKR", "USA", "RUS")
                .duty("arm", "USA", Modality.MUST, Action.of(ActionKind.ARMS),
                        it -> it.to("UKR").on(EventKind.ARMED_ATTACK).withinDays(3))
                .played().signed("2001-01-01", "UKR", "USA", "RUS");
        assertThat(played.position("arm", "USA")).isEqualTo(Position.State.IN_EFFECT);
        played.happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "USA");
        assertThat(played.position("arm", "USA")).isEqualTo(Position.State.IN_EFFECT);
        played.happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR").until("2001-02-04");
        assertThat(played.position("arm", "USA")).isEqualTo(Position.State.DUE);
        assertThat(played.until("2001-02-05").position("arm", "USA")).isEqualTo(Position.State.OVERDUE);
        played.did("2001-02-06", "USA", Action.of(ActionKind.ARMS));
        assertThat(played.position("arm", "USA")).isEqualTo(Position.State.FULFILLED);
        played.happened("2001-03-01", "RUS", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.position("arm", "USA")).isEqualTo(Position.State.DUE);
    }

    @Test
    void itsClockStartsWithACondition() {
        Bargain.Played played = Bargain.between("UKR", "USA")
                .duty("leave", "USA", Modality.MUST, Action.of(ActionKind.WITHDRAW_FORCES),
                        it -> it.from(Bargain.fact(Condition.Kind.CEASEFIRE)).withinDays(30))
                .played().signed("2001-01-01", "UKR", "USA").until("2001-06-01");
        assertThat(played.position("leave", "USA")).isEqualTo(Position.State.IN_EFFECT);
        played.holds("2001-07-01", Condition.Kind.CEASEFIRE, true);
        assertThat(played.until("2001-07-31").position("leave", "USA")).isEqualTo(Position.State.DUE);
        assertThat(played.until("2001-08-01").position("leave", "USA")).isEqualTo(Position.State.OVERDUE);
    }

    @Test
    void aDayThatHadPassedBeforeTheCallSetsNoLastMoment() {
        Bargain.Played played = Bargain.between("UKR", "USA")
                .duty("leave", "USA", Modality.MUST, Action.of(ActionKind.WITHDRAW_FORCES),
                        it -> it.from(Bargain.fact(Condition.Kind.CEASEFIRE)).by("2001-03-01"))
                .played().signed("2001-01-01", "UKR", "USA").holds("2001-04-01", Condition.Kind.CEASEFIRE, true);
        assertThat(played.until("2005-01-01").position("leave", "USA")).isEqualTo(Position.State.DUE);
        assertThat(played.records()).isEmpty();
    }

    @Test
    void whatOneDoesOneselfCallsForNothing() {
        Bargain.Played played = Bargain.between("UKR", "USA", "RUS")
                .duty("consult", "RUS", Modality.MUST, Action.of(ActionKind.CONSULT),
                        it -> it.on(EventKind.ARMED_ATTACK))
                .played().signed("2001-01-01", "UKR", "USA", "RUS")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.position("consult", "RUS")).isEqualTo(Position.State.IN_EFFECT);
        played.happened("2001-02-02", "BLR", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.position("consult", "RUS")).isEqualTo(Position.State.DUE);
    }
}
