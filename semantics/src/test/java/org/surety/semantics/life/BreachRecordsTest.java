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
}
