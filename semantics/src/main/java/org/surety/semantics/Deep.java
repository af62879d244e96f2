package org.surety.semantics;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
        Thread thread = thread(task);
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

    /** A thread with such a stack, not started yet. */
    public static Thread thread(Runnable work) {
        return new Roomy(work);
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
