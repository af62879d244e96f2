package org.surety.report.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.IndexValue;
import org.surety.analysis.power.PowerResult;
import org.surety.report.BodyPower;
import org.surety.report.shape.Field;

/**
 * Power as a table, one member of one body a row; each index twice, as a decimal and, where it is exact, as a fraction.
 */
public final class PowerCsv {

    private static final List<Index> INDICES = Arrays.stream(Index.values()).filter(Index::isOfMembers).toList();

    private PowerCsv() {}

    /** The table. */
    public static String of(List<BodyPower> bodies) {
        List<String> columns = new ArrayList<>(List.of("body", "reading", "ballots", "party", "blocks", "swings"));
        for (Index index : INDICES) {
            columns.add(Field.word(index));
            columns.add(Field.word(index) + "-exact");
        }
        Csv csv = new Csv(columns);
        for (BodyPower body : bodies) {
            for (PowerResult.Game game : body.result().games()) {
                game.members().forEach(member -> csv.row(cells(body, game, member)));
            }
        }
        return csv.toString();
    }

    private static List<Object> cells(BodyPower body, PowerResult.Game game, PowerResult.Member member) {
        List<String> reading =
                body.reading().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList();
        List<Object> cells = new ArrayList<>(
                List.of(body.body(), reading, game.ballots(), member.party(), member.blocks(), member.swings()));
        for (Index index : INDICES) {
            Optional<IndexValue> value = Optional.ofNullable(member.values().get(index));
            cells.add(value.map(IndexValue::value));
            cells.add(value.flatMap(IndexValue::exact));
        }
        return cells;
    }
}
