package org.surety.analysis.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.semantics.Texts.allOf;
import static org.surety.semantics.Texts.anyOf;
import static org.surety.semantics.Texts.atLeast;
import static org.surety.semantics.Texts.attack;
import static org.surety.semantics.Texts.each;
import static org.surety.semantics.Texts.share;
import static org.surety.semantics.Texts.threeGuarantors;
import static org.surety.semantics.Texts.unanimity;
import static org.surety.semantics.Texts.veto;
import static org.surety.semantics.Texts.who;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.voting.Binomials;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.agreement.EventKind;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Line;
import org.surety.semantics.Membership;
import org.surety.semantics.Texts;
import org.surety.semantics.TooLarge;

/** Small cases whose answers were found by hand, from the rules A1 to A6 of {@code docs/semantics.md}. */
class HelpAnalysisTest {

    private static final List<String> PARTIES = List.of("AAA", "BBB", "CCC", "VVV");

    private static HelpAnalysis prospects(Line... lines) {
        return prospects(threeGuarantors().procedure("main", lines));
    }

    private static HelpAnalysis prospects(Texts text) {
        return prospects(text, "outsider");
    }

    private static HelpAnalysis prospects(Texts text, String attacker) {
        return HelpAnalysis.of(Case.of(text.text(), "main", attack(attacker, "VVV")));
    }

    private static MinimalSets all(MonotoneCondition condition) {
        return condition.minimalSets(PARTIES, 100);
    }

    /** The minimal sets as words: {@code "AAA BBB"}; the empty set is {@code ""}. */
    private static List<String> enough(MonotoneCondition help) {
        return all(help).listed().stream().map(it -> String.join(" ", it)).toList();
    }

    private static List<String> blocking(MonotoneCondition help) {
        return enough(help.dual());
    }

    private static void assertWindow(HelpAnalysis prospects, long earliest, long latest) {
        assertThat(prospects.earliest()).contains(Hours.of(earliest));
        assertThat(prospects.latest()).contains(Hours.of(latest));
    }

    /** A vote of the guarantors, after which those in favour may help. */
    private static Line[] vote(DecisionRule rule) {
        return new Line[]{Line.decide("vote", who("guarantors"), rule).within(5).yes("help"),
                Line.may("help", "those-in-favour").within(10)};
    }

    @Test
    void theSecurityCouncil() {
        Agreement charter = Texts.withSecurityCouncil("charter").procedure("main",
                Line.decideIn("vote", "council").within(72).yes("measures"),
                Line.must("measures", "council").within(24)).text();
        Case root = Case.of(charter, "main", attack("outsider", "VVV"));
        List<String> council = List.copyOf(Membership.of(charter).resolve(who("council")));
        HelpAnalysis prospects = HelpAnalysis.of(root);
        MinimalSets enough = prospects.help().minimalSets(council, 1000);
        assertThat(enough.bySize()).as("the five and four of ten").isEqualTo(Map.of(9, BigInteger.valueOf(210)));
        MinimalSets blocking = prospects.help().dual().minimalSets(council, 1000);
        assertThat(blocking.bySize()).as("each of the five, and seven of ten")
                .isEqualTo(Map.of(1, BigInteger.valueOf(5), 7, BigInteger.valueOf(120)));
        assertThat(blocking.count()).isEqualTo(125);
        assertThat(prospects.lawfulHelp()).as("a no and an absence break nothing")
                .satisfies(it -> assertThat(it.dual().minimalSets(council, 0).count()).isEqualTo(125));
        assertThat(prospects.isPossible()).isTrue();
        assertThat(prospects.isOwed()).isFalse();
        assertWindow(prospects, 0, 96);
        assertThat(prospects.alone(council)).isEmpty();
    }

    @Test
    void theCouncilWithoutAnAttackerThatHoldsAVeto() {
        Agreement charter = Texts.withSecurityCouncil("charter").procedure("main",
                Line.decideIn("vote", "council").recusing("attacker").within(72).yes("measures"),
                Line.may("measures", "council").within(24)).text();
        List<String> council = List.copyOf(Membership.of(charter).resolve(who("council")));
        MonotoneCondition help = HelpAnalysis.of(Case.of(charter, "main", attack("RUS", "VVV"))).help();
        assertThat(help.minimalSets(council, 0).bySize()).as("the four and five of ten")
                .isEqualTo(Map.of(9, BigInteger.valueOf(252)));
        assertThat(help.dual().minimalSets(council, 0).bySize()).as("each of the four, and six of ten")
                .isEqualTo(Map.of(1, BigInteger.valueOf(4), 6, BigInteger.valueOf(210)));
    }

