package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L17: how duties end. */
class EndTest {
    @Test
    void releasedSurvivingAndAccruedBreaches() {
        Bargain.Played played = Bargain.between("UKR", "RUS").release(Bargain.fact(Condition.Kind.MUTUAL_AGREEMENT))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL))
                .duty("secret", "UKR", Modality.MUST_NOT, Action.of(ActionKind.REPORT), it -> it.survives())
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.by("2001-01-15")).played()
                .signed("2001-01-01", "UKR", "RUS")
                .agreed("2001-02-01", "UKR RUS", Happening.Agreed.Agreement.END, "");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.ENDED);
        assertThat(played.position("neutral", "UKR")).isEqualTo(Position.State.RELEASED);
        assertThat(played.position("secret", "UKR")).isEqualTo(Position.State.IN_EFFECT);
        assertThat(played.records()).containsOnlyKeys("pay RUS");
    }

    @Test
    void aDutyIsReleasedByThoseToWhomItIsOwed() {
        Bargain.Played played = Bargain.between("UKR", "RUS", "USA")
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.to("UKR")).played()
                .signed("2001-01-01", "UKR", "RUS", "USA")
                .agreed("2001-02-01", "UKR", Happening.Agreed.Agreement.RELEASE, "pay");
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.RELEASED);
    }
}
