package org.surety.analysis.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

class ClaimsTest {

    private static Treaty treaty(Course course) {
        return Treaty.of(Texts.agreement().protects("VVV").guarantors("AAA", "BBB", "CCC"))
                .contracting("VVV", "AAA", "BBB", "CCC").duty(Treaty.duty("neutrality", Modality.MUST,
                        ActionKind.REMAIN_NEUTRAL, "VVV", "guarantors", course));
    }

    private static List<ClaimAnswer> claims(Treaty treaty, Interpretation interpretation) {
        return Claims.of(Instrument.of(treaty.text(), interpretation));
    }

    /** Where the text says nothing, a claim changes nothing, as Germany's of 1936 did not. */
    @Test
    void asWrittenAClaimChangesNothing() {
        assertEquals(List.of(new ClaimAnswer(List.of("AAA", "BBB", "CCC"), "neutrality", List.of("VVV"), List.of(),
                List.of())), claims(treaty(Course.PLAIN), Interpretation.AS_WRITTEN));
    }

    /** Articles 60 and 65: three months later the two are suspended towards each other, unless the accused objects. */
    @Test
    void underTheViennaConventionItSuspendsAfterThreeMonthsUnlessDisputed() {
        ClaimAnswer it = claims(treaty(Course.PLAIN), Interpretation.VIENNA).getFirst();
        assertEquals(List.of(new ClaimAnswer.Difference("pair", List.of("AAA", "VVV"), "in-force", "suspended", 90 * 24,
                "obligations.neutrality")), it.changes());
        assertEquals(List.of(), it.ifDisputed());
    }

    /** Each judges for itself: the claimant leaves at once, and an objection does not bring it back. */
    @Test
    void whereEachJudgesAClaimReleasesAtOnce() {
        ClaimAnswer it = claims(treaty(Treaty.breach(new Course.FoundBy.EachForItself(),
                new Course.Consequence.Releases())), Interpretation.AS_WRITTEN).getFirst();
        List<ClaimAnswer.Difference> leaves = List.of(new ClaimAnswer.Difference("bound", List.of("AAA"), "bound",
                "not-bound", 0, "obligations.neutrality.breach"));
        assertEquals(leaves, it.changes());
        assertEquals(leaves, it.ifDisputed());
    }

    /** What ends with a breach that somebody claims, ends by the claim. */
    @Test
    void aReleaseOnAClaimEndsIt() {
        Treaty treaty = treaty(Course.PLAIN).release(Treaty.breach("neutrality", Stage.CLAIMED, "VVV"));
        ClaimAnswer it = claims(treaty, Interpretation.AS_WRITTEN).getFirst();
        assertTrue(it.changes().contains(
                new ClaimAnswer.Difference("phase", List.of(), "in-force", "ended", 0, "life.release")),
                it.changes().toString());
    }

    /** Of parties that are alike each claims it of each other: none is left out for being looked at as the accused. */
    @Test
    void alikePartiesClaimItOfEachOther() {
        Treaty mutual = Treaty.of(Texts.agreement().protects("VVV").guarantors("AAA", "BBB", "CCC"))
                .contracting("VVV", "AAA", "BBB", "CCC").duty(Treaty.duty("assistance", Modality.MUST,
                        ActionKind.ASSISTANCE, "guarantors", "VVV", Course.PLAIN));
        List<ClaimAnswer> claims = claims(mutual, Interpretation.AS_WRITTEN);
        assertEquals(List.of(List.of("VVV"), List.of("AAA", "BBB", "CCC")),
                claims.stream().map(ClaimAnswer::by).toList());
        claims.forEach(it -> assertEquals(List.of("AAA", "BBB", "CCC"), it.accused()));
    }

    /** What never enters into force knows no claim. */
    @Test
    void withoutForceThereIsNoClaim() {
        assertEquals(List.of(), claims(treaty(Course.PLAIN),
                Interpretation.AS_WRITTEN.with(Interpretation.SilentEntry.NEVER)));
    }

    private static RemedyAnswer remedy(Treaty treaty, Interpretation interpretation) {
        return Remedies.of(Instrument.of(treaty.text(), interpretation)).getFirst();
    }

    @Test
    void nothingInTheTextIsNothing() {
        RemedyAnswer it = remedy(treaty(Course.PLAIN), Interpretation.AS_WRITTEN);
        assertEquals(List.of(), it.finders().listed());
        assertEquals(List.of(), it.follows());
        assertEquals(Optional.empty(), it.earliest());
        assertEquals(false, it.accusedBlocks());
    }