    @Test
    void allMustAgree() {
        HelpAnalysis prospects = prospects(vote(unanimity()));
        assertThat(enough(prospects.help())).containsExactly("AAA BBB CCC");
        assertThat(blocking(prospects.help())).containsExactly("AAA", "BBB", "CCC");
        assertThat(blocking(prospects.lawfulHelp())).as("a no is lawful").containsExactly("AAA", "BBB", "CCC");
        assertThat(prospects.isPossible()).isTrue();
        assertThat(prospects.isOwed()).isFalse();
        assertWindow(prospects, 0, 15);
        assertThat(prospects.alone(PARTIES)).isEmpty();
    }

    @Test
    void theAttackerVotesUnlessItIsRecused() {
        HelpAnalysis votes = prospects(threeGuarantors().procedure("main", vote(unanimity())), "CCC");
        assertThat(blocking(votes.help())).containsExactly("AAA", "BBB", "CCC");
        assertThat(enough(votes.help())).containsExactly("AAA BBB CCC");
        HelpAnalysis recused = prospects(threeGuarantors().procedure("main",
                vote(new DecisionRule.Excluding(who("attacker"), unanimity()))), "CCC");
        assertThat(enough(recused.help())).containsExactly("AAA BBB");
    }

    @Test
    void eachIndividuallyAfterThreeDaysOfTalks() {
        HelpAnalysis prospects = prospects(Line.consult("talks", "guarantors").within(72).then("vote"),
                Line.decide("vote", who("guarantors"), each()).within(24).yes("help"),
                Line.may("help", "those-in-favour").within(48));
        assertThat(enough(prospects.help())).containsExactly("AAA", "BBB", "CCC");
        assertThat(blocking(prospects.help())).containsExactly("AAA BBB CCC");
        assertThat(prospects.isOwed()).isFalse();
        assertWindow(prospects, 0, 72 + 24 + 48);
        assertThat(prospects.alone(PARTIES)).containsExactly("AAA", "BBB", "CCC");
        assertThat(enough(prospects.helpBy(Hours.of(71)))).as("before that, whoever talks holds it up")
                .containsExactly("AAA BBB CCC");
        assertThat(enough(prospects.helpBy(Hours.of(72)))).containsExactly("AAA", "BBB", "CCC");
    }

    @Test
    void anyParticipantCanTalkForEver() {
        HelpAnalysis prospects = prospects(Line.consult("talks", "guarantors", "VVV").then("help"),
                Line.must("help", "AAA").within(24));
        assertThat(blocking(prospects.help())).containsExactly("AAA", "BBB", "CCC", "VVV");
        assertThat(blocking(prospects.lawfulHelp())).as("talk without end is lawful")
                .containsExactly("AAA", "BBB", "CCC", "VVV");
        assertThat(prospects.isOwed()).isFalse();
        assertThat(prospects.earliest()).contains(Hours.ZERO);
        assertThat(prospects.latest()).as("without bound").isEmpty();
        assertThat(prospects.alone(PARTIES)).as("that others talk is no decision of theirs").containsExactly("AAA");
    }

    @Test
    void aNamedDecider() {
        HelpAnalysis prospects = prospects(
                Line.decide("vote", who("guarantors"), new DecisionRule.One(who("BBB"))).within(5).yes("help"),
                Line.may("help", "guarantors").within(10));
        assertThat(enough(prospects.help())).containsExactly("BBB");
        assertThat(blocking(prospects.help())).containsExactly("BBB");
        assertThat(prospects.alone(PARTIES)).containsExactly("BBB");
        HelpAnalysis helped = prospects(Line.decide("vote", who("BBB"), each()).within(5).yes("help"),
                Line.may("help", "AAA", "CCC").within(10));
        assertThat(enough(helped.help())).containsExactly("AAA BBB", "BBB CCC");
        assertThat(blocking(helped.help())).containsExactly("BBB", "AAA CCC");
        assertThat(helped.alone(PARTIES)).isEmpty();
    }

