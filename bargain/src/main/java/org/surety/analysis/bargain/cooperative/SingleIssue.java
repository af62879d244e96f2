package org.surety.analysis.bargain.cooperative;

import java.util.function.IntUnaryOperator;

/**
 * The agreements on one issue, in order. On a line every utility is concave, so every principle's order of preference
 * climbs to a peak, is level there, and falls: where the peak begins and ends is found by halving, and no other
 * agreement need be looked at.
 *
 * @param points rising
 */
record SingleIssue(double[] points) {

    /**
     * Where something first has its largest value, between two places; {@code step} tells whether the place after one
     * is better (positive).
     */
    private static int peak(int from, int to, IntUnaryOperator step) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (step.applyAsInt(middle) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Shows a search where each party gains most of what nobody would refuse, and so all that it need know of that. */
    void showMost(Search search, Welfare welfare) {
        int end = points.length - 1;
        int middle = peak(0, end, at -> Double.compare(least(welfare, at + 1), least(welfare, at)));
        if (refused(welfare, middle)) {
            return;
        }
        int first = peak(0, middle, at -> refused(welfare, at) ? 1 : 0);
        int last = peak(middle, end, at -> refused(welfare, at + 1) ? 0 : 1);
        for (int i = 0; i < welfare.count(); i++) {
            int party = i;
            search.most(at(peak(first, last,
                    at -> Double.compare(welfare.gain(party, at(at + 1)), welfare.gain(party, at(at))))));
        }
    }

    /** Shows a search the first and the last of the best agreements. */
    void showBest(Search search) {
        int end = points.length - 1;
        int first = peak(0, end, at -> search.compare(at(at + 1), at(at)));
        search.offer(at(first));
        search.offer(at(peak(first, end, at -> search.compare(at(at + 1), at(first)) < 0 ? 0 : 1)));
    }

    private double[] at(int place) {
        return new double[]{points[place]};
    }

    private double least(Welfare welfare, int place) {
        return Search.least(welfare.gains(at(place)));
    }

    private boolean refused(Welfare welfare, int place) {
        return Search.shortfall(welfare.gains(at(place))) > 0;
    }
}
