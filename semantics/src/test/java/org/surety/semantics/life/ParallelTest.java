package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L15: duties that are done in parallel. */
class ParallelTest {
    private static Bargain text() {
        return Bargain.between("ARM", "RUS")
                .duty("deploy", "RUS", Modality.MUST, Action.of(ActionKind.DEPLOYMENT),
                        it -> it.by("2001-02-01").alongside("withdraw"))
                .duty("withdraw", "ARM", Modality.MUST, Action.of(ActionKind.WITHDRAW_FORCES),
                        it -> it.by("2001-02-01").alongside("deploy"));
    }

    @Test
    void whoOffersIsExcusedAndWhoStaysIdleIsLate() {
        Bargain.Played played = text().played().signed("2001-01-01", "ARM", "RUS")
                .on("2001-01-10", "RUS", new Happening.Offered("deploy")).until("2001-02-02");
        assertThat(played.position("deploy", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(played.position("withdraw", "ARM")).isEqualTo(Position.State.OVERDUE);
        assertThat(played.records()).containsOnlyKeys("withdraw ARM");
    }

    @Test
    void bothIdleHasTwoReadings() {
        Bargain.Played both = text().played().signed("2001-01-01", "ARM", "RUS").until("2001-02-02");
        assertThat(both.records()).containsOnlyKeys("withdraw ARM", "deploy RUS");
        Interpretation neither = new Interpretation(Interpretation.AS_WRITTEN.law(),
                Interpretation.SilentEntry.ON_SIGNATURE, false, false, true, false);
        assertThat(Bargain.Played.of(neither, text()).signed("2001-01-01", "ARM", "RUS").until("2001-02-02").records())
                .isEmpty();
    }

    @Test
    void whatIsDoneBeforeAnEventCallsForItBeginsNothing() {
        Interpretation neither = new Interpretation(Interpretation.AS_WRITTEN.law(),
                Interpretation.SilentEntry.ON_SIGNATURE, false, false, true, false);
        Bargain.Played played = Bargain.Played.of(neither, Bargain.between("ARM", "RUS")
                .duty("deploy", "RUS", Modality.MUST, Action.of(ActionKind.DEPLOYMENT),
                        it -> it.on(org.surety.model.agreement.EventKind.THREAT).alongside("withdraw"))
                .duty("withdraw", "ARM", Modality.MUST, Action.of(ActionKind.WITHDRAW_FORCES),
                        it -> it.by("2001-02-01").alongside("deploy")))
                .signed("2001-01-01", "ARM", "RUS")
                .did("2001-01-02", "RUS", Action.of(ActionKind.DEPLOYMENT)).until("2001-02-02");
        assertThat(played.position("withdraw", "ARM")).isEqualTo(Position.State.DUE);
    }

    @Test
    void aDutyThatNobodyBearsExcusesNobody() {
        Interpretation neither = new Interpretation(Interpretation.AS_WRITTEN.law(),
                Interpretation.SilentEntry.ON_SIGNATURE, false, false, true, false);
        Bargain.Played played = Bargain.Played.of(neither, Bargain.between("ARM", "RUS")
                .duty("deploy", "monitors", Modality.MUST, Action.of(ActionKind.DEPLOYMENT),
                        it -> it.by("2001-02-01").alongside("withdraw"))
                .duty("withdraw", "ARM", Modality.MUST, Action.of(ActionKind.WITHDRAW_FORCES),
                        it -> it.by("2001-02-01").alongside("deploy")))
                .signed("2001-01-01", "ARM", "RUS").until("2001-02-02");
        assertThat(played.position("withdraw", "ARM")).isEqualTo(Position.State.OVERDUE);
    }
}