    @Test
    void aDutyMakesHelpOwedAndItsBlockersUnlawful() {
        HelpAnalysis prospects = prospects(Line.must("help", "guarantors").within(24));
        assertThat(enough(prospects.help())).containsExactly("AAA", "BBB", "CCC");
        assertThat(blocking(prospects.help())).containsExactly("AAA BBB CCC");
        assertThat(prospects.lawfulHelp()).as("whatever they do lawfully").isEqualTo(MonotoneCondition.ALWAYS);
        assertThat(all(prospects.lawfulHelp().dual()).count()).as("nobody blocks lawfully").isZero();
        assertThat(prospects.isOwed()).isTrue();
        assertWindow(prospects, 0, 24);
        assertThat(prospects.lawfulHelpBy(Hours.of(24))).isEqualTo(MonotoneCondition.ALWAYS);
        assertThat(enough(prospects.lawfulHelpBy(Hours.of(23)))).as("a duty may be done late")
                .containsExactly("AAA", "BBB", "CCC");
    }

    @Test
    void aDutyWithoutLimitIsDoneAtSomeTime() {
        HelpAnalysis prospects = prospects(Line.must("help", "guarantors"));
        assertThat(prospects.isOwed()).isTrue();
        assertThat(prospects.earliest()).contains(Hours.ZERO);
        assertThat(prospects.latest()).isEmpty();
        assertThat(prospects.lawfulHelp()).isEqualTo(MonotoneCondition.ALWAYS);
        assertThat(enough(prospects.lawfulHelpBy(Hours.of(1_000_000)))).containsExactly("AAA", "BBB", "CCC");
    }

    @Test
    void lawfulAndUnlawfulBlockers() {
        HelpAnalysis prospects = prospects(Line.decide("vote", who("AAA", "BBB"), unanimity()).within(5).yes("help"),
                Line.must("help", "CCC").within(24));
        assertThat(blocking(prospects.help())).containsExactly("AAA", "BBB", "CCC");
        assertThat(blocking(prospects.lawfulHelp())).as("a no is lawful, a duty undone is not")
                .containsExactly("AAA", "BBB");
        assertThat(prospects.isOwed()).isFalse();
        HelpAnalysis free = prospects(Line.may("help", "CCC").within(24));
        assertThat(blocking(free.lawfulHelp())).as("a liberty not used is lawful").containsExactly("CCC");
    }

    @Test
    void aRequestThatOnlyTheVictimMayMake() {
        HelpAnalysis prospects = prospects(Line.request("call", "VVV").within(12).then("help"),
                Line.must("help", "guarantors").within(24));
        assertThat(enough(prospects.help())).containsExactly("AAA VVV", "BBB VVV", "CCC VVV");
        assertThat(blocking(prospects.help())).containsExactly("VVV", "AAA BBB CCC");
        assertThat(blocking(prospects.lawfulHelp())).containsExactly("VVV");
        assertWindow(prospects, 0, 36);
        assertThat(prospects.alone(PARTIES)).containsExactly("AAA", "BBB", "CCC");
    }

    @Test
    void neitherTheVictimNorTheAttackerHelps() {
        HelpAnalysis prospects =
                prospects(threeGuarantors().procedure("main", Line.may("help", "guarantors", "VVV").within(9)),
                        "CCC");
        assertThat(enough(prospects.help())).containsExactly("AAA", "BBB");
        HelpAnalysis impossible =
                prospects(threeGuarantors().procedure("main", Line.must("help", "CCC", "VVV").within(9)),
                        "CCC");
        assertThat(impossible.isPossible()).isFalse();
        assertThat(impossible.isOwed()).isFalse();
        assertThat(impossible.earliest()).isEmpty();
        assertThat(impossible.latest()).isEmpty();
        assertThat(enough(impossible.help())).isEmpty();
        assertThat(blocking(impossible.help())).as("the empty set blocks").containsExactly("");
    }

    @Test
    void whatIsNotSetOffBringsNoHelp() {
        HelpAnalysis prospects = prospects(threeGuarantors().procedure("main", it -> it.on(EventKind.DISPUTE),
                Line.must("help", "guarantors").within(5)));
        assertThat(prospects.help()).isEqualTo(MonotoneCondition.NEVER);
        assertThat(prospects.isPossible()).isFalse();
        assertThat(prospects.alone(PARTIES)).isEmpty();
    }

