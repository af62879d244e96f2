package org.surety.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The versions that no other beats: none is at least as good by every objective and better by one. Versions that are
 * equally good by all are one entry, told by the one that most would sign and, of these, the first. What it holds in
 * the end does not depend on the order in which versions came. (Also called the Pareto frontier, or the maxima of a set
 * of vectors: H. Kung, F. Luccio and F. Preparata, JACM 22 (1975) 469-476.)
 */
public final class ParetoFront {

    private List<Entry> entries = new ArrayList<>();

    /**
     * A version of the skyline.
     *
     * @param vector how good it is by each objective
     * @param version the one that is told
     * @param signers who would sign it, as bits
     * @param alike how many versions are equally good by every objective
     */
    public record Entry(double[] vector, int[] version, long signers, long alike) {

        private Entry with(Entry other) {
            Entry told = TOLD.compare(this, other) <= 0 ? this : other;
            return new Entry(vector, told.version, told.signers, alike + other.alike);
        }

        private static final Comparator<Entry> TOLD =
                Comparator.comparingInt((Entry it) -> -Long.bitCount(it.signers))
                        .thenComparing((one, other) -> Arrays.compare(one.version, other.version));
    }

    /** Takes a version into account; the arrays are copied if they are kept. */
    public void offer(double[] vector, int[] version, long signers) {
        int place = beatenBy(vector);
        if (place == ABSENT) {
            return;
        }
        add(new Entry(vector.clone(), version.clone(), signers, 1), place);
    }

    /** Takes all that another skyline holds into account. */
    public void offerAll(ParetoFront other) {
        other.entries.forEach(this::offer);
    }

    /** Takes a version into account that stands for others too. */
    public void offer(Entry entry) {
        int place = beatenBy(entry.vector);
        if (place != ABSENT) {
            add(entry, place);
        }
    }

    private static final int ABSENT = -2;
    private static final int NEW = -1;

    /** Where an equally good entry is, {@link #NEW} if none is as good, {@link #ABSENT} if one is better. */
    private int beatenBy(double[] vector) {
        for (int i = 0; i < entries.size(); i++) {
            double[] other = entries.get(i).vector;
            boolean less = false;
            boolean more = false;
            for (int k = 0; k < vector.length && !more; k++) {
                more = vector[k] > other[k];
                less |= vector[k] < other[k];
            }
            if (!more) {
                if (i > 0) {
                    // Whoever beats one often beats the next as well.
                    Entry front = entries.get(i);
                    entries.set(i, entries.get(i / 2));
                    entries.set(i / 2, front);
                }
                return less ? ABSENT : i / 2;
            }
        }
        return NEW;
    }

    private void add(Entry entry, int place) {
        if (place >= 0) {
            entries.set(place, entries.get(place).with(entry));
            return;
        }
        List<Entry> kept = new ArrayList<>();
        for (Entry other : entries) {
            boolean better = false;
            for (int k = 0; k < entry.vector.length && !better; k++) {
                better = other.vector[k] > entry.vector[k];
            }
            if (better) {
                kept.add(other);
            }
        }
        kept.add(entry);
        entries = kept;
    }

    /** Best by the first objective first, then by the next. */
    public List<Entry> sorted() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> Arrays.compare(other.vector, one.vector));
        return sorted;
    }
}
