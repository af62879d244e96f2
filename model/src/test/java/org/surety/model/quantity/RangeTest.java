package org.surety.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static Ratio number(Random random) {
        return Ratio.of(random.nextInt(-20, 21), random.nextInt(1, 7));
    }

    @Test
    void holdsWhatLiesBetweenItsEnds() {
        int refused = 0;
        int within = 0;
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Ratio low = number(random);
            Ratio high = number(random);
            if (low.compareTo(high) > 0) {
                assertThatThrownBy(() -> new Range(low, high)).isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(low + ".." + high);
                refused++;
                continue;
            }
            Range range = new Range(low, high);
            assertThat(Range.parse(range.toString())).isEqualTo(range);
            assertThat(range.middle().minus(low)).isEqualTo(high.minus(range.middle()));
            assertThat(range.isExact()).isEqualTo(low.equals(high)).isEqualTo(!range.toString().contains(".."));
            Ratio least = number(random);
            Ratio most = number(random);
            assertThat(range.liesWithin(least, most))
                    .isEqualTo(low.minus(least).signum() >= 0 && most.minus(high).signum() >= 0);
            within += range.liesWithin(least, most) ? 1 : 0;
        }
        assertThat(refused).isBetween(800, 1200);
        assertThat(within).isGreaterThan(50);
    }

    @Test
    void reads() {
        assertThat(Range.parse("0.5..0.8")).isEqualTo(new Range(Ratio.of(1, 2), Ratio.of(4, 5)));
        assertThat(Range.parse("1/4 .. 1/2")).hasToString("1/4..1/2");
        assertThat(Range.parse("70%")).isEqualTo(Range.exactly(Ratio.of(7, 10)));
        assertThatThrownBy(() -> Range.parse("0.5..")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Range.parse("0.1..0.2..0.3")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Range.parse("2..1")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2..1");
    }
}
