package org.surety.model.agreement;

import java.util.Optional;

/**
 * An action, with what it is done to or with where that matters ({@code join-alliance: NATO},
 * {@code limit-arms: 250,000 personnel}).
 */
public record Action(ActionKind kind, Optional<String> object) {

    /** The action without an object. */
    public static Action of(ActionKind kind) {
        return new Action(kind, Optional.empty());
    }

    /** {@code join-alliance: NATO}. */
    @Override
    public String toString() {
        return kind.word() + object.map(it -> ": " + it).orElse("");
    }
}
