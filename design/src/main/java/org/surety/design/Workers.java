package org.surety.design;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.surety.semantics.Work;

/** Divides work among threads, piece by piece. What comes of it must not depend on who did which piece. */
final class Workers {

    private final Work work;

    Workers(Work work) {
        this.work = work;
    }

    /** Tells how far the work is. */
    void tell(String part, long done, long of) {
        work.tell(part, done, of);
    }

    /**
     * One worker, used by one thread only.
     *
     * @param <T> what it has found in the end
     */
    interface Worker<T> {
        /** Does the steps from {@code from} to {@code to}, the last not included. */
        void work(long from, long to);

        /** What it has found. */
        T found();
    }

    /** Hears how many steps are done. */
    interface Done {
        void at(long steps);
    }

    /**
     * Does {@code steps} steps in pieces.
     *
     * @return what each worker has found
     * @throws Work.Stopped if it is stopped; it ends after the pieces under way
     */
    <T> List<T> share(long steps, long piece, Supplier<Worker<T>> make, Done done) {
        AtomicLong next = new AtomicLong();
        AtomicLong finished = new AtomicLong();
        return work.together(() -> {
            Worker<T> worker = make.get();
            for (long from = next.getAndAdd(piece); from < steps; from = next.getAndAdd(piece)) {
                Work.check();
                long to = Math.min(steps, from + piece);
                worker.work(from, to);
                done.at(finished.addAndGet(to - from));
            }
            return worker.found();
        });
    }
}
