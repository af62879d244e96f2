package org.surety.analysis.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.analysis.life.Treaty.after;
import static org.surety.analysis.life.Treaty.anyOf;
import static org.surety.analysis.life.Treaty.breach;
import static org.surety.analysis.life.Treaty.decision;
import static org.surety.analysis.life.Treaty.duty;
import static org.surety.analysis.life.Treaty.fact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.ExitWay.Effect;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.exit.Exits;
import org.surety.analysis.life.guard.Guards;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Span;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

class ExitsTest {

    private static final Interpretation IMPLIED = Interpretation.VIENNA.withImpliedWithdrawal(true);
    private static final Hours YEAR = Hours.ofDays(365);

    /** Anybody else who is bound can help, whoever attacks. */
    private static final Guards ANY_OTHER = (bound, party, attacker) -> {
        Set<String> others = new LinkedHashSet<>(bound);
        others.remove(party);
        others.remove(attacker);
        return others.isEmpty() ? Guard.NONE : Guard.POSSIBLE;
    };

    private static List<ExitWay> exits(Treaty treaty, Interpretation how, String... parties) {
        return Exits.of(Instrument.of(treaty.text(), how), ANY_OTHER, Treaty.of(parties));
    }

    private static Treaty allies() {
        return Treaty.of(Texts.agreement().parties(Role.OTHER, "BEL", "CAN", "DNK", "FRA", "GBR", "ISL", "ITA", "LUX",
                "NLD", "NOR", "PRT", "USA")).contracting("parties")
                .term(Treaty.unlimited(12, Optional.of(Span.ofMonths(240))));
    }

    /**
     * Article 13 of the North Atlantic Treaty: any ally leaves a year after its notice, and the others stay bound; who
     * attacks from outside meets nobody only once all the others have left.
     */
    @Test
    void northAtlantic() {
        List<ExitWay> ways = exits(allies(), Interpretation.AS_WRITTEN, "BEL");
        assertThat(ways).extracting(ExitWay::what).containsExactly(Effect.LEAVES, Effect.LOWERS, Effect.LEAVES);
        ExitWay one = ways.getFirst();
        assertThat(one.count()).isEqualTo(BigInteger.valueOf(11));
        assertThat(one.condition()).isEqualTo("any 1 of the 11 parties other than BEL");
        assertThat(one.guardAfter()).isEqualTo(Guard.POSSIBLE);
        assertThat(one.earliest()).contains(YEAR);
        ExitWay none = ways.get(1);
        assertThat(none.guardAfter()).isEqualTo(Guard.NONE);
        assertThat(none.count()).isEqualTo(BigInteger.ONE);
        assertThat(none.by().getFirst()).hasSize(11).doesNotContain("BEL");
        assertThat(none.includesProtected()).isFalse();
        assertThat(none.earliest()).contains(YEAR);
        ExitWay own = ways.getLast();
        assertThat(own.by()).containsExactly(List.of("BEL"));
        assertThat(own.includesProtected()).isTrue();
        assertThat(own.guardAfter()).isEqualTo(Guard.NONE);
    }

    /** All at once only by Article 54(b), at any time. */
    @Test
    void northAtlanticUnderVienna() {
        ExitWay all = exits(allies(), Interpretation.VIENNA, "BEL").getFirst();
        assertThat(all.what()).isEqualTo(Effect.ENDS);
        assertThat(all.by().getFirst()).hasSize(12);
        assertThat(all.earliest()).contains(Hours.ZERO);
        assertThat(all.how()).isEqualTo("vienna-1969 Article 54(b)");
        assertThat(all.includesProtected()).isTrue();
    }

    private static Treaty locarno() {
        EventKind request = Arrays.stream(EventKind.values()).filter(it -> it.word().equals("request")).findFirst()
                .orElse(EventKind.DISPUTE);
        return Treaty.of(Texts.agreement().parties(Role.OTHER, "BEL", "DEU", "FRA", "GBR", "ITA")
                .classOf("members", 50, "BEL", "DEU", "FRA", "GBR", "ITA").seats("others", 10, "members")
                .body("council", Texts.who("DEU", "FRA", "GBR", "ITA", "others"), Texts.atLeast(10))
                .procedure("termination", it -> it.on(request),
                        Line.request("request", "BEL", "DEU", "FRA", "GBR", "ITA").then("wait"),
                        Line.pause("wait").within(90 * 24).then("vote"), Line.decideIn("vote", "council")))
                .contracting("BEL", "DEU", "FRA", "GBR", "ITA")
                .release(after(Span.ofMonths(12), decision("termination/vote")));
    }

