package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.backtest.BacktestResult;
import org.surety.report.decimal.Decimals;
import org.surety.report.shape.Description;

/** What {@code backtest} tells. */
@Description("How far models were off, against decisions of the past. Errors are distances on a scale from 0 to 100.")
public record BacktestView(int issues,
        @Description("Issues of one group were decided together; the bootstrap draws whole groups.") int groups,
        @Description("By how many points positions were taken to be uncertain either way.") double widening,
        Bootstrap bootstrap, List<Score> models) implements View {

    private static final double CONFIDENCE = 0.95;

    /** The view of a result. */
    public static BacktestView of(BacktestResult it) {
        return new BacktestView(it.issues(), it.groups(), it.widening(),
                new Bootstrap(it.seed(), it.samples(), CONFIDENCE), it.models().stream().map(Score::of).toList());
    }

    /** How intervals were drawn. */
    public record Bootstrap(long seed, int samples, double confidence) {}

    /** How far one model was off. */
    public record Score(String model, String title, int issues, double meanAbsoluteError,
            @Description("The lower end of the bootstrap interval of the mean absolute error.") double low, double high,
            double medianError,
            @Description("The share of decisions it was off by at most 10 on.") double withinTen,
            @Description("The mean difference of errors to the weighted mean, in "
                    + "pairs; negative is better.") Difference againstWeightedMean,
            Calibration calibration,
            @Description("Ranges by split conformal prediction over whole groups.") Conformal conformal,
            List<Prediction> predictions) {

        static Score of(BacktestResult.Score it) {
            return new Score(it.card().id(), it.card().title(), it.issues(), it.meanAbsoluteError(),
                    it.interval().low(), it.interval().high(), it.medianError(), it.withinTen(),
                    new Difference(it.againstWeightedMean(), it.differenceInterval().low(),
                            it.differenceInterval().high()),
                    Calibration.of(it.calibration()), Conformal.of(it.coverage()),
                    it.predictions().stream().map(Prediction::of).toList());
        }
    }

    /** A mean difference and its bootstrap interval. */
    public record Difference(double difference, double low, double high) {}

    /** How well its ranges hold outcomes. */
    public record Calibration(@Description("The share of outcomes within the range.") double covered, double meanWidth,
            @Description("How far either side of the prediction nine outcomes in ten lay.") double halfWidth,
            @Description("By how much ranges would have to be widened to cover nine in ten; null "
                    + "where no factor does.") Optional<Double> factor) {

        static Calibration of(BacktestResult.Calibration it) {
            return new Calibration(it.covered(), it.meanWidth(), it.halfWidth(), Decimals.finite(it.factor()));
        }
    }

    /** Ranges that are calibrated on decisions. */
    public record Conformal(@Description("The share of outcomes they are to hold.") double nominal,
            @Description("How far they reach either side of a prediction, calibrated on all groups; 100 where "
                    + "these are too few.") double halfWidth,
            @Description("The share of decisions within their ranges, each calibrated on all "
                    + "other groups.") double covered,
            @Description("The mean share of decisions held where half of the groups calibrates and "
                    + "the other half tests.") double heldOut,
            @Description("The lower end of the middle nine tenths of that share, over "
                    + "the ways of halving.") double heldOutLow,
            @Description("The upper end.") double heldOutHigh) {

        static Conformal of(BacktestResult.Coverage it) {
            return new Conformal(it.nominal(), it.halfWidth(), it.covered(), it.heldOut(), it.spread().low(),
                    it.spread().high());
        }
    }

    /** What a model made of one decision, and what came of it. */
    public record Prediction(String issue, double predicted, double low, double high,
            @Description("The lower end of the range calibrated on all other groups.") double likelyLow,
            @Description("The upper end of the range calibrated on all other groups.") double likelyHigh,
            double outcome) {

        static Prediction of(BacktestResult.Prediction it) {
            return new Prediction(it.issue(), it.predicted(), it.range().low(), it.range().high(), it.likely().low(),
                    it.likely().high(), it.outcome());
        }

        /** How far the prediction lies from the outcome. */
        public double error() {
            return Math.abs(predicted - outcome);
        }
    }
}
