package org.surety.cli;

import java.util.Optional;

/** The command line itself makes no sense, whatever the files say. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    /** What is wrong, in a sentence. */
    Misuse(String message) {
        this(message, "");
    }

    /** What is wrong, and what to do. */
    Misuse(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do. */
    Optional<String> hint() {
        return Optional.of(hint).filter(it -> !it.isEmpty());
    }
}
