package org.surety.semantics;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is worked out when it is first asked for, and then known. Whoever asks first waits, on a thread as deep
 * as that of any {@link Work}; two are equal where their values are.
 */
public final class Later<T> {

    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    private Later(Supplier<T> make) {
        this.make = make;
    }

    /** What {@code make} gives, which must always be the same. */
    public static <T> Later<T> of(Supplier<T> make) {
        return new Later<>(make);
    }

    /**
     * The value.
     *
     * @throws Work.Stopped if the thread that asks is interrupted; it can be asked for again
     */
    public synchronized T get() {
        T found = made.orElseGet(() -> Work.quiet().call(make));
        made = Optional.of(found);
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Later<?> later && get().equals(later.get());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(get());
    }

    @Override
    public String toString() {
        return get().toString();
    }
}
