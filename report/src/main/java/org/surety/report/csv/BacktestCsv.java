package org.surety.report.csv;

import org.surety.report.view.BacktestView;

/** The predictions of models as a table, one model and issue a row. */
public final class BacktestCsv {

    private BacktestCsv() {}

    /** The table. */
    public static String of(BacktestView view) {
        Csv csv = new Csv("model", "issue", "predicted", "low", "high", "outcome", "error", "likelyLow", "likelyHigh");
        view.models().forEach(model -> model.predictions().forEach(it -> csv.row(model.model(), it.issue(),
                it.predicted(), it.low(), it.high(), it.outcome(), it.error(), it.likelyLow(), it.likelyHigh())));
        return csv.toString();
    }
}
