package org.surety.conformance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.Subject;
import org.surety.analysis.check.amend.Amendment;
import org.surety.analysis.check.amend.Amendments;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.semantics.Readings;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.DesignFile;
import org.surety.text.read.DesignReader;

/** What is said that a clause could say instead can stand there, and changes what was found. */
class AmendmentsTest {

    private static Stream<String> catalog() {
        return CatalogFiles.folders().stream().map(Path::getFileName).map(Path::toString);
    }

    private static Read<DesignFile> spliced(SourceFile agreement, Library library, String id, Amendment amendment) {
        SourceFile design = new SourceFile("amendment.yaml", "surety: 1\nkind: design\nid: amendment\nfor: " + id
                + "\nscenarios: []\nchoices:\n  " + amendment.choice() + ": " + amendment.asChoice() + "\n");
        return DesignReader.read(design, agreement, library, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void eachCanStandInAnAgreementOfTheCatalog(String id) {
        AgreementFile family = CatalogFiles.agreement(id);
        List<Amendment> amendments =
                Amendments.of(family, Check.of(Subject.of(family, family::positionOf), LifeRules.all()));
        assertThat(amendments).extracting(it -> List.of(it.clause(), it.name())).doesNotHaveDuplicates();
        SourceFile source = CatalogFiles.LIBRARY.find(id).orElseThrow();
        for (Amendment amendment : amendments) {
            Read<DesignFile> read = spliced(source, CatalogFiles.LIBRARY, id, amendment);
            assertThat(read.value()).as(amendment + " " + read.findings()).isPresent();
        }
    }

    @Test
    void groupsAreCalledByTheirNames() {
        String text = """
                surety: 1
                kind: agreement
                id: lake
                title: The lake
                status: in-force
                sources: {text: {title: The text, grade: primary}}
                parties:
                  A: {role: protected, name: Alder, source: text}
                  B: {role: guarantor, name: Birch, standing: ratified, source: text}
                  C: {role: guarantor, name: Cedar, standing: ratified, source: text}
                groups:
                  shore: {members: [B, C], name: powers of the lake, source: text}
                  shores: {members: [B, C], source: text}
                procedures:
                  assistance:
                    on: armed-attack
                    against: A
                    source: text
                    steps:
                      consult: {kind: consult, among: GROUP, then: help}
                      help: {kind: act, by: guarantors, may: [assistance]}
                """;
        assertThat(wordings(text.replace("GROUP", "shore"))).contains("Consultations among the powers of the lake")
                .doesNotContain("shore");
        assertThat(wordings(text.replace("GROUP", "shores"))).contains("Consultations among the shores");
    }

    private static String wordings(String text) {
        AgreementFile family = AgreementReader.read(new SourceFile("lake.yaml", text), CatalogFiles.LIBRARY).value()
                .orElseThrow();
        return Amendments.of(family, Check.of(Subject.of(family, family::positionOf), LifeRules.all())).stream()
                .map(Amendment::wording).collect(Collectors.joining(" "));
    }

    /** Findings that several clauses, or what states have done, bring about. */
    private static final Set<String> WITHOUT = Set.of("design-duties-uneven", "design-duties-without-consequence",
            "design-duty-without-procedure", "design-guarantor-not-accepted", "design-monitor-without-powers",
            "design-nobody-finds-facts", "design-not-in-force", "design-power-nobody-holds",
            "design-proposal-not-accepted", "design-standing-unknown");

    @Test
    void everyFindingThatHangsOnOneClauseHasAmendmentsUnderWhichLessOfItIsFound() {
        Set<String> without = new TreeSet<>();
        Set<String> unchanged = new TreeSet<>();
        Set<String> lessened = new TreeSet<>();
        for (String id : Examples.idsWithExample().filter(it -> it.startsWith("design-")).toList()) {
            SourceFile source = Examples.source(id, "bad.yaml");
            Library library = Examples.library(id, "bad.yaml");
            AgreementFile family = AgreementReader.read(source, library).value().orElseThrow();
            List<Finding> found = Check.of(Subject.of(family, family::positionOf), LifeRules.all()).stream()
                    .filter(it -> it.id().equals(id)).toList();
            List<Amendment> amendments = Amendments.of(family, found);
            if (amendments.isEmpty()) {
                without.add(id);
            }
            for (Amendment amendment : amendments) {
                Read<DesignFile> read = spliced(source, library, family.id(), amendment);
                assertThat(read.value()).as(amendment + " " + read.findings()).isPresent();
                List<Finding> left = under(read.value().orElseThrow().versions(), amendment).stream()
                        .filter(it -> it.id().equals(id)).toList();
                (words(left) < words(found) ? lessened : unchanged).add(id + " " + amendment.name());
            }
        }
        assertThat(without).isEqualTo(WITHOUT);
        unchanged.removeAll(lessened);
        assertThat(unchanged).isEqualTo(ONLY_WITH_OTHERS);
    }

    /**
     * What changes something only among more parties than the example has (two thirds of two or three), or together
     * with another clause.
     */
    private static final Set<String> ONLY_WITH_OTHERS =
            Set.of("design-attacker-can-block two-thirds", "design-attacker-holds-off-finding two-thirds",
                    "design-help-impossible without-the-attacker", "design-referral-attacker-veto two-thirds");

    /** How much is found, by the length of what is said: who is named, and how often. */
    private static int words(List<Finding> findings) {
        return findings.stream().mapToInt(it -> it.message().split(" ").length).sum();
    }

    private static List<Finding> under(Family versions, Amendment amendment) {
        Map<String, Set<String>> held =
                amendment.open() ? Map.of(amendment.choice(), Set.of(amendment.name())) : Map.of();
        Set<Agreement> looked = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        Readings.of(versions, held).list(500).forEach(it -> {
            Agreement agreement = versions.under(it);
            if (looked.add(agreement)) {
                Check.of(Subject.of(Family.of(agreement), SourceLocation::of), LifeRules.all())
                        .stream().filter(one -> !findings.contains(one)).forEach(findings::add);
            }
        });
        return findings;
    }
}
