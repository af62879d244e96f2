package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Reading;
import org.surety.text.SourceFile;

/** Every example of {@code docs/language.md} is read without a finding, and under every reading. */
class LanguagePageTest {

    private static final String HEAD = "surety: 1\nkind: agreement\nid: example\ntitle: Example\nstatus: draft\n";

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("surety.home", "..")).resolve("docs/language.md"));
    }

    static List<String> examples() throws IOException {
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page()).results().map(MatchResult::group)
                .map(it -> it.substring("```yaml\n".length(), it.length() - 3)).toList();
    }

    @Test
    void theTablesOfActionsAndEventsAreTheLanguages() throws IOException {
        String page = page();
        for (ActionKind action : ActionKind.values()) {
            String atop = action.atop() == ActionKind.Atop.NONE ? "" : action.atop().word();
            assertThat(page).containsPattern("\\| `" + action.word() + "` \\| [^|]+ \\| "
                    + (action.isAssistance() ? "yes" : "") + " \\| " + atop + " ?\\|");
        }
        for (EventKind event : EventKind.values()) {
            String also = event.isAlso().stream().filter(it -> it != event).map(it -> "`" + it.word() + "`").sorted()
                    .collect(Collectors.joining(", "));
            assertThat(rows(page.substring(page.indexOf("| event | what happens")), event.word()))
                    .containsExactly(also);
        }
    }

    /** The last cells of the rows for a word, their words sorted. */
    private static List<String> rows(String page, String word) {
        return Pattern.compile("\\| `" + word + "` \\| [^|]+ \\| ([^|]*) ?\\|\n").matcher(page).results()
                .map(it -> Arrays.stream(it.group(1).strip().split(", ")).sorted().collect(Collectors.joining(", ")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesAreRead(String example) {
        String text = example.startsWith("surety:") ? example : HEAD + example;
        SourceFile file = new SourceFile("example.yaml", text);
        if (text.contains("kind: scenario")) {
            assertThat(ScenarioReader.read(file, TestFiles.LIBRARY).findings()).isEmpty();
            return;
        }
        if (text.contains("kind: positions")) {
            assertThat(PositionsReader.read(file, TestFiles.LIBRARY).findings()).isEmpty();
            return;
        }
        if (text.contains("kind: exercise")) {
            assertThat(ExerciseReader.read(file, TestFiles.LIBRARY).findings()).isEmpty();
            return;
        }
        if (text.contains("kind: chronicle")) {
            assertThat(ChronicleReader.read(file, TestFiles.LIBRARY).findings()).isEmpty();
            return;
        }
        if (text.contains("kind: design")) {
            assertThat(DesignReader.needs(file).findings()).isEmpty();
            return;
        }
        var read = AgreementReader.read(file, TestFiles.LIBRARY);
        assertThat(read.findings()).isEmpty();
        AgreementFile agreement = read.value().orElseThrow();
        List<Reading> readings = TestFiles.readings(agreement);
        assertThat(readings).isNotEmpty().allSatisfy(it -> assertThat(agreement.under(it)).isNotNull());
    }
}