    @Test
    void fallbackAfterAFailedVote() {
        HelpAnalysis prospects = prospects(
                Line.decide("vote", who("guarantors"), unanimity()).within(5).yes("together").no("alone")
                        .silence("alone"),
                Line.may("together", "guarantors").within(10),
                Line.decide("alone", who("guarantors"), each()).within(5).yes("help"),
                Line.may("help", "those-in-favour").within(20));
        assertThat(enough(prospects.help())).as("a no only leads on").containsExactly("AAA", "BBB", "CCC");
        assertThat(blocking(prospects.help())).containsExactly("AAA BBB CCC");
        assertThat(prospects.alone(PARTIES)).containsExactly("AAA", "BBB", "CCC");
        assertWindow(prospects, 0, 5 + 5 + 20);
    }

    @Test
    void aFallbackOnlyAfterSilenceCanBeVotedAway() {
        HelpAnalysis prospects = prospects(
                Line.decide("vote", who("guarantors"), unanimity()).within(5).silence("help"),
                Line.must("help", "guarantors").within(20));
        assertThat(enough(prospects.help())).as("any opponent has a vote held that ends it")
                .containsExactly("AAA BBB CCC");
        assertThat(blocking(prospects.lawfulHelp())).containsExactly("AAA", "BBB", "CCC");
        assertWindow(prospects, 5, 25);
        assertThat(prospects.isOwed()).isFalse();
    }

    @Test
    void repeats() {
        HelpAnalysis prospects = prospects(
                Line.decide("vote", who("guarantors"), unanimity()).within(5).repeats(2).yes("help").no("talks")
                        .silence("talks").last("alone"),
                Line.consult("talks", "AAA").within(10).then("vote"), Line.may("help", "guarantors").within(20),
                Line.may("alone", "AAA").within(40));
        assertThat(enough(prospects.help())).as("the third failure leaves it to AAA").containsExactly("AAA");
        assertThat(blocking(prospects.help())).containsExactly("AAA");
        assertWindow(prospects, 0, 5 + 10 + 5 + 10 + 5 + 40);
        assertThat(prospects.alone(PARTIES)).containsExactly("AAA");
    }

    @Test
    void aVoteThatAwaitsEverybody() {
        HelpAnalysis endless = prospects(Line.decide("vote", who("guarantors"), atLeast(1)).absence(Absence.AWAITED)
                .yes("help"), Line.may("help", "AAA").within(10));
        assertThat(blocking(endless.help())).as("whoever stays away holds it up for ever")
                .containsExactly("AAA", "BBB", "CCC");
        assertThat(endless.latest()).isEmpty();
        assertThat(endless.alone(PARTIES)).isEmpty();
        HelpAnalysis limited = prospects(Line.decide("vote", who("guarantors"), atLeast(1)).absence(Absence.AWAITED)
                .within(6).yes("help"), Line.may("help", "AAA").within(10));
        assertThat(enough(limited.help())).as("at the limit the absent abstain").containsExactly("AAA");
        assertThat(enough(limited.helpBy(Hours.of(5)))).containsExactly("AAA BBB CCC");
        assertThat(enough(limited.helpBy(Hours.of(6)))).containsExactly("AAA");
        assertWindow(limited, 0, 16);
        assertThat(limited.alone(PARTIES)).containsExactly("AAA");
    }

    @Test
    void absenceThatCountsAsNo() {
        Line vote = Line.decide("vote", who("guarantors"), new DecisionRule.Consensus()).within(5).yes("help");
        Line help = Line.may("help", "AAA").within(10);
        assertThat(blocking(prospects(vote, help).help())).as("by a no").containsExactly("AAA", "BBB", "CCC");
        vote.ballots(Ballot.YES);
        assertThat(blocking(prospects(vote, help).help())).as("nobody can vote no").containsExactly("AAA");
        vote.absence(Absence.AGAINST);
        assertThat(blocking(prospects(vote, help).help())).as("by staying away").containsExactly("AAA", "BBB", "CCC");
    }

