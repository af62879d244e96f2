package org.surety.web.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
    /** Given up when it is over, since what it knows can be large. */
    private volatile FollowedWork<T> task;
    private final Set<String> askers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Work work;
    private volatile Progress progress = new Progress("waiting for its turn", 0, 0);
    private volatile JobOutcome<T> outcome = new JobOutcome.Running<>(Optional.empty());
    private volatile boolean stopAsked;
    private volatile Optional<Instant> begun = Optional.empty();
    private volatile Optional<String> page = Optional.empty();

    /** How far it is. */
    public record Progress(String part, long done, long of) {}

    Job(String id, String title, FollowedWork<T> task) {
        this.id = id;
        this.title = title;
        this.task = task;
        this.work = new Work(1, (part, done, of) -> progress = new Progress(part, done, of));
    }

    /** For whom it is worked out; each a name that tells people apart. */
    Set<String> askers() {
        return askers;
    }

    void refuse(JobOutcome<T> why) {
        end(why);
    }

    void run() {
        progress = new Progress("working", 0, 0);
        begun = Optional.of(Instant.now());
        try {
            T answer = work.call(() -> task.of(work, this::tell));
            // What ends in the moment in which it is stopped gives no answer either.
            end(stopAsked ? new JobOutcome.Stopped<>() : new JobOutcome.Done<>(answer));
        } catch (Work.Stopped stopped) {
            end(new JobOutcome.Stopped<>());
        } catch (Refusal refusal) {
            end(refusal.reason() instanceof Reason.Stopped
                    ? new JobOutcome.Stopped<>()
                    : new JobOutcome.Refused<>(refusal.reason()));
        } catch (RuntimeException | Error fault) {
            // Whoever asked is told that it is our fault; the window of the program has what a maintainer needs.
            fault.printStackTrace();
            end(new JobOutcome.Failed<>());
        }
    }

    private void end(JobOutcome<T> how) {
        outcome = how;
        task = (work, soFar) -> {
            throw new IllegalStateException("a job is carried out once");
        };
        over.countDown();
    }

    private void tell(Supplier<T> soFar) {
        outcome = new JobOutcome.Running<>(Optional.of(soFar));
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
        return switch (outcome) {
            case JobOutcome.Stopped<T> stopped -> true;
            case JobOutcome.Busy<T> busy -> true;
            case JobOutcome.Spent<T> spent -> true;
            case JobOutcome.Running<T> running -> stopAsked;
            case JobOutcome.Done<T> done -> false;
            case JobOutcome.Refused<T> no -> false;
            case JobOutcome.Failed<T> failed -> false;
        };
    }

    /** Its name in addresses. */
    public String id() {
        return id;
    }

    /** What is being worked out, in a few words. */
    public String title() {
        return title;
    }

    /** Since when it is worked out; empty as long as it waits for its turn. */
    public Optional<Instant> begun() {
        return begun;
    }

    /** Says at which address its answer is shown. */
    public void shownAt(String address) {
        page = Optional.of(address);
    }

    /** At which address its answer is shown, if one was told. */
    public Optional<String> page() {
        return page;
    }

    /** What has become of it by now; another moment may tell another. */
    public JobOutcome<T> outcome() {
        return outcome;
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }
}
