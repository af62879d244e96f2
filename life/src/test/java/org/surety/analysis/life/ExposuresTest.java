package org.surety.analysis.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Span;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

class ExposuresTest {

    private static final Obligation NEUTRAL =
            Treaty.duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, "VVV", "guarantors", Course.PLAIN);
    private static final Obligation CEDE =
            Treaty.duty("cede", Modality.MUST, ActionKind.CEDE_TERRITORY, "VVV", "guarantors", Course.PLAIN);

    private static Treaty treaty(DecisionRule rule) {
        return Treaty.of(Texts.threeGuarantors().procedure("assistance",
                Line.decide("vote", Texts.who("guarantors"), rule).yes("help"), Line.may("help", "guarantors")))
                .contracting("VVV", "AAA", "BBB", "CCC");
    }

    private static List<Exposure> exposures(Agreement text, Interpretation interpretation) {
        return Exposures.of(Instrument.of(text, interpretation), Set.of()).exposed();
    }

    private static List<String> moves(Exposure it) {
        return it.story().stream().map(move -> String.join(" and ", move.by()) + " " + move.what()).toList();
    }

    /**
     * Bound from the last signature on, and from then on each guarantor alone blocks: without limit, and without a way
     * out.
     */
    @Test
    void whoIsBoundWhileOneAttackerBlocksIsExposed() {
        List<Exposure> found = exposures(treaty(Texts.unanimity()).duty(NEUTRAL).text(), Interpretation.AS_WRITTEN);
        assertEquals(1, found.size());
        Exposure it = found.getFirst();
        assertEquals("VVV", it.party());
        assertEquals(Guard.BLOCKABLE, it.guard());
        assertEquals(List.of("AAA", "BBB", "CCC"), it.against());
        assertEquals(List.of("neutrality"), it.duties());
        assertEquals("procedures.assistance.steps.vote", it.how());
        assertEquals(Optional.empty(), it.longest());
        assertEquals(Optional.empty(), it.escape());
        assertEquals(4, it.story().size());
    }

    /** Read as never in force, nothing binds. */
    @Test
    void whatNeverEntersBindsNobody() {
        assertEquals(List.of(), exposures(treaty(Texts.unanimity()).duty(NEUTRAL).text(),
                Interpretation.AS_WRITTEN.with(Interpretation.SilentEntry.NEVER)));
    }

    /** Where each decides for itself, whoever attacks cannot stop the others. */
    @Test
    void whoIsGuardedIsNotExposed() {
        assertEquals(List.of(), exposures(treaty(Texts.each()).duty(NEUTRAL).text(), Interpretation.AS_WRITTEN));
    }

    /** The right to leave that silence may imply is the way out: twelve months. */
    @Test
    void theEscapeIsTheNotice() {
        List<Exposure> found = exposures(treaty(Texts.unanimity()).duty(NEUTRAL).text(),
                Interpretation.VIENNA.withImpliedWithdrawal(true));
        Exposure blocked = found.stream().filter(it -> it.guard() == Guard.BLOCKABLE).findFirst().orElseThrow();
        assertEquals(Optional.of(Hours.ofDays(365)), blocked.escape());
        assertTrue(found.stream().noneMatch(it -> it.guard() == Guard.NONE),
                "alone with the attacker nobody is left who could help, which is no exposure");
    }

    /** What was ceded is ceded also after the others have left: no guard at all, and no escape. */
    @Test
    void whatIsDoneForGoodOutlivesTheGuarantee() {
        List<Exposure> found = exposures(treaty(Texts.each()).duty(CEDE).text(),
                Interpretation.VIENNA.withImpliedWithdrawal(true));
        assertTrue(!found.isEmpty());
        for (Exposure it : found) {
            assertEquals(Guard.NONE, it.guard());
            assertEquals(List.of("cede"), it.duties());
            assertEquals(Optional.empty(), it.longest());
            assertEquals(Optional.empty(), it.escape());
            assertTrue(moves(it).contains("VVV did cede-territory"));
            assertTrue(moves(it).stream().filter(move -> move.endsWith("notice")).count() >= 2, moves(it).toString());
        }
    }

    /**
     * AAA alone helps, and can leave by a year's notice; the term is five years, and VVV cannot leave. So from the
     * first year to the end of the fifth nobody helps: four years, which is also when its duty ends.
     */
    @Test
    void theLongestExposureIsWhatIsLeftOfTheTerm() {
        Term term = new Term(new Term.Duration.For(Span.ofMonths(60)), Optional.empty(), Optional.empty(), Optional.of(
                new Term.Withdrawal(true, Optional.of(new Term.Notice(Span.ofMonths(12), Optional.of(Texts.who("AAA")),
                        Optional.empty(), Term.Notice.When.ANY_TIME, Term.Notice.Effect.LEAVES)), Optional.empty())));
        Treaty treaty = Treaty.of(Texts.agreement().protects("VVV").guarantors("AAA", "BBB")
                .procedure("assistance", Line.must("help", "AAA"))).contracting("VVV", "AAA", "BBB").duty(NEUTRAL)
                .term(term);
        Exposure outsider = exposures(treaty.text(), Interpretation.AS_WRITTEN).stream()
                .filter(it -> it.against().contains("outsider")).findFirst().orElseThrow();
        assertEquals(Guard.NONE, outsider.guard());
        assertEquals(Optional.of(Hours.ofDays(4 * 365)), outsider.longest());
        assertEquals(Optional.of(Hours.ofDays(4 * 365)), outsider.longestFree());
        assertEquals(Optional.of(Hours.ofDays(4 * 365)), outsider.escape());
        assertEquals("AAA notice", moves(outsider).getLast());
    }

    /** A term that renews itself is a circle that takes time: without limit. */
    @Test
    void aTermThatRenewsItselfIsWithoutLimit() {
        Term term = Treaty.mandate(5, 6, "BBB");
        Treaty treaty = Treaty.of(Texts.agreement().protects("VVV").guarantors("AAA", "BBB")
                .procedure("assistance", Line.decide("vote", Texts.who("guarantors"), Texts.unanimity()).yes("help"),
                        Line.may("help", "guarantors")))
                .contracting("VVV", "AAA", "BBB").duty(NEUTRAL).term(term);
        Exposure it = exposures(treaty.text(), Interpretation.AS_WRITTEN).getFirst();
        assertEquals(Optional.empty(), it.longest());
    }

    /** A duty for which only an event calls, and a liberty, do not expose anybody: mutual help is no price. */
    @Test
    void whatOnlyAnEventCallsForDoesNotExpose() {
        Obligation help =
                new Obligation("assist", Texts.who("VVV"), Optional.of(Texts.who("guarantors")), Modality.MUST,
                        NEUTRAL.actions().stream()
                                .map(it -> org.surety.model.agreement.Action.of(ActionKind.ASSISTANCE)).toList(),
                        Set.of(org.surety.model.agreement.EventKind.ARMED_ATTACK), Optional.empty(), NEUTRAL.deadline(),
                        NEUTRAL.force(), Optional.empty(), Optional.empty(), Optional.empty(), NEUTRAL.provenance());
        assertEquals(List.of(), exposures(treaty(Texts.unanimity()).duty(help).text(), Interpretation.AS_WRITTEN));
    }

    /**
     * One guarantor is released by claiming a breach, rightly or not: it is lawful of nobody while all keep to the
     * agreement, so with the others lawful it lasts no time, and with them free without limit.
     */
    @Test
    void aClaimThatReleasesExposesOnlyWhereTheOthersAreFree() {
        Obligation claimed = Treaty.duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, "VVV", "guarantors",
                Treaty.breach(new Course.FoundBy.EachForItself(), new Course.Consequence.Releases()));
        Treaty treaty = Treaty.of(Texts.agreement().protects("VVV").guarantors("AAA", "BBB")
                .procedure("assistance", Line.must("help", "AAA"))).contracting("VVV", "AAA", "BBB").duty(claimed);
        Exposure outsider = exposures(treaty.text(), Interpretation.AS_WRITTEN).stream()
                .filter(it -> it.against().contains("outsider")).findFirst().orElseThrow();
        assertEquals(Optional.of(Hours.ZERO), outsider.longest());
        assertEquals(Optional.empty(), outsider.longestFree());
        assertEquals("AAA claims breach of neutrality by VVV", moves(outsider).getLast());
    }

    /** BBB owes help from entry on; VVV owes nothing before a ceasefire. */
    @Test
    void theConverseIsHelpForNothing() {
        Obligation later = Treaty.duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, "VVV", "guarantors",
                Treaty.lasting(Term.UNSPECIFIED, Treaty.fact(Kind.CEASEFIRE)));
        Treaty treaty = Treaty.of(Texts.agreement().protects("VVV").guarantors("BBB")
                .procedure("assistance", Line.must("help", "guarantors"))).contracting("VVV", "BBB").duty(later);
        assertEquals(List.of(new Exposure.Converse("BBB", "VVV", "life.entry")),
                Exposures.of(Instrument.of(treaty.text(), Interpretation.AS_WRITTEN), Set.of()).converse());
    }
}
