package org.surety.text.read;

import java.util.Map;
import java.util.Optional;

/** Which readings of open terms to look at: every one (to find all errors), or the chosen one (to get an agreement). */
sealed interface Choices {

    /** Every reading, once each. */
    record All() implements Choices {}

    /** The chosen reading of each term, by number. */
    record Chosen(Map<Integer, String> readings) implements Choices {
        Optional<String> of(int term) {
            return Optional.ofNullable(readings.get(term));
        }
    }
}
