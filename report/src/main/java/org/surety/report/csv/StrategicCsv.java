package org.surety.report.csv;

import org.surety.model.agreement.Word;
import org.surety.report.view.StrategicView;

/** What follows from stakes as tables. */
public final class StrategicCsv {

    private StrategicCsv() {}

    /** What has a row of its own. */
    public enum Rows implements Word {
        /** Each point of the branch. */
        BRANCH,
        /** Each move at some points. */
        MOVES,
        /** Each assumption that is a range. */
        STAKES,
        /** Each kind of equilibria without chance. */
        EQUILIBRIA
    }

    /** The table. */
    public static String of(StrategicView view, Rows rows) {
        Csv csv = new Csv(switch (rows) {
            case BRANCH -> new String[]{"scenario", "procedure", "reading", "lambda", "sharpness", "chance", "least",
                    "most", "odds", "odds-least", "odds-most", "threshold", "threshold-least", "threshold-most"};
            case MOVES -> new String[]{"scenario", "procedure", "reading", "step", "parties", "move", "sharpness",
                    "reached", "chance"};
            case STAKES -> new String[]{"scenario", "procedure", "reading", "assumption", "low", "high",
                    "moderate-at-low", "moderate-at-high", "sharp-at-low", "sharp-at-high", "turns-at"};
            case EQUILIBRIA -> new String[]{"scenario", "procedure", "reading", "chance", "count", "subgame-perfect",
                    "moves"};
        });
        view.readings().forEach(row -> add(csv, row, rows));
        return csv.toString();
    }

    private static void add(Csv csv, StrategicView.Row row, Rows rows) {
        String reading = String.join(" ",
                row.reading().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
        switch (rows) {
            case BRANCH -> row.branch().forEach(it -> csv.row(row.scenario(), row.procedure(), reading, it.lambda(),
                    it.sharpness(), it.chance().middle(), it.chance().low(), it.chance().high(),
                    it.odds().middle(), it.odds().low(), it.odds().high(),
                    it.threshold().flatMap(StrategicView.Bounded::middle),
                    it.threshold().flatMap(StrategicView.Bounded::low),
                    it.threshold().flatMap(StrategicView.Bounded::high)));
            case MOVES -> row.moves().forEach(move -> move.at().forEach(it -> csv.row(row.scenario(),
                    row.procedure(), reading, move.step(), String.join(" ", move.parties()), move.move(),
                    it.sharpness(), it.reached(), it.chance())));
            case STAKES -> row.swings().forEach(it -> csv.row(row.scenario(), row.procedure(), reading,
                    it.assumption(), it.range().low(), it.range().high(), it.moderate().low(), it.moderate().high(),
                    it.sharp().low(), it.sharp().high(), it.turnsAt()));
            case EQUILIBRIA -> row.equilibria().forEach(it -> csv.row(row.scenario(), row.procedure(), reading,
                    it.chance(), it.count(), it.subgamePerfect(), String.join("; ", it.moves().stream()
                            .map(move -> move.party() + " at " + move.step() + ": " + move.move()).toList())));
        }
    }
}
