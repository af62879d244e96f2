package org.surety.analysis.crisis.answer;

import java.util.List;
import org.surety.model.agreement.Word;

/**
 * Something that the scenario does not say, and what is taken for it.
 *
 * @param kind what is missing
 * @param who the parties about whom it is missing; for a measure, the steps concerned
 */
public record Gap(Kind kind, List<String> who) {

    /** Copies the list. */
    public Gap {
        who = List.copyOf(who);
    }

    /** What can be missing. */
    public enum Kind implements Word {
        /** How it votes: anything is possible. */
        BALLOT,
        /** Whether it acts where it must: anything is possible. */
        ACTS_OBLIGED,
        /** Whether it acts where it is free to: anything is possible. */
        ACTS_DISCRETIONARY,
        /** How long it takes to act: it acts at once. */
        DELAY,
        /** When it ends its talks, in a consultation with a limit: it talks until the limit. */
        TALKS,
        /**
         * When it ends its talks, in a consultation without a limit: anything between at once and never is possible.
         */
        ENDLESS_TALKS,
        /** What it contributes to what is counted: nothing. */
        CONTRIBUTION,
        /**
         * The steps named allow other actions than the one that is counted; what is contributed there counts all the
         * same.
         */
        MEASURE
    }
}
