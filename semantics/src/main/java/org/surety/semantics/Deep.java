package org.surety.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Carries out work that follows what can come after what, one call within another, on a thread whose stack is as large as the deepest
 * agreement needs: the stack of an ordinary thread depends on how the machine was started.
 */
public final class Deep {

    /** Bytes; what is not used takes no memory. */
    private static final long STACK = 256L << 20;

    private Deep() {}

    private static final class Roomy extends Thread {
        Roomy(Runnable work) {
            super(null, work, "surety", STACK);
        }
    }

    /** What {@code work} gives, or throws. Whoever interrupts the thread that asks interrupts the work. */
    public static <T> T call(Supplier<T> work) {
        if (Thread.currentThread() instanceof Roomy) {
            return work.get();
        }
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Roomy(task);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    thread.interrupt();
                } catch (ExecutionException failed) {
                    throw rethrown(failed);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * What {@code work} gives on each of {@code threads} threads side by side, or what the first that fails throws. Where one fails, or the
     * thread that asks is interrupted, the others are interrupted too, and have ended before this does.
     *
     * @throws CancellationException if the thread that asks is interrupted
     */
    public static <T> List<T> together(int threads, Supplier<T> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Roomy::new)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(work::get));
            }
            List<T> found = new ArrayList<>();
            try {
                for (Future<T> future : futures) {
                    found.add(future.get());
                }
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                throw rethrown(failed);
            } catch (InterruptedException stopped) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("the work was interrupted");
            }
            return found;
        }
    }

    /**
     * What two pieces of work come to that are done side by side, or what one of them throws, {@code one} first. Where one fails, or the thread that asks is
     * interrupted, the other is interrupted too, and has ended before this does.
     *
     * @throws CancellationException if the thread that asks is interrupted
     */
    public static <A, B, T> T both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, T> join) {
        FutureTask<B> task = new FutureTask<>(other::get);
        Thread beside = new Roomy(task);
        beside.start();
        try {
            return join.apply(call(one), task.get());
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was interrupted");
        } finally {
            end(beside);
        }
    }

    private static void end(Thread thread) {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A supplier throws nothing that must be declared. */
    private static RuntimeException rethrown(ExecutionException failed) {
        return switch (failed.getCause()) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default -> new IllegalStateException(failed);
        };
    }
}
