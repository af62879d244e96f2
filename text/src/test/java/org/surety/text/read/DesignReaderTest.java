package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** What a design may say, and what is said about one that says something else. */
class DesignReaderTest {

    private static final String AGREEMENT =
            """
                    surety: 1
                    kind: agreement
                    id: small
                    title: Small
                    status: proposed
                    sources:
                      invented: {title: Made up, grade: inference}
                    parties:
                      Home: {role: protected, source: invented}
                      G1: {role: guarantor, source: invented}
                      G2: {role: guarantor, source: invented}
                    groups:
                      core: {members: [G1, G2], source: invented}
                    procedures:
                      assistance:
                        on: armed-attack
                        against: Home
                        by: anyone
                        source: invented
                        steps:
                          decision:
                            kind: decide
                            among: core
                            rule: {open: {question: Which?, name: rule, readings: {all: unanimity, one: {quota: 1}}, \
                    source: invented}}
                            within: 5 days
                            yes: help
                            source: invented
                          help: {kind: act, by: those-in-favour, must: armed-force, within: 1 day, source: invented}
                    """;
    private static final SourceFile FILE = new SourceFile("small.yaml", AGREEMENT);
    private static final String HEAD = "surety: 1\nkind: design\nid: d\nfor: small\nscenarios: [outsider]\n";

    private static Read<DesignFile> read(String rest) {
        return raw(HEAD + rest);
    }

    private static Read<DesignFile> raw(String text) {
        return DesignReader.read(new SourceFile("d.yaml", text), FILE, Library.EMPTY, Optional.empty());
    }

    private static List<String> readings(String rest, String term) {
        Read<DesignFile> read = read(rest);
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow().versions().terms().stream().filter(it -> it.name().equals(term)).findFirst()
                .orElseThrow().readings().stream().map(OpenTerm.Alternative::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "keep: {rul: [all]}|6|rule",
            "keep: {rule: [al]}|6|all",
            "choices: {a: {at: procedures.assistence.steps, readings: {x: 1, y: 2}, source: invented}}|6|assistance",
            "choices: {a: {at: procedures.assistance.steps.decision.rule.open.name, readings: {x: 1, y: 2}, source: "
                    + "invented}}|6|open term",
            "choices: {a: {at: procedures.assistance.steps.decision.rule, readings: {x: {quota: 2}}, source: "
                    + "invented}}|6|rule",
            "choices: {a: {at: procedures.assistance.steps.decision.within, readings: {x: soon, y: 1 day}, source: "
                    + "invented}}|6|soon",
            "choices: {a: {at: procedures.assistance.steps.help.within, times: {from: 1 hour, to: 1000 hours, by: 1 "
                    + "hour}, source: invented}}|6|times",
            "choices: {a: {at: groups.core.members, subsets: {of: [A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q]}, source: "
                    + "invented}}|6|too many",
            "choices: {a: {at: groups.core.members, subsets: {of: [A,B,C,D,E,F,G,H,I,J]}, source: invented}}|6|1023",
            "objectives: [least-blockd]|6|least-blocked",
            "objectives: [{help: outsidr}]|6|outsider",
            "constraints: {help: {worst: 2}}|6|probability",
            "constraints: {acceptability: {G1: 101}}|6|100",
            "signs-at: 101|6|100",
            "choices: {a: {at: procedures.assistance.steps.decision.within, keep: x, readings: {x: 1 day}, source: "
                    + "invented}}|6|x",
            "choices: {a: {at: groups.core.members, subsets: {of: [G1, G1]}, source: invented}}|6|G1"})
    void every_error_names_the_file_the_line_and_what_was_meant(String rest, int line, String meant) {
        Read<DesignFile> read = read(rest);
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).allSatisfy(it -> {
            assertThat(it.position().file()).isEqualTo("d.yaml");
            assertThat(it.position().line()).isEqualTo(line);
        });
        assertThat(read.findings().stream().map(it -> it.message() + it.hint().orElse(""))
                .collect(Collectors.joining(" "))).contains(meant);
    }

    @Test
    void two_choices_on_one_clause_are_refused() {
        String choice =
                "{at: procedures.assistance.steps.decision.within, readings: {x: 1 day, y: 2 days}, source: invented}";
        Read<DesignFile> read = read("choices:\n  a: " + choice + "\n  b: " + choice + "\n");
        assertThat(read.findings()).singleElement().satisfies(it -> {
            assertThat(it.message()).contains("two choices");
            assertThat(it.position().line()).isEqualTo(8);
        });
    }

    @Test
    void a_key_that_stands_twice_is_told() {
        assertThat(read("choices: {}\nchoices: {}\n").value()).isEmpty();
    }

    @Test
    void what_stands_there_is_kept_as_a_reading() {
        assertThat(
                readings("choices: {limit: {question: Q, at: procedures.assistance.steps.decision.within, keep: as-is, "
                        + "readings: {long: 9 days}, source: invented}}", "limit"))
                .containsExactly("as-is", "long");
    }

    @Test
    void readings_are_added_to_an_open_term() {
        assertThat(readings("choices: {rule: {at: procedures.assistance.steps.decision.rule, quotas: {from: 2, to: 3}, "
                + "source: invented}}", "rule")).containsExactly("all", "one", "quota-2", "quota-3");
    }

    @Test
    void sets_of_parties_come_larger_names_first() {
        assertThat(
                readings("choices: {who: {at: groups.core.members, subsets: {of: [G1, G2]}, source: invented}}", "who"))
                .containsExactlyInAnyOrder("G1-G2", "G1", "G2");
    }

    @Test
    void times_run_in_steps() {
        assertThat(readings("choices: {t: {at: procedures.assistance.steps.help.within, "
                + "times: {from: 1 day, to: 3 days, by: 1 day}, source: invented}}", "t")).hasSize(3);
    }

    @Test
    void a_choice_of_one_reading_leaves_nothing_open() {
        Read<DesignFile> read =
                read("choices: {t: {at: procedures.assistance.steps.help.within, readings: {x: 9 days}, "
                        + "source: invented}}");
        assertThat(read.value().orElseThrow().versions().terms()).extracting(OpenTerm::name).containsExactly("rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "just text", "surety: 1\nkind: agreement\nid: x\n", "a: &a [*a]", "\u0000"})
    void anything_else_is_refused(String text) {
        assertThat(raw(text).value()).isEmpty();
        assertThat(DesignReader.needs(new SourceFile("d.yaml", text)).value()).isEmpty();
    }

    @Test
    void hostile_files_do_no_harm() {
        String many = IntStream.range(0, 50_000).mapToObj(it -> "r" + it + ": 1 day").collect(Collectors.joining(", "));
        for (String text : List.of("choices: " + "[".repeat(20_000), "choices: " + "{a: ".repeat(5_000),
                "choices: {t: {at: procedures.assistance.steps.help.within, readings: {" + many
                        + "}, source: invented}}",
                "keep: &a [x, x]\nobjectives: &b [*a, *a]\nconstraints: [*b, *b]\n")) {
            long from = System.nanoTime();
            assertThatCode(() -> assertThat(read(text).value()).isEmpty()).doesNotThrowAnyException();
            assertThat(System.nanoTime() - from).isLessThan(20_000_000_000L);
        }
    }
}
