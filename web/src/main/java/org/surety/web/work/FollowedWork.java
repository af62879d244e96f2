package org.surety.web.work;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.surety.semantics.Work;

/**
 * Works an answer out, and can tell on the way what is known of it.
 *
 * @param <T> what kind of answer it is
 */
@FunctionalInterface
public interface FollowedWork<T> {

    /**
     * The answer.
     *
     * @param soFar is given, again and again, the means to tell what is known by now, which may be asked at any time
     */
    T of(Work work, Consumer<Supplier<T>> soFar);
}
