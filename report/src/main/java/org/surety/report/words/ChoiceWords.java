package org.surety.report.words;

import org.surety.analysis.crisis.answer.PlayerChoice;

/** What parties that choose do, in sentences. */
public final class ChoiceWords {

    private final Names names;

    /** With the names of an agreement. */
    public ChoiceWords(Names names) {
        this.names = names;
    }

    /** What the choices of a list have in common. */
    public static String heading(boolean against, Brought brought) {
        return "Chosen so that " + brought.enough() + " " + brought.is() + (against ? " least likely:" : " likeliest:");
    }

    /** {@code Russia votes no in assistance/decision}. */
    public String of(PlayerChoice choice) {
        String attempt = choice.attempt() > 1 ? ", attempt " + choice.attempt() : "";
        return English.capital(names.prose(choice.party())) + " " + move(choice.move()) + " in " + choice.step()
                + attempt
                + (choice.always() ? "" : ", in most situations");
    }

    /** {@code votes yes}. */
    public static String move(PlayerChoice.Move move) {
        return switch (move) {
            case YES -> "votes yes";
            case NO -> "votes no";
            case ABSTAIN -> "abstains";
            case ACT -> "acts as soon as it can";
            case HOLD_BACK -> "does not act";
            case CONCLUDE -> "ends its talks at once";
            case TALK_ON -> "talks for as long as it can";
        };
    }
}
