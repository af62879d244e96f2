package org.surety.design;

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

    /** The slices of {@code count} of a kind, each of {@code piece} of them, the last of the rest. */
    static List<SweepSlice> of(Kind kind, long count, long piece) {
        List<SweepSlice> slices = new ArrayList<>();
        for (long from = 0; from < count; from += piece) {
            slices.add(new SweepSlice(kind, from, Math.min(count, from + piece)));
        }
        return slices;
    }
}
