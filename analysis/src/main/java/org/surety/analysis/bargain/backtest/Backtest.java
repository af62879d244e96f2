package org.surety.analysis.bargain.backtest;

import java.util.Arrays;
import java.util.List;
import org.surety.analysis.bargain.Bargain;
import org.surety.analysis.bargain.KnownErrors;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.Span;

/** Holds the predictions of models against what was really decided. */
public final class Backtest {

    /** The seed of the bootstrap unless another is given. */
    public static final long SEED = 2025;
    /** The samples of the bootstrap unless told otherwise. */
    public static final int SAMPLES = 10_000;

    private static final double CLOSE = 10;
    private static final double WANTED_COVERAGE = 0.9;

    /** Fewer cases than where one question is asked, since there are many. */
    private static final int CASES = 8;

    private final List<PastIssue> issues;
    private final double widening;
    private final Bootstrap bootstrap;
    private final double[] baseline;
    private final List<String> groups;

    private Backtest(List<PastIssue> issues, double widening, long seed, int samples) {
        this.issues = issues;
        this.widening = widening;
        this.bootstrap = new Bootstrap(seed, samples);
        this.groups = issues.stream().map(PastIssue::group).toList();
        this.baseline = predictions(WeightedMean.weighted()).stream()
                .mapToDouble(BacktestResult.Prediction::error).toArray();
    }

    /**
     * Scores models.
     *
     * @param issues at least one, each with at least one party
     * @param widening by how many points positions are taken to be uncertain either way, beyond what the data say; 0 for not at all
     * @throws IllegalArgumentException if there is no issue
     */
    public static BacktestResult of(List<PastIssue> issues, List<BargainingModel> models, double widening, long seed,
            int samples) {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("nothing to test against");
        }
        Backtest backtest = new Backtest(List.copyOf(issues), widening, seed, samples);
        return new BacktestResult(issues.size(), (int) backtest.groups.stream().distinct().count(),
                models.stream().map(backtest::score).toList(), widening, seed, samples);
    }

    private BacktestResult.Score score(BargainingModel model) {
        List<BacktestResult.Prediction> predictions = predictions(model);
        double[] errors = predictions.stream().mapToDouble(BacktestResult.Prediction::error).toArray();
        double[] differences = new double[errors.length];
        Arrays.setAll(differences, i -> errors[i] - baseline[i]);
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return new BacktestResult.Score(KnownErrors.on(model.card()), errors.length, mean(errors),
                bootstrap.mean(errors, groups),
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2,
                Arrays.stream(errors).filter(it -> it <= CLOSE).count() / (double) errors.length, mean(differences),
                bootstrap.mean(differences, groups), calibration(predictions), predictions);
    }

    private List<BacktestResult.Prediction> predictions(BargainingModel model) {
        // Issues are predicted each by itself, so that the number of threads changes nothing but the time.
        return issues.parallelStream().map(it -> prediction(model, it)).toList();
    }

    private BacktestResult.Prediction prediction(BargainingModel model, PastIssue issue) {
        // Half-way along the scale is the best guess of someone who knows nothing.
        double predicted = model.solve(issue.negotiation().middle()).outcome().getFirst().orElse(50.0);
        Negotiation widened = issue.negotiation().widened(widening);
        Span known = Span.of(predicted);
        Span range = widened.ranges() == 0
                ? known
                : Bargain.ranges(widened, model, CASES).getFirst().map(known::cover).orElse(known);
        return new BacktestResult.Prediction(issue.name(), predicted, range, issue.outcome());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** How good the ranges are as ranges. */
    private static BacktestResult.Calibration calibration(List<BacktestResult.Prediction> predictions) {
        double covered = 0;
        double width = 0;
        double[] needed = new double[predictions.size()];
        double[] errors = new double[predictions.size()];
        for (int i = 0; i < needed.length; i++) {
            BacktestResult.Prediction one = predictions.get(i);
            Span range = one.range();
            covered += one.outcome() >= range.low() && one.outcome() <= range.high() ? 1 : 0;
            width += range.high() - range.low();
            double side = one.outcome() < one.predicted()
                    ? one.predicted() - range.low()
                    : range.high() - one.predicted();
            errors[i] = one.error();
            needed[i] = one.error() == 0 ? 0 : side > 0 ? one.error() / side : Double.POSITIVE_INFINITY;
        }
        return new BacktestResult.Calibration(covered / needed.length, width / needed.length, ninthTenth(errors),
                ninthTenth(needed));
    }

    private static double ninthTenth(double[] values) {
        Arrays.sort(values);
        return values[(int) Math.ceil(WANTED_COVERAGE * values.length) - 1];
    }
}
