package org.surety.analysis.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.semantics.Texts.allOf;
import static org.surety.semantics.Texts.atLeast;
import static org.surety.semantics.Texts.attack;
import static org.surety.semantics.Texts.each;
import static org.surety.semantics.Texts.share;
import static org.surety.semantics.Texts.threeGuarantors;
import static org.surety.semantics.Texts.unanimity;
import static org.surety.semantics.Texts.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.voting.Binomials;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Case;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * Searches and folds meet equal things once: their work grows polynomially, counted in states and parts, not in
 * seconds.
 */
class SearchSizeTest {

    private static Case of(Texts text, Line... lines) {
        return Case.of(text.procedure("main", lines).text(), "main", attack("outsider", "VVV"));
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(it -> "P" + (char) ('A' + it)).toArray(String[]::new);
    }

    private static Texts guarantors(int count) {
        return Texts.agreement().protects("VVV").guarantors(names(count));
    }

    /** Talks, then a vote that leads back to them; those in favour vote again, so that only a search can tell. */
    private static Line[] repeating(int repeats) {
        return new Line[]{Line.consult("talks", "guarantors").within(3).then("vote"),
                Line.decide("vote", who("guarantors"), unanimity()).within(1).repeats(repeats).yes("again").no("talks")
                        .silence("talks").last("help"),
                Line.decide("again", who("those-in-favour"), each()).within(2).yes("help"),
                Line.must("help", "guarantors").within(24)};
    }

    private static long states(int repeats) {
        ExplicitStateGame game = ExplicitStateGame.of(of(threeGuarantors(), repeating(repeats)));
        game.help(Long.MAX_VALUE, false);
        game.help(Long.MAX_VALUE, true);
        game.runs();
        return game.visited();
    }

    @Test
    void statesGrowInStepWithTheRepeats() {
        long four = states(4);
        assertThat(states(8) - four).as("four more repeats").isEqualTo(states(12) - states(8)).isPositive();
        assertThat(states(64)).isLessThan(20 * four);
    }

    @Test
    void statesGrowPolynomiallyWithTheTalkersOfSeveralLines() {
        long six = talking(6);
        assertThat(talking(12)).as("by kinds of sets: from 7 to 13").isLessThan(4 * six);
    }

    private static long talking(int parties) {
        ExplicitStateGame game =
                ExplicitStateGame.of(Case.of(guarantors(parties).procedure("main", it -> it.start("one", "two"),
                        Line.consult("one", "guarantors").within(30).then("help"),
                        Line.may("two", "guarantors").help(false).within(20).then("more"),
                        Line.consult("more", "guarantors").within(5).then("help"),
                        Line.may("help", "guarantors").within(9)).text(), "main", attack("outsider", "VVV")));
        game.help(Long.MAX_VALUE, false);
        return game.visited();
    }

