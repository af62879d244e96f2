package org.surety.analysis.power;

import java.util.function.IntConsumer;
import org.surety.semantics.Work;

/**
 * Multiplies a long polynomial by {@code 1 + r x^w} for many weights {@code w}, in place. Several factors run down the
 * array one behind the other, each as far behind the one before as its weight, so that a stretch is fetched from memory
 * once for all of them and not once for each; that is what the time goes into when the array is larger than the caches.
 */
final class ShiftedSums {

    /** Adds, for {@code from <= t < to}, what stands {@code shift} below. */
    interface Stretch {
        void add(int from, int to, int shift);
    }

    /** Long enough to be worth a loop, short enough for the nearest cache. */
    static final int BLOCK = 2048;
    /** How many factors run together. Also how many doublings a {@link LongCounts} stands without carrying. */
    static final int TOGETHER = 14;

    private final long[] ascending;
    private final int length;

    /**
     * A product to be made.
     *
     * @param ascending the weights; ascending keeps the polynomials short for as long as possible
     * @param length powers from here on are not needed
     */
    ShiftedSums(long[] ascending, int length) {
        this.ascending = ascending;
        this.length = length;
    }

    /** How many additions it takes. */
    static double steps(long[] ascending, long length) {
        double steps = 0;
        double reach = 1;
        for (long weight : ascending) {
            reach += weight;
            steps += weight < length ? Math.min(reach, length) : 0;
        }
        return steps;
    }

    /** Runs; {@code after} is called with the number of factors done when a group of them is complete. */
    void run(Stretch stretch, IntConsumer after) {
        long reach = 1;
        for (int first = 0; first < ascending.length; first += TOGETHER) {
            int count = Math.min(TOGETHER, ascending.length - first);
            int[] position = new int[count];
            for (int j = 0; j < count; j++) {
                reach += ascending[first + j];
                position[j] = (int) Math.min(reach, length);
            }
            while (position[count - 1] > 0) {
                Work.check();
                for (int j = 0; j < count; j++) {
                    int ahead = j == 0 ? position[0] - BLOCK : position[j - 1];
                    long weight = ascending[first + j];
                    int to = ahead <= 0 ? 0 : j == 0 ? ahead : (int) Math.min(position[j], ahead + weight);
                    int from = (int) Math.min(position[j], Math.max(to, weight));
                    for (int end = position[j]; end > from; end -= BLOCK) {
                        stretch.add(Math.max(from, end - BLOCK), end, (int) weight);
                    }
                    position[j] = to;
                }
            }
            after.accept(first + count);
        }
    }
}