    @Test
    void aReferralWithALimit() {
        Texts text = threeGuarantors()
                .procedure("main", Line.refer("on", "other").within(24).no("fallback").silence("fallback"),
                        Line.may("fallback", "CCC").within(12))
                .procedure("other", Line.consult("talks", "AAA", "BBB").then("help"), Line.must("help", "AAA", "BBB")
                        .within(48));
        HelpAnalysis prospects = prospects(text);
        assertThat(enough(prospects.help())).as("AAA and BBB there, CCC after a day").containsExactly("CCC", "AAA BBB");
        assertThat(blocking(prospects.help())).containsExactly("AAA CCC", "BBB CCC");
        assertThat(blocking(prospects.lawfulHelp())).containsExactly("AAA CCC", "BBB CCC");
        assertWindow(prospects, 0, 36);
        assertThat(prospects.isOwed()).as("the duty there stops when the referral's limit passes").isFalse();
        assertThat(enough(prospects.helpBy(Hours.of(23)))).containsExactly("AAA BBB");
    }

    @Test
    void aReferralToAnAgreementThatIsNotSetOff() {
        Agreement other = Texts.agreement("other").procedure("measures", it -> it.against(who("XXX")),
                Line.must("help", "AAA").within(5)).text();
        HelpAnalysis prospects = prospects(threeGuarantors().imports(other).procedure("main",
                Line.refer("on", "other/measures").within(24).no("fallback"), Line.must("fallback", "BBB").within(12)));
        assertThat(enough(prospects.help())).containsExactly("BBB");
        assertThat(prospects.isOwed()).isTrue();
        assertWindow(prospects, 0, 12);
    }

    @Test
    void theWindowIsTheSumOfTheLimits() {
        HelpAnalysis prospects = prospects(Line.request("call", "VVV").within(6).then("pause"),
                Line.pause("pause").within(24).then("talks"),
                Line.consult("talks", "guarantors").within(72).then("vote"),
                Line.decide("vote", who("guarantors"), unanimity()).within(48).yes("help"),
                Line.must("help", "guarantors").within(240));
        assertWindow(prospects, 24, 6 + 24 + 72 + 48 + 240);
    }

    @Test
    void limitsFromTheTriggerDoNotAddUp() {
        HelpAnalysis prospects = prospects(Line.pause("pause").within(10).then("vote"),
                Line.decide("vote", who("guarantors"), unanimity()).within(30).fromTrigger().yes("help"),
                Line.must("help", "guarantors").within(20).fromTrigger());
        assertWindow(prospects, 10, 30);
    }

    @Test
    void aStepWithoutLimitMakesTheWindowUnbounded() {
        HelpAnalysis prospects = prospects(Line.request("call", "VVV").unlimited().then("help"),
                Line.must("help", "guarantors").within(24));
        assertThat(prospects.earliest()).contains(Hours.ZERO);
        assertThat(prospects.latest()).isEmpty();
        assertThat(prospects.isOwed()).as("the victim need not ask").isFalse();
    }

    @Test
    void severalLinesSideBySide() {
        HelpAnalysis prospects = prospects(threeGuarantors().procedure("main", it -> it.start("duty", "vote"),
                Line.must("duty", "AAA").within(50),
                Line.decide("vote", who("BBB", "CCC"), unanimity()).within(5).yes("help"),
                Line.may("help", "BBB", "CCC").within(5)));
        assertThat(enough(prospects.help())).containsExactly("AAA", "BBB CCC");
        assertThat(blocking(prospects.help())).containsExactly("AAA BBB", "AAA CCC");
        assertThat(prospects.isOwed()).isTrue();
        assertWindow(prospects, 0, 50);
    }

    @Test
    void alone() {
        assertThat(prospects(vote(each())).alone(PARTIES)).containsExactly("AAA", "BBB", "CCC");
        assertThat(prospects(threeGuarantors().procedure("main", vote(each())), "CCC").alone(PARTIES))
                .as("not the attacker").containsExactly("AAA", "BBB");
        assertThat(prospects(vote(atLeast(2))).alone(PARTIES)).isEmpty();
        assertThat(prospects(vote(anyOf(atLeast(2), new DecisionRule.One(who("CCC"))))).alone(PARTIES))
                .containsExactly("CCC");
    }

