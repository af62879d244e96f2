package org.surety.analysis.bargain.backtest;

import java.util.List;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.NumberRange;

/**
 * How far models were off.
 *
 * @param issues how many decisions were predicted
 * @param groups how many groups they fall into; the bootstrap draws whole groups, since issues decided together are not
 * independent
 * @param models one score a model
 * @param widening by how many points positions were taken to be uncertain either way
 * @param seed the seed of the bootstrap
 * @param samples how many samples it drew
 */
public record BacktestResult(int issues, int groups, List<Score> models, double widening, long seed,
        int samples) {

    /** Copies the list. */
    public BacktestResult {
        models = List.copyOf(models);
    }

    /**
     * The errors of one model: distances between prediction and outcome, on the scale from 0 to 100.
     *
     * @param card the model
     * @param issues how many decisions it predicted
     * @param meanAbsoluteError the mean distance
     * @param interval the 95 per cent bootstrap interval of the mean distance
     * @param medianError the median distance
     * @param withinTen the share of decisions it was off by at most 10 on
     * @param againstWeightedMean the mean of its distance less that of the weighted mean, over the same decisions;
     * negative is better
     * @param differenceInterval the 95 per cent bootstrap interval of that, in pairs
     * @param calibration how often the outcome lay within what the model makes of uncertain positions
     * @param coverage the ranges that hold the outcome a stated share of the time
     * @param predictions one a decision, in the order of the data
     */
    public record Score(ModelCard card, int issues, double meanAbsoluteError, NumberRange interval, double medianError,
            double withinTen, double againstWeightedMean, NumberRange differenceInterval, Calibration calibration,
            Coverage coverage, List<Prediction> predictions) {
        /** Copies the list. */
        public Score {
            predictions = List.copyOf(predictions);
        }
    }

    /**
     * One prediction.
     *
     * @param range what the model makes of the ranges of the data, or of the widening that was asked for
     * @param likely the range that holds the outcome in four of five proposals, calibrated on all proposals but its own
     */
    public record Prediction(String issue, double predicted, NumberRange range, NumberRange likely, double outcome) {

        /** How far it was off. */
        public double error() {
            return Math.abs(predicted - outcome);
        }
    }

    /**
     * How often the outcome lay within the range.
     *
     * @param covered the share of decisions
     * @param meanWidth the mean width of the ranges
     * @param halfWidth how far either side of the prediction nine outcomes in ten lay
     * @param factor by how much the ranges would have to be widened about the prediction to cover nine outcomes in ten;
     * infinite where
     *            they are too narrow for any factor
     */
    public record Calibration(double covered, double meanWidth, double halfWidth, double factor) {}

    /**
     * Ranges about predictions by split conformal prediction over whole proposals.
     *
     * @param nominal what share of outcomes they are to hold
     * @param halfWidth how far they reach either side of a prediction, calibrated on all proposals; 100, the whole
     * scale, where these are too few
     * @param covered the share of decisions within the ranges of their predictions, each calibrated on all other
     * proposals
     * @param heldOut the mean share of decisions held where one half of the proposals calibrates and the other tests
     * @param spread the middle nine tenths of that share, over the ways of halving
     */
    public record Coverage(double nominal, double halfWidth, double covered, double heldOut, NumberRange spread) {}
}
