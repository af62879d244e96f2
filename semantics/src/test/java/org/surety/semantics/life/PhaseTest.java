package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L4: where an agreement stands between two parties. */
class PhaseTest {
    @Test
    void eachPairHasItsOwn() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "RUS", "USA"))
                .provisional(Bargain.fact(Condition.Kind.CEASEFIRE)).played()
                .signed("2001-01-01", "UKR");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.NOT_IN_FORCE);
        played.signed("2001-01-02", "RUS");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.NOT_IN_FORCE);
        played.agreed("2001-01-03", "UKR RUS", Happening.Agreed.Agreement.SUSPEND, "");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        played.signed("2001-01-04", "USA");
        assertThat(played.phase("USA", "RUS")).isEqualTo(Phase.IN_FORCE);
    }

    @Test
    void theWholeIsSuspendedOnceEveryPairIs() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 1, "UKR", "RUS", "USA")).played()
                .signed("2001-01-01", "UKR");
        assertThat(played.state().phase()).as("one alone").isEqualTo(Phase.NOT_IN_FORCE);
        played.signed("2001-01-02", "RUS", "USA")
                .agreed("2001-01-03", "UKR RUS", Happening.Agreed.Agreement.SUSPEND, "")
                .agreed("2001-01-04", "UKR USA", Happening.Agreed.Agreement.SUSPEND, "");
        assertThat(played.state().phase()).isEqualTo(Phase.IN_FORCE);
        played.agreed("2001-01-05", "RUS USA", Happening.Agreed.Agreement.SUSPEND, "");
        assertThat(played.state().phase()).isEqualTo(Phase.SUSPENDED);
    }

    @Test
    void provisionallyBetweenThoseWhoHaveSigned() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.RATIFICATION, "UKR", "RUS", "USA"))
                .provisional(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "RUS", "USA")).played()
                .signed("2001-01-01", "UKR", "RUS");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.PROVISIONAL);
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.NOT_IN_FORCE);
        played.ratified("2001-01-02", "UKR", "RUS", "USA");
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.IN_FORCE);
    }

    @Test
    void provisionallyIfAllAgreeInOneEntry() {
        Bargain text = Bargain.silent("t", "UKR", "RUS")
                .entry(Bargain.fact(Condition.Kind.RATIFICATION, "UKR", "RUS"));
        Happening apply = new Happening.Agreed(Happening.Agreed.Agreement.APPLY, Optional.empty(), Optional.empty());
        Bargain.Played played = text.played();
        assertThat(played.refused("2001-01-01", "UKR", apply)).isEqualTo(Followed.Why.NOT_ALL_AGREE);
        assertThat(played.refused("2001-01-02", "RUS", apply)).isEqualTo(Followed.Why.NOT_ALL_AGREE);
        assertThat(played.on("2001-01-03", "UKR RUS", apply).phase("UKR", "RUS")).isEqualTo(Phase.PROVISIONAL);
    }

    @Test
    void withoutTwoPartiesItEndsOnlyAfterThereWereTwo() {
        Bargain.Played one = Bargain.silent("t", "UKR", "RUS")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 1, "UKR", "RUS"))
                .term(new org.surety.model.agreement.Term(new org.surety.model.agreement.Term.Duration.Unlimited(),
                        Optional.empty(), Optional.empty(), Optional.of(new org.surety.model.agreement.Term.Withdrawal(
                                true, Optional.empty(), Optional.empty()))))
                .played().signed("2001-01-01", "UKR").on("2001-02-01", "UKR", new Happening.Notice(Optional.empty()));
        assertThat(one.state().ended()).isEmpty();
        one.signed("2001-03-01", "RUS");
        assertThat(one.state().bound()).containsOnlyKeys("RUS");
    }

    @Test
    void consentToWhatHasEndedCountsForNothing() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "RUS", "USA"))
                .release(Bargain.fact(Condition.Kind.REFERENDUM))
                .duty("limits", "UKR", Modality.MUST, Action.of(ActionKind.LIMIT_ARMS),
                        it -> it.breach(new Course.FoundBy.Unspecified(), new Course.Consequence.Revives()))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.withinDays(10)).played()
                .signed("2001-01-01", "UKR", "RUS").holds("2001-01-05", Condition.Kind.REFERENDUM, true);
        assertThat(played.refused("2001-02-01", "USA", new Happening.Consented(Happening.Consent.SIGNED)))
                .isEqualTo(Followed.Why.NOT_CONTRACTING);
    }

    @Test
    void provisionallyOnlyWhileItsConditionHolds() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS")
                .entry(Bargain.fact(Condition.Kind.RATIFICATION, "UKR", "RUS"))
                .provisional(Bargain.fact(Condition.Kind.CEASEFIRE)).played().signed("2001-01-01", "UKR", "RUS")
                .holds("2001-01-02", Condition.Kind.CEASEFIRE, true);
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.PROVISIONAL);
        assertThat(played.holds("2001-01-03", Condition.Kind.CEASEFIRE, false).phase("UKR", "RUS"))
                .isEqualTo(Phase.NOT_IN_FORCE);
    }
}
