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

    @Test
    void eachBreachThatTheConditionNamesIsLookedAtForItself() {
        Bargain text = Bargain.between("UKR", "RUS", "USA")
                .voidIf(Bargain.breach("UKR", "neutral", Condition.Stage.CLAIMED))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL))
                .duty("peace", "UKR", Modality.MUST, Action.of(ActionKind.SETTLE_PEACEFULLY));
        Bargain.Played played = text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .claims("2001-02-01", "RUS", "UKR", "peace").claims("2001-04-01", "RUS", "UKR", "neutral");
        assertThat(played.until("2001-07-01").phase("UKR", "USA")).as("the other claim is older")
                .isEqualTo(Phase.IN_FORCE);
        assertThat(played.until("2001-07-02").phase("UKR", "USA")).isEqualTo(Phase.VOID);
        Bargain.Played withdrawn = text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .claims("2001-02-01", "RUS", "UKR", "neutral").claims("2001-03-01", "USA", "UKR", "neutral")
                .says("2001-03-02", "RUS", Happening.Statement.WITHDRAWS, "UKR", "neutral");
        assertThat(withdrawn.until("2001-06-01").phase("UKR", "RUS")).as("the older claim is taken back")
                .isEqualTo(Phase.IN_FORCE);
        assertThat(withdrawn.until("2001-06-02").phase("UKR", "RUS")).isEqualTo(Phase.VOID);
        Bargain either = Bargain.between("UKR", "RUS").voidIf(new Condition.AnyOf(java.util.List.of(
                Bargain.fact(Condition.Kind.ATTACK_BY, "UKR"), Bargain.breach("UKR", "neutral",
                        Condition.Stage.CLAIMED)),
                org.surety.model.agreement.Provenance.NONE))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL));
        assertThat(either.played().signed("2001-01-01", "UKR", "RUS")
                .happened("2001-02-01", "UKR", EventKind.ARMED_ATTACK, "RUS").phase("UKR", "RUS"))
                .as("no breach is needed where the other part holds").isEqualTo(Phase.VOID);
    }

    @Test
    void toEndItTogetherIsForThoseBoundOnceItIsInForce() {
        Happening end = new Happening.Agreed(Happening.Agreed.Agreement.END, Optional.empty(), Optional.empty());
        Bargain.Played before = Bargain.Played.of(Interpretation.VIENNA, Bargain.between("UKR", "RUS"));
        assertThat(before.refused("2001-01-01", "UKR RUS", end)).isEqualTo(Followed.Why.NOT_BOUND);
        before.signed("2001-01-02", "UKR", "RUS").on("2001-01-03", "UKR RUS", end);
        assertThat(before.refused("2001-01-04", "UKR RUS", end)).isEqualTo(Followed.Why.NOT_BOUND);
        Bargain.Played until = Bargain.between("UKR", "RUS").duty("pay", "UKR", Modality.MUST,
                Action.of(ActionKind.PAY), it -> it.until(Bargain.fact(Condition.Kind.MUTUAL_AGREEMENT))).played()
                .signed("2001-01-01", "UKR", "RUS").on("2001-02-01", "UKR RUS", end);
        assertThat(until.position("pay", "UKR")).as("wherever the text says so").isEqualTo(Position.State.RELEASED);
        assertThat(until.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
    }

    /** What makes it void comes first: the last to sign is bound for no moment, in the eyes of others either. */
    @Test
    void whoeverConsentsAsItBecomesVoidIsNotBound() {
        Condition bothSign = Bargain.fact(Condition.Kind.SIGNATURE, "UKR", "RUS", "USA");
        Condition member = new Condition.Fact(Condition.Kind.OTHER_AGREEMENT, Optional.of(Bargain.who("USA")),
                Optional.empty(), Optional.of("one"), Optional.of(Condition.Stage.MEMBER),
                org.surety.model.agreement.Provenance.NONE);
        Bargain two = Bargain.silent("two", "USA", "RUS").duty("pay", "USA", Modality.MUST,
                Action.of(ActionKind.PAY), it -> it.once(member));
        for (boolean voids : new boolean[]{true, false}) {
            Bargain one = Bargain.silent("one", "UKR", "RUS", "USA").contracting("UKR", "RUS", "USA")
                    .entry(Bargain.fact(Condition.Kind.SIGNATURE, "UKR", "RUS"));
            Bargain.Played played = Bargain.Played.of(Interpretation.AS_WRITTEN, voids ? one.voidIf(bothSign) : one,
                    two).signed("2001-01-01", "UKR", "RUS").signed("2001-02-01", "USA");
            assertThat(played.phase("UKR", "USA")).isEqualTo(voids ? Phase.VOID : Phase.IN_FORCE);
            assertThat(played.state("two").latched().keySet().stream().anyMatch(it -> it.endsWith(".once")))
                    .as("USA was a member").isEqualTo(!voids);
        }
    }
}
