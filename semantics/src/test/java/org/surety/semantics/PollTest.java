package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.semantics.Texts.agreement;
import static org.surety.semantics.Texts.allOf;
import static org.surety.semantics.Texts.anyOf;
import static org.surety.semantics.Texts.atLeast;
import static org.surety.semantics.Texts.moreThan;
import static org.surety.semantics.Texts.share;
import static org.surety.semantics.Texts.unanimity;
import static org.surety.semantics.Texts.veto;
import static org.surety.semantics.Texts.who;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Ratio;

/** R20 to R24: when a vote passes. */
class PollTest {

    private static final List<String> FOUR = List.of("AAA", "BBB", "CCC", "DDD");
    private static final Map<String, Map<String, Ratio>> WEIGHTS = Map.of("people",
            Map.of("AAA", Ratio.of(50), "BBB", Ratio.of(30), "CCC", Ratio.of(15), "DDD", Ratio.of(5)));

    private static Poll poll(DecisionRule rule, Absence absence) {
        Agreement text = agreement().body("board", who(FOUR.toArray(String[]::new)), WEIGHTS, rule, absence).text();
        return new Polls(Membership.of(text), Membership.Who.NOBODY).of(text.bodies().get(0));
    }

    private static boolean passes(DecisionRule rule, String... ballots) {
        return poll(rule, Absence.ABSTAINS).passes(Course.cast(ballots));
    }

    private static DecisionRule people(String amount, boolean strict, Optional<Base> base) {
        return new DecisionRule.Quota(Ratio.parse(amount), strict, base, Optional.of("people"), Optional.empty());
    }

    @Test
    void quotas() {
        assertThat(passes(atLeast(2), "AAA yes", "BBB yes", "CCC no", "DDD no")).isTrue();
        assertThat(passes(atLeast(2), "AAA yes", "BBB abstain")).isFalse();
        DecisionRule more = new DecisionRule.Quota(Ratio.of(2), true, Optional.empty(), Optional.empty(),
                Optional.empty());
        assertThat(passes(more, "AAA yes", "BBB yes")).isFalse();
        assertThat(passes(more, "AAA yes", "BBB yes", "CCC yes")).isTrue();
        assertThat(passes(people("80", false, Optional.empty()), "AAA yes", "BBB yes")).isTrue();
        assertThat(passes(people("80", true, Optional.empty()), "AAA yes", "BBB yes")).isFalse();
        assertThat(passes(people("80", true, Optional.empty()), "AAA yes", "BBB yes", "DDD yes")).isTrue();
        DecisionRule among = new DecisionRule.Quota(Ratio.of(1), false, Optional.empty(), Optional.empty(),
                Optional.of(who("CCC", "DDD", "XXX")));
        assertThat(passes(among, "AAA yes", "BBB yes")).isFalse();
        assertThat(passes(among, "DDD yes")).isTrue();
        assertThatThrownBy(() -> passes(new DecisionRule.Quota(Ratio.of(1), false, Optional.empty(),
                Optional.of("area"), Optional.empty()))).hasMessageContaining("area");
        assertThatThrownBy(() -> passes(new DecisionRule.Unspecified())).hasMessageContaining("who must agree");
    }

    @Test
    void shares() {
        assertThat(passes(share("1/2", Base.ALL), "AAA yes", "BBB yes")).isTrue();
        assertThat(passes(share("1/2", Base.ALL), "AAA yes")).isFalse();
        assertThat(passes(moreThan("1/2", Base.ALL), "AAA yes", "BBB yes")).isFalse();
        assertThat(passes(moreThan("1/2", Base.ALL), "AAA yes", "BBB yes", "CCC yes")).isTrue();
        assertThat(passes(share("2/3", Base.VOTING), "AAA yes", "BBB yes", "CCC no", "DDD abstain")).isTrue();
        assertThat(passes(share("2/3", Base.VOTING), "AAA yes", "CCC no", "DDD abstain")).isFalse();
        assertThat(passes(share("2/3", Base.VOTING), "AAA yes")).as("those absent are not in the base").isTrue();
        assertThat(passes(share("2/3", Base.PRESENT), "AAA yes", "BBB yes", "DDD abstain")).isTrue();
        assertThat(passes(share("2/3", Base.PRESENT), "AAA yes", "BBB abstain")).as("those abstaining are present")
                .isFalse();
        assertThat(passes(share("2/3", Base.PRESENT), "AAA yes")).isTrue();
        for (Base base : Base.values()) {
            assertThat(passes(share("0", base), "AAA no")).as("without a single yes").isFalse();
            assertThat(passes(share("0", base))).as("without a single yes").isFalse();
            assertThat(passes(share("0", base), "AAA yes")).isTrue();
        }
        assertThat(passes(people("65%", false, Optional.of(Base.ALL)), "AAA yes", "CCC yes")).isTrue();
        assertThat(passes(people("65%", true, Optional.of(Base.ALL)), "AAA yes", "CCC yes")).isFalse();
        assertThat(passes(people("5/8", false, Optional.of(Base.VOTING)), "AAA yes", "BBB no")).isTrue();
        assertThat(poll(share("2/3", Base.PRESENT), Absence.AGAINST).passes(Course.cast("AAA yes", "BBB yes")))
                .as("whoever is absent is not present, though it counts as against").isTrue();
        assertThat(poll(share("2/3", Base.VOTING), Absence.AGAINST).passes(Course.cast("AAA yes", "BBB yes")))
                .isFalse();
    }

