package org.surety.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Findings;

class FindingTextTest {

    private static final Finding ERROR = new Finding("form-dangling-step", Severity.ERROR, "procedures.help.steps.ask",
            "`decison` is not a step of this procedure", Optional.of("Maybe `decision`?"), Optional.empty(),
            new SourceLocation("a.yaml", 2, 9));

    private static Findings findings(String line) {
        return new Findings(List.of("a.yaml"), List.of(ERROR), List.of(), Map.of("a.yaml", List.of("first", line)));
    }

    @Test
    void showsTheLineAndMarksThePlace() {
        assertThat(FindingText.of(findings("  then: decison"), Look.PLAIN)).isEqualTo("""
                a.yaml:2:9: error [form-dangling-step] `decison` is not a step of this procedure
                    2 |   then: decison
                      |         ^
                    Maybe `decision`?

                a.yaml: 1 error.
                """);
    }

    @Test
    void marksThePlaceBehindATab() {
        assertThat(FindingText.list(findings("\t   \t  ab"), Look.PLAIN)).contains("2 |              ab\n",
                "  |               ^\n");
    }

    @Test
    void coloursOnlyIfAsked() {
        assertThat(FindingText.of(findings("x"), Look.PLAIN)).doesNotContain("\033");
        assertThat(FindingText.of(findings("x"), new Look(80, true))).contains("\033[1;31merror\033[0m");
    }

    @Test
    void aPathThatLeavesNoRoomHasALineOfItsOwn() {
        String path = "folder/".repeat(20) + "a.yaml";
        Finding far = new Finding("form-dangling-step", Severity.ERROR, "", "it is not there", Optional.empty(),
                Optional.empty(), new SourceLocation(path, 2, 9));
        assertThat(
                FindingText.list(new Findings(List.of(path), List.of(far), List.of(), Map.of()), new Look(60, false)))
                .isEqualTo(path + ":2:9: error [form-dangling-step]\n    it is not there\n");
    }

    @Test
    void saysThatNothingWasFound() {
        assertThat(FindingText.of(new Findings(List.of("a.yaml"), List.of(), List.of(), Map.of()), Look.PLAIN))
                .isEqualTo("a.yaml: nothing found.\n");
    }

    @Test
    void ofALongLineTheNeighbourhoodIsShown() {
        String line = "a".repeat(1_000_000) + " decison " + "b".repeat(1_000_000);
        Finding far = new Finding("form-dangling-step", Severity.ERROR, "", "it is not there", Optional.empty(),
                Optional.empty(), new SourceLocation("a.yaml", 1, 1_000_002));
        String text = FindingText.list(new Findings(List.of("a.yaml"), List.of(far), List.of(),
                Map.of("a.yaml", List.of(line))), Look.PLAIN);
        assertThat(text).hasSizeLessThan(500).contains("| ...aaa", "a decison b");
        List<String> lines = text.lines().toList();
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("decison"));
    }

    @Test
    void aNameOfAFileCannotSpeakToTheTerminal() {
        Finding finding = new Finding("form-empty", Severity.ERROR, "", "x", Optional.empty(), Optional.empty(),
                new SourceLocation("a\033[31m\u202E.yaml", 1, 0));
        assertThat(FindingText.list(new Findings(List.of(), List.of(finding), List.of(), Map.of()), Look.PLAIN))
                .startsWith("a\\u001B[31m\\u202E.yaml:1: error");
    }
}
