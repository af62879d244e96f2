package org.surety.conformance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.CheckRule;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.text.FormRules;

class FindingsTest {

    @ParameterizedTest
    @MethodSource("org.surety.conformance.findings.Examples#idsWithExample")
    void theBadExampleHasItWhereMarked(String id) throws IOException {
        List<Finding> found = Examples.check(id, "bad.yaml").stream().filter(it -> it.id().equals(id)).toList();
        assertThat(found).as("findings " + id + " of " + Examples.check(id, "bad.yaml")).isNotEmpty();
        Set<Integer> marked = Examples.marked(id);
        if (!marked.isEmpty()) {
            assertThat(found).extracting(it -> it.position().line()).as("lines with " + id + ": " + found)
                    .isSubsetOf(marked).containsAll(marked);
        }
    }

    @ParameterizedTest
    @MethodSource("org.surety.conformance.findings.Examples#idsWithExample")
    void theGoodExampleHasItNot(String id) {
        List<Finding> found = Examples.check(id, "good.yaml");
        assertThat(found).extracting(Finding::id).as("findings: " + found).doesNotContain(id);
        assertThat(found).filteredOn(it -> it.severity() == Severity.ERROR).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.surety.conformance.findings.Examples#idsWithExample")
    void thePageShowsBothExamples(String id) throws IOException {
        String page = Files.readString(Examples.pages().resolve(id + ".md"));
        assertThat(page).contains("```yaml\n" + Files.readString(Examples.folder(id).resolve("good.yaml")) + "```");
        if (!id.equals("form-encoding")) {
            assertThat(page).contains("```yaml\n" + Files.readString(Examples.folder(id).resolve("bad.yaml")) + "```");
        }
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        try (Stream<Path> files = Files.list(Examples.pages())) {
            Set<String> pages = files.map(it -> it.getFileName().toString()).filter(it -> !it.equals("README.md"))
                    .map(it -> it.replaceFirst("\\.md$", "")).collect(Collectors.toCollection(TreeSet::new));
            assertThat(pages).isEqualTo(Examples.ids());
        }
        try (Stream<Path> folders = Files.list(Examples.folder("."))) {
            assertThat(folders.map(it -> it.getFileName().toString()))
                    .allMatch(it -> Examples.idsWithExample().anyMatch(it::equals));
        }
    }

    @Test
    void everyPageNamesItsIdAndSeverity() throws IOException {
        String table = Files.readString(Examples.pages().resolve("README.md"));
        for (CheckRule rule : LifeRules.all()) {
            About about = rule.about();
            String page = Files.readString(Examples.pages().resolve(rule.id() + ".md"));
            assertThat(page)
                    .startsWith("# " + about.title() + "\n\n`" + rule.id() + "` · " + about.severity().word() + " · "
                            + about.family().word() + "\n\n" + about.explanation() + "\n");
            assertThat(table)
                    .contains("| [" + rule.id() + "](" + rule.id() + ".md) | " + about.severity().word() + " | ");
        }
        for (FormRules rule : FormRules.values()) {
            assertThat(Files.readString(Examples.pages().resolve(rule.id() + ".md"))).contains("`" + rule.id() + "` · "
                    + rule.severity().word() + " · form\n\n" + rule.sentence() + "\n");
            assertThat(table)
                    .contains("| [" + rule.id() + "](" + rule.id() + ".md) | " + rule.severity().word() + " | ");
        }
    }

    @Test
    void idsAreUniqueAndSpeakOfTheirFamily() {
        assertThat(LifeRules.all()).extracting(CheckRule::id).doesNotHaveDuplicates()
                .allMatch(it -> it.matches("(form|design)(-[a-z]+)+"));
        assertThat(LifeRules.all()).allMatch(it -> it.id().startsWith(it.about().family().word() + "-"));
    }
}
