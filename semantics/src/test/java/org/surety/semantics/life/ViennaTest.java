package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Span;

/** L24: silence under the Vienna Convention. */
class ViennaTest {
    private static Bargain.Played text(ActionKind kind) {
        return Bargain.Played.of(Interpretation.VIENNA, Bargain.between("UKR", "RUS", "USA")
                .duty("duty", "UKR", Modality.MUST, Action.of(kind))).signed("2001-01-01", "UKR", "RUS", "USA");
    }

    @Test
    void aClaimSuspendsAfterThreeMonthsUnlessSomebodyObjects() {
        Bargain.Played claim = text(ActionKind.REMAIN_NEUTRAL).claims("2001-02-01", "RUS", "UKR", "duty");
        assertThat(claim.until("2001-05-01").phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        assertThat(claim.until("2001-05-02").phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        assertThat(claim.phase("UKR", "USA")).isEqualTo(Phase.IN_FORCE);
        assertThat(text(ActionKind.REMAIN_NEUTRAL).claims("2001-02-01", "RUS", "UKR", "duty")
                .says("2001-04-30", "UKR", Happening.Statement.DISPUTES, "UKR", "duty").until("2002-01-01")
                .phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
    }

    /** Article 60(5): a breach of what protects persons can be answered, but not by giving up what protects them. */
    @Test
    void whatProtectsPersonsIsNotSuspended() {
        Bargain.Played claim = Bargain.Played.of(Interpretation.VIENNA, Bargain.between("UKR", "RUS")
                .duty("speakers", "UKR", Modality.MUST, Action.of(ActionKind.PROTECT_MINORITY_LANGUAGE))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL)))
                .signed("2001-01-01", "UKR", "RUS").claims("2001-02-01", "RUS", "UKR", "speakers").until("2001-05-02");
        assertThat(claim.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        assertThat(claim.position("speakers", "UKR")).isEqualTo(Position.State.IN_EFFECT);
        assertThat(claim.position("neutral", "UKR")).isEqualTo(Position.State.SUSPENDED);
        claim.agreed("2001-06-01", "UKR RUS", Happening.Agreed.Agreement.SUSPEND, "");
        assertThat(claim.position("speakers", "UKR")).as("they agreed").isEqualTo(Position.State.SUSPENDED);
    }

    @Test
    void leavingIsImpliedOnlyInOneReading() {
        Happening notice = new Happening.Notice(Optional.empty());
        assertThat(text(ActionKind.PAY).refused("2001-02-01", "USA", notice)).isEqualTo(Followed.Why.NO_WITHDRAWAL);
        Bargain.Played implied = Bargain.Played.of(Interpretation.VIENNA.withImpliedWithdrawal(true),
                Bargain.between("UKR", "RUS", "USA")).signed("2001-01-01", "UKR", "RUS", "USA")
                .on("2001-02-01", "USA", notice).until("2002-02-02");
        assertThat(implied.state().left()).containsOnlyKeys("USA");
    }

    @Test
    void aClaimIsANoticeOnlyBetweenParties() {
        Bargain.Played early = Bargain.Played.of(Interpretation.VIENNA, Bargain.between("UKR", "RUS")
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL)))
                .claims("2001-01-01", "RUS", "UKR", "neutral").signed("2001-01-02", "UKR", "RUS");
        assertThat(early.until("2002-01-01").phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        early.claims("2002-01-01", "RUS", "UKR", "neutral");
        assertThat(early.until("2002-04-02").phase("UKR", "RUS")).as("said again by a party")
                .isEqualTo(Phase.SUSPENDED);
    }

    @Test
    void betweenTwoTheClaimantMayEndItThenAndNobodyElse() {
        Happening end = new Happening.Agreed(Happening.Agreed.Agreement.END, Optional.empty(), Optional.empty());
        Bargain.Played two = Bargain.Played.of(Interpretation.VIENNA, Bargain.between("UKR", "RUS")
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL)))
                .signed("2001-01-01", "UKR", "RUS").claims("2001-02-01", "RUS", "UKR", "neutral");
        assertThat(two.refused("2001-05-01", "RUS", end)).as("not yet").isEqualTo(Followed.Why.NOT_ALL_AGREE);
        assertThat(two.refused("2001-05-02", "UKR", end)).isEqualTo(Followed.Why.NOT_ALL_AGREE);
        assertThat(two.refused("2001-05-02", "BLR", end)).isEqualTo(Followed.Why.NOT_ALL_AGREE);
        assertThat(two.on("2001-05-02", "RUS", end).phase("UKR", "RUS")).isEqualTo(Phase.ENDED);
    }

    @Test
    void aMeasureOfOneThatHasLeftSuspendsNothing() {
        Term atOnce = new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(), Optional.of(
                new Term.Withdrawal(true, Optional.of(Term.Notice.of(Span.NONE)), Optional.empty())));
        Bargain.Played claim = Bargain.Played.of(Interpretation.VIENNA, Bargain.between("UKR", "RUS", "USA")
                .term(atOnce).duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL)))
                .signed("2001-01-01", "UKR", "RUS", "USA").claims("2001-02-01", "RUS", "UKR", "neutral");
        claim.on("2001-03-01", "RUS", new Happening.Notice(Optional.empty())).until("2001-05-02");
        assertThat(claim.state().left()).containsOnlyKeys("RUS");
        assertThat(claim.state().suspended()).isEmpty();
    }
}
