package org.surety.text.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Reading;
import org.surety.model.finding.Severity;
import org.surety.model.position.PositionSet;
import org.surety.model.scenario.Scenario;
import org.surety.text.Library;
import org.surety.text.RandomAgreements;
import org.surety.text.RandomPositions;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.PositionsFile;
import org.surety.text.read.PositionsReader;
import org.surety.text.read.ScenarioFile;
import org.surety.text.read.ScenarioReader;
import org.surety.text.read.TestFiles;

/** What is written reads back. More: {@code -Dsurety.cases=3000}. */
class RoundTripTest {

    private static final int TIMES = Integer.getInteger("surety.cases", 100);

    @Test
    void whatIsWrittenReadsBackToTheSameAgreement() {
        RandomAgreements agreements = new RandomAgreements(1839);
        for (int i = 0; i < TIMES; i++) {
            Agreement agreement = agreements.next();
            String text = YamlWriter.write(agreement);
            Read<AgreementFile> read =
                    AgreementReader.read(new SourceFile("made.yaml", text), RandomAgreements.libraryOf(agreement));
            assertThat(read.findings()).as(text).isEmpty();
            AgreementFile file = read.value().orElseThrow();
            assertThat(file.terms()).as(text).isEmpty();
            assertThat(file.under(Reading.ONLY)).as(text).isEqualTo(agreement);
            assertThat(YamlWriter.write(file.under(Reading.ONLY))).isEqualTo(text);
        }
    }

    @Test
    void whatIsWrittenReadsBackToTheSameScenario() {
        RandomAgreements scenarios = new RandomAgreements(1962);
        for (int i = 0; i < TIMES; i++) {
            Scenario scenario = scenarios.nextScenario();
            String text = YamlWriter.write(scenario);
            Read<ScenarioFile> read = ScenarioReader.read(new SourceFile("made.yaml", text), Library.EMPTY);
            assertThat(read.findings()).as(text).isEmpty();
            assertThat(read.value().orElseThrow().scenario()).as(text).isEqualTo(scenario);
        }
    }

    @Test
    void whatIsWrittenReadsBackToTheSamePositions() {
        RandomPositions random = new RandomPositions(1919);
        for (int i = 0; i < TIMES; i++) {
            PositionSet positions = random.next();
            String text = YamlWriter.write(positions);
            Read<PositionsFile> read = PositionsReader.read(new SourceFile("made.yaml", text), Library.EMPTY);
            assertThat(read.findings()).as(text).filteredOn(it -> it.severity() == Severity.ERROR).isEmpty();
            assertThat(read.value().orElseThrow().positions()).as(text).isEqualTo(positions);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lavrov", "un-charter-1945", "many-terms"})
    void aFamilyReadsBackWithItsTermsAndWithTheSameAgreementUnderEveryReading(String name) {
        AgreementFile file = TestFiles.agreement(name);
        Read<AgreementFile> again =
                AgreementReader.read(new SourceFile("again.yaml", YamlWriter.write(file)), TestFiles.LIBRARY);
        assertThat(again.findings()).isEmpty();
        AgreementFile other = again.value().orElseThrow();
        assertThat(other.terms()).isEqualTo(file.terms());
        for (Reading reading : TestFiles.readings(file)) {
            assertThat(other.under(reading)).isEqualTo(file.under(reading));
        }
        assertThat(YamlWriter.write(other)).isEqualTo(YamlWriter.write(file));
    }
}
