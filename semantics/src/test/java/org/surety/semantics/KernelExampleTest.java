package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.semantics.Texts.agreement;
import static org.surety.semantics.Texts.each;
import static org.surety.semantics.Texts.who;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.EventKind;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;

/** The example at the end of {@code docs/semantics.md}, line for line. */
class KernelExampleTest {

    private static final String FIRST = "Incident attack =";
    private static final String LAST = "System.out.println(state.firstHelp());";

    /** Three days of consultation, then each for itself. */
    private static Agreement threeDays() {
        return agreement().protects("UKR").guarantors("USA", "FRA").procedure("assistance",
                Line.consult("talks", "guarantors").within(72).then("vote"),
                Line.decide("vote", who("guarantors"), each()).yes("help"), Line.must("help", "those-in-favour"))
                .text();
    }

    private static void example() {
        Agreement agreement = threeDays();
        Incident attack = new Incident(EventKind.ARMED_ATTACK, "FRA", Optional.of("UKR"), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        Semantics semantics = Semantics.of(Case.of(agreement, "assistance", attack));
        State state = semantics.start().state();
        Token talks = state.tokens().get(0);
        state = semantics.step(state, new Event.TimePassed(Hours.of(72))).state();
        state = semantics.step(state, new Event.LimitPassed(talks)).state();
        state = semantics
                .step(state, new Event.Voted(state.tokens().get(0), Map.of("USA", Ballot.YES, "FRA", Ballot.NO)))
                .state();
        state = semantics.step(state, new Event.Acted(state.tokens().get(0), "USA")).state();
        System.out.println(state.firstHelp());
    }

    @Test
    void printsWhatThePageSays() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example();
        } finally {
            System.setOut(before);
        }
        String promised = page().lines().filter(it -> it.contains(LAST)).findFirst().orElseThrow();
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(promised.substring(promised.indexOf("//") + 2).strip()).isEqualTo("Optional[3 days]");
    }

    @Test
    void isTheCodeOfThePage() throws IOException {
        String source = Files.readString(
                home().resolve("semantics/src/test/java/org/surety/semantics/KernelExampleTest.java"));
        int begin = source.indexOf("private static void example()");
        assertThat(code(source.substring(begin))).isEqualTo(code(page()));
    }

    /** From the event on, without comments and blanks. */
    private static String code(String text) {
        int from = text.indexOf(FIRST);
        String lines = text.substring(from, text.indexOf(LAST, from) + LAST.length());
        return lines.replaceAll("//[^\n]*", "").replaceAll("\\s", "");
    }

    private static String page() throws IOException {
        String page = Files.readString(home().resolve("docs/semantics.md"));
        int begin = page.indexOf("<!-- tested: KernelExampleTest -->");
        return page.substring(begin, page.indexOf("```\n", page.indexOf("```java", begin)));
    }

    private static Path home() {
        return Path.of(System.getProperty("surety.home"));
    }
}
