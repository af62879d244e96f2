package org.surety.conformance.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.bargain.Negotiations;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.analysis.bargain.spatial.SpatialElection;
import org.surety.model.position.PositionSet;
import org.surety.text.Documents;
import org.surety.text.table.KtabCsvReader;

/** The spatial model against the histories that KTAB itself wrote at full precision. */
class KtabTest {

    @ParameterizedTest
    @ValueSource(strings = {"SOE-Pol-Comp", "dummyData_3Dim"})
    void everyPositionOfEveryTurnIsKtabs(String name) throws IOException {
        Path input = Shared.file("bargain/ktab/" + name + ".csv");
        Path history = Shared.file("bargain/ktab/" + name + "-positions.csv");
        PositionSet set = KtabCsvReader.read(Documents.load(input).value().orElseThrow()).value().orElseThrow();
        List<Turn> turns = SpatialElection.standard()
                .solve(Negotiations.at(set, Optional.empty()).negotiation().middle()).turns();
        List<String> lines = Files.readAllLines(history);
        assertThat(lines).hasSize(1 + turns.size() * set.parties().size() * set.issues().size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double ours = turns.get(Integer.parseInt(cells[0])).position(Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]));
            assertThat(ours).as(line).isCloseTo(Double.parseDouble(cells[3]), offset(1e-9));
        }
    }
}
