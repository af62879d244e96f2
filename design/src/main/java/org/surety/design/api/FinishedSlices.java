package org.surety.design.api;

import java.util.Optional;

/** Keeps what came of slices of a sweep, so that none is done again. May be called by several threads. */
public interface FinishedSlices {

    /** Nothing is kept. */
    FinishedSlices NONE = new FinishedSlices() {
        @Override
        public Optional<byte[]> recall(SweepSlice slice) {
            return Optional.empty();
        }

        @Override
        public void keep(SweepSlice slice, byte[] part) {
            // Whoever wants a slice again does it again.
        }
    };

    /** What came of a slice, if it was kept whole. */
    Optional<byte[]> recall(SweepSlice slice);

    /** A slice is done. */
    void keep(SweepSlice slice, byte[] part);
}
