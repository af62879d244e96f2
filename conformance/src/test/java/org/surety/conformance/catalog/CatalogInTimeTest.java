package org.surety.conformance.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.InTime;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.text.read.AgreementFile;

/** One instance for all readings of an agreement gives, to the last bit, what the crisis tells of each. */
class CatalogInTimeTest {

    @ParameterizedTest
    @CsvSource({"lavrov-2025, by-russia", "lavrov-2025, outsider", "lavrov-2025, by-france",
            "istanbul-communique-2022, by-poland", "kyiv-compact-2022, outsider", "north-atlantic-1949, corridor",
            "laos-1962, supply-trail", "budapest-1994, crimea-2014", "un-charter-1945, outsider"})
    void agreesWithTheCrisisOnEveryReading(String id, String name) {
        AgreementFile agreement = CatalogFiles.agreement(id);
        Scenario scenario = CatalogScenariosTest.scenario(id, name);
        List<CrisisRow> rows = new ArrayList<>(Crisis.of(agreement, scenario, CrisisRequest.EXACT));
        assertThat(rows).isNotEmpty();
        InTime inTime = new InTime(scenario);
        for (int round = 0; round < 2; round++) {
            for (CrisisRow row : rows.reversed()) {
                Case root = Case.of(agreement.under(row.reading()), row.procedure(),
                        scenario.incident().orElseThrow());
                assertThat(inTime.middle(root)).as("%s %s", row.reading(), row.procedure())
                        .isEqualTo(row.answer().inTime().middle());
            }
        }
    }
}
