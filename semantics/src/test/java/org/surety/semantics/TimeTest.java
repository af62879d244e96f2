package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.semantics.Texts.each;
import static org.surety.semantics.Texts.threeGuarantors;
import static org.surety.semantics.Texts.who;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Exit.Result;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;

/** R7 to R9: time. */
class TimeTest {

    @Test
    void limits() {
        Course course = Course.of(threeGuarantors().procedure("main",
                Line.pause("pause").within(10).then("own", "common"),
                Line.request("own", "VVV").within(5), Line.request("common", "VVV").within(14).fromTrigger()));
        assertThat(course.hoursToNextLimit()).contains(10L);
        course.waits(10).limitPasses("pause");
        assertThat(course.hoursToNextLimit()).as("14 hours from the trigger come before 5 from the start")
                .contains(4L);
        course.waits(4);
        assertThat(course.due()).containsExactly("common");
        course.limitPasses("common");
        assertThat(course.hoursToNextLimit()).contains(1L);
        course.waits(1).limitPasses("own");
        assertThat(course.state().isOver()).isTrue();
        assertThat(course.state().now()).isEqualTo(Hours.of(15));
    }

    @Test
    void aLimitFromTheTriggerThatHasPassedEndsTheStepAtOnce() {
        Course course = Course.of(threeGuarantors().procedure("main", Line.pause("pause").within(10).then("late"),
                Line.request("late", "VVV").within(6).fromTrigger()));
        course.waits(10).limitPasses("pause");
        assertThat(course.due()).containsExactly("late");
        assertThat(course.result("pause")).contains(Result.SUCCESS);
        Timing fromTrigger = new Timing(Limit.within(6), Timing.Moment.TRIGGER, 0);
        assertThat(Semantics.deadline(fromTrigger, 10, Map.of())).as("not before it began").contains(10L);
        assertThat(Semantics.deadline(fromTrigger, 2, Map.of())).contains(6L);
        course.cannot(it -> it.waits(1));
        assertThat(course.limitPasses("late").state().isOver()).isTrue();
        assertThat(course.state().now()).isEqualTo(Hours.of(10));
    }

    @Test
    void theLastHourCounts() {
        Texts text = threeGuarantors().procedure("main", Line.decide("vote", who("guarantors"), each()).within(5)
                .yes("help"), Line.must("help", "AAA").within(3));
        Course course = Course.of(text).cannot(it -> it.waits(6)).waits(5).cannot(it -> it.waits(1));
        course.votes("vote", "AAA yes").cannot(it -> it.waits(4)).waits(3).acts("help", "AAA");
        assertThat(course.isLawful()).isTrue();
        assertThat(course.state().firstHelp()).contains(Hours.of(8));
        Course late = Course.of(text).waits(4).cannot(it -> it.limitPasses("vote")).waits(1).limitPasses("vote");
        assertThat(late.result("vote")).contains(Result.SILENCE);
    }

    @Test
    void timePassesByAtLeastAnHour() {
        Course.of(threeGuarantors().procedure("main", Line.request("call", "VVV"))).cannot(it -> it.waits(0));
    }

    @Test
    void limitsOfAnHourTakeEffectOneByOne() {
        Course course = Course.of(threeGuarantors().procedure("main", it -> it.start("one", "two"),
                Line.request("one", "AAA").within(5), Line.request("two", "BBB").within(5))).waits(5);
        assertThat(course.due()).containsExactly("one", "two");
        course.limitPasses("one").cannot(it -> it.waits(1)).asks("two", "BBB");
        assertThat(course.state().isOver()).isTrue();
    }

    @Test
    void noLimit() {
        for (Line line : new Line[]{Line.request("call", "VVV").unlimited(), Line.request("call", "VVV")}) {
            Course course = Course.of(threeGuarantors().procedure("main", line.then("help"), Line.may("help", "AAA")));
            assertThat(course.hoursToNextLimit()).isEmpty();
            course.waits(100_000).cannot(it -> it.limitPasses("call"));
            assertThat(course.underWay()).containsExactly("call");
            assertThat(course.asks("call", "VVV").underWay()).containsExactly("help");
        }
    }
}
