package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;

/** L9: what is kept and what is achieved. */
class SortsTest {
    private static boolean kept(Modality modality, ActionKind kind, EventKind... on) {
        return Contrary.isKept(Bargain.between("A1", "B1").duty("d", "A1", modality, Action.of(kind), it -> it.on(on))
                .text().obligations().getFirst());
    }

    @Test
    void prohibitionsLibertiesAndStandingActsAreKept() {
        assertThat(kept(Modality.MUST_NOT, ActionKind.PAY)).isTrue();
        assertThat(kept(Modality.MAY, ActionKind.PAY)).isTrue();
        assertThat(kept(Modality.MUST, ActionKind.REMAIN_NEUTRAL)).isTrue();
        assertThat(kept(Modality.MUST, ActionKind.PAY)).isFalse();
        assertThat(kept(Modality.MUST, ActionKind.CONSULT)).isTrue();
        assertThat(kept(Modality.MUST, ActionKind.CONSULT, EventKind.THREAT)).isFalse();
    }

    /** What the text does not define is done once where there is a time for it. */
    @Test
    void aTimeMakesAnythingElseOneToBeDone() {
        Bargain.Played played = Bargain.between("UKR", "RUS").duty("plan", "UKR", Modality.MUST,
                new Action(ActionKind.OTHER, Optional.of("settle the plan")), it -> it.withinDays(10)).played()
                .signed("2001-01-01", "UKR", "RUS").until("2001-01-20");
        assertThat(played.position("plan", "UKR")).isEqualTo(Position.State.OVERDUE);
    }
}
