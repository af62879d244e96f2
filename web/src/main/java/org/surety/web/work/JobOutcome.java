package org.surety.web.work;

import java.util.Optional;
import java.util.function.Supplier;
import org.surety.workbench.api.Reason;

/**
 * What has become of a question, at one moment.
 *
 * @param <T> what kind of answer it has
 */
public sealed interface JobOutcome<T> {

    /**
     * It waits for its turn or is being worked out.
     *
     * @param soFar what is known by now, where it is an answer of which something is
     */
    record Running<T>(Optional<Supplier<T>> soFar) implements JobOutcome<T> {}

    /** There is an answer. */
    record Done<T>(T found) implements JobOutcome<T> {}

    /** There is none, for a reason that can be told. */
    record Refused<T>(Reason reason) implements JobOutcome<T> {}

    /** Somebody stopped it. */
    record Stopped<T>() implements JobOutcome<T> {}

    /** Too much is being worked out already. */
    record Busy<T>() implements JobOutcome<T> {}

    /** Whoever asked has had as much worked out in the last hour as one person may. */
    record Spent<T>() implements JobOutcome<T> {}

    /** A fault of ours. */
    record Failed<T>() implements JobOutcome<T> {}

    /** The answer, if there is one. */
    default Optional<T> answer() {
        return this instanceof Done<T> done ? Optional.of(done.found()) : Optional.empty();
    }

    /** Why there is none, where that can be told. */
    default Optional<Reason> refused() {
        return this instanceof Refused<T> no ? Optional.of(no.reason()) : Optional.empty();
    }

    /** Whether it may still get an answer. */
    default boolean running() {
        return this instanceof Running<T>;
    }
}
