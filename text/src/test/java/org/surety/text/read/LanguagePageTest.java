package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.model.agreement.Reading;
import org.surety.text.SourceFile;

/** Every example of {@code docs/language.md} is read without a finding, and under every reading. */
class LanguagePageTest {

    private static final String HEAD = "surety: 1\nkind: agreement\nid: example\ntitle: Example\nstatus: draft\n";

    static List<String> examples() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("surety.home", "..")).resolve("docs/language.md"));
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page).results().map(MatchResult::group)
                .map(it -> it.substring("```yaml\n".length(), it.length() - 3)).toList();
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
