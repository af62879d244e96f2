package org.surety.design;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.surety.semantics.Deep;

/** Divides work among threads, piece by piece. What comes of it must not depend on who did which piece. */
final class Workers {

    private final int threads;

    Workers(int threads) {
        this.threads = threads;
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
     * @throws CancellationException if the thread that asks is interrupted; the work ends after the pieces under way
     */
    <T> List<T> share(long steps, long piece, Supplier<Worker<T>> make, Done done) {
        AtomicLong next = new AtomicLong();
        AtomicLong finished = new AtomicLong();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Deep::thread)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> {
                    Worker<T> worker = make.get();
                    for (long from = next.getAndAdd(piece); from < steps; from = next.getAndAdd(piece)) {
                        if (Thread.currentThread().isInterrupted()) {
                            throw new CancellationException("the search was interrupted");
                        }
                        long to = Math.min(steps, from + piece);
                        worker.work(from, to);
                        done.at(finished.addAndGet(to - from));
                    }
                    return worker.found();
                }));
            }
            return results(pool, futures);
        }
    }

    /** Where one fails, or whoever asks is interrupted, the others stop too: the pool is not closed before they have. */
    private static <T> List<T> results(ExecutorService pool, List<Future<T>> futures) {
        List<T> found = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                found.add(future.get());
            }
        } catch (ExecutionException failed) {
            pool.shutdownNow();
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CancellationException("the search was interrupted");
        }
        return found;
    }
}
