package org.surety.analysis.bargain.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.Bargain;
import org.surety.analysis.bargain.KnownErrors;
import org.surety.analysis.bargain.combined.Average;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.semantics.Work;

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
    private final List<Setting> settings;
    /** The negotiations in which something is uncertain. */
    private final List<Optional<Negotiation>> widened;
    private final long seed;
    private final int samples;
    private final List<List<Integer>> groups;
    /** What models said of each issue, by their names: a model that averages others need not ask them again. */
    private final Map<String, List<Optional<Double>>> said = new HashMap<>();

    private Backtest(List<PastIssue> issues, double widening, long seed, int samples) {
        this.issues = issues;
        this.settings = issues.stream().map(it -> it.negotiation().middle()).toList();
        this.widened = issues.stream().map(it -> it.negotiation().widened(widening))
                .map(it -> Optional.of(it).filter(one -> one.ranges() > 0)).toList();
        this.seed = seed;
        this.samples = samples;
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < issues.size(); i++) {
            Work.check();
            byGroup.computeIfAbsent(issues.get(i).group(), it -> new ArrayList<>()).add(i);
        }
        this.groups = List.copyOf(byGroup.values());
    }

    /**
     * Scores models.
     *
     * @param issues at least one, each with at least one party
     * @param widening by how many points positions are taken to be uncertain either way, beyond what the data say; 0
     * for not at all
     * @throws IllegalArgumentException if there is no issue
     */
    public static BacktestResult of(List<PastIssue> issues, List<BargainingModel> models, double widening, long seed,
            int samples) {
        return of(issues, models, widening, seed, samples, begun -> {});
    }

    /**
     * Scores models.
     *
     * @param begun is told the number of each model whose predictions are begun
     */
    public static BacktestResult of(List<PastIssue> issues, List<BargainingModel> models, double widening, long seed,
            int samples, IntConsumer begun) {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("nothing to test against");
        }
        Backtest backtest = new Backtest(List.copyOf(issues), widening, seed, samples);
        List<List<NumberRange>> ranges = new ArrayList<>();
        for (int m = 0; m < models.size(); m++) {
            begun.accept(m);
            backtest.said(models.get(m));
            ranges.add(backtest.ranges(models.get(m)));
        }
        return new BacktestResult(issues.size(), backtest.groups.size(), backtest.scores(models, ranges), widening,
                seed,
                samples);
    }

    private List<Optional<Double>> said(BargainingModel model) {
        List<Optional<Double>> known = said.get(model.card().id());
        if (known == null) {
            known = model instanceof Average average
                    ? average(average)
                    // Issues are predicted each by itself, so that the number of threads changes nothing but the time.
                    : settings.parallelStream().map(it -> model.solve(it).outcome().getFirst()).toList();
            said.put(model.card().id(), known);
        }
        return known;
    }

    private List<Optional<Double>> average(Average average) {
        List<List<Optional<Double>>> parts = average.parts().stream().map(this::said).toList();
        return IntStream.range(0, issues.size())
                .mapToObj(i -> Average.mean(parts.stream().map(it -> it.get(i)).toList())).toList();
    }

    /** Half-way along the scale is the best guess of someone who knows nothing. */
    private double[] predicted(BargainingModel model) {
        return said(model).stream().mapToDouble(it -> it.orElse(50.0)).toArray();
    }

    /** What the model makes of the ranges of the data, each about its prediction. */
    private List<NumberRange> ranges(BargainingModel model) {
        double[] predicted = predicted(model);
        return IntStream.range(0, issues.size()).parallel().mapToObj(i -> {
            NumberRange known = NumberRange.of(predicted[i]);
            return widened.get(i).flatMap(it -> Bargain.ranges(it, model, CASES).getFirst()).map(known::cover)
                    .orElse(known);
        }).toList();
    }

    private double[] errors(BargainingModel model) {
        double[] predicted = predicted(model);
        double[] errors = new double[predicted.length];
        Arrays.setAll(errors, i -> Math.abs(predicted[i] - issues.get(i).outcome()));
        return errors;
    }

    private List<BacktestResult.Score> scores(List<BargainingModel> models, List<List<NumberRange>> ranges) {
        List<double[]> rows = new ArrayList<>();
        models.forEach(it -> rows.add(errors(it)));
        double[] baseline = errors(WeightedMean.weighted());
        rows.add(baseline);
        Bootstrap.Means means = new Bootstrap(seed, samples).means(rows, groups);
        Conformal conformal = new Conformal(groups, seed);
        return IntStream.range(0, models.size()).parallel().mapToObj(m -> {
            double[] errors = rows.get(m);
            double[] differences = new double[errors.length];
            Arrays.setAll(differences, i -> errors[i] - baseline[i]);
            Conformal.Scored scored = conformal.of(errors);
            List<BacktestResult.Prediction> predictions =
                    predictions(predicted(models.get(m)), ranges.get(m), scored.ownHalfWidths());
            double[] sorted = errors.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            return new BacktestResult.Score(KnownErrors.on(models.get(m).card()), errors.length, mean(errors),
                    means.interval(m),
                    sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2,
                    Arrays.stream(errors).filter(it -> it <= CLOSE).count() / (double) errors.length, mean(differences),
                    means.interval(m, models.size()), calibration(predictions), scored.coverage(), predictions);
        }).toList();
    }

    private List<BacktestResult.Prediction> predictions(double[] predicted, List<NumberRange> ranges,
            double[] halfWidths) {
        return IntStream.range(0, predicted.length)
                .mapToObj(i -> new BacktestResult.Prediction(issues.get(i).name(), predicted[i], ranges.get(i),
                        NumberRange.of(predicted[i]).reaching(halfWidths[i]), issues.get(i).outcome()))
                .toList();
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
            NumberRange range = one.range();
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
