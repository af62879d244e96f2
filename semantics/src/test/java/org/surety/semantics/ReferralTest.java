package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.semantics.Texts.agreement;
import static org.surety.semantics.Texts.attack;
import static org.surety.semantics.Texts.each;
import static org.surety.semantics.Texts.threeGuarantors;
import static org.surety.semantics.Texts.who;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Exit.Result;
import org.surety.model.quantity.Hours;

/** R19: referrals. */
class ReferralTest {

    private static Texts referring(long limit, Line... inner) {
        return threeGuarantors().procedure("main",
                Line.refer("on", "other").within(limit).yes("then").no("no").silence("quiet"), Line.pause("then"),
                Line.pause("no"), Line.pause("quiet")).procedure("other", inner);
    }

    @Test
    void aReferralSucceedsWhenSomethingIsDoneThere() {
        Course course = Course.of(referring(50, Line.request("call", "VVV").within(5).then("help"),
                Line.may("help", "AAA", "BBB").within(5)));
        assertThat(course.underWay()).containsExactly("on", "call");
        course.asks("call", "VVV").acts("help", "AAA");
        assertThat(course.underWay()).as("what is under way there goes on").containsExactly("on", "help");
        course.acts("help", "BBB");
        assertThat(course.underWay()).containsExactly("then");
        assertThat(course.result("on")).contains(Result.SUCCESS);
        assertThat(course.state().firstHelp()).contains(Hours.ZERO);
    }

    @Test
    void anyActCountsAsDone() {
        Course course = Course.of(referring(50, Line.may("help", "VVV")));
        assertThat(course.acts("help", "VVV").underWay()).containsExactly("then");
        assertThat(course.state().firstHelp()).isEmpty();
    }

    @Test
    void aReferralFailsWhenNothingIsDoneThere() {
        Course course = Course.of(referring(50, Line.request("call", "VVV").within(5).then("help"),
                Line.may("help", "AAA"))).waits(5).limitPasses("call");
        assertThat(course.underWay()).containsExactly("no");
        assertThat(course.result("on")).contains(Result.FAILURE);
    }

    @Test
    void aReferralFailsAtOnceWhereTheOtherProcedureIsNotSetOff() {
        Course course = Course.of(threeGuarantors()
                .procedure("main", Line.refer("on", "other").yes("then").no("no"), Line.pause("then"), Line.pause("no"))
                .procedure("other", it -> it.on(EventKind.DISPUTE), Line.may("help", "AAA")));
        assertThat(course.underWay()).containsExactly("no");
        assertThat(course.effects(Effect.NotSetOff.class))
                .containsExactly(new Effect.NotSetOff("procedures.other.on", Trigger.Kind.EVENT));
    }

    @Test
    void theLimitOfAReferralStopsWhatIsUnderWayThereWithoutABreach() {
        Course course = Course.of(referring(10, Line.must("help", "AAA", "BBB").within(50))).acts("help", "AAA")
                .cannot(it -> it.waits(11)).waits(10).limitPasses("on");
        assertThat(course.underWay()).as("silence, although somebody has acted").containsExactly("quiet");
        assertThat(course.result("on")).contains(Result.SILENCE);
        assertThat(course.isLawful()).isTrue();
    }

    @Test
    void limitsWithinTakeEffectBeforeThatOfTheReferral() {
        Course course = Course.of(referring(10, Line.must("help", "AAA").within(10))).waits(10);
        assertThat(course.due()).containsExactly("help");
        course.cannot(it -> it.limitPasses("on")).limitPasses("help");
        assertThat(course.underWay()).as("it has ended without anything done").containsExactly("no");
        assertThat(course.breakers()).containsExactly("AAA");
    }

    @Test
    void theLimitOfAReferralStopsReferralsWithinIt() {
        Course course = Course.of(threeGuarantors()
                .procedure("main", Line.refer("on", "second").within(10).silence("quiet"), Line.pause("quiet"))
                .procedure("second", Line.refer("further", "third").within(90))
                .procedure("third", Line.may("help", "AAA"))).waits(10).limitPasses("on");
        assertThat(course.underWay()).containsExactly("quiet");
    }

