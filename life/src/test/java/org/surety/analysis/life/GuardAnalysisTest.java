package org.surety.analysis.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.analysis.life.guard.GuardMemory;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Quorum;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Case;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

class GuardAnalysisTest {

    private static final Set<String> ALL = Set.of("VVV", "AAA", "BBB", "CCC");

    private static GuardAnalysis guards(Texts texts) {
        return GuardAnalysis.of(Instrument.of(Treaty.of(texts).contracting("VVV", "AAA", "BBB", "CCC").text(),
                Interpretation.AS_WRITTEN));
    }

    private static Texts decided(DecisionRule rule) {
        return Texts.threeGuarantors().procedure("assistance",
                Line.decide("vote", Texts.who("guarantors"), rule).yes("help"), Line.may("help", "guarantors"));
    }

    /** Whoever is bound must help, the attacker never: owed as long as one other guarantor is bound. */
    @Test
    void aDutyToHelpIsOwedWhileSomebodyElseIsBound() {
        GuardAnalysis guards = guards(Texts.threeGuarantors().procedure("assistance", Line.must("help", "guarantors")));
        assertEquals(Guard.OWED, guards.of(ALL, "VVV", "AAA"));
        assertEquals(Guard.OWED, guards.of(Set.of("VVV", "AAA", "BBB"), "VVV", "AAA"));
        assertEquals(Guard.NONE, guards.of(Set.of("VVV", "AAA"), "VVV", "AAA"));
        assertEquals(Guard.OWED, guards.of(Set.of("VVV", "AAA"), "VVV", Case.OUTSIDER));
        assertEquals(Set.of("BBB", "CCC"), guards.owing(ALL, "VVV", "AAA"));
    }

    /** Who is not bound is not guarded, whoever else is. */
    @Test
    void whoeverIsNotBoundIsNotGuarded() {
        GuardAnalysis guards = guards(Texts.threeGuarantors().procedure("assistance", Line.must("help", "guarantors")));
        assertEquals(Guard.NONE, guards.of(Set.of("AAA", "BBB", "CCC"), "VVV", "AAA"));
    }

    /** One no is enough against unanimity: any guarantor blocks lawfully, but not one that is not bound any more. */
    @Test
    void unanimityIsBlockedByEachWhoIsBound() {
        GuardAnalysis guards = guards(decided(Texts.unanimity()));
        assertEquals(Guard.BLOCKABLE, guards.of(ALL, "VVV", "AAA"));
        assertEquals(Guard.POSSIBLE, guards.of(Set.of("VVV", "BBB", "CCC"), "VVV", "AAA"));
        assertEquals(Guard.POSSIBLE, guards.of(ALL, "VVV", Case.OUTSIDER));
        assertEquals(List.of("procedures.assistance.steps.vote"), guards.why(ALL, "VVV", "AAA"));
    }

    /** Where each decides for itself nobody stops the others. */
    @Test
    void eachForItselfIsBlockedByNobody() {
        assertEquals(Guard.POSSIBLE, guards(decided(Texts.each())).of(ALL, "VVV", "AAA"));
    }

    /** Two ways: the one that the attacker blocks does not matter while there is another. */
    @Test
    void anAttackerHasToBlockEveryWay() {
        Texts both = decided(Texts.unanimity()).procedure("alone",
                Line.decide("judge", Texts.who("guarantors"), Texts.each()).yes("act"),
                Line.may("act", "guarantors"));
        assertEquals(Guard.POSSIBLE, guards(both).of(ALL, "VVV", "AAA"));
    }

    /** A procedure that answers only a nuclear attack is asked about one; one for disputes is not asked. */
    @Test
    void theReferenceEventIsAnAttack() {
        GuardAnalysis nuclear = guards(Texts.threeGuarantors().procedure("assistance",
                it -> it.on(EventKind.NUCLEAR_ATTACK), Line.must("help", "guarantors")));
        assertEquals(Guard.OWED, nuclear.of(ALL, "VVV", "AAA"));
        GuardAnalysis dispute = guards(Texts.threeGuarantors().procedure("talks", it -> it.on(EventKind.DISPUTE),
                Line.must("help", "guarantors")));
        assertEquals(Guard.NONE, dispute.of(ALL, "VVV", "AAA"));
    }

