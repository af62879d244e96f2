package org.surety.report.words;

import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.quantity.Limit;

/** Who is bound to what, in words. */
public final class ObligationWords {

    private final MembersWords members;

    /** With the names of an agreement. */
    public ObligationWords(Names names) {
        this.members = new MembersWords(names);
    }

    /** {@code must}, {@code must not}, {@code may}, {@code may forbid}. */
    public static String modality(Modality modality) {
        return switch (modality) {
            case MUST -> "must";
            case MUST_NOT -> "must not";
            case MAY -> "may";
            case MAY_VETO -> "may forbid to others to";
        };
    }

    /** What is owed: {@code join an alliance or bloc (NATO)}. */
    public String what(Obligation obligation) {
        boolean all = obligation.modality() == Modality.MUST;
        String consent = obligation.consentOf().map(it -> ", unless " + members.of(it) + " consent").orElse("");
        String extent =
                obligation.extent().map(it -> it.equals("unspecified") ? "; how far, the text does not say" : "; " + it)
                        .orElse("");
        return ActionWords.list(obligation.actions(), all) + consent + extent;
    }

    /** Whom it is owed to. */
    public String to(Obligation obligation) {
        return obligation.to().map(it -> owed(it, obligation.bearer())).orElse("everyone");
    }

    private String owed(Members to, Members bearer) {
        String whom = members.of(to);
        return whom.equals(members.of(bearer)) ? "each other" : whom;
    }

    /** Who is bound. */
    public String bearer(Obligation obligation) {
        return members.of(obligation.bearer());
    }

    /** From when: {@code at all times}, or the events that bring it about. */
    public static String from(Obligation obligation) {
        return obligation.on().isEmpty() ? "at all times" : "on " + EventWords.kinds(obligation.on());
    }

    /** Until when. */
    public static String deadline(Obligation obligation) {
        boolean nothing = obligation.deadline() instanceof Limit.Unspecified;
        // What is forbidden is never done in time or late.
        boolean goesOn = obligation.on().isEmpty() || obligation.modality() == Modality.MUST_NOT;
        return nothing && goesOn ? "" : TimeWords.limit(obligation.deadline());
    }

    /** The whole as a sentence. */
    public String sentence(Obligation obligation) {
        String to = obligation.to().map(it -> ", towards " + owed(it, obligation.bearer())).orElse("");
        return English.capital(bearer(obligation)) + " " + modality(obligation.modality()) + " " + what(obligation) + to
                + ", "
                + from(obligation) + ".";
    }
}
