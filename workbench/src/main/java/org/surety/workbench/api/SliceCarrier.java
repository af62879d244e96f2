package org.surety.workbench.api;

import java.util.List;
import org.surety.design.api.SweepSlice;

/** Carries slices of a sweep out elsewhere. */
public interface SliceCarrier {

    /**
     * Carries slices out, each at least once; which machine does which changes nothing.
     *
     * @param errand of which sweep
     * @throws Failed if they could not be carried out there
     */
    void carryOut(SweepErrand errand, List<SweepSlice> slices, Finished finished);

    /** Hears of slices that are done, in any order, on one thread. */
    interface Finished {
        /**
         * One is done.
         *
         * @param part what came of it
         */
        void slice(SweepSlice slice, byte[] part);
    }

    /** Slices could not be carried out elsewhere; the message says why, in the words of what was there. */
    final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** With what was said there. */
        public Failed(String said, Throwable cause) {
            super(said, cause);
        }
    }

    /** Knows a kind of cluster; found with {@link java.util.ServiceLoader}. */
    interface Cluster {
        /** A carrier for the cluster whose master is called so. */
        SliceCarrier at(String master);
    }
}
