package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.semantics.Texts.allOf;
import static org.surety.semantics.Texts.atLeast;
import static org.surety.semantics.Texts.attack;
import static org.surety.semantics.Texts.each;
import static org.surety.semantics.Texts.threeGuarantors;
import static org.surety.semantics.Texts.unanimity;
import static org.surety.semantics.Texts.who;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Exit.Result;
import org.surety.model.quantity.Hours;

/** R10 to R18: what each kind of step does. */
class StepTest {

    private static Texts main(Line... lines) {
        return threeGuarantors().procedure("main", lines);
    }

    @Test
    void beginning() {
        Course course = Course.of(main(Line.request("call", "VVV").then("talks", "pause"),
                Line.consult("talks", "AAA").then("help"), Line.pause("pause").within(4), Line.may("help", "BBB")));
        assertThat(course.underWay()).containsExactly("call");
        course.asks("call", "VVV");
        assertThat(course.underWay()).as("side by side").containsExactly("talks", "pause");
        course.hasTalked("talks", "AAA");
        assertThat(course.underWay()).containsExactly("pause", "help");
        course.waits(4).limitPasses("pause");
        assertThat(course.underWay()).as("a line that names nothing further ends").containsExactly("help");
        course.acts("help", "BBB");
        assertThat(course.state().isOver()).isTrue();
        assertThat(course.options(Option.class)).isEmpty();
    }

    @Test
    void whatIsNotUnderWayCannotHappen() {
        Course course = Course.of(main(Line.request("call", "VVV").then("help"), Line.may("help", "AAA")));
        Token call = course.at("call");
        course.asks("call", "VVV");
        Semantics semantics = Semantics.of(Case.of(main(Line.request("call", "VVV")).text(), "main",
                attack("outsider", "VVV")));
        assertThatThrownBy(() -> semantics.step(course.state(), new Event.Asked(call, "VVV")))
                .hasMessageContaining("call is not under way");
    }

    @Test
    void nobodyToDoIt() {
        Course request = Course.of(main(Line.request("call", "nobody").within(5).then("then").silence("quiet"),
                Line.pause("then"), Line.pause("quiet")));
        assertThat(request.underWay()).containsExactly("quiet");
        assertThat(request.result("call")).contains(Result.SILENCE);
        Course act = Course.of(main(Line.must("help", "those-in-favour").within(5).then("then").silence("quiet"),
                Line.pause("then"), Line.pause("quiet")));
        assertThat(act.underWay()).containsExactly("quiet");
        assertThat(act.result("help")).contains(Result.SILENCE);
        assertThat(act.isLawful()).isTrue();
        Course consult = Course.of(main(Line.consult("talks", "nobody").within(5).then("then"), Line.pause("then")));
        assertThat(consult.underWay()).containsExactly("then");
        assertThat(consult.result("talks")).contains(Result.SUCCESS);
        Course vote = Course.of(main(Line.decide("vote", who("AAA"), new DecisionRule.Consensus()).recusing("AAA")
                .within(5).yes("then").no("no").silence("quiet"), Line.pause("then"), Line.pause("no"),
                Line.pause("quiet")));
        assertThat(vote.underWay()).containsExactly("no");
        assertThat(vote.result("vote")).contains(Result.FAILURE);
    }

    @Test
    void request() {
        Texts text =
                main(Line.request("call", "VVV", "AAA").within(5).then("then").silence("quiet"), Line.pause("then"),
                        Line.pause("quiet"));
        assertThat(Course.of(text).asks("call", "AAA").underWay()).as("one is enough").containsExactly("then");
        Course.of(text).cannot(it -> it.asks("call", "BBB"));
        Course silent = Course.of(text).waits(5).limitPasses("call");
        assertThat(silent.underWay()).containsExactly("quiet");
        assertThat(silent.result("call")).contains(Result.SILENCE);
    }

