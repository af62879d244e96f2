package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;

/** L22 and L14: what events begin, and duties that a step carries out. */
class RunsTest {
    private static Bargain text() {
        return Bargain.silent("t", "UKR", "GBR", "USA")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "GBR", "USA"))
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR", "USA").procedure("assistance",
                        Line.consult("talks", "GBR", "USA").within(72).then("help"),
                        Line.must("help", "GBR", "USA").within(24)))
                .duty("assist", "GBR", Modality.MUST, Action.of(ActionKind.ASSISTANCE),
                        it -> it.through("assistance/help"));
    }

    @Test
    void onlyThoseWhoAreBoundHaveAPart() {
        Bargain.Played played = text().played().signed("2001-01-01", "UKR", "GBR")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.state().runs()).singleElement().extracting(ProcedureRun::unbound)
                .isEqualTo(java.util.Set.of("USA"));
        played.on("2001-02-01", "GBR", new Happening.Concluded("assistance/talks"));
        assertThat(played.position("assist", "GBR")).isEqualTo(Position.State.DUE);
        played.on("2001-02-02", "GBR", new Happening.Acted("assistance/help"));
        assertThat(played.position("assist", "GBR")).isEqualTo(Position.State.FULFILLED);
        assertThat(played.state().runs()).isEmpty();
        assertThat(played.state().breaches()).isEmpty();
    }

    @Test
    void nothingBeginsBeforeItIsInForceForTheOneWhoIsHit() {
        assertThat(
                text().played().signed("2001-01-01", "UKR").happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR")
                        .state().runs())
                .isEmpty();
        assertThat(text().played().signed("2001-01-01", "GBR", "USA")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR").state().runs()).isEmpty();
    }
}
