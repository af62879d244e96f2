package org.surety.design.api;

import java.util.function.Supplier;

/**
 * How far a sweep is. A point is a version in a setting of the assumptions.
 *
 * @param slices how many slices are done
 * @param ofSlices of how many
 * @param points how many points these have
 * @param ofPoints of how many
 * @param recalled how many of the points had been done before, and were only looked up
 */
public record SweepProgress(long slices, long ofSlices, long points, long ofPoints, long recalled) {

    /** What hears of it, from several threads. */
    public interface Watch {

        /** Nobody hears. */
        Watch NONE = (progress, soFar) -> {
        };

        /**
         * A slice is done.
         *
         * @param soFar what the slices tell that are done when it is asked, which may be after the sweep
         */
        void at(SweepProgress progress, Supplier<SweepResult> soFar);
    }
}
