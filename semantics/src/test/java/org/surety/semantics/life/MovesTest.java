package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Exit;
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
    void ballotsOfElectedMembersCountForSeatsWithoutNames() {
        Bargain.Played played = Bargain.between("UKR", "GBR", "USA")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR", "USA").classOf("members", 100)
                        .seats("elected", 3, "members")
                        .body("council", Texts.who("GBR", "USA", "elected"), Texts.atLeast(4))
                        .procedure("assistance", Line.decideIn("vote", "council").then("help"),
                                Line.may("help", "GBR", "USA")))
                .played().signed("2001-01-01", "UKR", "GBR", "USA")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR");
        Map<String, Ballot> ballots = new LinkedHashMap<>(Map.of("GBR", Ballot.YES));
        List.of("DNK", "GRC", "PAN", "ZZZ").forEach(it -> ballots.put(it, Ballot.YES));
        played.on("2001-02-02", "", new Happening.Voted("assistance/vote", ballots, Optional.empty()));
        assertThat(played.changes).as("one of two and three elected: the fourth has no seat left")
                .anyMatch(it -> it instanceof Change.InRun run
                        && run.effect() instanceof org.surety.semantics.Effect.Ended ended
                        && ended.result() == Exit.Result.SUCCESS);
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