    @Test
    void vetoes() {
        assertThat(passes(veto("AAA", "BBB"), "AAA abstain", "CCC no")).isTrue();
        assertThat(passes(veto("AAA", "BBB"), "AAA abstain", "BBB no", "CCC yes")).isFalse();
        assertThat(passes(veto("AAA", "XXX"), "XXX no")).as("whoever does not sit there holds no veto").isTrue();
        assertThat(passes(unanimity(), "AAA yes", "BBB yes", "CCC yes", "DDD yes")).isTrue();
        assertThat(passes(unanimity(), "AAA yes", "BBB yes", "CCC yes", "DDD abstain")).isFalse();
        assertThat(passes(unanimity(), "AAA yes", "BBB yes", "CCC yes")).isFalse();
        DecisionRule concurrence = new DecisionRule.Unanimity(Optional.of(who("AAA", "BBB")));
        assertThat(passes(concurrence, "AAA yes", "BBB yes", "CCC no", "DDD no")).isTrue();
        assertThat(passes(concurrence, "AAA yes", "BBB abstain", "CCC yes", "DDD yes")).isFalse();
        assertThat(passes(new DecisionRule.Consensus(), "AAA abstain")).isTrue();
        assertThat(passes(new DecisionRule.Consensus(), "AAA yes", "BBB yes", "CCC yes", "DDD no")).isFalse();
        assertThat(passes(new DecisionRule.One(who("BBB")), "AAA yes", "BBB no")).isFalse();
        assertThat(passes(new DecisionRule.One(who("BBB")), "AAA no", "BBB yes")).isTrue();
    }

    @Test
    void blockingMinority() {
        DecisionRule fewer = new DecisionRule.FewerAgainst(Ratio.of(2), Optional.empty(), false);
        assertThat(passes(fewer, "AAA no", "BBB abstain")).isTrue();
        assertThat(passes(fewer, "AAA no", "BBB no", "CCC yes")).isFalse();
        DecisionRule counting = new DecisionRule.FewerAgainst(Ratio.of(2), Optional.empty(), true);
        assertThat(passes(counting, "AAA no", "BBB abstain", "CCC yes", "DDD yes")).isFalse();
        assertThat(passes(counting, "AAA no", "BBB yes", "CCC yes")).as("the absent abstain").isFalse();
        assertThat(passes(counting, "AAA no", "BBB yes", "CCC yes", "DDD yes")).isTrue();
        DecisionRule people = new DecisionRule.FewerAgainst(Ratio.of(35), Optional.of("people"), false);
        assertThat(passes(people, "BBB no", "AAA yes")).isTrue();
        assertThat(passes(people, "BBB no", "DDD no", "AAA yes")).as("35 reach the amount").isFalse();
    }

    @Test
    void each() {
        assertThat(passes(Texts.each(), "AAA no", "BBB no", "DDD yes")).isTrue();
        assertThat(passes(Texts.each(), "AAA no", "BBB abstain")).isFalse();
        Course course = Course.of(Texts.threeGuarantors().procedure("main",
                Line.decide("vote", who("guarantors"), Texts.each()).yes("help"),
                Line.must("help", "those-in-favour")));
        course.votes("vote", "AAA yes", "BBB no", "CCC yes");
        assertThat(course.at("help").inFavour()).as("it concerns those who are in favour")
                .containsExactlyInAnyOrder("AAA", "CCC");
    }

