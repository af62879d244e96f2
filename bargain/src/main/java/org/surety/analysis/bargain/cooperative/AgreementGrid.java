package org.surety.analysis.bargain.cooperative;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.semantics.Work;

/**
 * The agreements that are looked at: every combination of the points of the issues.
 *
 * @param points one array an issue, rising
 */
record AgreementGrid(List<double[]> points) {

    /** Up to this many agreements are looked at before the search becomes local. */
    private static final int MOST = 100_000;
    private static final int FINEST = 1000;

    AgreementGrid {
        points = points.stream().map(double[]::clone).toList();
    }

    /**
     * The finest even grid over the whole scale that is not too large; its steps divide the scale evenly. An issue in
     * which nobody takes part has one point, since nothing about it matters.
     */
    static AgreementGrid over(Setting setting) {
        List<Integer> participants =
                IntStream.range(0, setting.issues().size()).mapToObj(setting::participants).toList();
        long live = participants.stream().filter(it -> it > 0).count();
        int steps = (int) Math.min(FINEST, Math.floor(Math.pow(MOST, 1.0 / Math.max(1, live))) - 1);
        int even = Math.max(2, steps / 2 * 2);
        double[] points = new double[even + 1];
        for (int i = 0; i <= even; i++) {
            points[i] = 100.0 * i / even;
        }
        return new AgreementGrid(participants.stream().map(it -> it > 0 ? points : new double[]{50}).toList());
    }

    /** Whether all agreements can be looked at. */
    boolean isSmall() {
        double size = points.stream().mapToDouble(it -> it.length).reduce(1, (x, y) -> x * y);
        return size <= MOST;
    }

    /** Calls {@code visit} with every agreement; the array is reused. */
    void forEach(Consumer<double[]> visit) {
        int[] at = new int[points.size()];
        double[] agreement = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            agreement[k] = points.get(k)[0];
        }
        while (true) {
            Work.check();
            visit.accept(agreement);
            int k = at.length - 1;
            while (k >= 0 && at[k] == points.get(k).length - 1) {
                at[k] = 0;
                agreement[k] = points.get(k)[0];
                k--;
            }
            if (k < 0) {
                return;
            }
            agreement[k] = points.get(k)[++at[k]];
        }
    }

    /** How fine the grid is, where it is coarsest. */
    double step() {
        return points.stream()
                .mapToDouble(it -> it.length > 1 ? (it[it.length - 1] - it[0]) / (it.length - 1) : 0).max().orElse(0);
    }

    @Override
    public String toString() {
        return String.join(" x ", points.stream().map(it -> Integer.toString(it.length)).toList()) + " points";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgreementGrid grid && Arrays.deepEquals(grid.points.toArray(), points.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(points.toArray());
    }
}
