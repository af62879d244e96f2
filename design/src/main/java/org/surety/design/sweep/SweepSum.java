package org.surety.design.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surety.design.api.SweepDefinition;
import org.surety.design.api.SweepProgress;
import org.surety.design.api.SweepSlice;

/**
 * What slices of one sweep come to, each taken into account once, whoever carried it out and however often it is told.
 * Safe for several threads.
 */
public final class SweepSum {

    private final SweepPart.Shape shape;
    private final SweepDefinition definition;
    private final long ofSlices;
    private final long ofPoints;
    private final SweepPart whole;
    private final Set<SweepSlice> taken = new HashSet<>();
    private long points;
    private long recalled;

    /** Nothing yet of all these slices. */
    SweepSum(SweepPart.Shape shape, SweepDefinition definition, List<SweepSlice> slices) {
        this.shape = shape;
        this.definition = definition;
        this.ofSlices = slices.size();
        this.ofPoints = slices.stream().mapToLong(this::points).sum();
        this.whole = new SweepPart(shape);
    }

    private long points(SweepSlice slice) {
        long count = slice.to() - slice.from();
        return switch (slice.kind()) {
            case VERSIONS -> count * definition.settings();
            case SAMPLES -> count * (2 + shape.factors());
        };
    }

    /**
     * Takes a slice into account, unless it is already.
     *
     * @param wasDone whether it was done before this sweep began
     */
    synchronized void add(SweepSlice slice, SweepPart part, boolean wasDone) {
        if (taken.add(slice)) {
            whole.add(part);
            points += points(slice);
            recalled += wasDone ? points(slice) : 0;
        }
    }

    synchronized SweepProgress progress() {
        return new SweepProgress(taken.size(), ofSlices, points, ofPoints, recalled);
    }

    /** What the slices come to that were told by now; it does not change when others are. */
    synchronized SweepPart part() {
        SweepPart copy = new SweepPart(shape);
        copy.add(whole);
        return copy;
    }
}
