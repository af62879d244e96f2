package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a user reads who mistyped something. Bad input ends with status 2, writes nothing to the output, and names what
 * was probably meant.
 */
class ErrorsTest {

    @TempDir
    private Path here;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            whoo belgium-1839                          | Maybe who?
            who belgium1839                            | Maybe `belgium-1839`?
            who belgium                                | Maybe `belgium-1839`?
            who belgium-1839 --attaker PRU             | Maybe --attacker?
            who belgium-1839 --attacker PRUS           | Maybe `PRU`?
            who belgium-1839 --procedure assistence    | Maybe `assistance`?
            who belgium-1839 --format jsn              | Maybe json?
            who belgium-1839 --event armed-atack       | Maybe `armed-attack`?
            who belgium-1839 --by soon                 | expected a duration such as '72 hours'
            who uniting-for-peace-1950 --reading decision=all   | leaves nothing open
            who belgium-1839 --reading decision        | not of the form TERM=READING
            who belgium-1839 --format sarif            | it can as text, json, csv
            who lavrov-2025 --reading decison=all-agree | Maybe `decision`?
            who lavrov-2025 --reading decision=al-agree | Maybe `all-agree`?
            power un-charter-1945 --body security-counsil | Maybe `security-council`?
            power un-charter-1945 --body security-council --against RSU | Maybe `RUS`?
            catalog show belgium-1830                  | Maybe `belgium-1839`?
            catalog copy nothing-like-it               | the catalog has no agreement called
            schema agrement                            | Maybe `agreement`?
            export belgium-1839 --to dott              | Maybe dot?
            export belgium-1839 --to prism             | --scenario with one of
            export belgium-1839 --to prism --scenario belgium-1915 | Maybe `belgium-1914`?
            export belgium-1839 --to prism --scenario belgium-1914 --procedure assistence | Maybe `assistance`?
            export belgium-1839 --to prism --scenario belgium-1914 --players PRU | --players is for --to efg
            export belgium-1839 --to prism --scenario belgium-1914 --hour 999 | --until moves that end
            export belgium-1839 --to prism --scenario belgium-1914 --at hihg | Maybe high?
            export belgium-1839 --to mermaid --scenario belgium-1914 | --scenario is for --to prism and efg
            export belgium-1839 --to efg --scenario belgium-1914 | Name them: --players
            export belgium-1839 --to efg --scenario belgium-1914 --players PRUS | Maybe `PRU`?
            export belgium-1839 --to efg --scenario belgium-1914 --players PRU --against RUS | not among the --players
            export belgium-1839 --to efg --scenario belgium-1914 --players PRU --for PRU --against PRU | for and against
            export budapest-1994 --to prism --scenario crimea-2014 | 14348907 ways to vote; the limit is 200000
            export rio-1947 --to prism --scenario outsider | --procedure with one of immediate, organ-outsider
            export us-side-letter-2025 --to prism --scenario unattributed | it cannot be shown to be deliberate
            export belgium-1839 --to prism --scenario belgium-1914 -o model.props | give one with another ending
            report belgium-1839 belgium-1915           | Maybe `belgium-1914`?
            compare belgium-1839                       | FILE
            compare belgium-1839 luxembourg-1867 --scenario belgium-1915 | Maybe `belgium-1914`?
            crisis belgium-1839 belgium-1915           | Maybe `belgium-1914`?
            crisis belgium-1839 --engine exakt         | Maybe exact?
            crisis belgium-1839 --table vote           | Maybe votes?
            crisis belgium-1839 --engine worst         | Name them: --party
            crisis belgium-1839 --engine worst --party PRUS | Maybe `PRU`?
            crisis belgium-1839 --party PRU            | --party is for --engine worst
            crisis belgium-1839 --seed 5               | --seed is for --engine simulate
            crisis belgium-1839 --engine simulate --runs 0 | at least 1
            crisis belgium-1839 --at-least force       | not of the form MEASURE=AMOUNT
            crisis belgium-1839 --at-least force=many  | not of the form MEASURE=AMOUNT
            crisis lavrov-2025 by-france --at-least nonsense=3 | What parties contribute: armed-force
            crisis lavrov-2025 by-france --at-least armd-force=3 | Maybe `armed-force`?
            crisis lavrov-2025 by-france --table votes   | --table is for --format csv
            export lavrov-2025 --to prism --scenario by-france --procedure nothing | no procedure called
            export lavrov-2025 --to json --procedure assistance | not one procedure
            bargain lavrov-2025 --model mean --set vote=cubic | none of these is asked
            crisis belgium-1839 --hour soon            | expected a duration such as '72 hours'
            crisis belgium-1839 --limit -1             | at least 0
            """)
    void namesWhatWasProbablyMeant(String arguments, String hint) {
        Run run = Run.in(here, arguments.split(" +"));
        assertThat(run.err()).contains(hint).doesNotContain("Exception", "\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(Failures.BAD);
    }

    /**
     * A state that only `by` names is an attacker that `who` lists, so it can be asked about; measures and positions
     * are of one text.
     */
    @Test
    void whatAFileNamesIsKnownAndWhatItDoesNotNameIsRefused() throws IOException {
        Files.writeString(here.resolve("tiny.yaml"), """
                surety: 1
                kind: agreement
                id: tiny
                title: Tiny
                status: draft
                parties: {Lowland: {role: protected}, North: {role: guarantor}, South: {role: guarantor}}
                groups: {aggressors: {members: [South, RUS]}}
                procedures:
                  help:
                    on: armed-attack
                    by: aggressors
                    against: Lowland
                    steps: {act: {by: [North, South], must: assistance}}
                """);
        Files.writeString(here.resolve("slip.scenario.yaml"), """
                surety: 1
                kind: scenario
                id: slip
                for: tiny
                event: {kind: armed-attack, by: RUS, against: Lowland}
                enough: {tanks: 2}
                behaviour:
                  guarantors: {acts: 0.9, contributes: {tank: 1}}
                """);
        assertThat(Run.in(here, "who", "tiny.yaml", "--attacker", "RUS").status()).isEqualTo(Failures.DONE);
        assertThat(Run.in(here, "who", "tiny.yaml", "--attacker", "russia").status()).isEqualTo(Failures.DONE);
        assertThat(Run.in(here, "who", "tiny.yaml", "--attacker", "DEU").err()).contains("no party called `DEU`");
        Run slip = Run.in(here, "crisis", "tiny.yaml");
        assertThat(slip.status()).isEqualTo(Failures.BAD);
        assertThat(slip.err()).contains("nothing contributes `tanks`", "Maybe `tank`?");
        assertThat(Run.in(here, "crisis", "tiny.yaml", "--at-least", "tank=2").status()).isEqualTo(Failures.DONE);
        Run other = Run.in(here, "accept", "tiny.yaml", "--positions",
                Path.of(System.getProperty("surety.home"), "catalog", "proposals", "lavrov-2025", "positions",
                        "guarantees.positions.yaml").toString());
        assertThat(other.status()).isEqualTo(Failures.BAD);
        assertThat(other.err()).contains("are for lavrov-2025, not for tiny");
    }

    @Test
    void withoutAScenarioThereIsNothingToAsk() throws IOException {
        Files.writeString(here.resolve("lone.yaml"), """
                surety: 1
                kind: agreement
                id: lone
                title: Lone
                status: draft
                parties: [UKR, RUS]
                procedures: {help: {on: armed-attack, steps: {act: {by: parties, may: arms}}}}
                """);
        Files.writeString(here.resolve("other.yaml"), """
                surety: 1
                kind: scenario
                id: other
                for: another
                event: {kind: armed-attack, by: RUS}
                """);
        Run none = Run.in(here, "crisis", "lone.yaml");
        assertThat(none.status()).isEqualTo(Failures.BAD);
        assertThat(none.err()).contains("no scenario for lone stands beside it");
        Run another = Run.in(here, "crisis", "lone.yaml", "other.yaml");
        assertThat(another.status()).isEqualTo(Failures.BAD);
        assertThat(another.err()).contains("the scenario other is for another, not for lone", "Write `for: lone`");
    }

    @Test
    void sayAllErrorsOfAFileAtOnceWithTheirLines() throws IOException {
        Files.writeString(here.resolve("bad.yaml"), """
                surety: 1
                kind: agreement
                id: bad
                title: Bad
                status: proposd
                parties: [UKR, RUS]
                procedures:
                  help:
                    on: armed-attack
                    steps:
                      decide: {among: parties, rule: unanimity, yes: akt}
                      act: {by: parties, may: arms}
                """);
        Run run = Run.in(here, "who", "bad.yaml");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bad.yaml:5:9: error [form-unknown-word]",
                "    5 | status: proposd\n      |         ^\n",
                "Maybe `proposed`?", "bad.yaml:11:", "[form-dangling-step]", "Maybe `act`?");
    }

    @Test
    void aFileWithErrorsIsAnAnswerOfCheck() throws IOException {
        Files.writeString(here.resolve("bad.yaml"),
                "surety: 1\nkind: agreement\nid: bad\ntitle: Bad\nstatus: proposd\n");
        Run run = Run.in(here, "check", "bad.yaml", "--format", "json");
        assertThat(run.status()).isEqualTo(Failures.FOUND);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"id\" : \"form-unknown-word\"", "\"line\" : 5");
    }

    @Test
    void failOnSetsWhatFails() {
        assertThat(Run.in(here, "check", "belgium-1839").status()).isZero();
        assertThat(Run.in(here, "check", "belgium-1839", "--fail-on", "note").status()).isEqualTo(Failures.FOUND);
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        Files.writeString(here.resolve("deep.yaml"), "[".repeat(50_000));
        Files.writeString(here.resolve("twice.yaml"), "surety: 1\nkind: agreement\nkind: agreement\n");
        Files.writeString(here.resolve("bomb.yaml"), "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        Files.write(here.resolve("latin.yaml"), new byte[]{'a', ':', ' ', (byte) 0xE4, '\n'});
        Files.writeString(here.resolve("empty.yaml"), "");
        for (String file : new String[]{"deep.yaml", "twice.yaml", "bomb.yaml", "latin.yaml", "empty.yaml"}) {
            Run run = Run.in(here, "who", file);
            assertThat(run.status()).as(file).isEqualTo(Failures.BAD);
            assertThat(run.err()).as(file).startsWith(file).contains("error [form-");
        }
    }

    @Test
    void coloursOnlyOnATerminalAndNotAgainstTheUsersWill() {
        String[] who = {"who", "belgium-1839"};
        assertThat(Run.with(here, Map.of(), false, who).out()).doesNotContain("\033");
        assertThat(Run.with(here, Map.of(), true, who).out()).contains("\033[");
        assertThat(Run.with(here, Map.of("NO_COLOR", "1"), true, who).out()).doesNotContain("\033");
        assertThat(Run.with(here, Map.of("TERM", "dumb"), true, who).out()).doesNotContain("\033");
        assertThat(Run.with(here, Map.of("NO_COLOR", "1"), false, "who", "belgium-1839", "--color", "always").out())
                .contains("\033[");
        assertThat(Run.with(here, Map.of(), true, "who", "belgium-1839", "--color", "never").out())
                .doesNotContain("\033");
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsWhatItSays() throws IOException {
        Files.writeString(here.resolve("secret"), "--the-content-of-a-file");
        Run run = Run.in(here, "who", "@secret");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).contains("`@secret`").doesNotContain("the-content");
        assertThat(Run.in(here, "who", "@" + here).status()).isEqualTo(Failures.BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check a\033[31mb", "who a\u202Eb", "\033[31m", "who x --limit \033[31m", "who x --by \u202E",
                    "check x --color \u2066"})
    void whatIsGivenNeverSpeaksToTheTerminal(String arguments) {
        Run run = Run.in(here, arguments.split(" "));
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).doesNotContain("\033", "\u202E", "\u2066").containsAnyOf("\\u001B", "\\u202E", "\\u2066");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1", "1e30", "101"})
    void backtestRefusesWhatIsNoNumberOfPoints(String points) throws IOException {
        Files.writeString(here.resolve("a.csv"), "issue,party,position,outcome\ni,A,50,50\n");
        assertThat(Run.in(here, "backtest", "a.csv", "--widen=" + points).status()).isEqualTo(Failures.BAD);
    }

    @Test
    void theEndOfMemoryIsARefusalThatSaysWhatWasTooLarge() throws IOException {
        Files.writeString(here.resolve("a.yaml"), "12345");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment world =
                new Environment(here, here, here, OutputStream.nullOutputStream(), err, false, false, 100, Map.of());
        assertThat(new Failures(world).tooLarge(new OutOfMemoryError(), List.of("who", "a.yaml")))
                .isEqualTo(Failures.BAD);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("more memory than there is", "a.yaml (5 bytes)");
    }
}
