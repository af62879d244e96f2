package org.surety.report.words;

import org.surety.model.agreement.Status;

/** Where an agreement stands, in words. */
public final class StatusWords {

    private StatusWords() {}

    /** {@code Proposal, no agreed text}. */
    public static String of(Status status) {
        return switch (status) {
            case PROPOSED -> "Proposal, no agreed text";
            case DRAFT -> "Draft under negotiation";
            case SIGNED -> "Signed, not in force";
            case POLITICAL -> "Political commitment";
            case IN_FORCE -> "In force";
            case LAPSED -> "Lapsed or never completed";
        };
    }
}
