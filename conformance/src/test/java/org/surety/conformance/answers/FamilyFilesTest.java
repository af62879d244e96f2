package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.scenario.Scenario;
import org.surety.text.Documents;
import org.surety.text.Library;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.ScenarioReader;

/** The examples whose crisis answer is known are read as they are meant. */
class FamilyFilesTest {

    private static final Path FOLDER = Path.of(System.getProperty("surety.home", "..")).resolve("examples/family");

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void bothFilesAreReadAndBelongTogether(int guarantors) {
        Library library = id -> Documents.load(FOLDER.resolve(id + ".yaml")).value();
        var agreement = AgreementReader.read(library.find("agreement-" + guarantors).orElseThrow(), library);
        assertThat(agreement.findings()).isEmpty();
        var read = ScenarioReader.read(
                Documents.load(FOLDER.resolve("family-" + guarantors + ".scenario.yaml")).value().orElseThrow(),
                library);
        assertThat(read.findings()).isEmpty();
        Scenario scenario = read.value().orElseThrow().scenario();
        assertThat(scenario.agreement()).contains("agreement-" + guarantors);
        assertThat(scenario.behaviours()).hasSize(1 + guarantors);
    }
}
