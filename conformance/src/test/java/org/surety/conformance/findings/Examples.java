package org.surety.conformance.findings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.ScenarioCheck;
import org.surety.analysis.check.Subject;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.model.finding.Finding;
import org.surety.text.Documents;
import org.surety.text.FormRules;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.ChronicleReader;
import org.surety.text.read.ExerciseReader;
import org.surety.text.read.PositionsReader;
import org.surety.text.read.ScenarioFile;
import org.surety.text.read.ScenarioReader;

/**
 * The folders {@code examples/findings/<id>} with {@code bad.yaml}, {@code good.yaml} and the files that these refer
 * to.
 */
final class Examples {

    /** Findings that no file short enough to be read can have. */
    static final Set<String> WITHOUT =
            Set.of("form-unreadable", "form-too-large", "form-too-many", "design-not-examined");

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    private Examples() {}

    static Path pages() {
        return HOME.resolve("docs/findings");
    }

    static Path folder(String id) {
        return HOME.resolve("examples/findings").resolve(id);
    }

    /** The ids of all rules, those of the reader included. */
    static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        LifeRules.all().forEach(it -> ids.add(it.id()));
        for (FormRules rule : FormRules.values()) {
            ids.add(rule.id());
        }
        return ids;
    }

    static Stream<String> idsWithExample() {
        return ids().stream().filter(it -> !WITHOUT.contains(it));
    }

    /** What is found in one example: by the reader, and if it can be read by the rules. */
    static List<Finding> check(String id, String name) {
        Read<SourceFile> loaded = Documents.load(folder(id).resolve(name), name);
        if (loaded.value().isEmpty()) {
            return loaded.findings();
        }
        SourceFile source = loaded.value().get();
        Library library = library(id, name);
        if (source.content().contains("kind: scenario")) {
            Read<ScenarioFile> scenario = ScenarioReader.read(source, library);
            List<Finding> found = new ArrayList<>(scenario.findings());
            scenario.value().ifPresent(it -> it.agreement().ifPresent(agreement -> found
                    .addAll(ScenarioCheck.of(it.scenario(), it.own(), agreement, it::positionOf))));
            return found;
        }
        if (source.content().contains("kind: positions")) {
            return PositionsReader.read(source, library).findings();
        }
        if (source.content().contains("kind: exercise")) {
            return ExerciseReader.read(source, library).findings();
        }
        if (source.content().contains("kind: chronicle")) {
            return ChronicleReader.read(source, library).findings();
        }
        Read<AgreementFile> read = AgreementReader.read(source, library);
        List<Finding> findings = new ArrayList<>(read.findings());
        read.value().ifPresent(it -> findings.addAll(Check.of(Subject.of(it, it::positionOf), LifeRules.all())));
        return findings;
    }

    /** The file of one example. */
    static SourceFile source(String id, String name) {
        return Documents.load(folder(id).resolve(name), name).value().orElseThrow();
    }

    /** What one example can refer to. */
    static Library library(String id, String name) {
        return other -> file(id, name, other);
    }

    /** The example refers to itself as {@code example}, and to files beside it by their names. */
    private static Optional<SourceFile> file(String id, String name, String other) {
        String wanted = other.equals("example") ? name : other + ".yaml";
        Path path = folder(id).resolve(wanted);
        return Files.exists(path) ? Documents.load(path, wanted).value() : Optional.empty();
    }

    /** The lines of {@code bad.yaml} that are marked as having the finding; empty where nothing is marked. */
    static Set<Integer> marked(String id) throws IOException {
        List<String> lines =
                Files.readString(folder(id).resolve("bad.yaml"), StandardCharsets.ISO_8859_1).lines().toList();
        Set<Integer> marked = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("# <-- " + id)) {
                marked.add(i + 1);
            }
        }
        return marked;
    }
}
