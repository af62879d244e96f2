package org.surety.analysis.bargain.combined;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

/**
 * The mean of the outcomes of other models, all alike. Where models err in different directions their mean errs less,
 * and equal weights are hard to better with few data (J. Bates and C. Granger, <i>The Combination of Forecasts</i>,
 * Operational Research Quarterly 20 (1969) 451-468). It is what came out first of the search that
 * {@code docs/methods/prediction-result.md} tells of.
 */
public final class Average implements BargainingModel {

    private final List<BargainingModel> parts;

    /** The average of these models, at least one; the turns shown are those of the last. */
    public Average(List<BargainingModel> parts) {
        this.parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an average needs at least one model");
        }
    }

    @Override
    public ModelCard card() {
        return new ModelCard("averaged", "Average of " + parts.stream().map(it -> it.card().id())
                .collect(Collectors.joining(" and ")),
                "Bates and Granger, The Combination of Forecasts, Operational Research Quarterly 20 (1969) 451-468",
                List.of("No one model is right, and they err in different directions."),
                "To explain: it predicts, and no party reasons like this.", Optional.empty());
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("parts", String.join(", ", parts.stream().map(it -> it.card().id()).toList()), "weights",
                "equal");
    }

    @Override
    public List<String> outside(Setting setting) {
        return parts.stream().flatMap(it -> it.outside(setting).stream()).distinct().toList();
    }

    @Override
    public Solution solve(Setting setting) {
        List<Solution> solutions = parts.stream().map(it -> it.solve(setting)).toList();
        List<Optional<Double>> outcome = new ArrayList<>();
        for (int k = 0; k < setting.issues().size(); k++) {
            int issue = k;
            outcome.add(mean(solutions.stream().map(it -> it.outcome().get(issue)).toList()));
        }
        return new Solution(solutions.getLast().turns(), outcome, solutions.getLast().notes());
    }

    /** The models whose mean it is. */
    public List<BargainingModel> parts() {
        return parts;
    }

    /** The mean of what the parts say of one issue, for those who know what they say; empty if none says anything. */
    public static Optional<Double> mean(List<Optional<Double>> outcomes) {
        OptionalDouble mean = outcomes.stream().flatMap(Optional::stream).mapToDouble(it -> it).average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }
}
