package org.surety.conformance.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.analysis.bargain.ModelChoices;
import org.surety.analysis.bargain.Models;
import org.surety.analysis.bargain.backtest.PastIssue;
import org.surety.model.quantity.Scatter;

/**
 * Carries out {@code docs/methods/prediction-protocol.md}; the numbers of {@code docs/methods/prediction-result.md} are
 * these.
 */
class PredictionProtocolTest {

    private static final int FOLDS = 10;
    private static final long SEED = 2025;
    private static final int SAMPLES = 10_000;
    private static final int SHUFFLES = 500;

    /** Which fold each issue falls into: proposals are shuffled (Fisher and Yates) and dealt out in turn. */
    static int[] folds(List<PastIssue> issues, long seed) {
        List<String> groups = new ArrayList<>(issues.stream().map(PastIssue::group).distinct().toList());
        Scatter lots = new Scatter(seed);
        for (int i = groups.size() - 1; i > 0; i--) {
            Collections.swap(groups, i, lots.index(i, i + 1));
        }
        return issues.stream().mapToInt(it -> groups.indexOf(it.group()) % FOLDS).toArray();
    }

    /** The errors of a candidate whose parameters are chosen on the other folds. */
    static double[] errors(List<double[]> predictions, List<PastIssue> issues, int[] folds) {
        double[] outcomes = issues.stream().mapToDouble(PastIssue::outcome).toArray();
        double[][] sums = new double[predictions.size()][FOLDS];
        for (int p = 0; p < sums.length; p++) {
            double[] predicted = predictions.get(p);
            for (int i = 0; i < outcomes.length; i++) {
                sums[p][folds[i]] += Math.abs(predicted[i] - outcomes[i]);
            }
        }
        int[] chosen = new int[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            double least = Double.POSITIVE_INFINITY;
            for (int p = 0; p < sums.length; p++) {
                double sum = Arrays.stream(sums[p]).sum() - sums[p][fold];
                if (sum < least - 1e-9) {
                    least = sum;
                    chosen[fold] = p;
                }
            }
        }
        double[] errors = new double[outcomes.length];
        Arrays.setAll(errors, i -> Math.abs(predictions.get(chosen[folds[i]])[i] - outcomes[i]));
        return errors;
    }

    /** The middle 95 per cent of the mean difference, whole proposals drawn with replacement. */
    static double[] interval(double[] differences, List<PastIssue> issues) {
        List<String> names = issues.stream().map(PastIssue::group).distinct().toList();
        double[] sums = new double[names.size()];
        int[] counts = new int[names.size()];
        for (int i = 0; i < differences.length; i++) {
            int group = names.indexOf(issues.get(i).group());
            sums[group] += differences[i];
            counts[group]++;
        }
        double[] means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            Scatter stream = new Scatter(SEED).stream(sample);
            double sum = 0;
            int count = 0;
            for (int draw = 0; draw < sums.length; draw++) {
                int drawn = stream.index(draw, sums.length);
                sum += sums[drawn];
                count += counts[drawn];
            }
            means[sample] = sum / count;
        }
        Arrays.sort(means);
        return new double[]{means[(int) (0.025 * SAMPLES)], means[(int) Math.ceil(0.975 * SAMPLES) - 1]};
    }

    private static double[] difference(double[] errors, double[] others) {
        double[] differences = new double[errors.length];
        Arrays.setAll(differences, i -> errors[i] - others[i]);
        return differences;
    }

    private static double[] errorsOf(String model, List<PastIssue> issues) {
        return issues.stream().mapToDouble(it -> Math.abs(Models.called(model, ModelChoices.STANDARD).orElseThrow()
                .solve(it.negotiation().middle()).outcome().getFirst().orElse(50.0) - it.outcome())).toArray();
    }

    @Test
    void theTableOfResultsIsWhatTheProtocolGives() throws IOException {
        List<PastIssue> issues = Shared.decisions();
        int[] folds = folds(issues, SEED);
        Candidates candidates = new Candidates(issues);
        double[] weightedMean = errorsOf("weighted-mean", issues);
        double[] spatial = errorsOf("spatial-election", issues);
        Map<String, String> rows = new LinkedHashMap<>();
        for (String name : candidates.names()) {
            double[] errors = errors(candidates.predictions(name), issues, folds);
            double[] againstMean = interval(difference(errors, weightedMean), issues);
            double[] againstSpatial = interval(difference(errors, spatial), issues);
            rows.put(name, String.format(Locale.ROOT, "%.2f | %+.2f (%+.2f to %+.2f) | %+.2f (%+.2f to %+.2f)",
                    Shared.mean(errors), Shared.mean(difference(errors, weightedMean)), againstMean[0], againstMean[1],
                    Shared.mean(difference(errors, spatial)), againstSpatial[0], againstSpatial[1]));
        }
        assertThat(rows).hasSize(10);
        holds(rows);
    }

    private static void holds(Map<String, String> rows) throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("surety.home", "..")).resolve("docs/methods/prediction-result.md"));
        rows.forEach((name, row) -> assertThat(page.lines()).as("%s | %s", name, row)
                .anyMatch(line -> line.startsWith("| " + name + " |") && line.contains("| " + row + " |")));
    }

    /**
     * One shuffle of the proposals into folds is one of very many, and what is chosen in each fold hangs on it. So the
     * errors are given over many: the mean, the spread from shuffle to shuffle, and the interval of the mean error of
     * each issue less that of the weighted mean.
     */
    @Test
    void theTableOverManyShufflesIsTheirMeanAndSpread() throws IOException {
        List<PastIssue> issues = Shared.decisions();
        Candidates candidates = new Candidates(issues);
        double[] weightedMean = errorsOf("weighted-mean", issues);
        double[] spatial = errorsOf("spatial-election", issues);
        Map<String, String> rows = new LinkedHashMap<>();
        for (String name : candidates.names()) {
            double[] whole = new double[SHUFFLES];
            double[] mean = new double[issues.size()];
            for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
                double[] errors = errors(candidates.predictions(name), issues, folds(issues, shuffle + 1));
                whole[shuffle] = Shared.mean(errors);
                Arrays.setAll(mean, i -> mean[i] + errors[i] / SHUFFLES);
            }
            Arrays.sort(whole);
            double[] againstMean = interval(difference(mean, weightedMean), issues);
            double[] againstSpatial = interval(difference(mean, spatial), issues);
            rows.put(name, String.format(Locale.ROOT,
                    "%.2f | %.2f to %.2f | %.2f to %.2f | %+.2f (%+.2f to %+.2f) | %+.2f (%+.2f to %+.2f)",
                    Shared.mean(whole), whole[SHUFFLES / 40], whole[SHUFFLES - 1 - SHUFFLES / 40], whole[0],
                    whole[SHUFFLES - 1], Shared.mean(difference(mean, weightedMean)), againstMean[0], againstMean[1],
                    Shared.mean(difference(mean, spatial)), againstSpatial[0], againstSpatial[1]));
        }
        holds(rows);
    }

    /**
     * All parties of the data have a weight in the Council, or are the Commission or the Parliament; a code that is not
     * known is no state of weight one.
     */
    @Test
    void everyCodeOfTheDataIsKnown() {
        assertThat(Shared.decisions().stream().flatMap(it -> it.negotiation().parties().stream()).map(it -> it.name())
                .distinct()).allSatisfy(it -> assertThat(Candidates.knows(it)).as(it).isTrue());
    }
}
