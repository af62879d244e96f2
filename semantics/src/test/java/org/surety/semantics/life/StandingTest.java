package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Modality;

/** L8: when a duty binds, and towards whom. */
class StandingTest {
    @Test
    void bothMustBeBound() {
        Bargain text = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "RUS", "USA"))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.to("USA"));
        Bargain.Played played = text.played().signed("2001-01-01", "UKR", "RUS");
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.DORMANT);
        played.signed("2001-02-01", "USA");
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(text.played().signed("2001-01-01", "UKR", "USA").position("pay", "RUS"))
                .isEqualTo(Position.State.DORMANT);
    }
}
