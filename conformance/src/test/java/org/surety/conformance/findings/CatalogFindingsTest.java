package org.surety.conformance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.Subject;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.text.Documents;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;

/** What is found in the agreements of the catalog. */
class CatalogFindingsTest {

    private static final Path CATALOG = Path.of(System.getProperty("surety.home", "..")).resolve("catalog");
    private static final Map<String, List<Finding>> FOUND = new TreeMap<>();

    private static Map<String, Path> agreements() throws IOException {
        Map<String, Path> byId = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CATALOG)) {
            files.filter(it -> it.endsWith("agreement.yaml"))
                    .forEach(it -> byId.put(it.getName(it.getNameCount() - 2).toString(), it));
        }
        return byId;
    }

    private static Stream<String> ids() throws IOException {
        return agreements().keySet().stream();
    }

    private static List<Finding> check(String id, UnaryOperator<String> change) throws IOException {
        Map<String, Path> agreements = agreements();
        Library library = other -> Optional.ofNullable(agreements.get(other)).flatMap(it -> read(it, change));
        AgreementFile file = AgreementReader.read(library.find(id).orElseThrow(), library).value().orElseThrow();
        return Check.of(Subject.of(file, file::positionOf), LifeRules.all());
    }

    /** What is found in an agreement as it is: several tests look at the same. */
    private static List<Finding> found(String id) throws IOException {
        List<Finding> known = FOUND.get(id);
        if (known == null) {
            known = check(id, UnaryOperator.identity());
            FOUND.put(id, known);
        }
        return known;
    }

    private static Optional<SourceFile> read(Path path, UnaryOperator<String> change) {
        return Documents.load(path).value().map(it -> new SourceFile(it.name(), change.apply(it.content())));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void noAgreementHasAnError(String id) throws IOException {
        assertThat(found(id)).filteredOn(it -> it.severity() == Severity.ERROR).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingIsSaidTwice(String id) throws IOException {
        assertThat(found(id)).doesNotHaveDuplicates();
    }

    @Test
    void theProposalOf2025CanBeBlockedByAPermanentMemberThatAttacks() throws IOException {
        assertThat(found("lavrov-2025"))
                .filteredOn(it -> it.id().equals("design-attacker-can-block"))
                .anySatisfy(it -> {
                    assertThat(it.reading()).contains("decision=all-agree or security-council");
                    assertThat(it.message()).contains("Russia (RUS)", "United States (USA)", "China (CHN)",
                            "its vote in \"decision\"");
                })
                .anySatisfy(it -> {
                    assertThat(it.reading()).contains("consult=no-limit");
                    assertThat(it.message()).contains("Russia (RUS)", "United States (USA)", "China (CHN)",
                            "not ending \"consult\"");
                });
    }

    /** With two parties' codes exchanged, the same is found of the other. */
    @ParameterizedTest
    @MethodSource("ids")
    void allPartiesAreTreatedAlike(String id) throws IOException {
        UnaryOperator<String> exchange =
                text -> text.replaceAll("\\bRUS\\b", "\0").replaceAll("\\bUSA\\b", "RUS").replace("\0", "USA");
        assertThat(check(id, exchange)).extracting(CatalogFindingsTest::place)
                .containsExactlyInAnyOrderElementsOf(
                        found(id).stream().map(CatalogFindingsTest::place).toList());
    }

    private static String place(Finding finding) {
        String clause = finding.clause().replace("RUS", "X").replace("USA", "X");
        return finding.id() + " " + clause + " " + finding.reading().orElse("");
    }
}
