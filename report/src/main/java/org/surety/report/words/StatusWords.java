package org.surety.report.words;

import org.surety.model.agreement.Status;

/** Where an agreement stands, in words. */
public final class StatusWords {

    private StatusWords() {}

    /** What its duties are called: nobody is bound by a proposal or a draft. */
    public static String bound(Status status) {
        return switch (status) {
            case PROPOSED, DRAFT -> "Who would be bound to what, if it were accepted as it stands";
            case SIGNED, POLITICAL, IN_FORCE, LAPSED -> "Who is bound to what";
        };
    }

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
