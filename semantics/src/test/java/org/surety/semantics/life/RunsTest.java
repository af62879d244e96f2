package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.Token;

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

    private static Bargain.Played notified() {
        return Bargain.between("IRN", "DEU", "FRA", "GBR")
                .procedures(Texts.agreement().guarantors("IRN", "DEU", "FRA", "GBR").procedure("snapback",
                        it -> it.on(EventKind.BREACH),
                        Line.request("notify", "DEU", "FRA", "GBR").then("vote"),
                        Line.decide("vote", Texts.who("DEU", "FRA", "IRN"), Texts.unanimity()).within(720)
                                .from("notify")
                                .silence("back"),
                        Line.must("back", "FRA", "GBR")))
                .duty("again", "FRA", Modality.MUST, Action.of(ActionKind.SANCTIONS), it -> it.through("snapback/back"))
                .duty("limits", "IRN", Modality.MUST, Action.of(ActionKind.LIMIT_ARMS), it -> it.breach(
                        new Course.FoundBy.EachForItself(), new Course.Consequence.SetsOff("snapback")))
                .played().signed("2001-01-01", "IRN", "DEU", "FRA", "GBR");
    }

    @Test
    void severalAccountsOfOneMatterAreOneRun() {
        Bargain.Played played = notified().claims("2002-01-01", "DEU", "IRN", "limits")
                .claims("2002-01-02", "FRA", "IRN", "limits")
                .happened("2005-08-28", "IRN", EventKind.BREACH, "DEU", "FRA", "GBR");
        assertThat(played.state().runs()).hasSize(1);
        played.on("2005-08-28", "DEU FRA GBR", new Happening.Asked("snapback/notify"));
        assertThat(played.state().runs()).as("they ask once, together").singleElement()
                .satisfies(it -> assertThat(it.state().tokens()).singleElement().extracting(Token::step)
                        .isEqualTo("vote"));
        assertThat(played.until("2005-09-26").position("again", "FRA")).isEqualTo(Position.State.IN_EFFECT);
        assertThat(played.until("2005-09-27").position("again", "FRA"))
                .as("the thirtieth day after the request counts whole").isEqualTo(Position.State.IN_EFFECT);
        played.happened("2005-09-28", "IRN", EventKind.BREACH, "DEU");
        assertThat(played.position("again", "FRA")).isEqualTo(Position.State.DUE);
        assertThat(played.state().runs()).as("somebody has moved, so it is another matter").hasSize(2);
    }

    @Test
    void aLimitOrAPartThatHangsOnWhoIsHitMakesRunsOfTheirOwn() {
        Texts timed = Texts.agreement().guarantors("UKR", "POL", "GBR").procedure("aid",
                Line.request("ask", "UKR", "POL").within(48).then("help"), Line.may("help", "GBR"));
        Bargain.Played played = Bargain.between("UKR", "POL", "GBR").procedures(timed).played()
                .signed("2001-01-01", "UKR", "POL", "GBR")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR", "POL");
        assertThat(played.state().runs()).as("one event").hasSize(1);
        played.happened("2001-02-02", "RUS", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.state().runs()).as("the first one's time runs").hasSize(2);
        Texts victims = Texts.agreement().guarantors("UKR", "POL", "GBR").procedure("aid",
                Line.request("ask", "victim").then("help"), Line.may("help", "GBR"));
        assertThat(Bargain.between("UKR", "POL", "GBR").procedures(victims).played()
                .signed("2001-01-01", "UKR", "POL", "GBR")
                .happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR", "POL").state().runs())
                .as("each of them may ask for itself").hasSize(2);
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

    /** A run that waits for its first move is joined by what the same author does, not by another's act. */
    @Test
    void theActsOfAnotherBeginARunOfTheirOwn() {
        Bargain.Played played = Bargain.between("UKR", "GBR")
                .procedures(Texts.agreement().protects("UKR").guarantors("GBR").procedure("plea",
                        Line.request("ask", "UKR").then("help"), Line.must("help", "GBR")))
                .played().signed("2001-01-01", "UKR", "GBR")
                .happened("2001-02-01", "AAA", EventKind.ARMED_ATTACK, "UKR")
                .happened("2001-02-02", "AAA", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.state().runs()).hasSize(1);
        played.happened("2001-02-03", "BBB", EventKind.ARMED_ATTACK, "UKR");
        assertThat(played.state().runs()).hasSize(2);
    }
}
