package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.model.finding.Finding;
import org.surety.text.Documents;
import org.surety.text.FormRules;
import org.surety.text.Library;
import org.surety.text.SourceFile;

/**
 * Every file in {@code bad} gives exactly the findings in the {@code .findings} file beside it. To write these anew,
 * set the system property {@code surety.golden} to {@code write}, and read the difference before you commit it.
 */
class BadFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad");
    private static final Library BESIDE = id -> beside(id).or(() -> TestFiles.LIBRARY.find(id));

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Optional<SourceFile> beside(String id) {
        Path file = FOLDER.resolve(id + ".yaml");
        return Files.exists(file) ? Documents.load(file, file.getFileName().toString()).value() : Optional.empty();
    }

    private static List<Finding> findings(Path file) {
        SourceFile source = beside(file.getFileName().toString().replace(".yaml", "")).orElseThrow();
        if (source.name().startsWith("positions-")) {
            return PositionsReader.read(source, BESIDE).findings();
        }
        if (source.name().startsWith("exercise-")) {
            return ExerciseReader.read(source, BESIDE).findings();
        }
        if (source.name().startsWith("chronicle-")) {
            return ChronicleReader.read(source, BESIDE).findings();
        }
        return source.name().startsWith("scenario-")
                ? ScenarioReader.read(source, BESIDE).findings()
                : AgreementReader.read(source, BESIDE).findings();
    }

    private static String line(Finding finding) {
        return finding.position() + " " + finding.id() + (finding.clause().isEmpty() ? "" : " at " + finding.clause())
                + "\n    "
                + finding.message() + finding.hint().map(it -> "\n    " + it).orElse("") + "\n";
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBadFileGivesExactlyItsFindings(Path file) throws IOException {
        String actual = findings(file).stream().map(BadFilesTest::line).collect(Collectors.joining());
        Path expected = FOLDER.resolve(file.getFileName().toString().replace(".yaml", ".findings"));
        if ("write".equals(System.getProperty("surety.golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isNotEmpty().isEqualTo(Files.readString(expected));
    }

    @Test
    void everyRuleHasABadFileThatShowsIt() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path file : files()) {
            findings(file).forEach(it -> shown.add(it.id()));
        }
        Set<String> rules =
                Stream.of(FormRules.values()).map(FormRules::id).collect(Collectors.toCollection(TreeSet::new));
        // These need files that are no text, or very large, or that are not there: HostileFilesTest and DocumentsTest
        // have them.
        rules.removeAll(Set.of("form-unreadable", "form-encoding", "form-too-large", "form-too-deep", "form-too-many",
                "form-unchecked-scenario"));
        assertThat(shown).containsAll(rules);
    }
}
