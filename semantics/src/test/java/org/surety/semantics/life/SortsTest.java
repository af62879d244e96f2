package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

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
}