    @Test
    void composition() {
        DecisionRule council = allOf(atLeast(3), veto("AAA"));
        assertThat(passes(council, "AAA abstain", "BBB yes", "CCC yes", "DDD yes")).isTrue();
        assertThat(passes(council, "AAA no", "BBB yes", "CCC yes", "DDD yes")).isFalse();
        assertThat(passes(council, "AAA yes", "BBB yes")).isFalse();
        DecisionRule either = anyOf(atLeast(3), new DecisionRule.One(who("AAA")));
        assertThat(passes(either, "AAA yes")).isTrue();
        assertThat(passes(either, "BBB yes", "CCC yes", "DDD yes")).isTrue();
        assertThat(passes(either, "BBB yes", "CCC yes")).isFalse();
        DecisionRule two = new DecisionRule.AtLeast(2, List.of(new DecisionRule.One(who("AAA")),
                new DecisionRule.One(who("BBB")), new DecisionRule.One(who("CCC"))));
        assertThat(passes(two, "AAA yes", "CCC yes")).isTrue();
        assertThat(passes(two, "AAA yes", "DDD yes")).isFalse();
        DecisionRule not = new DecisionRule.Not(atLeast(2));
        assertThat(passes(not, "AAA yes")).isTrue();
        assertThat(passes(not, "AAA yes", "BBB yes")).isFalse();
    }

    @Test
    void aBodyOfAnotherAgreementDecidesByItsOwnRule() {
        Agreement charter = Texts.withSecurityCouncil("charter").text();
        Agreement text = agreement().guarantors("USA", "POL").imports(charter)
                .procedure("main", Line.decideIn("vote", "charter/council")).text();
        Poll poll = Case.of(text, "main", Texts.attack("XXX", "UKR"))
                .poll((Step.Decide) text.procedures().get(0).steps().get(0));
        assertThat(poll.voters()).hasSize(15).contains("RUS", "elected-1").doesNotContain("POL");
        List<String> nine = new ArrayList<>(List.of("USA yes", "GBR yes", "FRA yes", "CHN abstain", "RUS abstain"));
        IntStream.rangeClosed(1, 6).forEach(it -> nine.add("elected-" + it + " yes"));
        assertThat(poll.passes(Course.cast(nine.toArray(String[]::new)))).isTrue();
        nine.set(4, "RUS no");
        assertThat(poll.passes(Course.cast(nine.toArray(String[]::new)))).isFalse();
    }

