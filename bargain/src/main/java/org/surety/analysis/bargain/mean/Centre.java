package org.surety.analysis.bargain.mean;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

/**
 * Each issue for itself is settled at the centre of the positions: their mean or their median. The bounds are exact:
 * either is highest where positions are as high as can be and the highest of them weigh most.
 */
abstract sealed class Centre implements BargainingModel permits WeightedMean, WeightedMedian {

    private final Weighed.Weight weight;

    Centre(Weighed.Weight weight) {
        this.weight = weight;
    }

    /** The centre; empty where nothing has any weight. */
    abstract Optional<Double> of(List<Weighed> all);

    /** Whether every party counts alike. */
    boolean isPlain() {
        return weight == Weighed.Weight.EQUAL;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("weight", isPlain() ? "equal" : "capability x salience");
    }

    @Override
    public Solution solve(Setting setting) {
        return Solution.still(setting, IntStream.range(0, setting.issues().size())
                .mapToObj(k -> of(Weighed.of(setting, k, weight))).toList());
    }

    @Override
    public Optional<List<Optional<NumberRange>>> bounds(Negotiation negotiation) {
        return Optional.of(IntStream.range(0, negotiation.issues().size())
                .mapToObj(k -> bounds(Weighed.Ranged.of(negotiation, k, weight))).toList());
    }

    private Optional<NumberRange> bounds(List<Weighed.Ranged> ranges) {
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(NumberRange.between(100 - highest(ranges.stream().map(Weighed.Ranged::mirrored).toList()),
                        highest(ranges)));
    }

    private double highest(List<Weighed.Ranged> ranges) {
        return Weighed.Ranged.highest(ranges).stream().map(this::of).flatMap(Optional::stream)
                .mapToDouble(it -> it).max().orElse(0);
    }
}
