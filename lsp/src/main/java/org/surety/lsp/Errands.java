package org.surety.lsp;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.surety.semantics.Work;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.words.RefusalWords;

/**
 * What an editor has asked and waits for, on threads beside the one that hears it: short questions never wait for long
 * ones. An editor that does not want an answer any more stops the work for it.
 */
final class Errands implements AutoCloseable {

    private final ExecutorService shorts = pool(2, "short");
    private final ExecutorService longs = pool(1, "long");
    private final Set<Errand<?>> running = ConcurrentHashMap.newKeySet();

    private static ExecutorService pool(int threads, String name) {
        return Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** One question; who cancels it stops it. */
    private static final class Errand<T> extends CompletableFuture<T> {

        private final Work work = new Work(1, Work.Listener.NONE);
        private final Optional<String> about;

        Errand(Optional<String> about) {
            this.about = about;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            // Whoever waits is told at once; the work ends where it looks next.
            boolean cancelled = super.cancel(mayInterrupt);
            work.stop(Work.Cause.CALLER);
            return cancelled;
        }
    }

    /** Answers soon. */
    <T> CompletableFuture<T> soon(Function<Work, T> task) {
        return begin(new Errand<>(Optional.empty()), shorts, task);
    }

    /** Answers when it is worked out; given up once the text that it is about has changed. */
    <T> CompletableFuture<T> later(String about, Function<Work, T> task) {
        return begin(new Errand<>(Optional.of(about)), longs, task);
    }

    private <T> CompletableFuture<T> begin(Errand<T> errand, ExecutorService on, Function<Work, T> task) {
        running.add(errand);
        on.execute(() -> {
            try {
                if (!errand.isDone()) {
                    errand.complete(errand.work.call(() -> task.apply(errand.work)));
                }
            } catch (Work.Stopped stopped) {
                errand.cancel(true);
            } catch (ResponseErrorException told) {
                errand.completeExceptionally(told);
            } catch (Refusal refusal) {
                errand.completeExceptionally(refused(refusal.reason()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                errand.completeExceptionally(error(ResponseErrorCode.InternalError,
                        "this is a fault of the program (" + fault + "), not of the text"));
            } finally {
                running.remove(errand);
            }
        });
        return errand;
    }

    /** Gives up what would be about an older text. */
    void outdated(String uri) {
        running.stream().filter(it -> it.about.filter(uri::equals).isPresent()).forEach(it -> {
            it.completeExceptionally(error(ResponseErrorCode.ContentModified, "the text has changed meanwhile"));
            it.work.stop(Work.Cause.CALLER);
        });
    }

    private static ResponseErrorException refused(Reason reason) {
        return error(ResponseErrorCode.RequestFailed, RefusalWords.PLAIN.sentence(reason)
                + RefusalWords.PLAIN.hint(reason).map(it -> " " + it).orElse(""));
    }

    /** Why there is no answer, in words that an editor shows. */
    static ResponseErrorException error(ResponseErrorCode code, String why) {
        return new ResponseErrorException(new ResponseError(code, why, null));
    }

    @Override
    public void close() {
        running.forEach(it -> it.cancel(true));
        shorts.shutdownNow();
        longs.shutdownNow();
    }
}
