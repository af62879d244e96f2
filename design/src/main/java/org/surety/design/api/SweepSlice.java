package org.surety.design.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sweep that can be carried out by itself, anywhere.
 *
 * @param kind of what
 * @param from the number of the first, from 0
 * @param to the number after the last
 */
public record SweepSlice(Kind kind, long from, long to) implements Serializable {

    private static final long serialVersionUID = 1L;
    /** So many slices there are at least while the number doubles. */
    private static final long A_DOUBLING = 32;

    /** What a sweep consists of. */
    public enum Kind {
        /** Versions, each in all settings. */
        VERSIONS,
        /** Samples of versions and assumptions. */
        SAMPLES
    }

    /** Refuses an empty slice. */
    public SweepSlice {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a slice goes on from its begin, not from " + from + " to " + to);
        }
    }

    /**
     * The slices of {@code count} of a kind, the last of the rest. The first are of {@code piece} of them; later ones
     * grow with the number of what stands before them, so that there are few in a large sweep, and so that a larger
     * sweep has the slices of a smaller one.
     */
    public static List<SweepSlice> of(Kind kind, long count, long piece) {
        List<SweepSlice> slices = new ArrayList<>();
        for (long from = 0; from < count; from = slices.getLast().to()) {
            long step = Math.max(piece, Long.highestOneBit(from) / A_DOUBLING);
            slices.add(new SweepSlice(kind, from, Math.min(count, from + step)));
        }
        return slices;
    }
}
