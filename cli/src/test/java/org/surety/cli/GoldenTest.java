package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads, word for word: the texts stand beside the agreement that they are about. */
class GoldenTest {

    @TempDir
    private Path here;

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void putTheAgreementsThere() throws IOException {
        for (String name : new String[]{"pact.yaml", "pact-later.yaml", "talks.yaml", "decisions.csv",
                "twins.yaml", "twins-followed.yaml", "second-twin.yaml"}) {
            Files.writeString(here.resolve(name), resource(name));
        }
        // Apart from the agreements, so that only who asks for it gets it.
        Files.createDirectory(here.resolve("cases"));
        Files.writeString(here.resolve("cases/trial.yaml"), resource("trial.yaml"));
        Files.writeString(here.resolve("cases/weighed.yaml"), resource("weighed.yaml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who pact.yaml                               | who.txt
            who pact.yaml --attacker russia --format csv | who.csv
            compare pact.yaml pact-later.yaml           | compare.txt
            power pact.yaml --reading decision=majority | power.txt
            crisis pact.yaml cases/trial.yaml           | crisis.txt
            crisis pact.yaml cases/trial.yaml --format csv --table sensitivity --reading decision=all | crisis.csv
            strategic pact.yaml cases/weighed.yaml --reading decision=majority | strategic.txt
            compare pact.yaml pact-later.yaml --scenario cases/trial.yaml | compare-trial.txt
            bargain talks.yaml --model weighted-mean,nash,spatial-election --at 2025-12-31 | bargain.txt
            bargain talks.yaml --model spatial-election --turns 1 --format csv | bargain.csv
            follow twins-followed.yaml                  | follow.txt
            follow twins-followed.yaml --at 1951-05-01 --law vienna --format csv | follow.csv
            follow twins-followed.yaml --at 1951-02-12 --format ics | follow.ics
            backtest decisions.csv --model weighted-mean,median,nash --samples 1000 | backtest.txt
            """)
    void reads(String arguments, String expected) throws IOException {
        Run run = Run.in(here, arguments.split(" +"));
        assertThat(run.err()).isEmpty();
        if ("write".equals(System.getProperty("surety.golden"))) {
            Files.writeString(Path.of("src/test/resources/org/surety/cli", expected), run.out());
        }
        assertThat(run.out()).isEqualTo(resource(expected));
    }

    @Test
    void heldToAReadingThereIsNothingLeftToDependOn() {
        assertThat(Run.in(here, "who", "pact.yaml", "--attacker", "RUS", "--reading", "decision=all").out())
                .contains("The attacker alone?  Yes.\n").doesNotContain("Otherwise");
    }

    @Test
    void aStakeThatIsNoneOrLiesOutsideItsRangeIsRefused() {
        assertThat(Run.in(here, "strategic", "pact.yaml", "cases/weighed.yaml", "--assume",
                "stakes.guarantors.actin=-3").err()).contains("Maybe `stakes.guarantors.acting`?");
        assertThat(Run.in(here, "strategic", "pact.yaml", "cases/weighed.yaml", "--assume",
                "stakes.guarantors.acting=7").err()).contains("-4", "-2");
        assertThat(Run.in(here, "strategic", "pact.yaml", "cases/trial.yaml").err()).contains("stakes");
    }

    /** Weight 0.1, salience 30 to 50, a position of 40 to 70: help at 100 is worth 1.2 to 3.5, none at 0 0.9 to 3. */
    @Test
    void stakesFollowFromPositionsWithAWeight() throws IOException {
        Files.createDirectory(here.resolve("positions"));
        Files.delete(here.resolve("talks.yaml"));
        Files.writeString(here.resolve("positions/talks.yaml"),
                resource("talks.yaml").replace("id: talks", "id: talks\nfor: pact"));
        String weighed = resource("weighed.yaml");
        Files.writeString(here.resolve("cases/weighed.yaml"), weighed.substring(0, weighed.indexOf("stakes:"))
                + "stakes-from: {issue: decision, in-time: 100, otherwise: 0, weight: 0.1, source: assumed}\n");
        assertThat(Run.in(here, "strategic", "pact.yaml", "cases/weighed.yaml", "--reading", "decision=majority").out())
                .contains("The United States: enough help in time is worth 1.2 to 3.5; too little help in time "
                        + "0.9 to 3");
        Files.writeString(here.resolve("cases/weighed.yaml"), weighed.substring(0, weighed.indexOf("stakes:"))
                + "stakes-from: {issue: decison, in-time: 100, otherwise: 0, weight: 0.1, source: assumed}\n");
        assertThat(Run.in(here, "strategic", "pact.yaml", "cases/weighed.yaml").err()).contains("maybe decision?");
    }

    @Test
    void aModelOrAChoiceThatIsNoneIsRefusedWithTheNearest() throws IOException {
        assertThat(Run.in(here, "bargain", "talks.yaml", "--model", "nesh").err()).contains("Maybe `nash`?");
        assertThat(Run.in(here, "bargain", "talks.yaml", "--set", "vote=qubic").err()).contains("Maybe `cubic`?");
        assertThat(Run.in(here, "bargain", "talks.yaml", "--set", "vot=cubic").status()).isEqualTo(2);
        assertThat(Run.in(here, "backtest", "talks.yaml").status()).isEqualTo(2);
        assertThat(Run.in(here, "bargain", "pact.yaml", "--model", "nash").out()).as("the positions beside it")
                .contains("talks.yaml");
        Files.delete(here.resolve("talks.yaml"));
        assertThat(Run.in(here, "bargain", "pact.yaml").status()).as("none are beside it").isEqualTo(2);
    }

    @Test
    void helpThatComesTooLateIsNone() {
        assertThat(Run.in(here, "who", "pact.yaml", "--attacker", "RUS", "--by", "1 day").status()).isZero();
    }
}
