package org.surety.analysis.crisis.exact;

import java.util.List;

/** What a step is worth. */
sealed interface StepValue {

    /** A step of the program. */
    record Settled(int op) implements StepValue {
        @Override
        public boolean equals(Object other) {
            return other instanceof Settled settled && op == settled.op;
        }

        @Override
        public int hashCode() {
            return op;
        }
    }

    /**
     * It depends on who voted yes in a vote on the way here, through an act.
     *
     * @param vote the number of the vote
     */
    record Favoured(int vote, List<ActPass> parts) implements StepValue {}
}