    @Test
    void monotone() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 400; i++) {
            DecisionRule rule = rule(random, 2);
            Poll poll = poll(rule, random.nextBoolean() ? Absence.AGAINST : Absence.ABSTAINS);
            assertThat(poll.rule().isMonotone()).isTrue();
            Map<String, Ballot> cast = new LinkedHashMap<>();
            FOUR.forEach(it -> cast.put(it, Ballot.values()[random.nextInt(3)]));
            for (String voter : FOUR) {
                Map<String, Ballot> better = new LinkedHashMap<>(cast);
                better.put(voter, cast.get(voter) == Ballot.NO ? Ballot.ABSTAIN : Ballot.YES);
                if (poll.passes(cast)) {
                    assertThat(poll.passes(better)).as("%s, %s then %s", rule, cast, better).isTrue();
                }
            }
        }
        assertThat(poll(new DecisionRule.Not(atLeast(1)), Absence.ABSTAINS).rule().isMonotone()).isFalse();
        assertThat(poll(anyOf(atLeast(1), new DecisionRule.Not(veto("AAA"))), Absence.ABSTAINS).rule().isMonotone())
                .isFalse();
    }

    private static DecisionRule rule(SplittableRandom random, int depth) {
        Base base = Base.values()[random.nextInt(3)];
        String share = List.of("0", "1/3", "1/2", "2/3", "1").get(random.nextInt(5));
        return switch (random.nextInt(depth == 0 ? 7 : 10)) {
            case 0 -> atLeast(random.nextInt(5));
            case 1 -> share(share, base);
            case 2 -> moreThan(share, base);
            case 3 -> people(share, random.nextBoolean(), Optional.of(base));
            case 4 -> veto("AAA", "CCC");
            case 5 -> new DecisionRule.FewerAgainst(Ratio.of(1 + random.nextInt(3)), Optional.empty(),
                    random.nextBoolean());
            case 6 -> random.nextBoolean() ? unanimity() : Texts.each();
            case 7 -> allOf(rule(random, depth - 1), rule(random, depth - 1));
            case 8 -> new DecisionRule.AtLeast(2,
                    List.of(rule(random, depth - 1), rule(random, depth - 1), rule(random, depth - 1)));
            default -> anyOf(rule(random, depth - 1), rule(random, depth - 1));
        };
    }

    @Test
    void recusal() {
        DecisionRule share = new DecisionRule.Excluding(who("DDD"), share("2/3", Base.ALL));
        assertThat(passes(share, "AAA yes", "BBB yes")).as("two of three").isTrue();
        assertThat(passes(share, "AAA yes", "DDD yes")).as("its vote does not count").isFalse();
        DecisionRule quota = new DecisionRule.Excluding(who("DDD"), atLeast(3));
        assertThat(passes(quota, "AAA yes", "BBB yes", "DDD yes")).as("three stay three").isFalse();
        assertThat(passes(quota, "AAA yes", "BBB yes", "CCC yes")).isTrue();
        assertThat(passes(new DecisionRule.Excluding(who("AAA"), veto("AAA", "BBB")), "AAA no", "BBB yes")).isTrue();
        assertThat(passes(new DecisionRule.Excluding(who("DDD"), people("95", false, Optional.empty())), "AAA yes",
                "BBB yes", "CCC yes")).isTrue();
        assertThat(passes(new DecisionRule.Excluding(who("DDD"), unanimity()), "AAA yes", "BBB yes", "CCC yes"))
                .isTrue();
    }

    @Test
    void nineOfFourteen() {
        Agreement text = Texts.withSecurityCouncil("charter")
                .procedure("main", Line.decideIn("vote", "council").recusing("attacker")).text();
        Poll poll = Case.of(text, "main", Texts.attack("RUS", "UKR"))
                .poll((Step.Decide) text.procedures().get(0).steps().get(0));
        assertThat(poll.voters()).hasSize(14).doesNotContain("RUS");
        List<String> eight = new ArrayList<>(List.of("USA yes", "GBR yes", "FRA yes"));
        IntStream.rangeClosed(1, 5).forEach(it -> eight.add("elected-" + it + " yes"));
        assertThat(poll.passes(Course.cast(eight.toArray(String[]::new)))).isFalse();
        eight.add("elected-6 yes");
        assertThat(poll.passes(Course.cast(eight.toArray(String[]::new)))).isTrue();
        eight.add("CHN no");
        assertThat(poll.passes(Course.cast(eight.toArray(String[]::new)))).isFalse();
    }

    @Test
    void recusalReachesTheBodyWhoseRuleIsUsed() {
        Agreement text = Texts.threeGuarantors().body("council", who("AAA", "XXX", "YYY"), share("3/4", Base.ALL))
                .procedure("main", Line.decide("vote", who("guarantors"), new DecisionRule.OfBody("council"))
                        .recusing("attacker"))
                .text();
        Poll poll = Case.of(text, "main", Texts.attack("XXX", "VVV"))
                .poll((Step.Decide) text.procedures().get(0).steps().get(0));
        assertThat(poll.voters()).containsExactlyInAnyOrder("AAA", "YYY");
        assertThat(poll.concerned()).as("whoever has no seat votes for nothing").isEqualTo(Set.of("AAA"));
        assertThat(poll.passes(Course.cast("AAA yes"))).as("one of two is less than three quarters").isFalse();
        assertThat(poll.passes(Course.cast("AAA yes", "YYY yes"))).isTrue();
    }

    @Test
    void recusalInAStepReachesTheBase() {
        Agreement text = Texts.threeGuarantors()
                .procedure("main",
                        Line.decide("vote", who("guarantors"), share("3/4", Base.ALL)).recusing("attacker"))
                .text();
        Poll poll = Case.of(text, "main", Texts.attack("CCC", "VVV"))
                .poll((Step.Decide) text.procedures().get(0).steps().get(0));
        assertThat(poll.concerned()).isEqualTo(Set.of("AAA", "BBB"));
        assertThat(poll.passes(Course.cast("AAA yes", "BBB yes"))).as("two of two").isTrue();
    }

    @Test
    void whoeverEveryPartOfARuleExcludesHasNoBallot() {
        DecisionRule one = new DecisionRule.Excluding(who("AAA"), atLeast(1));
        assertThat(among(one).voters()).containsExactly("BBB", "CCC");
        assertThat(among(one).concerned()).isEqualTo(Set.of("BBB", "CCC"));
        DecisionRule other = new DecisionRule.AllOf(
                List.of(new DecisionRule.Excluding(who("AAA"), new DecisionRule.Veto(who("AAA", "BBB"))), atLeast(1)));
        assertThat(among(other).voters()).as("the quota counts it").containsExactlyInAnyOrder("AAA", "BBB", "CCC");
        assertThat(among(other).passes(Course.cast("AAA no", "CCC yes"))).as("but it holds no veto").isTrue();
        DecisionRule all = new DecisionRule.Excluding(who("guarantors"), new DecisionRule.Consensus());
        assertThat(among(all).voters()).isEmpty();
        assertThat(among(all).passes(Map.of())).as("a vote without voters").isFalse();
    }

    @Test
    void theRuleOfABodyCountsAsItDoesWithinAnotherRule() {
        DecisionRule body = new DecisionRule.OfBody("council");
        for (DecisionRule rule : List.of(body, new DecisionRule.AllOf(List.of(body)),
                new DecisionRule.AnyOf(List.of(body)), new DecisionRule.AtLeast(1, List.of(body)))) {
            assertThat(among(rule).voters()).containsExactly("AAA", "XXX", "YYY");
            assertThat(among(rule).concerned()).isEqualTo(Set.of("AAA"));
        }
        Agreement text = Texts.threeGuarantors().body("council", who("AAA", "XXX"), atLeast(2))
                .body("board", who("AAA", "BBB"), body).text();
        Poll poll = new Polls(Membership.of(text), Membership.Who.NOBODY).of(text.body("board").orElseThrow());
        assertThat(poll.voters()).as("a body that decides by another's rule").containsExactly("AAA", "XXX");
        assertThat(poll.passes(Course.cast("AAA yes", "XXX yes"))).isTrue();
    }

    private static Poll among(DecisionRule rule) {
        Agreement text = Texts.threeGuarantors().body("council", who("AAA", "XXX", "YYY"), atLeast(2))
                .procedure("main", Line.decide("vote", who("guarantors"), rule)).text();
        return Case.of(text, "main", Texts.attack("ZZZ", "VVV"))
                .poll((Step.Decide) text.procedures().get(0).steps().get(0));
    }

    @Test
    void headsAreCountedWhereARuleSaysSoWhateverColumnsThereAre() {
        Map<String, Map<String, Ratio>> weights =
                Map.of("votes", Map.of("AAA", Ratio.of(54), "BBB", Ratio.of(40), "CCC", Ratio.ONE));
        DecisionRule heads =
                new DecisionRule.Quota(Ratio.of(2), false, Optional.empty(), Optional.empty(), Optional.empty());
        Agreement text = agreement().body("board", who("AAA", "BBB", "CCC"), weights, heads, Absence.ABSTAINS).text();
        Poll poll = new Polls(Membership.of(text), Membership.Who.NOBODY).of(text.bodies().get(0));
        assertThat(poll.passes(Course.cast("AAA yes"))).isFalse();
        assertThat(poll.passes(Course.cast("BBB yes", "CCC yes"))).isTrue();
    }

    @Test
    void aRuleWithTooManyPartsIsRefusedBeforeItIsWrittenOut() {
        Texts texts = agreement().body("b0", who("AAA"), atLeast(1));
        for (int i = 1; i <= 40; i++) {
            DecisionRule before = new DecisionRule.OfBody("b" + (i - 1));
            texts.body("b" + i, who("AAA"), new DecisionRule.AllOf(List.of(before, before)));
        }
        Agreement text = texts.text();
        assertThatThrownBy(
                () -> new Polls(Membership.of(text), Membership.Who.NOBODY).of(text.body("b40").orElseThrow()))
                .isInstanceOfSatisfying(TooLarge.class,
                        it -> assertThat(it.size()).isGreaterThan(BigInteger.valueOf(Polls.MOST_PARTS)));
    }

    @Test
    void whereNobodyHasAVoteNothingPasses() {
        Agreement text = agreement().body("board", who("nobody"), new DecisionRule.Consensus()).text();
        assertThat(new Polls(Membership.of(text), Membership.Who.NOBODY).of(text.bodies().get(0)).passes(Map.of()))
                .isFalse();
    }

    @Test
    void aMemberWithoutAnEntryHasNoWeight() {
        Map<String, Map<String, Ratio>> weights = Map.of("votes", Map.of("AAA", Ratio.of(2)));
        Agreement text = agreement().body("board", who("AAA", "BBB"), weights, atLeast(3), Absence.ABSTAINS).text();
        Poll poll = new Polls(Membership.of(text), Membership.Who.NOBODY).of(text.bodies().get(0));
        assertThat(poll.passes(Course.cast("AAA yes", "BBB yes"))).isFalse();
    }
}
