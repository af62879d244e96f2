package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.semantics.Texts.atLeast;
import static org.surety.semantics.Texts.moreThan;
import static org.surety.semantics.Texts.share;
import static org.surety.semantics.Texts.threeGuarantors;
import static org.surety.semantics.Texts.unanimity;
import static org.surety.semantics.Texts.who;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Quorum;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.model.scenario.Incident;

/**
 * What real texts need: clocks of other steps, months, quorums, several results, open votes, adversaries, own events.
 */
class WordedTest {

    private static Course main(Line... lines) {
        return Course.of(threeGuarantors().procedure("main", lines));
    }

    @Test
    void clocksOfOtherSteps() {
        Course course = main(Line.pause("before").within(3).then("meet"), Line.consult("meet", "AAA").then("talks"),
                Line.consult("talks", "BBB").then("vote"),
                Line.decide("vote", who("AAA"), unanimity()).within(10).from("meet").silence("late"),
                Line.pause("late"));
        course.waits(3).limitPasses("before").waits(2).hasTalked("meet", "AAA").waits(2).hasTalked("talks", "BBB");
        assertThat(course.hoursToNextLimit()).as("ten hours after hour 3, at which the step began").contains(6L);
        course.waits(6).limitPasses("vote");
        assertThat(course.underWay()).containsExactly("late");
        Timing timing = new Timing(Limit.within(10), new Timing.StepStart("notify"), 0);
        assertThat(Semantics.deadline(timing, 7, Map.of())).as("it has not begun").contains(17L);
        assertThat(Semantics.deadline(timing, 7, Map.of("notify", 2L))).contains(12L);
        assertThat(Semantics.deadline(timing, 20, Map.of("notify", 2L))).as("not before it began").contains(20L);
    }

    @Test
    void clocksOfRequests() {
        Course course = main(Line.request("notify", "AAA").then("talks"), Line.consult("talks", "BBB").then("vote"),
                Line.decide("vote", who("AAA"), unanimity()).within(10).from("notify").silence("late"),
                Line.pause("late"));
        course.waits(3).asks("notify", "AAA").waits(4).hasTalked("talks", "BBB");
        assertThat(course.hoursToNextLimit()).as("ten hours after hour 3, at which the request was made").contains(6L);
        Course silent = main(Line.request("notify", "AAA").within(5).silence("vote").then("vote"),
                Line.decide("vote", who("AAA"), unanimity()).within(10).from("notify").silence("late"),
                Line.pause("late"));
        silent.waits(5).limitPasses("notify");
        assertThat(silent.hoursToNextLimit()).as("nobody made it: ten hours after hour 0").contains(5L);
    }

    @Test
    void monthsAndYears() {
        assertThat(new Limit.Within(Span.ofMonths(6)).hours().count()).isEqualTo(180 * 24);
        assertThat(new Limit.Within(Span.ofMonths(24)).hours().count()).isEqualTo(730 * 24);
        assertThat(new Limit.Within(Span.ofMonths(18)).hours().count()).isEqualTo((365 + 180) * 24);
        assertThat(new Limit.Within(Span.ofMonths(6))).hasToString("6 months");
    }

    @Test
    void talksThatOneMayEnd() {
        Course course = main(Line.consult("talks", "AAA", "BBB").endedBy("BBB", "VVV").then("after"),
                Line.pause("after"));
        course.hasTalked("talks", "AAA");
        assertThat(course.underWay()).as("to be done ends only one's own part").containsExactly("talks");
        course.hasTalked("talks", "VVV");
        assertThat(course.underWay()).containsExactly("after");
    }

    @Test
    void gradedResults() {
        Line vote = Line.decide("vote", who("AAA", "BBB", "CCC"), unanimity()).yes("all")
                .result(moreThan("1/2", DecisionRule.Base.ALL), "willing").no("none");
        Line[] lines = {vote, Line.must("all", "guarantors"), Line.may("willing", "those-in-favour"),
                Line.pause("none")};
        assertThat(main(lines).votes("vote", "AAA yes", "BBB yes", "CCC yes").underWay()).containsExactly("all");
        Course willing = main(lines).votes("vote", "AAA yes", "BBB yes", "CCC no");
        assertThat(willing.underWay()).containsExactly("willing");
        willing.cannot(it -> it.acts("willing", "CCC")).acts("willing", "AAA");
        assertThat(main(lines).votes("vote", "AAA yes", "BBB no").underWay()).containsExactly("none");
    }

    @Test
    void votesThatStayOpen() {
        Course course = main(Line.decide("vote", who("AAA", "BBB"), unanimity()).within(5).open().yes("good")
                .no("late").silence("late"), Line.pause("good"), Line.pause("late"));
        course.votes("vote", "AAA yes", "BBB no").waits(2).votes("vote", "AAA no", "BBB no");
        assertThat(course.underWay()).as("as if it had not been held").containsExactly("vote");
        assertThat(course.hoursToNextLimit()).contains(3L);
        course.votes("vote", "AAA yes", "BBB yes");
        assertThat(course.underWay()).containsExactly("good");
        Course never = main(Line.decide("vote", who("AAA"), unanimity()).within(5).open().yes("good").no("late")
                .silence("late"), Line.pause("good"), Line.pause("late"));
        never.votes("vote", "AAA no").waits(5).limitPasses("vote");
        assertThat(never.underWay()).containsExactly("late");
    }

    @Test
    void reservations() {
        Case here = Case.of(threeGuarantors().procedure("main", Line.decide("vote", who("guarantors"), unanimity())
                .exceptFor("BBB").yes("help"), Line.must("help", "guarantors").exceptFor("AAA", "CCC")).text(), "main",
                Texts.attack("outsider", "VVV"));
        assertThat(here.poll((Step.Vote) here.step("vote")).voters())
                .containsExactly("AAA", "CCC");
        assertThat(here.actors((Step.Act) here.step("help"), Set.of()))
                .containsExactly("BBB");
    }

