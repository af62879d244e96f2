package org.surety.report.csv;

import java.util.Optional;
import org.surety.analysis.bargain.BargainResult;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.report.Talks;

/** What models make of a negotiation as a table: first the outcomes, one a model and issue, then the positions of every turn. */
public final class BargainCsv {

    private BargainCsv() {}

    /** The table. */
    public static String of(Talks talks) {
        Csv csv = new Csv("model", "kind", "turn", "party", "issue", "value", "low", "high", "likelyLow", "likelyHigh");
        for (BargainResult.OfModel model : talks.result().models()) {
            String id = model.card().id();
            for (BargainResult.Outcome it : model.outcomes()) {
                csv.row(id, "outcome", "", "", it.issue(), it.value().map(Object::toString).orElse(""),
                        low(it.range()), high(it.range()), low(it.likely()), high(it.likely()));
            }
            model.turns().forEach(turn -> positions(csv, talks, id, turn));
        }
        return csv.toString();
    }

    private static void positions(Csv csv, Talks talks, String model, Turn turn) {
        for (int i = 0; i < talks.result().parties().size(); i++) {
            for (int k = 0; k < talks.result().issues().size(); k++) {
                String party = talks.result().parties().get(i);
                String issue = talks.result().issues().get(k);
                if (talks.takesPart(party, issue)) {
                    csv.row(model, "position", Integer.toString(turn.number()), party, issue,
                            Double.toString(turn.position(i, k)), "", "", "", "");
                }
            }
        }
    }

    private static String low(Optional<NumberRange> span) {
        return span.map(it -> Double.toString(it.low())).orElse("");
    }

    private static String high(Optional<NumberRange> span) {
        return span.map(it -> Double.toString(it.high())).orElse("");
    }
}
