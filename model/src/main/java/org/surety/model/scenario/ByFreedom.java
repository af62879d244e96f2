package org.surety.model.scenario;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that may differ by whether a party must act or is free to.
 *
 * @param <T> what it is
 */
public sealed interface ByFreedom<T> {

    /** The same where it must act and where it is free to. */
    record Alike<T>(T value) implements ByFreedom<T> {}

    /**
     * One for each.
     *
     * @param obliged where it must act; empty if nothing is said
     * @param discretionary where it is free to act; empty if nothing is said
     */
    record Apart<T>(Optional<T> obliged, Optional<T> discretionary) implements ByFreedom<T> {}

    /** Nothing is said. */
    static <T> ByFreedom<T> unstated() {
        return new Apart<>(Optional.empty(), Optional.empty());
    }

    /** Where the party must act. */
    default Optional<T> whenObliged() {
        return switch (this) {
            case Alike<T> alike -> Optional.of(alike.value());
            case Apart<T> apart -> apart.obliged();
        };
    }

    /** Where it is free to act. */
    default Optional<T> whenFree() {
        return switch (this) {
            case Alike<T> alike -> Optional.of(alike.value());
            case Apart<T> apart -> apart.discretionary();
        };
    }

    /** Whether anything is said. */
    default boolean isStated() {
        return whenObliged().isPresent() || whenFree().isPresent();
    }

    /** The same with every value changed. */
    default <R> ByFreedom<R> map(Function<T, R> change) {
        return switch (this) {
            case Alike<T> alike -> new Alike<>(change.apply(alike.value()));
            case Apart<T> apart -> new Apart<>(apart.obliged().map(change), apart.discretionary().map(change));
        };
    }
}