    @Test
    void consultation() {
        Texts text = main(Line.consult("talks", "AAA", "BBB").within(5).then("then"), Line.pause("then"));
        Course course = Course.of(text).hasTalked("talks", "AAA");
        assertThat(course.underWay()).as("every participant must be done").containsExactly("talks");
        course.cannot(it -> it.hasTalked("talks", "AAA")).cannot(it -> it.hasTalked("talks", "CCC"));
        assertThat(course.options(Option.Conclude.class).get(0).parties()).containsExactly("BBB");
        assertThat(course.hasTalked("talks", "BBB").underWay()).containsExactly("then");
        Course limited = Course.of(text).waits(5).limitPasses("talks");
        assertThat(limited.underWay()).as("either way the same step follows").containsExactly("then");
        assertThat(limited.result("talks")).contains(Result.SUCCESS);
        Course endless = Course.of(main(Line.consult("talks", "AAA", "BBB").then("then"), Line.pause("then")))
                .hasTalked("talks", "BBB").waits(1_000_000);
        assertThat(endless.underWay()).containsExactly("talks");
    }

    @Test
    void votes() {
        Texts text = main(Line.decide("vote", who("guarantors"), atLeast(2)).within(5).yes("then").no("no"),
                Line.pause("then"), Line.pause("no"));
        assertThat(Course.of(text).votes("vote", "AAA yes", "BBB yes").underWay()).containsExactly("then");
        assertThat(Course.of(text).waits(3).votes("vote", "AAA yes", "BBB yes", "CCC no").underWay())
                .as("at any hour within the limit").containsExactly("then");
        assertThat(Course.of(text).votes("vote", "AAA yes", "CCC abstain").underWay())
                .as("one moment settles it: it fails").containsExactly("no");
        assertThat(Course.of(text).votes("vote").underWay()).containsExactly("no");
        Course.of(text).cannot(it -> it.votes("vote", "VVV yes"));
        Course narrow = Course.of(main(Line.decide("vote", who("guarantors"), atLeast(2)).ballots(Ballot.YES)));
        narrow.cannot(it -> it.votes("vote", "AAA yes", "BBB no"));
    }

    @Test
    void absence() {
        Line vote = Line.decide("vote", who("guarantors"), new DecisionRule.Consensus()).within(5).yes("then").no("no")
                .silence("quiet");
        Texts text = main(vote, Line.pause("then"), Line.pause("no"), Line.pause("quiet"));
        assertThat(Course.of(text).votes("vote", "AAA yes").underWay()).as("the absent abstain")
                .containsExactly("then");
        vote.absence(Absence.AGAINST);
        Texts against = main(vote, Line.pause("then"), Line.pause("no"), Line.pause("quiet"));
        assertThat(Course.of(against).votes("vote", "AAA yes", "BBB yes").underWay()).containsExactly("no");
        assertThat(Course.of(against).votes("vote", "AAA yes", "BBB yes", "CCC abstain").underWay())
                .containsExactly("then");
        vote.absence(Absence.AWAITED);
        Texts awaited = main(vote, Line.pause("then"), Line.pause("no"), Line.pause("quiet"));
        assertThat(Course.of(awaited).votes("vote", "AAA yes", "BBB yes", "CCC abstain").underWay())
                .containsExactly("then");
        Course waiting = Course.of(awaited).cannot(it -> it.votes("vote", "AAA yes", "BBB yes")).waits(4)
                .cannot(it -> it.votes("vote", "AAA yes", "BBB yes")).waits(1).votes("vote", "AAA yes", "BBB yes");
        assertThat(waiting.underWay()).as("at the limit the absent abstain").containsExactly("then");
    }

    @Test
    void absenceInABodyIsTheBodysUnlessTheStepSaysOtherwise() {
        Texts text = threeGuarantors().body("board", who("guarantors"), Map.of(), new DecisionRule.Consensus(),
                Absence.AGAINST).procedure("main", it -> it.start("vote", "other"), Line.decideIn("vote", "board"),
                        Line.decideIn("other", "board").absence(Absence.ABSTAINS));
        Course course = Course.of(text).votes("vote", "AAA yes").votes("other", "AAA yes");
        assertThat(course.result("vote")).contains(Result.FAILURE);
        assertThat(course.result("other")).contains(Result.SUCCESS);
    }