    /** Against whom the text does not mean to guard, it does not; the clause says so. */
    @Test
    void onlyThoseWhoAreMeantAreGuardedAgainst() {
        GuardAnalysis guards = guards(Texts.threeGuarantors().procedure("assistance",
                it -> it.by(new AttackerTest.Listed(Texts.who("AAA", "XXX"))), Line.must("help", "guarantors")));
        assertEquals(Guard.OWED, guards.of(ALL, "VVV", "AAA"));
        assertEquals(Guard.OWED, guards.of(ALL, "VVV", "XXX"));
        assertEquals(Guard.NONE, guards.of(ALL, "VVV", "BBB"));
        assertEquals(List.of("procedures.assistance.by"), guards.why(ALL, "VVV", "BBB"));
        assertEquals(Set.of("AAA", "XXX"), guards.adversaries());
    }

    @Test
    void nobodyAttacksItself() {
        GuardAnalysis guards = guards(decided(Texts.each()));
        assertThrows(IllegalArgumentException.class, () -> guards.of(ALL, "VVV", "VVV"));
    }

    /**
     * What was found of one text is used for others where only names differ: the answers of many texts, one after the
     * other with one memory, against the game of each case by itself.
     */
    @Test
    void whatIsKnownOfOneTextHoldsOfOthersOfItsShape() {
        List<DecisionRule> rules = List.of(Texts.unanimity(), Texts.each(), Texts.atLeast(2), Texts.veto("AAA"),
                Texts.veto("BBB"), Texts.share("1/2", DecisionRule.Base.ALL),
                new DecisionRule.WithQuorum(new Quorum(Ratio.parse("2/3"), false, true), Texts.each()));
        List<Texts> texts = new ArrayList<>();
        for (DecisionRule rule : rules) {
            texts.add(decided(rule));
            texts.add(Texts.threeGuarantors().procedure("assistance",
                    Line.decide("vote", Texts.who("guarantors"), rule).yes("help"),
                    Line.must("help", "those-in-favour")));
            texts.add(Texts.threeGuarantors().procedure("assistance",
                    Line.decide("vote", Texts.who("AAA", "CCC"), rule).yes("help"), Line.must("help", "BBB")));
        }
        GuardMemory memory = new GuardMemory();
        int blockable = 0;
        for (Texts one : texts) {
            Instrument instrument = Instrument.of(
                    Treaty.of(one).contracting("VVV", "AAA", "BBB", "CCC").text(), Interpretation.AS_WRITTEN);
            GuardAnalysis guards = GuardAnalysis.of(instrument, memory);
            for (String attacker : List.of("AAA", "BBB", "CCC", Case.OUTSIDER)) {
                for (int left = 0; left < 8; left++) {
                    Set<String> bound = new LinkedHashSet<>(Set.of("VVV"));
                    for (int i = 0; i < 3; i++) {
                        if ((left >> i & 1) == 0) {
                            bound.add(List.of("AAA", "BBB", "CCC").get(i));
                        }
                    }
                    Guard expected = played(instrument, bound, attacker);
                    assertEquals(expected, guards.of(bound, "VVV", attacker), one.text() + " " + bound + attacker);
                    blockable += expected == Guard.BLOCKABLE ? 1 : 0;
                }
            }
        }
        assertTrue(blockable > 20, "only " + blockable);
    }

    private static Guard played(Instrument instrument, Set<String> bound, String attacker) {
        Set<String> unbound = new LinkedHashSet<>(instrument.contracting());
        unbound.removeAll(bound);
        HelpAnalysis analysis = HelpAnalysis.of(Case.of(instrument.membership(), "assistance",
                Texts.attack(attacker, "VVV"), unbound));
        if (analysis.isOwed()) {
            return Guard.OWED;
        }
        return !analysis.isPossible()
                ? Guard.NONE
                : analysis.lawfulHelp().dual().holds(Set.of(attacker)) ? Guard.BLOCKABLE : Guard.POSSIBLE;
    }
}
