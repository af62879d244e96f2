package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What lies in the user's folder comes before the catalog, in every command, and every answer names the files it used.
 */
class OwnFilesFirstTest {

    /** There is an agreement of this id in the catalog. */
    private static final String ID = "belgium-1839";
    private static final String CATALOGS = "catalog/historical/belgium-1839/agreement.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void anOwnTextOfThatId() throws IOException {
        write("agreement.yaml", """
                # A heading of more lines than anybody looks through for an id.
                """ + "#\n".repeat(60)
                + """
                        surety: 1
                        kind: agreement
                        id: 'belgium-1839'
                        title: My own text
                        status: draft
                        parties:
                          Home: {role: protected}
                          G1: {role: guarantor}
                          G2: {role: guarantor}
                        procedures:
                          assistance:
                            on: armed-attack
                            against: Home
                            steps:
                              decision: {kind: decide, by: guarantors, within: 1 day, yes: help,
                                         rule: {open: {question: Which rule?, name: rule, readings: {all: unanimity, \
                        one: {quota: 1}}}}}
                              help: {by: guarantors, must: armed-force, within: 1 day}
                        """);
        write("scenarios/mine.scenario.yaml", """
                surety: 1
                kind: scenario
                id: mine
                for: belgium-1839
                event: {kind: armed-attack, by: outsider, against: Home, attributable: yes}
                fait-accompli: 72 hours
                behaviour: {guarantors: {acts: 0.5..0.9, ballot: {yes: 0.6, no: rest}}}
                """);
        write("positions/mine.positions.yaml", """
                surety: 1
                kind: positions
                id: wants
                for: belgium-1839
                parties: {Home: {}, G1: {alternative: 30}}
                issues:
                  rule: {term: rule, points: {all: 0, one: 100}}
                positions:
                  Home: {rule: {position: one, salience: 50}}
                  G1: {rule: {position: all, salience: 50}}
                """);
        write("designs/mine.design.yaml",
                """
                        surety: 1
                        kind: design
                        id: mine
                        for: belgium-1839
                        positions: wants
                        scenarios: [mine]
                        choices:
                          speed: {at: procedures.assistance.steps.help.within, readings: {days: {value: 2 days}, \
                        hours: {value: 6 hours}}}
                        """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Stream<List<String>> everyCommand() {
        return Stream.of(List.of("who", "FILE"), List.of("power", "FILE"), List.of("check", "FILE"),
                List.of("crisis", "FILE"), List.of("crisis", "FILE", "mine"), List.of("report", "FILE"),
                List.of("accept", "FILE"), List.of("design", "FILE", "--settings", "2"), List.of("bargain", "FILE"),
                List.of("compare", "FILE", "luxembourg-1867"), List.of("export", "FILE", "--to", "json"));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void byIdFromItsFolder(List<String> command) throws IOException {
        usesMine(folder, command, ID, "agreement.yaml");
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void byThePathOfTheFolder(List<String> command) throws IOException {
        usesMine(folder.getParent(), command, folder.getFileName().toString(),
                folder.getFileName() + "/agreement.yaml");
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void underAnotherNameOfTheFile(List<String> command) throws IOException {
        Files.move(folder.resolve("agreement.yaml"), folder.resolve("any-name.yaml"));
        usesMine(folder, command, "any-name.yaml", "any-name.yaml");
        usesMine(folder, command, ID, "any-name.yaml");
    }

    private void usesMine(Path here, List<String> command, String file, String name) throws IOException {
        String[] words = command.stream().map(it -> it.equals("FILE") ? file : it).toArray(String[]::new);
        Run json = Run.in(here, Stream.concat(Stream.of(words), command.getFirst().equals("export")
                ? Stream.of()
                : Stream.of("--format", "json")).toArray(String[]::new));
        assertThat(json.err()).as(String.join(" ", words)).isEmpty();
        if (!command.getFirst().equals("bargain")) {
            assertThat(json.out()).contains("\"" + name + "\"", sha256(here.resolve(name)));
        } else {
            assertThat(json.out()).contains(sha256(folder.resolve("positions/mine.positions.yaml")));
        }
        assertThat(json.out()).doesNotContain(CATALOGS);
        if (!command.getFirst().equals("export")) {
            Run text =
                    Run.in(here, Stream.concat(Stream.of(words), Stream.of("--format", "text")).toArray(String[]::new));
            assertThat(text.out().substring(text.out().lastIndexOf("Files used:")).replaceAll("\\s+", " "))
                    .contains(name)
                    .doesNotContain(CATALOGS);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A file that belongs to an agreement is checked against the user's text, which has a term that the catalog's has
     * not.
     */
    @ParameterizedTest
    @CsvSource({"scenarios/mine.scenario.yaml", "positions/mine.positions.yaml", "designs/mine.design.yaml"})
    void whatBelongsToItIsCheckedAgainstIt(String file) {
        for (Path here : List.of(folder, folder.resolve(file).getParent(), folder.getParent())) {
            Run run = Run.in(here, "check", here.relativize(folder.resolve(file)).toString(), "--format", "json");
            assertThat(run.out()).as(run.err()).contains("agreement.yaml").contains("\"error\" : 0")
                    .doesNotContain(CATALOGS);
        }
    }

    @Test
    void ownScenariosAndPositionsComeBeforeThoseOfAnAgreementOfTheCatalog() throws IOException {
        Path here = Files.createDirectory(folder.resolve("elsewhere"));
        Path own = Path.of(System.getProperty("surety.home", ".."), "catalog/proposals/lavrov-2025");
        Files.copy(own.resolve("positions/guarantees.positions.yaml"), here.resolve("mine.positions.yaml"));
        for (String name : List.of("by-france.scenario.yaml", "outsider.scenario.yaml")) {
            Files.copy(own.resolve("scenarios").resolve(name), here.resolve(name));
        }
        assertThat(Run.in(here, "accept", "lavrov-2025", "--format", "json").out()).contains("\"mine.positions.yaml\"")
                .doesNotContain("guarantees.positions.yaml");
        assertThat(Run.in(here, "crisis", "lavrov-2025", "by-france", "--format", "json").out())
                .contains("\"by-france.scenario.yaml\"").doesNotContain("scenarios/by-france.scenario.yaml");
    }

    @Test
    void aCopyUnderAnotherNameKeepsWhatBelongsToIt() throws IOException {
        assertThat(Run.in(folder, "catalog", "copy", "lavrov-2025", "my-draft").out()).contains(
                "my-draft/positions/guarantees.positions.yaml", "my-draft/designs/guarantees.design.yaml",
                "my-draft/scenarios/by-france.scenario.yaml", "The copy calls itself my-draft");
        assertThat(Files.readString(folder.resolve("my-draft/agreement.yaml"))).contains("\nid: my-draft\n");
        Run crisis = Run.in(folder, "crisis", "my-draft", "by-france", "--format", "json");
        assertThat(crisis.err()).isEmpty();
        assertThat(crisis.out()).contains("my-draft/scenarios/by-france.scenario.yaml")
                .doesNotContain("proposals/lavrov-2025");
        assertThat(Run.in(folder, "accept", "my-draft", "--format", "json").out())
                .contains("my-draft/positions/guarantees.positions.yaml").doesNotContain("proposals/lavrov-2025");
        assertThat(Run.in(folder, "design", "my-draft", "--count").out()).contains("36,864 versions");
        Run check = Run.in(folder, "check", "my-draft", "my-draft/designs/guarantees.design.yaml",
                "my-draft/positions/guarantees.positions.yaml", "my-draft/scenarios/outsider.scenario.yaml");
        assertThat(check.status()).isZero();
        assertThat(check.out()).doesNotContain("proposals/lavrov-2025", "form-unchecked-scenario");
    }

    @Test
    void anAgreementThatWasRenamedByHandIsNotMixedUpWithTheCatalogs() throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"),
                Files.readString(folder.resolve("agreement.yaml")).replace("belgium-1839", "mine-alone"));
        for (String command : List.of("accept", "design", "crisis")) {
            Run run = Run.in(folder, command, "agreement.yaml");
            assertThat(run.status()).isEqualTo(Failures.BAD);
            assertThat(run.err().replaceAll("\\s+", " ")).as(command).contains("is for belgium-1839");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for: belgium-1839           | for: nobody-has-this   | 4:  | form-dangling-agreement
            positions: wants            | positions: wishes      | 5:  | form-bad-value
            scenarios: [mine]           | scenarios: [yours]     | 6:  | form-dangling-scenario
            value: 2 days               | value: 2 dais          | 8:  | form-bad-duration
            choices:                    | chioces:               | 7:  | form-unknown-key
            steps.help.within           | steps.help.whithin     | 8:  | form-
            """)
    void aMistakeInADesignIsFoundWithItsLine(String right, String wrong, String line, String rule) throws IOException {
        String text = Files.readString(folder.resolve("designs/mine.design.yaml"));
        assertThat(text).contains(right);
        write("designs/wrong.design.yaml", text.replace(right, wrong));
        Run run = Run.in(folder, "check", "designs/wrong.design.yaml", "--fail-on", "error");
        assertThat(run.out()).as(run.err()).contains("designs/wrong.design.yaml:" + line, "error [" + rule);
        assertThat(run.status()).isEqualTo(1);
        Run asked = Run.in(folder, "design", "designs/wrong.design.yaml");
        assertThat(asked.status()).isEqualTo(Failures.BAD);
        assertThat(asked.err()).contains("designs/wrong.design.yaml:" + line);
    }
}
