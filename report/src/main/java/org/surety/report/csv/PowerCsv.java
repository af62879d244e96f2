package org.surety.report.csv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.IndexValue;
import org.surety.analysis.power.PowerResult;
import org.surety.report.BodyPower;

/** Power as a table, one member of one body a row; each index twice, as a decimal and, where it is exact, as a fraction. */
public final class PowerCsv {

    private static final List<Index> INDICES = Arrays.stream(Index.values()).filter(Index::isOfMembers).toList();

    private PowerCsv() {}

    /** The table. */
    public static String of(List<BodyPower> bodies) {
        List<String> columns = new ArrayList<>(List.of("body", "reading", "ballots", "party", "blocks", "swings"));
        for (Index index : INDICES) {
            String name = index.name().toLowerCase(Locale.ROOT).replace('_', '-');
            columns.add(name);
            columns.add(name + "-exact");
        }
        Csv csv = new Csv(columns.toArray(String[]::new));
        for (BodyPower body : bodies) {
            for (PowerResult.Game game : body.result().games()) {
                game.members().forEach(member -> csv.row(cells(body, game, member)));
            }
        }
        return csv.toString();
    }

    private static List<String> cells(BodyPower body, PowerResult.Game game, PowerResult.Member member) {
        String reading = body.reading().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(" "));
        List<String> cells = new ArrayList<>(List.of(body.body(), reading,
                game.ballots().name().toLowerCase(Locale.ROOT),
                member.party(), member.blocks() ? "yes" : "no", member.swings().map(BigInteger::toString).orElse("")));
        for (Index index : INDICES) {
            Optional<IndexValue> value = Optional.ofNullable(member.values().get(index));
            cells.add(value.map(it -> Double.toString(it.value())).orElse(""));
            cells.add(value.flatMap(IndexValue::exact).map(Object::toString).orElse(""));
        }
        return cells;
    }
}
