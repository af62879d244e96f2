package org.surety.report.csv;

import org.surety.analysis.bargain.backtest.BacktestResult;

/** The predictions of models as a table, one model and issue a row. */
public final class BacktestCsv {

    private BacktestCsv() {}

    /** The table. */
    public static String of(BacktestResult result) {
        Csv csv = new Csv("model", "issue", "predicted", "low", "high", "outcome", "error", "likelyLow", "likelyHigh");
        result.models().forEach(score -> score.predictions().forEach(it -> csv.row(score.card().id(), it.issue(),
                Double.toString(it.predicted()), Double.toString(it.range().low()), Double.toString(it.range().high()),
                Double.toString(it.outcome()), Double.toString(it.error()),
                Double.toString(it.likely().low()), Double.toString(it.likely().high()))));
        return csv.toString();
    }
}
