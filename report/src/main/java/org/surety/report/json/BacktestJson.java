package org.surety.report.json;

import java.util.Optional;
import org.surety.analysis.bargain.backtest.BacktestResult;
import org.surety.report.Stamp;

/** The errors of models as JSON; see {@code docs/json/backtest.schema.json}. */
public final class BacktestJson {

    private BacktestJson() {}

    /** The document. */
    public static String of(Stamp stamp, BacktestResult result) {
        return JsonPage.of(page -> page.stamp(stamp).number("issues", result.issues())
                .number("groups", result.groups()).decimal("widening", result.widening())
                .object("bootstrap", it -> it.number("seed", result.seed()).number("samples", result.samples())
                        .decimal("confidence", 0.95))
                .array("models", result.models(), BacktestJson::score));
    }

    private static void score(JsonPage page, BacktestResult.Score score) {
        page.text("model", score.card().id()).text("title", score.card().title()).number("issues", score.issues())
                .decimal("meanAbsoluteError", score.meanAbsoluteError()).decimal("low", score.interval().low())
                .decimal("high", score.interval().high()).decimal("medianError", score.medianError())
                .decimal("withinTen", score.withinTen())
                .object("againstWeightedMean",
                        it -> it.decimal("difference", score.againstWeightedMean())
                                .decimal("low", score.differenceInterval().low())
                                .decimal("high", score.differenceInterval().high()))
                .object("calibration", it -> it.decimal("covered", score.calibration().covered())
                        .decimal("meanWidth", score.calibration().meanWidth())
                        .decimal("halfWidth", score.calibration().halfWidth())
                        .decimal("factor", Optional.of(score.calibration().factor()).filter(Double::isFinite)))
                .object("conformal", it -> it.decimal("nominal", score.coverage().nominal())
                        .decimal("halfWidth", score.coverage().halfWidth())
                        .decimal("covered", score.coverage().covered())
                        .decimal("heldOut", score.coverage().heldOut())
                        .decimal("heldOutLow", score.coverage().spread().low())
                        .decimal("heldOutHigh", score.coverage().spread().high()))
                .array("predictions", score.predictions(),
                        (inner, it) -> inner.text("issue", it.issue()).decimal("predicted", it.predicted())
                                .decimal("low", it.range().low()).decimal("high", it.range().high())
                                .decimal("likelyLow", it.likely().low()).decimal("likelyHigh", it.likely().high())
                                .decimal("outcome", it.outcome()));
    }
}
