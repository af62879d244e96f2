package org.surety.analysis.check.rule;

import java.util.Optional;

/** Where a rule says what it has found. */
public interface Report {

    /**
     * Something was found.
     *
     * @param clause the path of the clause
     * @param message what the text does and why that matters
     * @param hint what to do about it
     */
    void add(String clause, String message, Optional<String> hint);

    /** Something was found, and there is an obvious thing to do. */
    default void add(String clause, String message, String hint) {
        add(clause, message, Optional.of(hint));
    }

    /** Something was found, without an obvious thing to do. */
    default void add(String clause, String message) {
        add(clause, message, Optional.empty());
    }
}
