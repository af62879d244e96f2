package org.surety.intake.meaning;

/** What a passage of an agreement on guarantees may answer. */
public enum Question {
    /** Whose yes is needed. */
    WHO_DECIDES("who decides"),
    /** Until when something is done, or from when. */
    BY_WHEN("by when"),
    /** Where it holds. */
    WHERE("where"),
    /** Whom it binds or protects. */
    WHO("who"),
    /** Whether it is owed or left open. */
    MAY_OR_MUST("may or must"),
    /** How one leaves it, and what ends it. */
    EXIT("exit");

    private final String words;

    Question(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
