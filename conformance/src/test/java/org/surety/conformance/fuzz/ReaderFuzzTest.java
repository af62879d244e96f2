package org.surety.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.finding.Severity;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.ScenarioReader;

/** The reader gives a value exactly if it finds no error, and never throws. */
class ReaderFuzzTest {

    @FuzzTest(maxDuration = "80s")
    void never_throws(FuzzedDataProvider data) {
        SourceFile file = new SourceFile("fuzzed.yaml", Mixer.file(data));
        var agreement = AgreementReader.read(file, CatalogFiles.LIBRARY);
        boolean errors = agreement.findings().stream().anyMatch(it -> it.severity() == Severity.ERROR);
        assertThat(agreement.value().isPresent()).isEqualTo(!errors);
        ScenarioReader.read(file, CatalogFiles.LIBRARY);
    }
}