    @Test
    void results() {
        for (boolean finding : new boolean[]{false, true}) {
            Line vote = finding
                    ? Line.find("vote", who("guarantors"), unanimity())
                    : Line.decide("vote", who("guarantors"), unanimity());
            Texts text = main(vote.within(5).yes("then").no("no").silence("quiet").last("end"), Line.pause("then"),
                    Line.pause("no"), Line.pause("quiet"), Line.pause("end"));
            Course passed = Course.of(text).votes("vote", "AAA yes", "BBB yes", "CCC yes");
            assertThat(passed.underWay()).containsExactly("then");
            assertThat(passed.result("vote")).contains(Result.SUCCESS);
            Course failed = Course.of(text).votes("vote", "AAA yes", "BBB yes");
            assertThat(failed.underWay()).containsExactly("no");
            assertThat(failed.result("vote")).contains(Result.FAILURE);
            Course silent = Course.of(text).waits(5).limitPasses("vote");
            assertThat(silent.underWay()).as("silence is no failure").containsExactly("quiet");
            assertThat(silent.result("vote")).contains(Result.SILENCE);
        }
    }

    @Test
    void repeats() {
        Texts text =
                main(Line.decide("vote", who("guarantors"), unanimity()).within(5).repeats(2).yes("then").no("talks")
                        .last("end"), Line.consult("talks", "AAA").then("vote"), Line.pause("then"), Line.pause("end"));
        Course course = Course.of(text);
        for (int again = 0; again < 2; again++) {
            course.votes("vote");
            assertThat(course.underWay()).containsExactly("talks");
            course.hasTalked("talks", "AAA");
            assertThat(course.underWay()).containsExactly("vote");
        }
        course.votes("vote");
        assertThat(course.underWay()).as("the third failure is the last").containsExactly("end");
        assertThat(course.began("vote")).isEqualTo(3);
        Course third = Course.of(text).votes("vote").hasTalked("talks", "AAA").votes("vote").hasTalked("talks", "AAA");
        assertThat(third.votes("vote", "AAA yes", "BBB yes", "CCC yes").underWay()).containsExactly("then");
    }

    @Test
    void aSilenceThatLeadsWhereAFailureLeadsCountsAsOne() {
        Course course =
                Course.of(main(Line.decide("vote", who("guarantors"), unanimity()).within(5).repeats(1).no("vote")
                        .silence("vote").last("end"), Line.pause("end"))).waits(5).limitPasses("vote");
        assertThat(course.underWay()).containsExactly("vote");
        assertThat(course.waits(5).limitPasses("vote").underWay()).containsExactly("end");
    }

    @Test
    void failuresAreCountedAndNotEntries() {
        Texts text = main(Line.decide("first", who("AAA"), each()).repeats(1).yes("second").last("end"),
                Line.decide("second", who("BBB"), each()).repeats(2).no("first").last("end"), Line.pause("end"));
        Course course = Course.of(text);
        for (int again = 0; again < 2; again++) {
            course.votes("first", "AAA yes").votes("second");
            assertThat(course.underWay()).as("the first vote never failed").containsExactly("first");
        }
        assertThat(course.votes("first", "AAA yes").votes("second").underWay()).containsExactly("end");
    }

    @Test
    void circlesWithoutRepeatsAreRefused() {
        assertThatThrownBy(() -> Course.of(main(Line.request("call", "VVV").then("talks"),
                Line.consult("talks", "AAA").then("vote"), Line.decide("vote", who("AAA"), each()).no("talks"))))
                .hasMessageContaining("talks -> vote -> talks lead in a circle");
        assertThat(circle(Line.decide("vote", who("AAA"), each()).repeats(1).no("vote"))).isEmpty();
        assertThat(circle(Line.decide("vote", who("AAA"), each()).repeats(1).yes("vote")))
                .contains(List.of("vote", "vote"));
        assertThat(circle(Line.decide("vote", who("AAA"), each()).repeats(1).no("vote").last("vote")))
                .contains(List.of("vote", "vote"));
        assertThat(circle(Line.decide("vote", who("AAA"), each()).repeats(1).no("vote").silence("talks"),
                Line.consult("talks", "AAA").then("vote"))).as("a silence that leads elsewhere is no failure")
                .isPresent();
    }

    private static Optional<List<String>> circle(Line... lines) {
        return main(lines).text().procedures().get(0).circle();
    }