    @Test
    void whatIsDoneAtTheEndOfAChainIsDoneInEveryProcedureOnTheWay() {
        Course course = Course.of(threeGuarantors()
                .procedure("main", Line.refer("on", "second").yes("then"), Line.pause("then"))
                .procedure("second", Line.refer("further", "third")).procedure("third", Line.may("help", "AAA")))
                .acts("help", "AAA");
        assertThat(course.underWay()).containsExactly("then");
    }

    @Test
    void theOtherAgreementsNamesAndRulesHoldThere() {
        Agreement charter = agreement("charter").group("guarantors", who("XXX", "AAA"))
                .procedure("measures", Line.may("help", "guarantors")).text();
        Course course = Course.of(threeGuarantors().imports(charter).procedure("main",
                Line.refer("on", "charter/measures")));
        assertThat(course.options(Option.Act.class).get(0).parties()).containsExactlyInAnyOrder("XXX", "AAA");
        course.acts("help", "XXX");
        assertThat(course.effects(Effect.HelpCame.class))
                .containsExactly(new Effect.HelpCame("charter/procedures.measures.steps.help", "XXX"));
    }

    @Test
    void theEventIsTheSameThere() {
        Course course = Course.of(referring(50, Line.may("help", "guarantors")).text(), attack("BBB", "VVV"));
        assertThat(course.options(Option.Act.class).get(0).parties()).containsExactlyInAnyOrder("AAA", "CCC");
    }

    @Test
    void thoseInFavourBeforeAreNotInFavourThere() {
        Course course = Course.of(threeGuarantors()
                .procedure("main", Line.decide("vote", who("guarantors"), each()).yes("on"),
                        Line.refer("on", "other").no("help"), Line.may("help", "those-in-favour"))
                .procedure("other", Line.may("inner", "those-in-favour"))).votes("vote", "AAA yes");
        assertThat(course.result("inner")).contains(Result.SILENCE);
        assertThat(course.at("help").inFavour()).as("but they still are on the way back").containsExactly("AAA");
    }

    @Test
    void aChainOfMoreThanEightReferralsCountsAsNothingDone() {
        assertThat(chainOf(8).underWay()).contains("help");
        Course tooLong = chainOf(9);
        assertThat(tooLong.underWay()).isEmpty();
        assertThat(tooLong.result("on")).contains(Result.FAILURE);
    }

    private static Course chainOf(int referrals) {
        Texts text = threeGuarantors().procedure("main", Line.refer("on", "p1"));
        IntStream.range(1, referrals).forEach(it -> text.procedure("p" + it, Line.refer("on", "p" + (it + 1))));
        return Course.of(text.procedure("p" + referrals, Line.may("help", "AAA")));
    }

    @Test
    void aProcedureThatRefersToItselfEnds() {
        assertThat(Course.of(threeGuarantors().procedure("main", Line.refer("on", "main"))).state().isOver()).isTrue();
    }

    @Test
    void whatWasDoneBeforeDoesNotCountForALaterReferralInTheSameHour() {
        Course course = Course.of(threeGuarantors()
                .procedure("main", it -> it.start("on", "call"), Line.refer("on", "other").yes("then").no("no"),
                        Line.request("call", "VVV").then("on"), Line.pause("then"), Line.pause("no"))
                .procedure("other", Line.request("ask", "AAA").within(3).then("help"), Line.may("help", "AAA")));
        course.asks("ask", "AAA").acts("help", "AAA");
        assertThat(course.underWay()).containsExactly("call", "then");
        course.asks("call", "VVV").waits(3).limitPasses("ask");
        assertThat(course.result("on")).contains(Result.FAILURE);
    }

    @Test
    void equalReferralsThatAreUnderWayTogetherSucceedTogether() {
        Course course = Course.of(threeGuarantors()
                .procedure("main", it -> it.start("on", "on"), Line.refer("on", "other").yes("then").no("no"),
                        Line.pause("then"), Line.pause("no"))
                .procedure("other", Line.may("help", "AAA")));
        course.acts("help", "AAA").acts("help", "AAA");
        assertThat(course.underWay()).containsExactly("then", "then");
    }
}
