package org.surety.analysis.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** Bounds of weighted means against every corner of the ranges and against draws within them. */
class WeightedRangeTest {

    private static Range range(Random random) {
        int low = random.nextInt(101);
        return new Range(Ratio.of(low), Ratio.of(low + random.nextInt(101 - low)));
    }

    private static Ratio mean(List<Ratio> values, List<Ratio> weights) {
        Ratio sum = Ratio.ZERO;
        Ratio all = Ratio.ZERO;
        for (int i = 0; i < values.size(); i++) {
            sum = sum.plus(values.get(i).times(weights.get(i)));
            all = all.plus(weights.get(i));
        }
        return sum.divide(all);
    }

    private static Ratio end(Range range, boolean high) {
        return high ? range.high() : range.low();
    }

    @Test
    void the_bounds_are_attained_at_corners_and_never_passed() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<WeightedRange> all = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                Range weight = range(random);
                all.add(new WeightedRange(range(random),
                        new Range(weight.low().plus(Ratio.ONE), weight.high().plus(Ratio.ONE))));
            }
            Range found = WeightedRange.mean(all).orElseThrow();
            List<Ratio> corners = new ArrayList<>();
            int size = all.size();
            for (int corner = 0; corner < 1 << 2 * size; corner++) {
                int bits = corner;
                List<Ratio> values = new ArrayList<>();
                List<Ratio> weights = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    values.add(end(all.get(i).value(), (bits >> i & 1) == 1));
                    weights.add(end(all.get(i).weight(), (bits >> size + i & 1) == 1));
                }
                corners.add(mean(values, weights));
            }
            assertThat(found.low()).isEqualTo(corners.stream().min(Ratio::compareTo).orElseThrow());
            assertThat(found.high()).isEqualTo(corners.stream().max(Ratio::compareTo).orElseThrow());
            for (int draw = 0; draw < 10; draw++) {
                Ratio drawn = mean(all.stream().map(it -> inside(it.value(), random)).toList(),
                        all.stream().map(it -> inside(it.weight(), random)).toList());
                assertThat(drawn).isBetween(found.low(), found.high());
            }
        }
    }

    private static Ratio inside(Range range, Random random) {
        return range.low().plus(range.high().minus(range.low()).times(Ratio.of(random.nextInt(1001), 1000)));
    }
}