    @Test
    void inFavour() {
        Course course = Course.of(main(Line.decide("vote", who("guarantors"), each()).yes("finding"),
                Line.find("finding", who("guarantors"), each()).yes("again"),
                Line.decide("again", who("guarantors"), unanimity()).no("help").yes("help"),
                Line.must("help", "those-in-favour").within(4)));
        course.votes("vote", "AAA yes", "BBB no", "CCC abstain");
        assertThat(course.at("finding").inFavour()).containsExactly("AAA");
        course.votes("finding", "BBB yes");
        assertThat(course.at("again").inFavour()).as("a finding changes nothing").containsExactly("AAA");
        course.votes("again", "BBB yes");
        assertThat(course.at("help").inFavour()).as("nor does a decision that failed").containsExactly("AAA");
        assertThat(course.effects(Effect.DutyArose.class))
                .containsExactly(new Effect.DutyArose("procedures.main.steps.help", Set.of("AAA")));
        course.cannot(it -> it.acts("help", "BBB")).acts("help", "AAA");
        assertThat(course.state().isOver()).isTrue();
    }

    @Test
    void inFavourAreOnlyTheStepsOwnMembersWhereTheRuleIsThatOfABody() {
        Texts text = threeGuarantors().body("council", who("AAA", "XXX", "YYY"), atLeast(2)).procedure("main",
                Line.decide("vote", who("guarantors"), new DecisionRule.OfBody("council")).yes("help"),
                Line.may("help", "those-in-favour"));
        Course course = Course.of(text);
        assertThat(course.options(Option.Vote.class).get(0).poll().voters()).containsExactlyInAnyOrder("AAA", "XXX",
                "YYY");
        course.cannot(it -> it.votes("vote", "BBB yes")).votes("vote", "AAA yes", "XXX yes", "YYY no");
        assertThat(course.at("help").inFavour()).containsExactly("AAA");
        assertThat(Course.of(text).votes("vote", "XXX yes", "YYY yes").result("help")).contains(Result.SILENCE);
    }

    @Test
    void inFavourWhereTheRuleOfABodyIsOneOfTwo() {
        Course course = Course.of(threeGuarantors().body("council", who("XXX"), unanimity()).procedure("main",
                Line.decide("vote", who("guarantors"), allOf(atLeast(1), new DecisionRule.OfBody("council")))
                        .yes("help"),
                Line.may("help", "those-in-favour")));
        assertThat(course.options(Option.Vote.class).get(0).poll().voters()).containsExactlyInAnyOrder("AAA", "BBB",
                "CCC", "XXX");
        course.votes("vote", "XXX yes", "BBB yes");
        assertThat(course.at("help").inFavour()).containsExactly("BBB");
    }

    @Test
    void acts() {
        Texts text = main(Line.may("help", "guarantors", "VVV").within(5).then("then").silence("quiet"),
                Line.pause("then"), Line.pause("quiet"));
        Course course = Course.of(text.text(), attack("CCC", "VVV")).cannot(it -> it.acts("help", "CCC"))
                .acts("help", "AAA").cannot(it -> it.acts("help", "AAA"));
        assertThat(course.options(Option.Act.class).get(0).parties()).containsExactlyInAnyOrder("BBB", "VVV");
        assertThat(course.acts("help", "BBB").underWay()).containsExactly("help");
        assertThat(course.acts("help", "VVV").underWay()).as("all but the attacker have acted").containsExactly("then");
        Course some = Course.of(text).acts("help", "AAA").waits(5).limitPasses("help");
        assertThat(some.underWay()).as("somebody has acted").containsExactly("then");
        assertThat(some.result("help")).contains(Result.SUCCESS);
        Course nobody = Course.of(text).waits(5).limitPasses("help");
        assertThat(nobody.underWay()).containsExactly("quiet");
        assertThat(nobody.result("help")).contains(Result.SILENCE);
        assertThat(nobody.isLawful()).as("a liberty need not be used").isTrue();
        assertThat(nobody.effects(Effect.LibertyArose.class)).hasSize(1);
    }

