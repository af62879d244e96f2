package org.surety.model.agreement;

import java.util.List;

/** Where an event must happen. */
public sealed interface Territory {

    /** Anywhere. */
    record Everywhere() implements Territory {}

    /** The text does not say. */
    record Unspecified() implements Territory {}

    /**
     * In one of {@code only} (anywhere, if that is empty) and in none of {@code except}. A place lies in another if
     * {@link Place} says so.
     */
    record Areas(List<String> only, List<String> except) implements Territory {
        /** Copies the lists. */
        public Areas {
            only = List.copyOf(only);
            except = List.copyOf(except);
        }
    }
}
