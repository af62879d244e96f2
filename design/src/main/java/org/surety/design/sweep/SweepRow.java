package org.surety.design.sweep;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.surety.design.api.SweepSlice;

/**
 * One point of a sweep.
 *
 * @param number of the version or sample in its kind, from 0
 * @param point 0 for a version and for the first point of a sample, 1 for its second, from 2 on those with a factor
 * from the second
 * @param scores of the version, larger being better: at the point, or on the mean of all settings
 */
public record SweepRow(SweepSlice.Kind kind, long number, int point, int[] version, double[] scores)
        implements
            Comparable<SweepRow> {

    @Override
    public int compareTo(SweepRow other) {
        int order = kind.compareTo(other.kind);
        order = order == 0 ? Long.compare(number, other.number) : order;
        return order == 0 ? Integer.compare(point, other.point) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SweepRow row && compareTo(row) == 0 && Arrays.equals(version, row.version)
                && Arrays.equals(scores, row.scores);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number) * 31 + point;
    }

    void write(ByteBuffer out) {
        out.putInt(kind.ordinal()).putLong(number).putInt(point);
        SweepPart.put(out, version);
        SweepPart.put(out, scores);
    }

    static SweepRow read(ByteBuffer in, int blocks, int measures) {
        return new SweepRow(SweepSlice.Kind.values()[in.getInt()], in.getLong(), in.getInt(),
                SweepPart.ints(in, blocks), SweepPart.doubles(in, measures));
    }
}
