package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;

/** L14: one duty is not counted twice where a procedure carries it out. */
class ThroughTest {
    @Test
    void theStepsLimitIsTheDutys() {
        Bargain.Played played = Bargain.between("UKR", "GBR")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR")
                        .procedure("assistance", Line.must("help", "GBR").within(72)))
                .duty("assist", "GBR", Modality.MUST, Action.of(ActionKind.ASSISTANCE),
                        it -> it.through("assistance/help"))
                .played().signed("2001-01-01", "UKR", "GBR")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.until("2001-02-04").position("assist", "GBR")).isEqualTo(Position.State.DUE);
        played.until("2001-02-05");
        assertThat(played.position("assist", "GBR")).isEqualTo(Position.State.OVERDUE);
        assertThat(played.records()).containsExactly(Map.entry("assist GBR", BreachRecord.Level.APPARENT));
    }

    @Test
    void theStepsLimitGoesBeforeItsOwn() {
        for (int own : new int[]{24, 24 * 30}) {
            Bargain.Played played = Bargain.between("UKR", "GBR")
                    .procedures(Texts.agreement().protects("UKR").guarantors("GBR")
                            .procedure("assistance", Line.must("help", "GBR").within(72)))
                    .duty("assist", "GBR", Modality.MUST, Action.of(ActionKind.ASSISTANCE),
                            it -> it.withinHours(own).through("assistance/help"))
                    .played().signed("2001-01-01", "UKR", "GBR")
                    .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR");
            assertThat(played.until("2001-02-04").position("assist", "GBR")).isEqualTo(Position.State.DUE);
            assertThat(played.until("2001-02-05").position("assist", "GBR")).isEqualTo(Position.State.OVERDUE);
            assertThat(played.state().positions().get(new DutyKey("assist", "GBR")).due())
                    .contains(java.time.LocalDateTime.parse("2001-02-05T00:00"));
        }
    }

    @Test
    void whatIsAgreedGoesBeforeTheStepsLimit() {
        Bargain.Played played = Bargain.between("UKR", "GBR")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR")
                        .procedure("assistance", Line.must("help", "GBR").within(72)))
                .duty("assist", "GBR", Modality.MUST, Action.of(ActionKind.ASSISTANCE),
                        it -> it.through("assistance/help"))
                .played().signed("2001-01-01", "UKR", "GBR")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR")
                .on("2001-02-02", "UKR GBR", new Happening.Agreed(Happening.Agreed.Agreement.EXTEND,
                        Optional.of("assist"), Optional.of(LocalDate.parse("2001-02-20"))));
        assertThat(played.until("2001-02-10").position("assist", "GBR")).isEqualTo(Position.State.DUE);
        assertThat(played.records()).isEmpty();
        assertThat(played.until("2001-02-21").position("assist", "GBR")).isEqualTo(Position.State.OVERDUE);
    }

    @Test
    void severalWhoActTogetherActInOneRun() {
        Bargain.Played played = Bargain.between("UKR", "GBR", "USA")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR", "USA")
                        .procedure("assistance", Line.must("help", "GBR", "USA").within(720)))
                .played().signed("2001-01-01", "UKR", "GBR", "USA")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR")
                .on("2001-02-02", "GBR", new Happening.Acted("assistance/help"))
                .happened("2001-02-03", "BLR", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.state().runs()).hasSize(2);
        played.on("2001-02-04", "GBR USA", new Happening.Acted("assistance/help"));
        assertThat(played.state().runs()).singleElement()
                .satisfies(it -> assertThat(it.incident().attacker()).isEqualTo("RUS"));
    }

    /** What is kept at all times never falls due, so that the step itself is on record, and of whoever has no duty. */
    @Test
    void aStepThatCarriesOutNothingDueIsOnRecordItself() {
        Bargain.Played played = Bargain.between("UKR", "GBR", "USA")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR", "USA")
                        .procedure("assistance", Line.must("help", "GBR", "USA").within(72)))
                .duty("guard", "GBR", Modality.MUST, Action.of(ActionKind.RESPECT_BORDERS),
                        it -> it.through("assistance/help"))
                .duty("assist", "USA", Modality.MUST, Action.of(ActionKind.ASSISTANCE),
                        it -> it.through("assistance/help"))
                .played().signed("2001-01-01", "UKR", "GBR", "USA")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR").until("2001-02-05");
        assertThat(played.records()).containsOnlyKeys("assistance/help GBR", "assist USA");
    }

    @Test
    void eachRunCallsForItAnew() {
        Bargain.Played played = Bargain.between("UKR", "GBR")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR")
                        .procedure("assistance", Line.must("help", "GBR").within(72)))
                .duty("assist", "GBR", Modality.MUST, Action.of(ActionKind.ASSISTANCE),
                        it -> it.through("assistance/help"))
                .played().signed("2001-01-01", "UKR", "GBR")
                .did("2001-01-02", "GBR", Action.of(ActionKind.ASSISTANCE));
        assertThat(played.position("assist", "GBR")).as("nothing called for it").isEqualTo(Position.State.IN_EFFECT);
        played.happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR").until("2001-02-05")
                .agreed("2001-02-06", "UKR", org.surety.model.chronicle.Happening.Agreed.Agreement.WAIVE, "assist");
        assertThat(played.records()).isEmpty();
        played.happened("2001-03-01", "BLR", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.position("assist", "GBR")).isEqualTo(Position.State.DUE);
        assertThat(played.until("2001-03-05").position("assist", "GBR")).isEqualTo(Position.State.OVERDUE);
        assertThat(played.records()).containsOnlyKeys("assist GBR");
    }

    @Test
    void whoActsInTheStepActsForItself() {
        Bargain.Played played = Bargain.between("UKR", "GBR", "USA")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR", "USA")
                        .group("helpers", Texts.who("GBR", "USA"))
                        .procedure("assistance", Line.must("help", "GBR", "USA").within(72)
                                .doing(ActionKind.ARMS)))
                .duty("assist", "helpers", Modality.MUST, Action.of(ActionKind.ARMS),
                        it -> it.through("assistance/help").jointly())
                .played().signed("2001-01-01", "UKR", "GBR", "USA")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR")
                .on("2001-02-02", "GBR", new org.surety.model.chronicle.Happening.Acted("assistance/help"));
        assertThat(played.position("assist", "GBR")).isEqualTo(Position.State.FULFILLED);
        assertThat(played.position("assist", "USA")).isEqualTo(Position.State.DUE);
    }
}
