package org.surety.text.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surety.text.Problems;
import org.surety.text.SourceFile;
import org.surety.text.tree.YamlTree;

class WrittenValuesTest {

    private static final String TEXT = """
            surety: 1   # a remark
            procedures:
              help:
                on: [armed-attack, coup]
                steps:
                  talks: {consult: parties, within: "3 days"}   # stays
                  \u00e9tat:
                    within: 3 days # \ud83d\ude42 stays
                    note: >-
                      within: 3 days
            """;

    private static SourceFile file(String text) {
        return new SourceFile("x.yaml", text);
    }

    @Test
    void findsTheValuesOfClausesAndNoRemark() {
        assertThat(WrittenValues.of(file(TEXT))).extracting(WrittenValues.Value::path).containsExactly(
                "procedures.help.on.0", "procedures.help.on.1", "procedures.help.steps.talks.consult",
                "procedures.help.steps.talks.within", "procedures.help.steps.\u00e9tat.within");
    }

    @Test
    void aChangeTouchesItsValueOnly() {
        assertThat(changed(TEXT, "procedures.help.steps.talks.within", "1 day"))
                .isEqualTo(TEXT.replace("\"3 days\"}", "1 day}"));
        assertThat(changed(TEXT, "procedures.help.steps.\u00e9tat.within", "1 day"))
                .isEqualTo(TEXT.replace("3 days # ", "1 day # "));
        assertThat(changed("\uFEFF" + TEXT, "procedures.help.on.1", "threat"))
                .isEqualTo("\uFEFF" + TEXT.replace("coup", "threat"));
    }

    @Test
    void whatYamlWouldReadOtherwiseIsQuoted() {
        String hostile = "a: b #\" \\ [x]\nsurety: 2";
        String changed = changed(TEXT, "procedures.help.on.1", hostile);
        assertThat(WrittenValues.of(file(changed))).contains(
                new WrittenValues.Value("procedures.help.on.1", hostile));
        assertThat(changed.lines().count()).isEqualTo(TEXT.lines().count());
    }

    @Test
    void aPathWithoutAValueChangesNothing() {
        assertThat(WrittenValues.changed(file(TEXT), "procedures.help", "x")).isEmpty();
        assertThat(WrittenValues.changed(file(TEXT), "nothing", "x")).isEmpty();
        assertThat(WrittenValues.of(file("a: [b"))).isEmpty();
    }

    /** Every value of every agreement of the catalog, written again as it is, leaves the tree as it was. */
    @Test
    void everyValueOfTheCatalogCanBeWrittenAgain() throws IOException {
        List<Path> agreements;
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("surety.home", "..")).resolve("catalog"))) {
            agreements = all.filter(it -> it.endsWith("agreement.yaml")).toList();
        }
        assertThat(agreements).hasSizeGreaterThan(20);
        for (Path agreement : agreements) {
            SourceFile file = file(Files.readString(agreement));
            List<WrittenValues.Value> values = WrittenValues.of(file);
            assertThat(values).as(agreement.toString()).isNotEmpty();
            for (int i = 0; i < values.size(); i += 7) {
                WrittenValues.Value value = values.get(i);
                SourceFile changed = WrittenValues.changed(file, value.path(), value.text()).orElseThrow();
                assertThat(WrittenValues.of(changed)).as(value.path()).isEqualTo(values);
                assertThat(YamlTree.parse(changed, new Problems("x"))).as(value.path()).isPresent();
            }
        }
    }

    private static String changed(String text, String path, String value) {
        return WrittenValues.changed(file(text), path, value).orElseThrow().content();
    }

    @Test
    void aReadingGetsALabelHoweverItIsWritten() {
        String readings = """
                open:
                  readings:
                    flow: {value: 1 day, note: x}
                    block:
                      value: 2 days
                    alone: 3 days  # stays
                    named: {label: "old", value: 4 days}
                    place: {except: [Crimea]}
                """;
        assertThat(labelled(readings, "flow")).isEqualTo(readings.replace("note: x}", "note: x, label: \"a: b\"}"));
        assertThat(labelled(readings, "block"))
                .isEqualTo(readings.replace("value: 2 days", "value: 2 days\n      label: \"a: b\""));
        assertThat(labelled(readings, "alone"))
                .isEqualTo(readings.replace("3 days  #", "{value: 3 days, label: \"a: b\"}  #"));
        assertThat(labelled(readings, "named")).isEqualTo(readings.replace("\"old\"", "\"a: b\""));
        assertThat(labelled(readings, "place")).isEqualTo(readings);
        assertThat(labelled("\uFEFF" + readings, "flow")).startsWith("\uFEFFopen:").contains(", label: \"a: b\"");
    }

    private static String labelled(String text, String reading) {
        return WrittenValues.labelled(file(text), "open.readings." + reading, "a: b").content();
    }
}
