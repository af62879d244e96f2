package org.surety.analysis.bargain.backtest;

import java.util.Arrays;
import java.util.List;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Work;

/**
 * The percentile bootstrap of a mean over groups of values (B. Efron and R. Tibshirani, <i>An Introduction to the
 * Bootstrap</i>, 1993): as many groups as there are are drawn with replacement, many times over, and the middle 95 per
 * cent of the means are given. The draws are a fixed function of the seed.
 *
 * @param seed of the draws
 * @param samples how many means are drawn
 */
record Bootstrap(long seed, int samples) {

    private static final double TAIL = 0.025;

    /**
     * Means of several rows of values. The draws are the same for all, so each is made once.
     *
     * @param rows each as long as there are values
     * @param groups the values of each group, by their numbers
     */
    Means means(List<double[]> rows, List<List<Integer>> groups) {
        int m = rows.size();
        double[][] sums = new double[groups.size()][m];
        for (int g = 0; g < sums.length; g++) {
            for (int i : groups.get(g)) {
                for (int row = 0; row < m; row++) {
                    sums[g][row] += rows.get(row)[i];
                }
            }
        }
        int[] counts = groups.stream().mapToInt(List::size).toArray();
        double[][] means = new double[m][samples];
        double[] sum = new double[m];
        for (int sample = 0; sample < samples; sample++) {
            Work.check();
            Scatter stream = new Scatter(seed).stream(sample);
            Arrays.fill(sum, 0);
            int count = 0;
            for (int draw = 0; draw < sums.length; draw++) {
                int drawn = stream.index(draw, sums.length);
                double[] of = sums[drawn];
                for (int row = 0; row < m; row++) {
                    sum[row] += of[row];
                }
                count += counts[drawn];
            }
            for (int row = 0; row < m; row++) {
                means[row][sample] = sum[row] / count;
            }
        }
        return new Means(means);
    }

    /** The means that were drawn, one row a row of values, one column a sample. */
    static final class Means {

        private final double[][] means;

        private Means(double[][] means) {
            this.means = means;
        }

        /** The interval of the mean of a row. */
        NumberRange interval(int row) {
            return middle(means[row].clone());
        }

        /** The interval of the mean of the differences of two rows, which is the difference of their means. */
        NumberRange interval(int row, int less) {
            double[] differences = new double[means[row].length];
            Arrays.setAll(differences, sample -> means[row][sample] - means[less][sample]);
            return middle(differences);
        }

        private static NumberRange middle(double[] means) {
            Arrays.sort(means);
            return new NumberRange(means[(int) (TAIL * means.length)],
                    means[(int) Math.ceil((1 - TAIL) * means.length) - 1]);
        }
    }
}
