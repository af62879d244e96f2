package org.surety.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One piece of work for which somebody waits. It runs on threads of its own, whose stacks are as large as the deepest
 * agreement needs; it can tell how far it is; and it can be stopped, by whoever holds it or by interrupting the thread
 * that waits. Work that was stopped ends with {@link Stopped} and never gives what it has so far as if that were the
 * answer. Engines call {@link #check} in every loop that may take long.
 */
public final class Work {

    /** Bytes; what is not used takes no memory. */
    private static final long STACK = 256L << 20;

    /** Why work was stopped. */
    public enum Cause {
        /** Whoever asked does not want the answer any more. */
        CALLER,
        /** It took longer than was allowed. */
        TIME,
        /** It took more memory than was allowed. */
        MEMORY
    }

    /** Work was stopped before there was an answer. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Cause cause;

        Stopped(Cause cause) {
            super("the work was stopped");
            this.cause = cause;
        }

        /** Why. */
        public Cause why() {
            return cause;
        }
    }

    /** Hears how far the work is. May be called by several threads. */
    public interface Listener {

        /** Nobody listens. */
        Listener NONE = (part, done, of) -> {
        };

        /**
         * A part of the work has gone on.
         *
         * @param part what is being done, in a few words
         * @param done how much of it is done
         * @param of how much there is
         */
        void at(String part, long done, long of);
    }

    private static final class Roomy extends Thread {

        private final Work of;

        Roomy(Runnable task, Work of) {
            super(null, task, "surety", STACK);
            this.of = of;
        }
    }

    private final int threads;
    private final Listener listener;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile Optional<Cause> stopped = Optional.empty();

    /**
     * Work that has not begun.
     *
     * @param threads on how many threads it may go on side by side, at least one; no answer depends on it
     */
    public Work(int threads, Listener listener) {
        if (threads < 1) {
            throw new IllegalArgumentException("work needs a thread, not " + threads);
        }
        this.threads = threads;
        this.listener = listener;
    }

    /** Work on one thread of which nobody hears. */
    public static Work quiet() {
        return new Work(1, Listener.NONE);
    }

    /** That of which this thread is, so that what lays an answer out can go on beside itself; else a quiet one. */
    public static Work here() {
        return Thread.currentThread() instanceof Roomy roomy ? roomy.of : quiet();
    }

    /** On how many threads it may go on. */
    public int threads() {
        return threads;
    }

    /** Tells how far it is; see {@link Listener#at}. */
    public void tell(String part, long done, long of) {
        listener.at(part, done, of);
    }

    /** Stops it, and whatever is begun of it later. Only the first cause counts. */
    public void stop(Cause cause) {
        synchronized (this) {
            stopped = stopped.or(() -> Optional.of(cause));
        }
        running.forEach(Thread::interrupt);
    }

    /**
     * Ends the work if it was stopped. Costs a few nanoseconds.
     *
     * @throws Stopped if the thread it runs on is interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped(Cause.CALLER);
        }
    }

    /**
     * What {@code task} gives, or throws.
     *
     * @throws Stopped if it is stopped
     */
    public <T> T call(Supplier<T> task) {
        if (Thread.currentThread() instanceof Roomy) {
            return begun(task);
        }
        FutureTask<T> future = new FutureTask<>(() -> begun(task));
        Thread thread = new Roomy(future, this);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    stop(Cause.CALLER);
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

    /** Carries a task out on this thread, which then can be stopped. */
    private <T> T begun(Supplier<T> task) {
        Thread here = Thread.currentThread();
        boolean first = running.add(here);
        try {
            stopped.ifPresent(cause -> {
                throw new Stopped(cause);
            });
            return task.get();
        } catch (Stopped stop) {
            throw new Stopped(stopped.orElse(stop.why()));
        } finally {
            if (first) {
                running.remove(here);
            }
        }
    }

    /**
     * What {@code task} gives on each thread side by side, or what the first that fails throws. Where one fails or is
     * stopped, the others are stopped too, and have ended before this does.
     *
     * @throws Stopped if it is stopped
     */
    public <T> List<T> together(Supplier<T> task) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, it -> new Roomy(it, this))) {
            CompletionService<T> ended = new ExecutorCompletionService<>(pool);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(ended.submit(() -> begun(task)));
            }
            try {
                // As they end, not in their order: the first may go on for ever after the second has failed.
                for (int i = 0; i < threads; i++) {
                    ended.take().get();
                }
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                throw rethrown(failed);
            } catch (InterruptedException stop) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Stopped(stopped.orElse(Cause.CALLER));
            }
            return futures.stream().map(Future::resultNow).toList();
        }
    }

    /**
     * What two tasks come to that are done side by side, where there are threads for it, or what one of them throws,
     * {@code one} first. Where {@code one} fails or is stopped, {@code other} is stopped too; both have ended before
     * this does.
     *
     * @throws Stopped if it is stopped
     */
    public <A, B, T> T both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, T> join) {
        if (threads == 1) {
            return call(() -> join.apply(one.get(), other.get()));
        }
        FutureTask<B> task = new FutureTask<>(() -> begun(other));
        Thread beside = new Roomy(task, this);
        beside.start();
        try {
            return join.apply(call(one), task.get());
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Stopped(stopped.orElse(Cause.CALLER));
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
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What {@code task} makes of each item, in their order, worked out side by side. */
    public <A, B> List<B> each(List<A> items, Function<A, B> task) {
        if (threads == 1 || items.size() < 2) {
            return call(() -> items.stream().map(it -> {
                check();
                return task.apply(it);
            }).toList());
        }
        AtomicInteger next = new AtomicInteger();
        Map<Integer, B> made = new ConcurrentHashMap<>();
        together(() -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                check();
                made.put(i, task.apply(items.get(i)));
            }
            return true;
        });
        return List.copyOf(new TreeMap<>(made).values());
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
