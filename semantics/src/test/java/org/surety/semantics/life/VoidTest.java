package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L21: the end for all, and what makes void. */
class VoidTest {
    @Test
    void anAttackOrAClaimThatNobodyDisputes() {
        Bargain text = Bargain.between("UKR", "RUS", "USA")
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY))
                .voidIf(Bargain.fact(Condition.Kind.ATTACK_BY, "UKR"),
                        Bargain.breach("UKR", "neutral", Condition.Stage.CLAIMED))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL));
        Bargain.Played attack = text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .did("2001-01-05", "RUS", Action.of(ActionKind.PAY))
                .happened("2001-02-01", "UKR", EventKind.ARMED_ATTACK, "RUS");
        assertThat(attack.phase("UKR", "USA")).isEqualTo(Phase.VOID);
        assertThat(attack.position("pay", "RUS")).isEqualTo(Position.State.VOID);
        Bargain.Played claim = text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .claims("2001-02-01", "RUS", "UKR", "neutral");
        assertThat(claim.until("2001-05-01").phase("UKR", "USA")).isEqualTo(Phase.IN_FORCE);
        assertThat(claim.until("2001-05-02").phase("UKR", "USA")).isEqualTo(Phase.VOID);
        Bargain.Played disputed = text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .claims("2001-02-01", "RUS", "UKR", "neutral")
                .says("2001-02-02", "UKR", Happening.Statement.DISPUTES, "UKR", "neutral");
        assertThat(disputed.until("2002-01-01").phase("UKR", "USA")).isEqualTo(Phase.IN_FORCE);
    }

    @Test
    void allTogetherWhereTheTextOrTheConventionSaysSo() {
        Happening end = new Happening.Agreed(Happening.Agreed.Agreement.END, Optional.empty(), Optional.empty());
        Bargain silent = Bargain.between("UKR", "RUS");
        assertThat(silent.played().signed("2001-01-01", "UKR", "RUS").refused("2001-02-01", "UKR RUS", end))
                .isEqualTo(Followed.Why.NO_WITHDRAWAL);
        assertThat(Bargain.Played.of(Interpretation.VIENNA, silent).signed("2001-01-01", "UKR", "RUS")
                .on("2001-02-01", "UKR RUS", end).phase("UKR", "RUS")).isEqualTo(Phase.ENDED);
        assertThat(Bargain.Played.of(Interpretation.VIENNA, silent).signed("2001-01-01", "UKR", "RUS")
                .refused("2001-02-01", "UKR", end)).isEqualTo(Followed.Why.NOT_ALL_AGREE);
    }
}
