package org.surety.store.value;

import java.util.Optional;

/**
 * What came of something that needs a right or can be refused.
 *
 * @param <T> what is given where it was done
 */
public sealed interface Result<T> {

    /** It was done. */
    record Done<T>(T given) implements Result<T> {}

    /** It was not done, and nothing was written. */
    record Refused<T>(StoreRefusal why) implements Result<T> {}

    /** What is given, if it was done. */
    default Optional<T> value() {
        return switch (this) {
            case Done<T> done -> Optional.of(done.given());
            case Refused<T> refused -> Optional.empty();
        };
    }

    /** What is given; {@link IllegalStateException} with the refusal in words where it was not done. */
    default T orThrow() {
        return switch (this) {
            case Done<T> done -> done.given();
            case Refused<T> refused -> throw new IllegalStateException(refused.why().inWords());
        };
    }
}
