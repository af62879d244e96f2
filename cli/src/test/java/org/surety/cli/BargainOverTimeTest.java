package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code life} and {@code follow} say of duties where programs that execute contracts have gone wrong. */
class BargainOverTimeTest {

    private static final String PACT = """
            surety: 1
            kind: agreement
            id: pact
            title: A pact
            status: signed
            summary: Made up for a test.
            sources: {made: {title: Made up, grade: inference}}
            parties:
              Home: {role: protected, source: made}
              Bank: {role: other, source: made}
              Aid: {role: guarantor, source: made}
            life: {entry: {signature: parties, text: {en: On signature by all}}, source: made}
            obligations:
              no-bases: {bearer: Home, must-not: host-bases, to: Bank, until: {date: 2001-05-01}, source: made}
              neutral:
                {bearer: Home, must: remain-neutral, to: Bank, text: {fr: Reste neutre}, source: made,
                 breach: {found-by: each-for-itself, then: [suspends], text: It may be suspended}}
              pay: {bearer: Bank, must: {pay: reparation}, to: Home, within: 30 days, source: made}
              help: {bearer: Aid, must: assistance, to: Home, through: aid/act, source: made}
            procedures:
              aid:
                on: armed-attack
                against: Home
                source: made
                steps:
                  act: {kind: act, by: Aid, must: assistance, within: 3 days, source: made}
            """;

    private static final String SIGNED = """
            surety: 1
            kind: chronicle
            id: lived
            title: What happened
            for: pact
            zone: UTC
            sources: {daily: {title: The Daily, grade: press}}
            events:
              - {on: 2001-01-01, by: [Home, Bank, Aid], signed: yes, source: daily}
            """;

    @TempDir
    private Path here;

    private Run follow(String at, String... events) throws IOException {
        Files.writeString(here.resolve("pact.yaml"), PACT);
        StringBuilder text = new StringBuilder(SIGNED);
        for (String event : events) {
            text.append("  - {").append(event).append(", source: daily}\n");
        }
        Files.writeString(here.resolve("lived.yaml"), text);
        Run run = Run.in(here, "follow", "lived.yaml", "--at", at, "--format", "json");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        return run;
    }

    private Run life(String... options) throws IOException {
        Files.writeString(here.resolve("pact.yaml"), PACT);
        String[] all = new String[options.length + 2];
        all[0] = "life";
        all[1] = "pact.yaml";
        System.arraycopy(options, 0, all, 2, options.length);
        Run run = Run.in(here, all);
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        return run;
    }

    /** The state of the only position that somebody has under a duty. */
    private static String state(Run run, String duty) {
        Matcher found = Pattern.compile("\"duty\" : \"" + duty + "\", \"asks\" : [^{}]*?\"state\" : \"([^\"]*)\"")
                .matcher(run.out().replaceAll("\\s+", " "));
        assertThat(found.find()).as(duty + " in " + run.out()).isTrue();
        String state = found.group(1);
        assertThat(found.find()).as("a second position under " + duty).isFalse();
        return state;
    }

    private static String breaches(Run run) {
        String out = run.out();
        return out.substring(out.indexOf("\"breaches\""), out.indexOf("\"timeline\""));
    }

    @Test
    void aProhibitionThatEndsOnADayIsNotADutyToActByThen() throws IOException {
        assertThat(breaches(follow("2001-05-02"))).doesNotContain("no-bases");
        Run early = follow("2001-05-02", "on: 2001-04-30, by: Home, did: host-bases");
        assertThat(breaches(early)).contains("no-bases", "apparent");
        Run later = follow("2001-05-02", "on: 2001-05-01, by: Home, did: host-bases");
        assertThat(breaches(later)).doesNotContain("no-bases");
        assertThat(state(later, "no-bases")).isEqualTo("released");
        Files.writeString(here.resolve("inverted.yaml"),
                PACT.replace("until: {date: 2001-05-01}", "deadline: 2001-05-01"));
        Run inverted = Run.in(here, "life", "inverted.yaml");
        assertThat(inverted.status()).isNotZero();
        assertThat(inverted.out() + inverted.err()).contains("inverted.yaml:14:").contains("until");
    }

    @Test
    void tooLittleOrTooLateIsNoPerformance() throws IOException {
        Run little = follow("2001-02-15", "on: 2001-01-20, by: Bank, did: {pay: reparation, part: 2/3}");
        assertThat(state(little, "pay")).isEqualTo("overdue");
        assertThat(breaches(little)).contains("pay", "apparent");
        Run late = follow("2001-03-15", "on: 2001-01-20, by: Bank, did: {pay: reparation, part: 2/3}",
                "on: 2001-03-01, by: Bank, did: {pay: reparation, part: 1/3}");
        assertThat(state(late, "pay")).isEqualTo("fulfilled");
        assertThat(late.out()).as("that it was late stays told").contains("overdue; before, due");
        Run inTime = follow("2001-02-15", "on: 2001-01-31, by: Bank, did: {pay: reparation}");
        assertThat(state(inTime, "pay")).as("the last day counts whole").isEqualTo("fulfilled");
        assertThat(breaches(inTime)).doesNotContain("pay");
    }

    @Test
    void whoeverBrokeAProhibitionIsStillBoundByIt() throws IOException {
        Run once = follow("2001-03-01", "on: 2001-02-01, by: Home, did: host-bases");
        assertThat(state(once, "no-bases")).isEqualTo("in-effect");
        assertThat(breaches(once)).contains("no-bases", "neutral");
    }

    @Test
    void aDutyThatAProcedureCarriesOutIsOneDuty() throws IOException {
        String attack = "on: 2001-02-01, by: RUS, happened: armed-attack, against: Home";
        assertThat(state(follow("2001-02-02", attack), "help")).isEqualTo("due");
        Run idle = follow("2001-02-10", attack);
        assertThat(state(idle, "help")).isEqualTo("overdue");
        assertThat(breaches(idle).split("\"duty\"")).as("one record").hasSize(3);
        Run acted = follow("2001-02-10", attack, "on: 2001-02-02, by: Aid, acted: aid/act");
        assertThat(state(acted, "help")).isEqualTo("fulfilled");
        assertThat(life().out().split("must assist in a freely chosen form", -1)).as("told once").hasSize(2);
    }

    @Test
    void theOriginalWordsStandBesideOurs() throws IOException {
        assertThat(life().out()).contains("In the original (fr): “Reste neutre”",
                "If it is broken. In the original: “It may be suspended”",
                "In the original (en): “On signature by all”");
        assertThat(life("--format", "html").out()).contains("Reste neutre", "It may be suspended",
                "On signature by all");
        assertThat(life("--format", "json").out()).contains("\"words\" : \"Reste neutre\"",
                "\"what\" : \"If it is broken\"", "\"words\" : \"On signature by all\"");
    }
}