    /**
     * Article 8 of Locarno: a party asks, three months later the Council votes with ten of fourteen seats, a year later
     * it ends. Ten of the fourteen with a party among them are 1,000 sets; the ten others need one more party, and of
     * those only Belgium, without a seat, makes a new set.
     */
    @Test
    void locarnoEndsByTheCouncil() {
        List<ExitWay> ways = exits(locarno(), Interpretation.AS_WRITTEN, "FRA");
        assertThat(ways).hasSize(1);
        ExitWay way = ways.getFirst();
        assertThat(way.count()).isEqualTo(BigInteger.valueOf(1_001));
        assertThat(way.by()).hasSize(100);
        assertThat(way.what()).isEqualTo(Effect.ENDS);
        assertThat(way.condition()).contains("any 10 of the 14 of council", "any 1 of the 5 parties");
        assertThat(way.includesProtected()).isFalse();
        assertThat(way.attackItself()).isFalse();
        // A text without `request` among its events needs one to set its procedure off.
        way.earliest().ifPresentOrElse(it -> assertThat(it).isEqualTo(Hours.ofDays(90 + 365)),
                () -> assertThat(way.condition()).endsWith("given an event that sets off termination"));
    }

    private static Treaty budapest() {
        return Treaty.of(Texts.agreement().protects("UKR").parties(Role.OTHER, "GBR", "RUS", "USA"))
                .contracting("UKR", "GBR", "RUS", "USA")
                .duty(duty("non-nuclear", Modality.MUST_NOT, ActionKind.ACQUIRE_NUCLEAR_WEAPONS, "UKR", "parties",
                        Course.PLAIN));
    }

    /** As written nobody can end it; by Article 54(b) the four together; if implied, each by a year's notice. */
    @Test
    void budapest1994() {
        assertThat(exits(budapest(), Interpretation.AS_WRITTEN)).isEmpty();
        List<ExitWay> consent = exits(budapest(), Interpretation.VIENNA);
        assertThat(consent).hasSize(1);
        assertThat(consent.getFirst().by()).containsExactly(List.of("UKR", "GBR", "RUS", "USA"));
        List<ExitWay> implied = exits(budapest(), IMPLIED);
        assertThat(implied).extracting(ExitWay::what).containsExactly(Effect.ENDS, Effect.LEAVES, Effect.LOWERS,
                Effect.LEAVES);
        ExitWay leaves = implied.get(1);
        assertThat(leaves.by()).containsExactly(List.of("GBR"), List.of("RUS"), List.of("USA"));
        assertThat(leaves.earliest()).contains(YEAR);
        assertThat(leaves.how()).isEqualTo("vienna-1969 Article 56(1)(b) and (2)");
        // Its own duty is owed to those who stay.
        assertThat(leaves.survivingDuties()).containsExactly("non-nuclear");
        assertThat(implied.get(2).by()).containsExactly(List.of("GBR", "RUS", "USA"));
        assertThat(implied.get(2).survivingDuties()).isEmpty();
        assertThat(implied.getLast().survivingDuties()).isEmpty();
    }

    private static Treaty pact() {
        return Treaty.of(Texts.agreement().protects("UKR").guarantors("RUS", "USA"))
                .contracting("UKR", "RUS", "USA");
    }

