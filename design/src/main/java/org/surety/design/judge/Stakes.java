package org.surety.design.judge;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.surety.analysis.bargain.cooperative.Principle;

/**
 * How principles of bargaining weigh versions. Parties count alike. Of versions that a principle holds equal the one
 * with the larger sum of gains is taken, then the better one by the objectives, then the first; so what is taken is
 * beaten by no other version that may be taken: whatever is at least as good for every party has merits at least as
 * large (every principle is weakly monotone, and so is rounding), and a larger sum if it is better for one.
 */
public final class Stakes {

    private static final double ROUNDING = 1e-9;
    /** Gains and merits that differ by less are the same; sums in another order do. */
    private static final double GRAIN = 1e11;

    private final double[] baseline;
    private final double[] most;
    private final double[] weights;
    private boolean everybody;

    /** For gains over {@code baseline}; as yet no version is known. */
    public Stakes(double[] baseline) {
        this.baseline = baseline.clone();
        this.most = new double[baseline.length];
        this.weights = DoubleStream.generate(() -> 1.0 / baseline.length).limit(baseline.length).toArray();
    }

    /**
     * The gains of every party as shares of the scale.
     *
     * @param acceptability 0 to 100
     */
    private double[] gains(double[] acceptability) {
        double[] gains = new double[baseline.length];
        Arrays.setAll(gains, i -> rounded((acceptability[i] - baseline[i]) / 100));
        return gains;
    }

    private static double rounded(double value) {
        return Math.rint(value * GRAIN) / GRAIN + 0.0;
    }

    private static boolean leavesNobodyWorseOff(double[] gains) {
        return Arrays.stream(gains).allMatch(it -> it >= -ROUNDING);
    }

    /** Takes a version into account that may be taken. */
    public void see(double[] acceptability) {
        double[] gains = gains(acceptability);
        if (leavesNobodyWorseOff(gains)) {
            everybody = true;
            Arrays.setAll(most, i -> Math.max(most[i], gains[i]));
        }
    }

    /** Takes into account what others have seen. */
    public void see(Stakes other) {
        everybody |= other.everybody;
        Arrays.setAll(most, i -> Math.max(most[i], other.most[i]));
    }

    /** Whether some version leaves no party worse off than its baseline; if not, a principle chooses among all. */
    public boolean everybody() {
        return everybody;
    }

    /** Whether a principle may choose a version. */
    boolean isOpen(double[] acceptability) {
        return !everybody || leavesNobodyWorseOff(gains(acceptability));
    }

    /**
     * How good a version is by a principle; the larger by {@link Arrays#compare(double[], double[])} is taken.
     *
     * @param vector how good it is by each objective
     */
    double[] claim(Principle principle, double[] acceptability, double[] vector) {
        double[] gains = gains(acceptability);
        double[] full = new double[most.length];
        Arrays.setAll(full, i -> everybody ? most[i] : 1);
        double[] merits = principle.merits(gains, full, weights);
        double[] claim = Arrays.copyOf(merits, merits.length + 1 + vector.length);
        Arrays.setAll(merits, i -> rounded(merits[i]));
        System.arraycopy(merits, 0, claim, 0, merits.length);
        claim[merits.length] = rounded(Arrays.stream(gains).sum());
        System.arraycopy(vector, 0, claim, merits.length + 1, vector.length);
        return claim;
    }
}