    /** R29: nine seats, six of them present, two thirds of those. */
    @Test
    void quorum() {
        DecisionRule rule = new DecisionRule.WithQuorum(new Quorum(Ratio.of(2, 3), false, true),
                share("2/3", DecisionRule.Base.PRESENT));
        Poll poll = Case.of(threeGuarantors().procedure("main", Line.decide("vote", who("guarantors"), rule)).text(),
                "main", Texts.attack("outsider", "VVV"))
                .poll((Step.Vote) threeGuarantors()
                        .procedure("main", Line.decide("vote", who("guarantors"), rule)).text().procedure("main")
                        .orElseThrow().steps().getFirst());
        assertThat(poll.passes(Course.cast("AAA yes"))).as("all who are present, but too few").isFalse();
        assertThat(poll.passes(Course.cast("AAA yes", "BBB yes"))).isTrue();
        assertThat(poll.passes(Course.cast("AAA yes", "BBB abstain"))).as("present, but no two thirds").isFalse();
        assertThat(poll.passes(Course.cast("AAA yes", "BBB yes", "CCC no"))).isTrue();
        Body body = new Body("board", who("guarantors"), Map.of(), atLeast(1), Set.of(Ballot.values()),
                Absence.AGAINST, Optional.of(Quorum.of(3)), Optional.empty(), Provenance.NONE);
        Agreement text = threeGuarantors().text();
        Agreement with = new Agreement(text.id(), text.title(), text.status(), text.asOf(), text.summary(),
                text.sources(), text.parties(), text.groups(), text.places(), List.of(body), text.obligations(),
                text.procedures(), text.life(), text.imports());
        Poll ofBody = new Polls(Membership.of(with), Membership.Who.NOBODY).of(body);
        assertThat(ofBody.passes(Course.cast("AAA yes", "BBB no"))).as("to stay away is no presence").isFalse();
        assertThat(ofBody.passes(Course.cast("AAA yes", "BBB no", "CCC abstain"))).isTrue();
    }

    @Test
    void adversariesHaveNoPart() {
        Agreement text = threeGuarantors().group("enemies", who("DEU", "AUT"))
                .procedure("main", it -> it.by(new AttackerTest.Listed(Members.of(Members.Kind.ADVERSARIES))),
                        Line.may("help", "guarantors", "DEU"))
                .text();
        Agreement with = new Agreement(text.id(), text.title(), text.status(), text.asOf(), text.summary(),
                text.sources(), text.parties(), text.groups(), text.places(), text.bodies(), text.obligations(),
                text.procedures(), text.life(), text.imports(),
                List.of(new Adversary("DEU", Optional.of("Germany"), Provenance.NONE)), List.of());
        Membership membership = Membership.of(with);
        assertThat(membership.everybody()).contains("AUT").doesNotContain("DEU");
        Case here = Case.of(membership, "main", Texts.attack("DEU", "VVV"));
        assertThat(here.trigger().isMet()).isTrue();
        assertThat(Case.of(membership, "main", Texts.attack("AUT", "VVV")).trigger().isMet()).isFalse();
        Case other = Case.of(membership, "main", Texts.attack("outsider", "VVV"));
        assertThat(other.actors((Step.Act) other.step("help"), Set.of()))
                .containsExactly("AAA", "BBB", "CCC");
    }

    private static Case on(Set<EventType> on, EventType event, String attacker) {
        Agreement text = threeGuarantors().procedure("main", Line.request("ask", "VVV").then("help"),
                Line.may("help", "guarantors")).text();
        Procedure main = text.procedure("main").orElseThrow();
        Procedure other = new Procedure("main", on, main.against(),
                new AttackerTest.Listed(Members.named("AAA")), main.threshold(), main.territory(), main.start(),
                main.steps(), Provenance.NONE);
        return Case.of(new Agreement(text.id(), text.title(), text.status(), text.asOf(), text.summary(),
                text.sources(), text.parties(), text.groups(), text.places(), text.bodies(), text.obligations(),
                List.of(other), text.life(), text.imports()), "main",
                new Incident(event, attacker, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        true));
    }

    @Test
    void ownEvents() {
        OwnEvent collapse = new OwnEvent("collapse", "a collapse of the talks", Set.of(EventKind.CEASEFIRE_VIOLATION),
                Provenance.NONE);
        assertThat(on(Set.of(collapse), collapse, "AAA").trigger().isMet()).isTrue();
        assertThat(on(Set.of(collapse), EventKind.BREACH, "AAA").trigger().kinds())
                .containsExactly(Trigger.Kind.EVENT);
        assertThat(on(Set.of(EventKind.BREACH), collapse, "AAA").trigger().isMet())
                .as("a violation of the ceasefire is a breach").isTrue();
        assertThat(on(Set.of(EventKind.THREAT), collapse, "AAA").trigger().isMet()).isFalse();
    }

    @Test
    void requestsHaveNoAttacker() {
        Case asked = on(Set.of(EventKind.REQUEST), EventKind.REQUEST, Case.NOBODY);
        assertThat(asked.trigger().isMet()).as("by whom does not matter").isTrue();
        assertThat(asked.who().attacker()).isEmpty();
        assertThat(asked.actors((Step.Act) asked.step("help"), Set.of()))
                .containsExactly("AAA", "BBB", "CCC");
        assertThat(on(Set.of(EventKind.ARMED_ATTACK), EventKind.REQUEST, Case.NOBODY).trigger().isMet()).isFalse();
    }
}
