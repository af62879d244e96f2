package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Modality;
import org.surety.model.quantity.Ratio;

/** L11: parts, objects and whom an act reaches. */
class PartsTest {
    @Test
    void tooLittleIsNoPerformance() {
        Bargain.Played played = Bargain.between("ARM", "AZE")
                .duty("cede", "ARM", Modality.MUST, Bargain.cede("Kelbajar and Lachin"), it -> it.by("2020-12-01"))
                .played().signed("2020-11-10", "ARM", "AZE")
                .did("2020-11-20", "ARM", Bargain.cede("Kelbajar"), Ratio.of(1, 3))
                .did("2020-11-21", "ARM", Bargain.cede("Aghdam"))
                .did("2020-11-22", "ARM", Bargain.cede("lachin"), Ratio.of(1, 3)).until("2020-12-02");
        assertThat(played.position("cede", "ARM")).isEqualTo(Position.State.OVERDUE);
        played.did("2020-12-03", "ARM", Action.of(ActionKind.CEDE_TERRITORY), Ratio.of(1, 3));
        assertThat(played.position("cede", "ARM")).isEqualTo(Position.State.FULFILLED);
    }

    @Test
    void eachOfSeveralActionsIsToBeDone() {
        Bargain.Played played = Bargain.between("UKR", "USA")
                .duty("aid", "USA", Modality.MUST, Action.of(ActionKind.ARMS),
                        it -> it.actions(Action.of(ActionKind.ARMS), Action.of(ActionKind.TRAINING)))
                .played().signed("2001-01-01", "UKR", "USA").did("2001-01-02", "USA", Action.of(ActionKind.ARMS));
        assertThat(played.position("aid", "USA")).isEqualTo(Position.State.DUE);
        played.did("2001-01-03", "USA", Action.of(ActionKind.TRAINING));
        assertThat(played.position("aid", "USA")).isEqualTo(Position.State.FULFILLED);
    }
}
