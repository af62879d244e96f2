package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Term;
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

    @Test
    void aSetOfNobodyConsentsToNothing() {
        Bargain.Played played = Bargain.between("UKR", "RUS")
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.unlessConsentOf()).played()
                .signed("2001-01-01", "UKR", "RUS");
        Happening release = new Happening.Agreed(Happening.Agreed.Agreement.RELEASE, Optional.of("pay"),
                Optional.empty());
        assertThat(played.refused("2001-02-01", "RUS", release)).isEqualTo(Followed.Why.NOT_ALL_AGREE);
        assertThat(played.on("2001-02-01", "UKR", release).position("pay", "RUS")).isEqualTo(Position.State.RELEASED);
    }

    @Test
    void whatSurvivesBindsTowardsWhoLeavesLater() {
        Term atOnce = new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(),
                Optional.of(new Term.Withdrawal(true, Optional.empty(), Optional.empty())));
        Bargain.Played played = Bargain.between("UKR", "RUS", "USA").term(atOnce)
                .duty("peace", "RUS", Modality.MUST_NOT, Action.of(ActionKind.USE_FORCE),
                        it -> it.to("UKR", "USA").survives())
                .played().signed("2001-01-01", "UKR", "RUS", "USA")
                .on("2001-02-01", "USA", new Happening.Notice(Optional.empty()))
                .on("2001-03-01", "RUS", new Happening.Notice(Optional.empty()));
        assertThat(played.happened("2001-04-01", "RUS", org.surety.model.agreement.EventKind.ARMED_ATTACK, "USA")
                .records()).as("the United States had left before").isEmpty();
        assertThat(played.happened("2001-04-02", "RUS", org.surety.model.agreement.EventKind.ARMED_ATTACK, "UKR")
                .records()).containsOnlyKeys("peace RUS");
    }
}
