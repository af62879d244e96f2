package org.surety.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Work;
import org.surety.workbench.api.TextQuestion;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.api.WrittenValue;

/** What is tried in a reading is told wherever the reading is. */
class TriesTest {

    private static final String STEPS = "procedures.help.steps.decision.";
    private static final String TEXT = """
            surety: 1
            kind: agreement
            id: test
            title: A test
            status: draft
            parties: {UKR: {role: protected}, RUS: {role: guarantor}, USA: {role: guarantor}}
            procedures:
              help:
                on: armed-attack
                against: UKR
                steps:
                  decision:
                    kind: decide
                    among: guarantors
                    rule: {open: {question: Who?, readings: {each: {label: each decides, value: each}, all: unanimity}}}
                    within:
                      open:
                        question: How long?
                        name: clock
                        readings:
                          short: 1 day
                          long:
                            value: 3 days
                    yes: act
                  act: {by: those-in-favour, may: arms}
            """;

    @TempDir
    private Path folder;

    private Map<String, String> words(WrittenValue... tries) {
        Workbench bench = new Workbench(new MemoryStore().put("test.yaml", TEXT), folder, WorkLimits.NONE)
                .trying("test.yaml", List.of(tries));
        List<OpenTerm> terms = bench.text(new TextQuestion("test.yaml", List.of()), Work.quiet()).response().family()
                .terms();
        ReadingWords words = new ReadingWords(terms);
        Map<String, String> said = new TreeMap<>();
        terms.forEach(term -> term.readings().forEach(it -> said.put(it.name(), words.of(term.name(), it.name()))));
        return said;
    }

    @Test
    void tellsWhatIsTriedInAReading() {
        assertThat(words()).isEqualTo(Map.of("each", "each decides", "all", "decision is all", "short",
                "clock is short", "long", "clock is long"));
        assertThat(words(new WrittenValue(STEPS + "rule.open.readings.each.value", "unanimity"),
                new WrittenValue(STEPS + "within.open.readings.short", "2 hours"),
                new WrittenValue(STEPS + "within.open.readings.long.value", "5 days")))
                .isEqualTo(Map.of("each", "each decides (tried: unanimity instead of each)", "all",
                        "decision is all", "short", "clock is short (tried: 2 hours instead of 1 day)", "long",
                        "clock is long (tried: 5 days instead of 3 days)"));
    }

    @Test
    void whatIsWrittenAsItWasIsNoTry() {
        assertThat(words(new WrittenValue(STEPS + "within.open.readings.long.value", "3 days"))).isEqualTo(words());
    }
}
