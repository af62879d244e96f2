package org.surety.analysis.check.rule;

import java.util.Optional;

/** Where a rule says what it has found. */
public interface Report {

    /** Stands in a message for those whom {@link #each} names. */
    String WHO = "{who}";

    /**
     * Something was found about one of several parties or places. Where the same holds of others too, under the same
     * readings, that becomes one finding which names all of them.
     *
     * @param clause the path of the clause
     * @param who whom it is about
     * @param message what the text does and why that matters, with {@link #WHO} where they are to be named
     * @param hint what to do about it
     */
    void each(String clause, String who, String message, Optional<String> hint);

    /** As above, with an obvious thing to do. */
    default void each(String clause, String who, String message, String hint) {
        each(clause, who, message, Optional.of(hint));
    }

    /** As above, without a hint: what a text could say instead is for its parties to choose. */
    default void each(String clause, String who, String message) {
        each(clause, who, message, Optional.empty());
    }

    /**
     * Something was found.
     *
     * @param clause the path of the clause
     * @param message what the text does and why that matters
     * @param hint what to do about it
     */
    default void add(String clause, String message, String hint) {
        each(clause, "", message, Optional.of(hint));
    }

    /** Something was found, without an obvious thing to do. */
    default void add(String clause, String message) {
        each(clause, "", message, Optional.empty());
    }
}