    @Test
    void theAttackerIsNotBound() {
        Course course = Course.of(main(Line.must("help", "guarantors").within(5)).text(), attack("CCC", "VVV"));
        assertThat(course.effects(Effect.DutyArose.class).get(0).parties()).containsExactlyInAnyOrder("AAA", "BBB");
        assertThat(course.waits(5).limitPasses("help").breakers()).containsExactly("AAA", "BBB");
    }

    @Test
    void duties() {
        Texts text = main(Line.must("help", "guarantors").within(5).then("then").silence("quiet"), Line.pause("then"),
                Line.pause("quiet"));
        assertThat(Course.of(text).options(Option.Act.class).get(0).obliged()).isTrue();
        Course all = Course.of(text).acts("help", "AAA").acts("help", "BBB").acts("help", "CCC");
        assertThat(all.underWay()).containsExactly("then");
        assertThat(all.effects(Effect.DutyDischarged.class)).hasSize(3);
        assertThat(all.isLawful()).isTrue();
        Course one = Course.of(text).acts("help", "BBB").waits(5);
        assertThat(one.options(Option.Lapse.class).get(0).breakers()).containsExactlyInAnyOrder("AAA", "CCC");
        one.limitPasses("help");
        assertThat(one.underWay()).containsExactly("then");
        assertThat(one.breakers()).containsExactly("AAA", "CCC");
        assertThat(one.isLawful()).isFalse();
        Course none = Course.of(text).waits(5).limitPasses("help");
        assertThat(none.underWay()).containsExactly("quiet");
        assertThat(none.breakers()).containsExactly("AAA", "BBB", "CCC");
        Course liberty = Course.of(main(Line.may("help", "AAA")));
        assertThat(liberty.options(Option.Act.class).get(0).obliged()).isFalse();
        liberty.acts("help", "AAA");
        assertThat(liberty.effects(Effect.DutyDischarged.class)).isEmpty();
    }

    @Test
    void help() {
        Texts text = main(Line.may("help", "guarantors", "VVV"));
        Course course = Course.of(text.text(), attack("CCC", "VVV"));
        assertThat(course.options(Option.Act.class).get(0).helpers()).containsExactlyInAnyOrder("AAA", "BBB");
        course.acts("help", "VVV");
        assertThat(course.state().firstHelp()).as("the victim's own act is no help").isEmpty();
        course.waits(7).acts("help", "AAA").waits(1).acts("help", "BBB");
        assertThat(course.state().firstHelp()).as("the first counts").contains(Hours.of(7));
        assertThat(course.state().helpers()).containsExactlyInAnyOrder("AAA", "BBB");
        assertThat(course.effects(Effect.HelpCame.class)).hasSize(2);
    }

    @Test
    void whatCountsAsHelp() {
        assertThat(helpers(main(warn("end")))).as("the only acts that the procedure leads to").containsExactly("AAA");
        assertThat(helpers(main(warn("help"), Line.may("help", "BBB")))).as("assistance is what it leads to").isEmpty();
        assertThat(helpers(main(warn("help"), Line.may("help", "BBB").help(false)))).containsExactly("AAA");
        assertThat(helpers(main(warn("meet"), Line.may("meet", "BBB").doing(ActionKind.MEET).help(true)))).isEmpty();
        assertThat(helpers(main(Line.may("help", "AAA").help(false)))).isEmpty();
        assertThat(helpers(main(Line.may("meet", "AAA").doing(ActionKind.MEET).help(true), Line.may("help", "BBB"))))
                .containsExactly("AAA");
        assertThat(helpers(main(Line.may("both", "AAA").doing(ActionKind.WARN, ActionKind.SANCTIONS))))
                .containsExactly("AAA");
        assertThat(helpers(main(warn("on"), Line.refer("on", "main")))).as("a referral may lead to assistance")
                .isEmpty();
        assertThat(helpers(main(warn("end"), Line.may("help", "BBB")))).as("what nothing leads to does not count")
                .containsExactly("AAA");
    }

    private static Line warn(String then) {
        Line warn = Line.may("warn", "AAA").doing(ActionKind.WARN);
        return then.equals("end") ? warn : warn.then(then);
    }

    private static Set<String> helpers(Texts text) {
        return Course.of(text).options(Option.Act.class).get(0).helpers();
    }
}
