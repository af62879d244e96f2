package org.surety.analysis.crisis.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitMixTest {

    /** The first numbers of the authors' program (Vigna's splitmix64.c) for the start 1234567. */
    private static final List<String> PUBLISHED = List.of("6457827717110365317", "3203168211198807973",
            "9817491932198370423", "4593380528125082431", "16408922859458223821");

    @Test
    void hashes_as_published() {
        SplitMix generator = new SplitMix();
        generator.startAt(1_234_567);
        for (String number : PUBLISHED) {
            // Ours leave out the two lowest bits.
            assertThat(generator.next()).isEqualTo(Long.parseUnsignedLong(number) >>> 2);
        }
    }

    @Test
    void a_part_begins_where_the_sequence_stands_after_2_to_the_40_numbers() {
        SplitMix first = new SplitMix();
        SplitMix second = new SplitMix();
        first.start(7, 0);
        second.start(7, 1);
        first.skip(1L << 40);
        for (int i = 0; i < 10; i++) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }

    @Test
    void chances_are_fine_and_certainties_certain() {
        assertThat(SplitMix.below(1)).isEqualTo(SplitMix.ONE);
        assertThat(SplitMix.below(0)).isZero();
        assertThat(SplitMix.below(0.5)).isEqualTo(SplitMix.ONE / 2);
        assertThat(SplitMix.below(Math.nextDown(1.0))).isEqualTo(SplitMix.ONE - (1L << 62 - 53));
    }

    @Test
    void numbers_are_spread_evenly() {
        SplitMix generator = new SplitMix();
        generator.start(new SplittableRandom(5).nextLong(), 3);
        int[] counts = new int[64];
        for (int i = 0; i < 640_000; i++) {
            counts[(int) (generator.next() >>> SplitMix.BITS - 6)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000;
        }
        // 63 degrees of freedom: mean 63, and above 103.4 once in a thousand times.
        assertThat(chiSquare).isBetween(31.0, 103.4);
    }
}