    @Test
    void oneIsExpelledAndOneLeavesOnlyWithItsDutiesMet() {
        Term.Notice notice = new Term.Notice(Span.ofMonths(24), Optional.empty(), Optional.empty(),
                Term.Notice.When.ANY_TIME, Term.Notice.Effect.LEAVES, true, Provenance.NONE);
        List<ExitWay> ways = exits(pact()
                .term(new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(),
                        Optional.of(new Term.Withdrawal(true, Optional.of(notice), Optional.empty()))))
                .duty(duty("peace", Modality.MUST_NOT, ActionKind.USE_FORCE, "RUS", "parties",
                        Treaty.breach(new Course.FoundBy.EachForItself(), new Course.Consequence.Expels()))),
                Interpretation.AS_WRITTEN, "UKR");
        ExitWay expelled = ways.stream().filter(it -> it.what() == Effect.EXPELS).findFirst().orElseThrow();
        assertThat(expelled.by()).allSatisfy(it -> assertThat(it).hasSize(1).doesNotContain("RUS"));
        assertThat(expelled.how()).isEqualTo("obligations.peace.breach");
        assertThat(expelled.earliest()).contains(Hours.ZERO);
        assertThat(ways.stream().filter(it -> it.what() == Effect.LEAVES)).isNotEmpty().allSatisfy(
                it -> assertThat(it.condition()).endsWith("given that whoever gives notice has met its duties"));
    }

    /** An attack can itself be the move; so can that the protected state joins an alliance. */
    @Test
    void attackIsTheMove() {
        List<ExitWay> ways = exits(pact()
                .release(anyOf(fact(Kind.JOINS_ALLIANCE, "UKR"), fact(Kind.MUTUAL_AGREEMENT)), fact(Kind.CEASEFIRE))
                .voids(fact(Kind.ATTACK_BY, "RUS", "UKR"), breach("neutrality", Stage.CLAIMED, "UKR"))
                .duty(duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, "UKR", "guarantors",
                        Treaty.surviving())),
                Interpretation.AS_WRITTEN);
        assertThat(ways).hasSize(3);
        assertThat(ways.get(0).by()).containsExactly(List.of("UKR"));
        assertThat(ways.get(0).includesProtected()).isTrue();
        assertThat(ways.get(0).how()).isEqualTo("life.release[0]");
        assertThat(ways.get(0).survivingDuties()).containsExactly("neutrality");
        assertThat(ways.get(1).by()).containsExactly(List.of("UKR", "RUS", "USA"));
        assertThat(ways.get(2).by()).containsExactly(List.of("UKR"), List.of("RUS"));
        assertThat(ways.get(2).attackItself()).isTrue();
        // What is void binds nobody any more, whatever survives an end.
        assertThat(ways.get(2).survivingDuties()).isEmpty();
    }

    /** Where each judges for itself, one guarantor's claim is enough; a finding waits for an act and a vote. */
    @Test
    void claimsAndFindings() {
        Treaty treaty = Treaty.of(Texts.agreement().protects("UKR").guarantors("GBR", "RUS", "USA")
                .procedure("finding", it -> it.on(EventKind.BREACH_OF_STATUS),
                        Line.decide("vote", Texts.who("guarantors"), Texts.atLeast(2))))
                .contracting("UKR", "GBR", "RUS", "USA")
                .duty(duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, "UKR", "guarantors",
                        breach(new Course.FoundBy.EachForItself(), new Course.Consequence.Suspends())))
                .duty(duty("non-nuclear", Modality.MUST_NOT, ActionKind.ACQUIRE_NUCLEAR_WEAPONS, "UKR", "guarantors",
                        breach(new Course.FoundBy.Procedure("finding"), new Course.Consequence.Ends())));
        List<ExitWay> ways = exits(treaty, Interpretation.AS_WRITTEN);
        assertThat(ways).hasSize(2);
        assertThat(ways.getFirst().what()).isEqualTo(Effect.SUSPENDS);
        assertThat(ways.getFirst().by()).containsExactly(List.of("GBR"), List.of("RUS"), List.of("USA"));
        assertThat(ways.getFirst().earliest()).contains(Hours.ZERO);
        assertThat(ways.getLast().what()).isEqualTo(Effect.ENDS);
        assertThat(ways.getLast().count()).isEqualTo(BigInteger.valueOf(3));
        assertThat(ways.getLast().earliest()).isEmpty();
        assertThat(ways.getLast().condition())
                .isEqualTo("any 2 of the 3 of GBR, RUS, USA, given an act of UKR that sets off finding");
    }

    /** The mandate of Karabakh: it goes on by itself, unless one of two gives notice six months before its end. */
    @Test
    void oneOfTwoLetsAMandateLapse() {
        Treaty treaty = Treaty.of(Texts.agreement().parties(Role.OTHER, "ARM", "AZE", "RUS"))
                .contracting("ARM", "AZE", "RUS")
                .duty(duty("peacekeeping", Modality.MUST, ActionKind.MONITOR, "RUS", "ARM",
                        Treaty.lasting(Treaty.mandate(5, 6, "AZE", "ARM"))));
        List<ExitWay> ways = exits(treaty, Interpretation.AS_WRITTEN, "ARM");
        assertThat(ways).hasSize(1);
        assertThat(ways.getFirst().what()).isEqualTo(Effect.LOWERS);
        assertThat(ways.getFirst().by()).containsExactly(List.of("ARM"), List.of("AZE"));
        assertThat(ways.getFirst().earliest()).contains(Hours.ofDays(180));
    }

    /** A veto makes a guard that can be blocked before it makes none: those who leave are counted for each. */
    @Test
    void guardsFallByDegrees() {
        Guards needsTwo = (bound, party, attacker) -> bound.size() >= 4
                ? Guard.POSSIBLE
                : bound.size() >= 3 ? Guard.BLOCKABLE : Guard.NONE;
        Treaty treaty = Treaty.of(Texts.agreement().protects("UKR").guarantors("AAA", "BBB", "CCC", "DDD"))
                .contracting("UKR", "AAA", "BBB", "CCC", "DDD").term(Treaty.unlimited(3, Optional.empty()));
        List<ExitWay> ways =
                Exits.of(Instrument.of(treaty.text(), Interpretation.AS_WRITTEN), needsTwo, Treaty.all());
        assertThat(ways).extracting(ExitWay::guardAfter).containsExactly(Guard.POSSIBLE, Guard.NONE, Guard.BLOCKABLE,
                Guard.NONE);
        assertThat(ways.get(1).count()).isEqualTo(BigInteger.valueOf(4));
        assertThat(ways.get(2).count()).isEqualTo(BigInteger.valueOf(6));
        assertThat(ways.get(2).condition()).isEqualTo("any 2 of the 4 of AAA, BBB, CCC, DDD");
    }
}
