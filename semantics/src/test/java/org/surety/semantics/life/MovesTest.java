package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.EventKind;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;

/** L23: moves that a procedure allows, and others. */
class MovesTest {
    private static Bargain.Played attacked() {
        return Bargain.between("UKR", "GBR", "USA")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR", "USA").procedure("assistance",
                        Line.consult("talks", "GBR", "USA").then("help"), Line.may("help", "GBR", "USA")))
                .played().signed("2001-01-01", "UKR", "GBR", "USA")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR");
    }

    @Test
    void whatNothingAllowsIsRefusedWithTheClause() {
        Bargain.Played played = attacked();
        assertThat(played.tried("2001-02-02", "GBR", new Happening.Acted("assistance/help")))
                .isEqualTo(new Followed.Refused(played.at, Followed.Why.NOTHING_WAITS_FOR_IT,
                        "procedures.assistance.steps.help"));
        assertThat(played.tried("2001-02-02", "UKR", new Happening.Concluded("assistance/talks")))
                .isEqualTo(new Followed.Refused(played.at, Followed.Why.NO_PART, "procedures.assistance.steps.talks"));
        assertThat(played.refused("2000-12-31", "GBR", new Happening.Concluded("assistance/talks")))
                .isEqualTo(Followed.Why.BEFORE_NOW);
        Followed anyway = played.tried("2001-02-02", "GBR", new Happening.Acted("assistance/help"), List.of(), true);
        assertThat(anyway).isInstanceOfSatisfying(Followed.Happened.class, it -> assertThat(it.changes())
                .anyMatch(Change.Unlawful.class::isInstance));
        assertThat(played.on("2001-02-02", "GBR USA", new Happening.Concluded("assistance/talks"))
                .on("2001-02-03", "GBR", new Happening.Acted("assistance/help")).changes)
                .anyMatch(it -> it instanceof Change.InRun run
                        && run.effect() instanceof org.surety.semantics.Effect.HelpCame);
    }
}
