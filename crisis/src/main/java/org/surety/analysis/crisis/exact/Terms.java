package org.surety.analysis.crisis.exact;

import java.util.Arrays;

/**
 * What the values of neighbouring states of the lattice are sums of: for each way on from there a weight and where the
 * values begin to which it leads. Ways that lead to the same values are added together: without a veto, a no is as good
 * as an abstention. The usual sums, of few terms of which one is shifted by a contribution, are worked out in one loop
 * each, since most of the time of a solution is spent here.
 */
final class Terms {

    /** Three ballots, each with an act and without. */
    private static final int MOST = 6;

    private final double[] weights = new double[MOST];
    private final int[] starts = new int[MOST];
    private final CappedSums.Shift[] shifts = new CappedSums.Shift[MOST];
    private int count;
    private int shifted;

    Terms() {
        Arrays.fill(shifts, CappedSums.Shift.NONE);
    }

    void clear() {
        count = 0;
        shifted = 0;
    }

    /** Adds {@code weight} times the values from {@code start} on, shifted by a contribution. */
    void add(double weight, int start, CappedSums.Shift shift) {
        if (weight == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (starts[i] == start && shifts[i] == shift) {
                weights[i] += weight;
                return;
            }
        }
        int place = count++;
        if (shift.moves()) {
            // Those that are shifted stand first.
            weights[place] = weights[shifted];
            starts[place] = starts[shifted];
            shifts[place] = shifts[shifted];
            place = shifted++;
        }
        weights[place] = weight;
        starts[place] = start;
        shifts[place] = shift;
    }

    /** Puts the sums into {@code into}, {@code length} of them from {@code offset} on. */
    void sum(double[] from, double[] into, int offset, int length) {
        boolean line = shifted == 0 || shifted == 1 && shifts[0].step() > 0;
        if (!line || count < 2 || count > 4) {
            Arrays.fill(into, offset, offset + length, 0);
            for (int i = 0; i < count; i++) {
                addTo(from, into, offset, length, i);
            }
            return;
        }
        int last = shifted == 0 ? length : shifts[0].targets().length - 1;
        int step = shifted == 0 ? 0 : shifts[0].step();
        int free = shifted == 0 ? length : Math.clamp(last - step + 1L, 0, length);
        fused(from, into, offset, free, starts[0] + step);
        if (free < length) {
            // Whatever comes on top of enough is enough.
            double enough = weights[0] * from[starts[0] + last];
            for (int i = free; i < length; i++) {
                double sum = enough;
                for (int k = 1; k < count; k++) {
                    sum += weights[k] * from[starts[k] + i];
                }
                into[offset + i] = sum;
            }
        }
    }

    private void fused(double[] from, double[] into, int offset, int length, int first) {
        double one = weights[0];
        double two = weights[1];
        double three = weights[2];
        double four = weights[3];
        int second = starts[1];
        int third = starts[2];
        int fourth = starts[3];
        switch (count) {
            case 2 -> {
                for (int i = 0; i < length; i++) {
                    into[offset + i] = one * from[first + i] + two * from[second + i];
                }
            }
            case 3 -> {
                for (int i = 0; i < length; i++) {
                    into[offset + i] = one * from[first + i] + two * from[second + i] + three * from[third + i];
                }
            }
            default -> {
                for (int i = 0; i < length; i++) {
                    into[offset + i] = one * from[first + i] + two * from[second + i]
                            + (three * from[third + i] + four * from[fourth + i]);
                }
            }
        }
    }

    private void addTo(double[] from, double[] into, int offset, int length, int term) {
        double weight = weights[term];
        int start = starts[term];
        if (!shifts[term].moves()) {
            for (int i = 0; i < length; i++) {
                into[offset + i] += weight * from[start + i];
            }
            return;
        }
        int[] targets = shifts[term].targets();
        for (int i = 0; i < length; i++) {
            into[offset + i] += weight * from[start + targets[i]];
        }
    }
}
