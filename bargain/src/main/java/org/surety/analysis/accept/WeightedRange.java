package org.surety.analysis.accept;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * A number with its weight, both known only within ranges.
 *
 * @param value any
 * @param weight zero or more
 */
record WeightedRange(Range value, Range weight) {

    /**
     * The least and the greatest weighted mean over all ranges; exact. All count alike if none can have a weight. Empty
     * for no numbers.
     */
    static Optional<Range> mean(List<WeightedRange> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<WeightedRange> some = all.stream().allMatch(it -> it.weight.high().signum() == 0)
                ? all.stream().map(it -> new WeightedRange(it.value, Range.exactly(Ratio.ONE))).toList()
                : all;
        return Optional.of(new Range(negative(highest(some.stream().map(WeightedRange::mirrored).toList())),
                highest(some)));
    }

    /** A weighted mean is highest where numbers are as high as they can be, and the highest of them weigh most. */
    private static Ratio highest(List<WeightedRange> all) {
        List<WeightedRange> falling = all.stream()
                .sorted(Comparator.comparing((WeightedRange it) -> it.value.high()).reversed()).toList();
        Optional<Ratio> best = Optional.empty();
        for (int heavy = 0; heavy <= falling.size(); heavy++) {
            Ratio sum = Ratio.ZERO;
            Ratio weights = Ratio.ZERO;
            for (int i = 0; i < falling.size(); i++) {
                Ratio weight = i < heavy ? falling.get(i).weight.high() : falling.get(i).weight.low();
                sum = sum.plus(weight.times(falling.get(i).value.high()));
                weights = weights.plus(weight);
            }
            if (weights.signum() > 0) {
                Ratio mean = sum.divide(weights);
                best = best.filter(it -> it.compareTo(mean) >= 0).or(() -> Optional.of(mean));
            }
        }
        // With one number alone heavy, some way has a weight.
        return best.orElseThrow();
    }

    private WeightedRange mirrored() {
        return new WeightedRange(new Range(negative(value.high()), negative(value.low())), weight);
    }

    private static Ratio negative(Ratio number) {
        return Ratio.ZERO.minus(number);
    }
}
