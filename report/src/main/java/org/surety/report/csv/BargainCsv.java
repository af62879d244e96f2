package org.surety.report.csv;

import org.surety.report.view.BargainView;

/**
 * What models make of a negotiation as a table: first the outcomes, one a model and issue, then the positions of every
 * turn.
 */
public final class BargainCsv {

    private BargainCsv() {}

    /** The table. */
    public static String of(BargainView view) {
        Csv csv = new Csv("model", "kind", "turn", "party", "issue", "value", "low", "high", "likelyLow", "likelyHigh");
        for (BargainView.Model model : view.models()) {
            model.outcome().forEach(it -> csv.row(model.model(), "outcome", "", "", it.issue(), it.value(), it.low(),
                    it.high(), it.likelyLow(), it.likelyHigh()));
            model.turns().forEach(turn -> turn.positions().forEach(it -> csv.row(model.model(), "position",
                    turn.turn(), it.party(), it.issue(), it.position(), "", "", "", "")));
        }
        return csv.toString();
    }
}
