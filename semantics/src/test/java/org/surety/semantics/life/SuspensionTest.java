package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Modality;

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
}
