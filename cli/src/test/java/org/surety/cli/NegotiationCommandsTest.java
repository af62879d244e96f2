package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code accept} and {@code design} give, in every form. */
class NegotiationCommandsTest {

    @TempDir
    private Path here;

    @BeforeEach
    void putADesignThere() throws IOException {
        Files.writeString(here.resolve("small.yaml"), """
                surety: 1
                kind: design
                id: small
                for: lavrov-2025
                scenarios: [by-china]
                keep: {territory: [everywhere], guarantors: [permanent-five], decision: [each-individually, all-agree],
                       duty: [may-help]}
                choices:
                  consult: {at: procedures.assistance.steps.consult.within, readings: {short: {value: 6 hours}}}
                  donbas: {issue: donbas}
                signs-at: 50
                """);
    }

    @Test
    void everyVersionStandsInTheTable() {
        Run run = Run.in(here, "design", "small.yaml", "--versions", "--format", "csv");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(1 + 2 * 3 * 4);
        assertThat(run.out())
                .startsWith("number,guarantors,territory,consult,decision,duty,donbas,help-worst,acceptability-RUS");
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        String one = Run.in(here, "design", "small.yaml", "--threads", "1", "--format", "json").out();
        assertThat(Run.in(here, "design", "small.yaml", "--threads", "3", "--format", "json").out()).isEqualTo(one)
                .contains("\"frontier\"", "\"nextParty\"");
    }

    @Test
    void aWorkbookGoesIntoAFile() throws IOException {
        Run refused = Run.in(here, "design", "small.yaml", "--format", "xlsx");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("-o");
        for (String command : new String[]{"design small.yaml", "accept lavrov-2025"}) {
            String[] words = (command + " --format xlsx -o book.xlsx").split(" ");
            assertThat(Run.in(here, words).status()).isZero();
            try (ZipFile zip = new ZipFile(here.resolve("book.xlsx").toFile())) {
                String sheets = new String(zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(),
                        StandardCharsets.UTF_8);
                assertThat(sheets).contains("Statements", "Principles");
            }
        }
    }

    @Test
    void aPageStandsByItself() {
        assertThat(Run.in(here, "design", "small.yaml", "--format", "html").out()).startsWith("<!DOCTYPE html>")
                .containsPattern("id=\"version-[1-9][0-9]*\"");
        assertThat(Run.in(here, "accept", "lavrov-2025", "--format", "html").out()).contains("Nash");
    }

    @Test
    void noScoreIsCalledASignature() {
        for (String command : new String[]{"design small.yaml", "accept lavrov-2025",
                "accept lavrov-2025 --format html", "design small.yaml --format html"}) {
            String told = Run.in(here, command.split(" ")).out().replaceAll("(?s)<(style|script).*?</\\1>", "")
                    .replaceAll("<[^>]*>", "");
            assertThat(told).as(command).doesNotContainPattern("(?i)would sign|party signs|taken to sign|does not sign")
                    .doesNotContainPattern("probability 0\\.[0-9]");
        }
        assertThat(Run.in(here, "accept", "lavrov-2025").out()).contains("Nothing recorded of: China.",
                "6 readings score alike; the first is shown.");
    }

    @Test
    void anAlternativeDecidesWhoseThresholdIsReached() {
        String csv = Run.in(here, "accept", "lavrov-2025", "--alternative", "UKR=99", "--format", "csv").out();
        assertThat(csv.lines().filter(it -> it.contains(",UKR,"))).isNotEmpty().allMatch(it -> it.contains(",no,no,"));
    }

    @Test
    void aMistakeInADesignIsToldWithItsLine() throws IOException {
        Files.writeString(here.resolve("wrong.yaml"), Files.readString(here.resolve("small.yaml"))
                .replace("value: 6 hours", "value: 6 ours"));
        Run run = Run.in(here, "design", "wrong.yaml");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("wrong.yaml:9:").contains("form-bad-duration");
    }
}
