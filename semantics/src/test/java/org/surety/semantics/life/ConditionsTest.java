package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Span;

/** L6 and L7: what conditions say. */
class ConditionsTest {
    private static Bargain.Played withDuty(Condition condition) {
        return Bargain.between("UKR", "RUS", "USA")
                .duty("law", "UKR", Modality.MUST, Action.of(ActionKind.ADOPT_LAW))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.whilst(condition)).played()
                .signed("2001-01-01", "UKR", "RUS", "USA");
    }

    private static boolean stands(Bargain.Played played) {
        return played.position("pay", "RUS") == Position.State.DUE;
    }

    @Test
    void anActAnOrderAndATime() {
        Condition law = Bargain.done("law");
        Condition ceasefire = Bargain.fact(Condition.Kind.CEASEFIRE);
        assertThat(stands(withDuty(law))).isFalse();
        assertThat(stands(withDuty(law).did("2001-02-01", "UKR", Action.of(ActionKind.ADOPT_LAW)))).isTrue();
        Condition order = new Condition.InOrder(List.of(law, ceasefire), Provenance.NONE);
        assertThat(stands(withDuty(order).did("2001-02-01", "UKR", Action.of(ActionKind.ADOPT_LAW))
                .holds("2001-02-02", Condition.Kind.CEASEFIRE, true))).isTrue();
        assertThat(stands(withDuty(order).holds("2001-02-01", Condition.Kind.CEASEFIRE, true)
                .did("2001-02-02", "UKR", Action.of(ActionKind.ADOPT_LAW)))).isFalse();
        Condition after = new Condition.After(Span.ofMonths(1), ceasefire, Provenance.NONE);
        Bargain.Played month = withDuty(after).holds("2001-02-01", Condition.Kind.CEASEFIRE, true);
        assertThat(stands(month.until("2001-03-01"))).isFalse();
        assertThat(stands(month.until("2001-03-02"))).isTrue();
        Condition not = new Condition.Not(ceasefire, Provenance.NONE);
        assertThat(stands(withDuty(not))).isTrue();
        assertThat(stands(withDuty(not).holds("2001-02-01", Condition.Kind.CEASEFIRE, true))).isFalse();
        assertThat(stands(withDuty(new Condition.AllOf(List.of(law, ceasefire), Provenance.NONE)))).isFalse();
        assertThat(stands(withDuty(new Condition.AnyOf(List.of(law, not), Provenance.NONE)))).isTrue();
    }

    @Test
    void anEventOfTheTextsOwnOrOfTheLanguage() {
        OwnEvent fire = new OwnEvent("fire", "a fire", Set.of(EventKind.COUP), Provenance.NONE);
        OwnEvent elsewhere = new OwnEvent("fire", "a fire elsewhere", Set.of(EventKind.COUP), Provenance.NONE);
        Condition named = event("fire");
        Condition coup = event("coup");
        Happening happened = new Happening.Happened(fire, List.of(), Optional.empty(), false);
        assertThat(stands(withDuty(named))).isFalse();
        assertThat(stands(defining(fire, named).on("2001-02-01", "", happened))).isTrue();
        assertThat(stands(defining(fire, coup).on("2001-02-01", "", happened))).isTrue();
        Happening other = new Happening.Happened(EventKind.COUP, List.of("UKR"), Optional.empty(), true);
        assertThat(stands(defining(fire, coup).on("2001-02-01", "RUS", other))).isTrue();
        assertThat(stands(defining(fire, named).on("2001-02-01", "RUS", other))).isFalse();
        Bargain.Played two = Bargain.Played.of(Interpretation.AS_WRITTEN, paying(named).event(fire),
                Bargain.silent("far", "FRA", "GBR").event(elsewhere)).signed("2001-01-01", "UKR", "RUS", "USA");
        assertThat(stands(two.under("far").on("2001-02-01", "FRA",
                new Happening.Happened(elsewhere, List.of(), Optional.empty(), true)).under("test"))).isFalse();
    }

    private static Condition event(String word) {
        return new Condition.Fact(Condition.Kind.EVENT, Optional.empty(), Optional.of(word), Provenance.NONE);
    }

    private static Bargain paying(Condition condition) {
        return Bargain.between("UKR", "RUS", "USA")
                .duty("law", "UKR", Modality.MUST, Action.of(ActionKind.ADOPT_LAW))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.whilst(condition));
    }

    private static Bargain.Played defining(OwnEvent event, Condition condition) {
        return paying(condition).event(event).played().signed("2001-01-01", "UKR", "RUS", "USA");
    }

    @Test
    void allThoseNamedOrSoMany() {
        Happening vote = new Happening.Fact(Condition.Kind.REFERENDUM, Optional.empty(), true);
        Happening other = new Happening.Fact(Condition.Kind.WITHDRAWAL_OF_FORCES, Optional.empty(), true);
        Condition both = Bargain.fact(Condition.Kind.REFERENDUM, "UKR", "RUS");
        assertThat(stands(withDuty(both).on("2001-02-01", "UKR", vote))).isFalse();
        assertThat(stands(withDuty(both).on("2001-02-01", "UKR", vote).on("2001-02-02", "USA", vote))).isFalse();
        assertThat(stands(withDuty(both).on("2001-02-01", "UKR", vote).on("2001-02-02", "RUS", other))).isFalse();
        assertThat(stands(withDuty(both).on("2001-02-01", "UKR", vote).on("2001-02-02", "RUS", vote))).isTrue();
        Condition one = Bargain.fact(Condition.Kind.REFERENDUM, 1, "UKR", "RUS");
        assertThat(stands(withDuty(one))).isFalse();
        assertThat(stands(withDuty(one).on("2001-02-01", "RUS", vote))).isTrue();
        assertThat(stands(withDuty(Bargain.fact(Condition.Kind.REFERENDUM)).on("2001-02-01", "USA", vote))).isTrue();
        Condition nobody = new Condition.Fact(Condition.Kind.REFERENDUM,
                Optional.of(Members.of(Members.Kind.NOBODY)), Optional.empty(), Provenance.NONE);
        assertThat(stands(withDuty(nobody).on("2001-02-01", "UKR", vote))).isFalse();
    }

    @Test
    void breachesExitsAlliancesAndAttacks() {
        Condition claimed = Bargain.breach("UKR", "law", Condition.Stage.CLAIMED);
        Condition found = Bargain.breach("UKR", "law", Condition.Stage.FOUND);
        assertThat(stands(withDuty(claimed).claims("2001-02-01", "RUS", "UKR", "law"))).isTrue();
        assertThat(stands(withDuty(found).claims("2001-02-01", "RUS", "UKR", "law"))).isFalse();
        assertThat(stands(withDuty(found).says("2001-02-01", "RUS", Happening.Statement.FOUND, "UKR", "law"))).isTrue();
        Condition joins = new Condition.Fact(Condition.Kind.JOINS_ALLIANCE, Optional.of(Bargain.who("UKR")),
                Optional.of("NATO"), Provenance.NONE);
        assertThat(stands(withDuty(joins).did("2001-02-01", "UKR",
                new Action(ActionKind.JOIN_ALLIANCE, Optional.of("NATO"))))).isTrue();
        assertThat(stands(withDuty(joins).did("2001-02-01", "UKR",
                new Action(ActionKind.JOIN_ALLIANCE, Optional.of("CSTO"))))).isFalse();
        Condition attack = Bargain.fact(Condition.Kind.ATTACK_BY, "RUS");
        assertThat(stands(withDuty(attack).happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR"))).isTrue();
        assertThat(stands(withDuty(attack).happened("2001-02-01", "RUS", EventKind.THREAT, "UKR"))).isFalse();
        assertThat(stands(withDuty(attack).take(withDuty(attack).tried("2001-02-01", "RUS", new Happening.Happened(
                EventKind.ARMED_ATTACK, List.of("UKR"), Optional.empty(), true), List.of("RUS"), false)))).isFalse();
        Condition date = Bargain.about(Condition.Kind.DATE, "2001-02-01");
        assertThat(stands(withDuty(date).until("2001-01-31"))).isFalse();
        assertThat(stands(withDuty(date).until("2001-02-01"))).isTrue();
    }

    @Test
    void aDecisionInOneStepIsNoneInAnother() {
        Condition decision = Bargain.about(Condition.Kind.DECISION, "ending/vote");
        Happening.Fact decided = new Happening.Fact(Condition.Kind.DECISION, Optional.empty(), true);
        assertThat(stands(withDuty(decision).on("2001-02-01", "ordinary/find", decided))).isFalse();
        assertThat(stands(withDuty(decision).on("2001-02-01", "ending/vote", decided))).isTrue();
    }

    @Test
    void latches() {
        Bargain.Played played = Bargain.between("UKR", "RUS")
                .duty("once", "RUS", Modality.MUST, Action.of(ActionKind.PAY),
                        it -> it.once(Bargain.fact(Condition.Kind.CEASEFIRE)))
                .duty("until", "RUS", Modality.MUST, Action.of(ActionKind.REPORT),
                        it -> it.until(Bargain.fact(Condition.Kind.CEASEFIRE)))
                .played().signed("2001-01-01", "UKR", "RUS");
        assertThat(played.position("once", "RUS")).isEqualTo(Position.State.DORMANT);
        assertThat(played.position("until", "RUS")).isEqualTo(Position.State.DUE);
        played.holds("2001-02-01", Condition.Kind.CEASEFIRE, true).holds("2001-03-01", Condition.Kind.CEASEFIRE, false);
        assertThat(played.position("once", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(played.position("until", "RUS")).isEqualTo(Position.State.RELEASED);
    }

    @Test
    void aDecisionOfSeveralIsOneOfEachOfThem() {
        Bargain text =
                Bargain.between("UKR", "GBR", "USA").release(Bargain.fact(Condition.Kind.DECISION, "UKR", "GBR"));
        Bargain.Played alone = text.played().signed("2001-01-01", "UKR", "GBR", "USA").on("2001-02-01", "UKR",
                new Happening.Fact(Condition.Kind.DECISION, java.util.Optional.empty(), true));
        assertThat(alone.state().phase()).isEqualTo(Phase.IN_FORCE);
        alone.on("2001-02-02", "GBR", new Happening.Fact(Condition.Kind.DECISION, java.util.Optional.empty(), true));
        assertThat(alone.state().phase()).isEqualTo(Phase.ENDED);
        assertThat(text.played().signed("2001-01-01", "UKR", "GBR", "USA").on("2001-02-01", "GBR UKR",
                new Happening.Fact(Condition.Kind.DECISION, java.util.Optional.empty(), true)).state().phase())
                .as("together").isEqualTo(Phase.ENDED);
        Bargain council = Bargain.between("UKR", "GBR").procedures(org.surety.semantics.Texts.agreement()
                .body("council", Bargain.who("UKR", "GBR"), org.surety.semantics.Texts.unanimity()))
                .release(Bargain.fact(Condition.Kind.DECISION, "council"));
        assertThat(council.played().signed("2001-01-01", "UKR", "GBR").on("2001-02-01", "council",
                new Happening.Fact(Condition.Kind.DECISION, java.util.Optional.empty(), true)).state().phase())
                .as("a body of the text").isEqualTo(Phase.ENDED);
    }

    @Test
    void mattersMatchAndRecordsAreTakenBack() {
        Condition nato = Bargain.about(Condition.Kind.REFERENDUM, "NATO");
        assertThat(stands(withDuty(nato).on("2001-02-01", "UKR", referendum("the NATO alliance", true)))).isTrue();
        assertThat(stands(withDuty(nato).on("2001-02-01", "UKR", referendum("the language law", true)))).isFalse();
        assertThat(stands(withDuty(nato).holds("2001-02-01", Condition.Kind.REFERENDUM, true)))
                .as("of nothing in particular").isFalse();
        assertThat(stands(withDuty(nato).on("2001-02-01", "UKR", referendum("NATO", true))
                .on("2001-02-02", "RUS", referendum("NATO", false)))).as("another party's").isTrue();
        assertThat(stands(withDuty(nato).on("2001-02-01", "UKR", referendum("NATO", true))
                .on("2001-02-02", "UKR", referendum("NATO", false)))).isFalse();
        Condition ceasefire = Bargain.fact(Condition.Kind.CEASEFIRE);
        Happening holds = new Happening.Fact(Condition.Kind.CEASEFIRE, Optional.empty(), true);
        Happening ended = new Happening.Fact(Condition.Kind.CEASEFIRE, Optional.empty(), false);
        assertThat(stands(withDuty(ceasefire).on("2001-02-01", "UKR", holds).on("2001-02-02", "RUS", ended)))
                .as("whoever ends it").isFalse();
    }

    private static Happening referendum(String on, boolean holds) {
        return new Happening.Fact(Condition.Kind.REFERENDUM, Optional.of(on), holds);
    }

    @Test
    void nobodyIsAMemberOfWhatHasEnded() {
        Condition member = new Condition.Fact(Condition.Kind.OTHER_AGREEMENT, Optional.of(Bargain.who("UKR")),
                Optional.empty(), Optional.of("club"), Optional.of(Condition.Stage.MEMBER), Provenance.NONE);
        Bargain club = Bargain.silent("club", "UKR", "RUS").entry(Bargain.fact(Condition.Kind.CEASEFIRE))
                .release(Bargain.fact(Condition.Kind.REFERENDUM));
        Bargain text = Bargain.between("UKR", "RUS").duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY),
                it -> it.whilst(member));
        Bargain.Played played = Bargain.Played.of(Interpretation.AS_WRITTEN, text, club)
                .signed("2001-01-01", "UKR", "RUS").under("club").signed("2001-01-01", "UKR", "RUS");
        assertThat(stands(played.under("test"))).isFalse();
        assertThat(stands(played.holds("2001-02-01", Condition.Kind.CEASEFIRE, true))).isTrue();
        assertThat(stands(played.holds("2001-03-01", Condition.Kind.REFERENDUM, true))).isFalse();
    }

    /** What came about at one moment came in order. */
    @Test
    void whatComesAboutTogetherIsInOrder() {
        Condition order = new Condition.InOrder(List.of(Bargain.fact(Condition.Kind.SIGNATURE, "UKR"),
                Bargain.fact(Condition.Kind.SIGNATURE, "RUS")), Provenance.NONE);
        assertThat(Bargain.silent("t", "UKR", "RUS").entry(order).played().signed("2001-01-01", "UKR", "RUS")
                .phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        assertThat(Bargain.silent("t", "UKR", "RUS").entry(order).played().signed("2001-01-01", "RUS")
                .signed("2001-01-02", "UKR").phase("UKR", "RUS")).isEqualTo(Phase.NOT_IN_FORCE);
    }
}
