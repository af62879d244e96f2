package org.surety.analysis.bargain.cooperative;

/** Remembers the best agreement it was shown, and looks around it. */
final class Search {

    private static final double SAME = 1e-12;

    private final Principle principle;
    private final Welfare welfare;
    private final double[] weights;
    private final double[] most;
    private double[] best = {};
    private double[] merits = {};
    private double refusal;
    /** Where several agreements are as good in one line of a grid, the middle one is taken. */
    private double[] last = {};

    Search(Principle principle, Welfare welfare, double[] weights) {
        this.principle = principle;
        this.welfare = welfare;
        this.weights = weights;
        this.most = new double[weights.length];
    }

    /** Takes note of what each could gain at most, if nobody would refuse this agreement. */
    void most(double[] agreement) {
        double[] gains = welfare.gains(agreement);
        if (shortfall(gains) == 0) {
            for (int i = 0; i < gains.length; i++) {
                most[i] = Math.max(most[i], gains[i]);
            }
        }
    }

    /** What the one gains that gains least; negative if it loses. */
    static double least(double[] gains) {
        double least = Double.POSITIVE_INFINITY;
        for (double gain : gains) {
            least = Math.min(least, gain);
        }
        return least;
    }

    /** By how much the one who would lose most would lose; 0 if nobody would refuse. */
    static double shortfall(double[] gains) {
        double least = least(gains);
        return least < -1e-9 ? -least : 0;
    }

    /** Whether an agreement is better than another (positive), worse (negative) or as good (0). */
    int compare(double[] agreement, double[] other) {
        double[] gains = welfare.gains(agreement);
        double[] others = welfare.gains(other);
        int order = compare(shortfall(gains), shortfall(others));
        return order != 0
                ? order
                : compareMerits(principle.merits(gains, most, weights), principle.merits(others, most, weights));
    }

    /** Considers an agreement. */
    void offer(double[] agreement) {
        double[] gains = welfare.gains(agreement);
        double shortfall = shortfall(gains);
        int order = best.length == 0 ? 1 : compare(shortfall, refusal);
        if (order < 0) {
            return;
        }
        double[] found = principle.merits(gains, most, weights);
        if (order == 0) {
            order = compareMerits(found, merits);
        }
        if (order > 0) {
            best = agreement.clone();
            merits = found;
            refusal = shortfall;
            last = best;
        } else if (order == 0) {
            last = agreement.clone();
        }
    }

    /** What nobody would refuse comes first; failing that, what the worst-off refuses least. */
    private static int compare(double shortfall, double other) {
        if (shortfall == 0 != (other == 0)) {
            return shortfall == 0 ? 1 : -1;
        }
        return Math.abs(shortfall - other) <= SAME ? 0 : shortfall < other ? 1 : -1;
    }

    private static int compareMerits(double[] found, double[] others) {
        for (int i = 0; i < found.length; i++) {
            if (Math.abs(found[i] - others[i]) > SAME) {
                return found[i] > others[i] ? 1 : -1;
            }
        }
        return 0;
    }

    /** Looks at all agreements one step away from the best in one or two issues, as long as one is better. */
    void around(double step) {
        double[] before;
        do {
            before = best;
            for (int k = 0; k < before.length; k++) {
                for (int l = k; l < before.length; l++) {
                    // Where the two issues are one, there are two directions only.
                    for (int direction = 0; direction < (l == k ? 2 : 4); direction++) {
                        double[] next = before.clone();
                        next[k] = Math.clamp(next[k] + (direction % 2 == 0 ? step : -step), 0, 100);
                        if (l != k) {
                            next[l] = Math.clamp(next[l] + (direction < 2 ? step : -step), 0, 100);
                        }
                        offer(next);
                    }
                }
            }
        } while (best != before);
    }

    /** The best agreement; of several as good on one issue the middle one. */
    double[] best() {
        if (best.length == 1 && last.length == 1) {
            return new double[]{(best[0] + last[0]) / 2};
        }
        return best.clone();
    }
}