    @Test
    void eachJudgesForItself() {
        RemedyAnswer it = remedy(treaty(Treaty.breach(new Course.FoundBy.EachForItself(),
                new Course.Consequence.Suspends())), Interpretation.AS_WRITTEN);
        assertEquals(List.of(List.of("AAA"), List.of("BBB"), List.of("CCC")), it.finders().listed());
        assertEquals(List.of(List.of("AAA", "BBB", "CCC")), it.blockersOfFinding().listed());
        assertEquals(List.of("suspends"), it.follows());
        assertEquals(false, it.accusedBlocks());
    }

    /** Between two, a material breach lets the other also end the treaty; among more one alone can only suspend. */
    @Test
    void betweenTwoABreachLetsEnd() {
        Treaty two = Treaty.of(Texts.agreement().protects("VVV").guarantors("AAA")).contracting("VVV", "AAA").duty(
                Treaty.duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, "VVV", "AAA", Course.PLAIN));
        assertEquals(List.of("ends", "suspends"), remedy(two, Interpretation.VIENNA).follows());
        assertEquals(List.of("suspends"), remedy(treaty(Course.PLAIN), Interpretation.VIENNA).follows());
    }

    private static Treaty found(DecisionRule rule, String... voters) {
        return Treaty
                .of(Texts.agreement().protects("VVV").guarantors("AAA", "BBB", "CCC").group("voters", Texts.who(voters))
                        .procedure("finding", it -> it.on(EventKind.BREACH),
                                Line.find("find", Texts.who("voters"), rule)))
                .contracting("VVV", "AAA", "BBB", "CCC").duty(Treaty.duty("neutrality", Modality.MUST,
                        ActionKind.REMAIN_NEUTRAL, "VVV", "guarantors",
                        Treaty.breach(new Course.FoundBy.Procedure("finding"), new Course.Consequence.Ends())));
    }

    /** Two of three find it; two of three keep it from being found. */
    @Test
    void aProcedureFinds() {
        RemedyAnswer it = remedy(found(Texts.atLeast(2), "AAA", "BBB", "CCC"), Interpretation.AS_WRITTEN);
        List<List<String>> two = List.of(List.of("AAA", "BBB"), List.of("AAA", "CCC"), List.of("BBB", "CCC"));
        assertEquals(two, it.finders().listed());
        assertEquals(two, it.blockersOfFinding().listed());
        assertEquals(List.of("ends"), it.follows());
        assertEquals(Optional.of(Hours.ZERO), it.earliest());
        assertEquals(false, it.accusedBlocks());
    }

    /** Whoever sits in judgment over itself and has to agree, blocks. */
    @Test
    void theAccusedBlocksAFindingThatNeedsIt() {
        RemedyAnswer it = remedy(found(Texts.unanimity(), "VVV", "AAA"), Interpretation.AS_WRITTEN);
        assertEquals(List.of(List.of("VVV", "AAA")), it.finders().listed());
        assertEquals(true, it.accusedBlocks());
    }

    /** Under the Vienna Convention any party's objection stops the measure, the accused's too. */
    @Test
    void anObjectionStopsAMeasureUnderTheViennaConvention() {
        RemedyAnswer it = remedy(treaty(Course.PLAIN), Interpretation.VIENNA);
        assertEquals(List.of(List.of("AAA"), List.of("BBB"), List.of("CCC")), it.finders().listed());
        assertEquals(true, it.accusedBlocks());
        assertEquals(List.of("suspends"), it.follows());
        assertEquals(Optional.of(Hours.ofDays(90)), it.earliest());
    }

    /** A vote on letting the sanctions stay away: they return unless it passes, so a block returns them. */
    @Test
    void aVoteAgainstWhatFollowsFindsNothing() {
        Treaty snapback = Treaty.of(Texts.agreement().protects("VVV").guarantors("AAA", "BBB", "CCC")
                .procedure("snapback", it -> it.on(EventKind.BREACH),
                        Line.request("notify", "AAA", "CCC").then("vote"),
                        Line.decide("vote", Texts.who("AAA", "BBB"), Texts.unanimity()).within(720).open()
                                .silence("back"),
                        Line.must("back", "AAA", "BBB", "CCC").doing(ActionKind.SANCTIONS)))
                .contracting("VVV", "AAA", "BBB", "CCC").duty(Treaty.duty("limits", Modality.MUST,
                        ActionKind.LIMIT_ARMS, "VVV", "guarantors", Course.PLAIN));
        RemedyAnswer it = remedy(snapback, Interpretation.AS_WRITTEN);
        assertEquals(List.of(List.of("AAA"), List.of("BBB", "CCC")), it.finders().listed());
        assertEquals(List.of("sets-off snapback", "sanctions"), it.follows());
        assertEquals(Optional.of(Hours.ofDays(30)), it.earliest());
        assertEquals(false, it.accusedBlocks());
    }
}
