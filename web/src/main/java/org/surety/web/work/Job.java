package org.surety.web.work;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.surety.semantics.Work;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;

/**
 * A question that is being worked out, or was. Safe for several threads.
 *
 * @param <T> what kind of answer it has
 */
public final class Job<T> {

    private final String id;
    private final String title;
    private final Function<Work, T> task;
    private final Set<String> askers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Work work;
    private volatile Progress progress = new Progress("waiting for its turn", 0, 0);
    private volatile State state = State.RUNNING;
    private volatile boolean stopAsked;
    private volatile Optional<T> answer = Optional.empty();
    private volatile Optional<Reason> refused = Optional.empty();

    /** How far it is. */
    public record Progress(String part, long done, long of) {}

    /** What has become of it. */
    public enum State {
        /** It waits for its turn or is being worked out. */
        RUNNING,
        /** There is an answer. */
        DONE,
        /** There is none, for a reason that can be told. */
        REFUSED,
        /** Somebody stopped it. */
        STOPPED,
        /** Too much is being worked out already. */
        BUSY,
        /** Whoever asked has had as much worked out in the last hour as one person may. */
        SPENT,
        /** A fault of ours. */
        FAILED
    }

    Job(String id, String title, Function<Work, T> task) {
        this.id = id;
        this.title = title;
        this.task = task;
        this.work = new Work(1, (part, done, of) -> progress = new Progress(part, done, of));
    }

    /** For whom it is worked out; each a name that tells people apart. */
    Set<String> askers() {
        return askers;
    }

    void refuse(State why) {
        end(why);
    }

    void run() {
        progress = new Progress("working", 0, 0);
        try {
            answer = Optional.of(work.call(() -> task.apply(work)));
            end(State.DONE);
        } catch (Work.Stopped stopped) {
            end(State.STOPPED);
        } catch (Refusal refusal) {
            refused = Optional.of(refusal.reason());
            end(refusal.reason() instanceof Reason.Stopped ? State.STOPPED : State.REFUSED);
        } catch (RuntimeException | Error fault) {
            // Whoever asked is told that it is our fault; the window of the program has what a maintainer needs.
            fault.printStackTrace();
            end(State.FAILED);
        }
    }

    private void end(State how) {
        state = how;
        over.countDown();
    }

    /** Waits until it is over, but no longer than that. */
    public void await(Duration atMost) {
        try {
            over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it; there will be no answer. */
    public void stop() {
        stopAsked = true;
        work.stop(Work.Cause.CALLER);
    }

    /** Whether it gives no answer, so that who asks again begins anew, also while it has not noticed yet. */
    boolean isStopped() {
        return state == State.STOPPED || state == State.BUSY || state == State.SPENT
                || stopAsked && state == State.RUNNING;
    }

    /** Its name in addresses. */
    public String id() {
        return id;
    }

    /** What is being worked out, in a few words. */
    public String title() {
        return title;
    }

    /** What has become of it. */
    public State state() {
        return state;
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }

    /** The answer, if there is one. */
    public Optional<T> answer() {
        return answer;
    }

    /** Why there is none, where that can be told. */
    public Optional<Reason> refused() {
        return refused;
    }
}
