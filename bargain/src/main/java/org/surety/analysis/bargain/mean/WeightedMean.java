package org.surety.analysis.bargain.mean;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

/**
 * The compromise: on each issue the mean of the positions, weighted by capability times salience (or not at all),
 * {@code sum c s p / sum c s}. J. Van den Bos, <i>Dutch EC Policy Making</i> (1991); C. Achen, in R. Thomson et al.
 * (eds.), <i>The European Union Decides</i> (Cambridge 2006), chapter 4, who derives it as an approximation of the Nash
 * solution.
 */
public final class WeightedMean implements BargainingModel {

    private final Weighed.Weight weight;

    private WeightedMean(Weighed.Weight weight) {
        this.weight = weight;
    }

    /** Weighted by capability times salience. */
    public static WeightedMean weighted() {
        return new WeightedMean(Weighed.Weight.CAPABILITY_TIMES_SALIENCE);
    }

    /** Every party alike. */
    public static WeightedMean plain() {
        return new WeightedMean(Weighed.Weight.EQUAL);
    }

    @Override
    public ModelCard card() {
        return weight == Weighed.Weight.EQUAL
                ? new ModelCard("mean", "Mean of positions", "folk theorem of the field; a baseline",
                        List.of("Every party counts alike, and every issue is settled for itself."),
                        "Where parties differ much in what they can do or in how much the issue matters to them.",
                        Optional.empty())
                : new ModelCard("weighted-mean", "Compromise: weighted mean of positions",
                        "Van den Bos 1991; Achen, in Thomson et al., The European Union Decides, Cambridge 2006, ch. 4",
                        List.of("A party counts with its capability times how much the issue matters to it.",
                                "Every issue is settled for itself.",
                                "Positions are sincere, and failing to agree is bad for all."),
                        "Where one party can block and prefers no agreement, or where only the named readings can be "
                                + "chosen.",
                        Optional.empty());
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("weight", weight == Weighed.Weight.EQUAL ? "equal" : "capability x salience");
    }

    @Override
    public Solution solve(Setting setting) {
        return Solution.still(setting, IntStream.range(0, setting.issues().size())
                .mapToObj(k -> mean(Weighed.of(setting, k, weight))).toList());
    }

    /** Exact: a weighted mean is highest where positions are as high as can be and the highest of them weigh most. */
    @Override
    public Optional<List<Optional<NumberRange>>> bounds(Negotiation negotiation) {
        return Optional.of(IntStream.range(0, negotiation.issues().size())
                .mapToObj(k -> bounds(Weighed.Ranged.of(negotiation, k, weight))).toList());
    }

    private static Optional<NumberRange> bounds(List<Weighed.Ranged> ranges) {
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(NumberRange.between(100 - highest(ranges.stream().map(Weighed.Ranged::mirrored).toList()),
                        highest(ranges)));
    }

    private static double highest(List<Weighed.Ranged> ranges) {
        return Weighed.Ranged.highest(ranges).stream().map(WeightedMean::mean).flatMap(Optional::stream)
                .mapToDouble(it -> it).max().orElse(0);
    }

    private static Optional<Double> mean(List<Weighed> all) {
        double sum = 0;
        double weights = 0;
        for (Weighed one : all) {
            sum += one.weight() * one.position();
            weights += one.weight();
        }
        return weights > 0 ? Optional.of(sum / weights) : Optional.empty();
    }
}
