package org.surety.design.judge;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.surety.semantics.Work;

/** Divides work among threads, piece by piece. What comes of it must not depend on who did which piece. */
public final class Workers {

    private final Work work;

    /** By the threads that the work has. */
    public Workers(Work work) {
        this.work = work;
    }

    /** Tells how far the work is. */
    public void tell(String part, long done, long of) {
        work.tell(part, done, of);
    }

    /**
     * One worker, used by one thread only.
     *
     * @param <T> what it has found in the end
     */
    public interface Worker<T> {
        /** Does the steps from {@code from} to {@code to}, the last not included. */
        void work(long from, long to);

        /** What it has found. */
        T found();
    }

    /** Hears how many steps are done. */
    public interface Done {
        void at(long steps);
    }

    /**
     * Does {@code steps} steps in pieces.
     *
     * @return what each worker has found
     * @throws Work.Stopped if it is stopped; it ends after the pieces under way
     */
    public <T> List<T> share(long steps, long piece, Supplier<Worker<T>> make, Done done) {
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
