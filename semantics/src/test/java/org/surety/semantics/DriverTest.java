package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.semantics.Texts.threeGuarantors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Hours;

class DriverTest {

    private static Driver start() {
        return Driver.of(Semantics.of(Case.of(threeGuarantors()
                .procedure("main", Line.request("call", "VVV").within(24).then("help"),
                        Line.may("help", "AAA", "BBB").within(48))
                .text(), "main", Texts.attack("outsider", "VVV"))));
    }

    private static <O extends Option> O only(Driver at, Class<O> kind) {
        return at.options().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    @Test
    void aPersonDecidesStepByStepAndTakesBack() {
        Driver start = start();
        Option.Ask ask = only(start, Option.Ask.class);
        assertThat(ask.parties()).containsExactly("VVV");
        Driver asked = start.happen(new Event.TimePassed(Hours.of(3))).happen(new Event.Asked(ask.at(), "VVV"));
        assertThat(asked.followed()).hasAtLeastOneElementOfType(Effect.LibertyArose.class);
        assertThat(only(asked, Option.Act.class).parties()).containsExactly("AAA", "BBB");
        Driver waited = start.happen(new Event.TimePassed(Hours.of(24)));
        assertThat(only(waited, Option.Lapse.class).at()).isEqualTo(ask.at());
        assertThat(asked.state().now()).as("it is where it was").isEqualTo(Hours.of(3));
        assertThatThrownBy(() -> waited.happen(new Event.TimePassed(Hours.of(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStrategyPlaysToTheEndAndTheRunIsAWitness() {
        List<Long> hours = new ArrayList<>();
        Driver end = start().play(at -> {
            hours.add(at.state().now().count());
            return at.options().stream().<Event>flatMap(option -> switch (option) {
                case Option.Ask ask -> Optional.<Event>of(new Event.Asked(ask.at(), "VVV")).stream();
                case Option.Act act -> act.parties().stream().filter("AAA"::equals)
                        .<Event>map(it -> new Event.Acted(act.at(), it));
                case Option.Wait wait -> wait.most().<Event>map(Event.TimePassed::new).stream();
                case Option.Lapse lapse -> Optional.<Event>of(new Event.LimitPassed(lapse.at())).stream();
                case Option.Vote vote -> Optional.<Event>empty().stream();
                case Option.Conclude talk -> Optional.<Event>empty().stream();
            }).findFirst();
        });
        assertThat(end.state().isOver()).isTrue();
        assertThat(hours).as("it is not asked once nothing is under way").containsExactly(0L, 0L, 0L, 48L);
        Run run = end.run(Run.Ending.HELP);
        assertThat(run.begin()).isEqualTo(start().followed());
        assertThat(run.happenings()).extracting(it -> it.event().getClass().getSimpleName())
                .containsExactly("Asked", "Acted", "TimePassed", "LimitPassed");
        assertThat(run.happenings()).extracting(it -> it.at().count()).containsExactly(0L, 0L, 48L, 48L);
        assertThat(run.happenings()).extracting(Run.EventType::clause).containsExactly("procedures.main.steps.call",
                "procedures.main.steps.help", "", "procedures.main.steps.help");
        assertThat(run.firstHelp()).contains(Hours.ZERO);
        assertThat(end.length()).isEqualTo(4);
    }

    @Test
    void aStrategyWithoutAnEventLeavesTheRunAsItIs() {
        Driver start = start();
        assertThat(start.play(at -> Optional.empty())).isSameAs(start);
    }
}