    @Test
    void anAssemblyOfTwoThirdsPresentAndVoting() {
        Agreement text = Texts.agreement().protects("VVV").classOf("members", 193, "VVV")
                .body("assembly", who("members"), share("2/3", Base.VOTING))
                .procedure("main", Line.decideIn("vote", "assembly").within(24).yes("help"),
                        Line.may("help", "those-in-favour"))
                .text();
        List<String> assembly = List.copyOf(Membership.of(text).resolve(who("members")));
        assertThat(assembly).hasSize(193).contains("VVV");
        MonotoneCondition help = HelpAnalysis.of(Case.of(text, "main", attack("outsider", "members-192"))).help();
        // Two thirds of 193 are 128 and 2/3, if all others vote no: 129. The victim's own help is none, but its vote
        // counts.
        MinimalSets enough = help.minimalSets(assembly, 1);
        assertThat(enough.bySize()).containsOnlyKeys(129);
        assertThat(enough.count()).isEqualTo(Binomials.choose(193, 129));
        MinimalSets blocking = help.dual().minimalSets(assembly, 1);
        assertThat(blocking.bySize()).containsOnlyKeys(65);
        assertThat(blocking.count()).isEqualTo(Binomials.choose(193, 65));
    }

    @Test
    void aFoldWithoutNotIsWhatTheSearchFindsToo() {
        DecisionRule rule = allOf(atLeast(2), veto("AAA"));
        assertSearchAgrees(vote(rule));
        assertThat(enough(prospects(vote(rule)).help())).containsExactly("AAA BBB", "AAA CCC");
    }

    @Test
    void rulesWithNotAreSearched() {
        // Exactly one in favour: a single yes passes, a second one spoils it.
        DecisionRule one = allOf(atLeast(1), new DecisionRule.Not(atLeast(2)));
        HelpAnalysis prospects = prospects(vote(one));
        assertThat(enough(prospects.help())).as("anybody else can spoil it with a yes").containsExactly("AAA BBB CCC");
        assertThat(blocking(prospects.help())).containsExactly("AAA", "BBB", "CCC");
        assertThat(prospects.isPossible()).isTrue();
        assertThat(prospects.isOwed()).isFalse();
        assertWindow(prospects, 0, 15);
        assertSearchAgrees(vote(one));
        Line[] refused =
                {Line.decide("vote", who("AAA", "BBB"), new DecisionRule.Not(unanimity())).within(5).yes("help"),
                        Line.may("help", "CCC").within(10)};
        assertThat(enough(prospects(refused).help())).as("it passes unless both say yes")
                .containsExactly("AAA CCC", "BBB CCC");
        assertSearchAgrees(refused);
    }

    @Test
    void linesSideBySideWithinAReferralAreSearched() {
        HelpAnalysis prospects = prospects(threeGuarantors().procedure("main", Line.refer("on", "other").within(30))
                .procedure("other", it -> it.start("one", "two"), Line.may("one", "AAA").within(5),
                        Line.request("two", "BBB").within(5).then("help"), Line.may("help", "CCC").within(5)));
        assertThat(enough(prospects.help())).containsExactly("AAA", "BBB CCC");
        assertWindow(prospects, 0, 10);
    }

    /** Also by the walk's own means where the rule composes: every set of parties is asked both ways. */
    private static void assertSearchAgrees(Line... lines) {
        Case root = Case.of(threeGuarantors().procedure("main", lines).text(), "main", attack("outsider", "VVV"));
        HelpAnalysis prospects = HelpAnalysis.of(root);
        ExplicitStateGame game = ExplicitStateGame.of(root);
        for (long by : new long[]{0, 5, Long.MAX_VALUE}) {
            for (int bits = 0; bits < 8; bits++) {
                Set<String> set = new HashSet<>();
                for (int i = 0; i < 3; i++) {
                    if ((bits >> i & 1) == 1) {
                        set.add(PARTIES.get(i));
                    }
                }
                MonotoneCondition help = by == Long.MAX_VALUE ? prospects.help() : prospects.helpBy(Hours.of(by));
                assertThat(help.holds(set)).as("%s by %d: %s", set, by, Arrays.toString(lines))
                        .isEqualTo(game.suffices(set, by, false));
            }
        }
        LawfulRuns.Summary runs = game.runs();
        assertThat(prospects.earliest().map(Hours::count)).isEqualTo(runs.earliest());
        assertThat(prospects.isOwed()).isEqualTo(!runs.canFail());
    }

    @Test
    void aSearchAmongTooManyIsRefused() {
        Agreement text = Texts.agreement().classOf("members", 13).procedure("main",
                Line.decide("vote", who("members"), new DecisionRule.Not(atLeast(1))).within(1).yes("help"),
                Line.may("help", "members")).text();
        assertThatThrownBy(() -> HelpAnalysis.of(Case.of(text, "main", attack("outsider", "VVV"))).help())
                .isInstanceOf(TooLarge.class);
    }
}
