package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L13: what is on record of a breach. */
class BreachRecordsTest {
    private static Bargain.Played claimed() {
        return Bargain.between("UKR", "RUS", "USA")
                .duty("speakers", "UKR", Modality.MUST, Action.of(ActionKind.PROTECT_MINORITY_LANGUAGE)).played()
                .signed("2001-01-01", "UKR", "RUS", "USA").claims("2001-02-01", "RUS", "UKR", "speakers");
    }

    private static BreachRecord.Level level(Bargain.Played played) {
        return played.records().get("speakers UKR");
    }

    @Test
    void claimedDisputedFoundRejectedWithdrawnAndWaived() {
        assertThat(level(claimed())).isEqualTo(BreachRecord.Level.CLAIMED);
        assertThat(level(claimed().says("2001-02-02", "UKR", Happening.Statement.DISPUTES, "UKR", "speakers")))
                .isEqualTo(BreachRecord.Level.DISPUTED);
        assertThat(level(claimed().says("2001-02-02", "USA", Happening.Statement.FOUND, "UKR", "speakers")))
                .isEqualTo(BreachRecord.Level.FOUND);
        assertThat(claimed().says("2001-02-02", "USA", Happening.Statement.REJECTED, "UKR", "speakers").records())
                .isEmpty();
        assertThat(claimed().says("2001-02-02", "RUS", Happening.Statement.WITHDRAWS, "UKR", "speakers").records())
                .isEmpty();
        assertThat(claimed().agreed("2001-02-02", "RUS USA", Happening.Agreed.Agreement.WAIVE, "speakers").records())
                .isEmpty();
        assertThat(claimed().refused("2001-02-02", "RUS", new Happening.Agreed(Happening.Agreed.Agreement.WAIVE,
                Optional.of("speakers"), Optional.empty()))).isEqualTo(Followed.Why.NOT_ALL_AGREE);
    }

    @Test
    void oneDutyIsNotCountedTwice() {
        assertThat(claimed().claims("2001-03-01", "USA", "UKR", "speakers").state().breaches()).singleElement()
                .extracting(BreachRecord::by).isEqualTo(List.of("RUS", "USA"));
    }

    @Test
    void aFindingIsNoClaimThatCanBeTakenBack() {
        Bargain.Played found = claimed().says("2001-02-02", "USA", Happening.Statement.FOUND, "UKR", "speakers");
        for (String who : List.of("RUS", "USA")) {
            found.says("2001-02-03", who, Happening.Statement.WITHDRAWS, "UKR", "speakers");
            assertThat(found.state().breaches()).singleElement().satisfies(it -> {
                assertThat(it.level()).isEqualTo(BreachRecord.Level.FOUND);
                assertThat(it.isOpen()).isTrue();
                assertThat(it.by()).containsExactly("USA");
            });
        }
    }

    @Test
    void whatAppearsByItselfStaysWhenNobodyClaimsItAnyMore() {
        Bargain.Played played = Bargain.between("UKR", "RUS")
                .duty("peace", "RUS", Modality.MUST_NOT, Action.of(ActionKind.USE_FORCE)).played()
                .signed("2001-01-01", "UKR", "RUS").did("2001-02-01", "RUS", Action.of(ActionKind.USE_FORCE))
                .claims("2001-02-02", "UKR", "RUS", "peace");
        assertThat(played.records()).containsEntry("peace RUS", BreachRecord.Level.CLAIMED);
        played.says("2001-02-03", "UKR", Happening.Statement.WITHDRAWS, "RUS", "peace");
        assertThat(played.records()).containsEntry("peace RUS", BreachRecord.Level.APPARENT);
    }

    @Test
    void whoHasLeftIsStillOwedWhatHadAccrued() {
        Bargain.Played played = Bargain.between("UKR", "RUS", "USA")
                .term(new org.surety.model.agreement.Term(new org.surety.model.agreement.Term.Duration.Unlimited(),
                        Optional.empty(), Optional.empty(), Optional.of(new org.surety.model.agreement.Term.Withdrawal(
                                true, Optional.empty(), Optional.empty()))))
                .duty("peace", "RUS", Modality.MUST_NOT, Action.of(ActionKind.USE_FORCE), it -> it.to("UKR", "USA"))
                .played().signed("2001-01-01", "UKR", "RUS", "USA")
                .did("2001-02-01", "RUS", Action.of(ActionKind.USE_FORCE))
                .on("2001-02-02", "USA", new Happening.Notice(Optional.empty()));
        assertThat(played.state().left()).containsOnlyKeys("USA");
        Happening waive = new Happening.Agreed(Happening.Agreed.Agreement.WAIVE, Optional.of("peace"),
                Optional.empty());
        assertThat(played.refused("2001-03-01", "UKR", waive)).isEqualTo(Followed.Why.NOT_ALL_AGREE);
        assertThat(played.on("2001-03-01", "UKR USA", waive).records()).isEmpty();
    }
}
