package org.surety.conformance.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.Subject;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;

/** Whatever the reader accepts can be checked and asked about; the only refusal is that of work too large. */
class CheckFuzzTest {

    @FuzzTest(maxDuration = "100s")
    void whatever_is_read_can_be_checked(FuzzedDataProvider data) {
        SourceFile file = new SourceFile("fuzzed.yaml", Mixer.file(data));
        AgreementReader.read(file, CatalogFiles.LIBRARY).value().ifPresent(read -> {
            try {
                Check.of(new Subject(read, read::positionOf, 20), LifeRules.all());
                if (Readings.of(read).count().bitLength() < 7) {
                    Who.of(read, WhoRequest.EVERYTHING);
                }
            } catch (TooLarge refused) {
                // Said beforehand, with its size.
            }
        });
    }
}