    /** Diamonds: each stage is named twice by the one before, so that 2^40 ways lead to the last. */
    @ParameterizedTest
    @ValueSource(ints = {8, 40})
    void sharedStagesAreLookedAtOnce(int stages) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < stages; i++) {
            lines.add(Line.consult("c" + i, "guarantors").within(1L << i % 20).then("d" + i, "e" + i));
            lines.add(
                    Line.decide("d" + i, who("guarantors"), atLeast(2)).within(24 + i).yes("c" + (i + 1)).no("e" + i));
            lines.add(Line.decide("e" + i, who("guarantors"), new DecisionRule.Consensus()).within(72)
                    .yes("c" + (i + 1)));
        }
        lines.add(Line.must("c" + stages, "guarantors").within(5));
        HelpAnalysis prospects = HelpAnalysis.of(of(threeGuarantors(), lines.toArray(Line[]::new)));
        List<String> parties = List.of("AAA", "BBB", "CCC");
        assertThat(prospects.help().minimalSets(parties, 9).listed())
                .containsExactly(List.of("AAA", "BBB"), List.of("AAA", "CCC"), List.of("BBB", "CCC"));
        assertThat(prospects.help().dual().minimalSets(parties, 9).count()).isEqualTo(3);
        assertThat(prospects.earliest()).isPresent();
    }

    private static DecisionRule between(int least, int most, String column) {
        return allOf(quota(least, column), new DecisionRule.Not(quota(most, column)));
    }

    private static DecisionRule quota(int amount, String column) {
        return new DecisionRule.Quota(Ratio.of(amount), false, Optional.empty(),
                Optional.of(column),
                Optional.empty());
    }

    /** Weights 1, 2, 4, …: no two parties are alike. */
    private static Texts weighted(int count, DecisionRule rule) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            weights.put(names(count)[i], Ratio.of(1L << i));
        }
        return guarantors(count).body("body", who("guarantors"), Map.of("w", weights), rule, Absence.ABSTAINS);
    }

    @Test
    void aVoteOfTwelveUnderNotIsAnswered() {
        // Passes with a weight of 2048 to 4094 in favour: all but "everybody", and only with the heaviest.
        Case root = of(weighted(12, between(2048, 4095, "w")), Line.decideIn("vote", "body").within(5).yes("help"),
                Line.may("help", "PL").within(9));
        HelpAnalysis prospects = HelpAnalysis.of(root);
        // The heaviest and anybody else: that one votes no, whatever the others do.
        MinimalSets enough = prospects.help().minimalSets(List.of(names(12)), 20);
        assertThat(enough.count()).isEqualTo(11);
        assertThat(enough.listed()).allSatisfy(set -> assertThat(set).hasSize(2).contains("PL"));
    }

    @Test
    void twelveInFavourWhoTalkAreAnswered() {
        Case root = of(guarantors(12),
                Line.decide("vote", who("guarantors"), share("1/2", Base.VOTING)).within(5).yes("talks"),
                Line.consult("talks", "those-in-favour").then("help"), Line.may("help", "guarantors").within(9));
        // An opponent who votes yes talks for ever, so all must cooperate.
        MinimalSets enough = HelpAnalysis.of(root).help().minimalSets(List.of(names(12)), 20);
        assertThat(enough.bySize()).containsOnlyKeys(12);
    }

    @Test
    void thirteenAreRefusedBeforehand() {
        Case root =
                of(guarantors(13), Line.decide("vote", who("guarantors"), new DecisionRule.Not(atLeast(2))).within(5)
                        .yes("help"), Line.may("help", "guarantors").within(9));
        assertThatThrownBy(() -> HelpAnalysis.of(root)).isInstanceOf(TooLarge.class).hasMessageContaining("8192");
    }

    @Test
    void stepsOfTooManyHoursAreRefused() {
        isRefused(24, "hours of steps");
    }

    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void stepsAtTooManyMomentsAreRefused() {
        isRefused(19, "at different moments");
    }

    private static void isRefused(int power, String what) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            // Counted from the trigger, so that every sum of limits is an hour of its own.
            lines.add(Line.decide("s" + i, who("guarantors"), unanimity()).within(1L << i).yes("s" + (i + 1))
                    .no("s" + (i + 1)).silence("s" + (i + 1)));
        }
        lines.add(Line.must("s20", "guarantors").within(1L << power).fromTrigger());
        assertThatThrownBy(() -> HelpAnalysis.of(of(threeGuarantors(), lines.toArray(Line[]::new))))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining(what);
    }

    @Test
    void aDeadStepChangesNothing() {
        for (long seed = 0; seed < 200; seed++) {
            Case plain = RandomCases.of(seed);
            Case dead = RandomCases.withDeadStep(seed);
            HelpAnalysis one = HelpAnalysis.of(plain);
            HelpAnalysis other = HelpAnalysis.of(dead);
            assertThat(other.help()).as("seed %d", seed).isEqualTo(one.help());
            assertThat(other.lawfulHelp()).as("seed %d", seed).isEqualTo(one.lawfulHelp());
            assertThat(other.alone()).as("seed %d", seed).isEqualTo(one.alone());
            assertThat(other.latest()).as("seed %d", seed).isEqualTo(one.latest());
        }
    }

    @Test
    void aSearchTellsHowFarItIsAndCanBeStopped() {
        Case root = of(threeGuarantors(), repeating(2));
        List<Long> told = new ArrayList<>();
        HelpAnalysis.of(root, new Work(1, (part, done, of) -> {
            told.add(done);
            assertThat(done).isLessThanOrEqualTo(of);
        })).help();
        assertThat(told).isSorted().hasSizeGreaterThan(1);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> HelpAnalysis.of(root)).isInstanceOf(Work.Stopped.class);
        } finally {
            assertThat(Thread.interrupted()).as("still known to be interrupted").isTrue();
        }
    }

    @Test
    void namesAreNotListedWithoutEnd() {
        List<String> parties = IntStream.range(0, 300).mapToObj(it -> "P" + it).toList();
        MinimalSets sets = MonotoneCondition.heads(parties, 150).minimalSets(parties, 1000);
        assertThat(sets.count()).isEqualTo(Binomials.choose(300, 150));
        assertThat(sets.listed()).hasSize(66);
    }
}
