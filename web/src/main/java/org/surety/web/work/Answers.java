package org.surety.web.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.surety.semantics.Work;

/**
 * The answers of one server: those that are being worked out, and the last of those that are known. The same question
 * is worked out once, whoever asks; what takes long goes on while nobody waits, on threads of its own, so that no
 * search starves a reader. Safe for several threads.
 */
public final class Answers implements AutoCloseable {

    private static final int MOST_KEPT = 200;
    private static final int MOST_WAITING = 64;
    private static final int MOST_LONG_WAITING = 6;
    /** One of each person at most. */
    private static final int MOST_OF_TEAM = 1_000;
    private static final String ALONE = "";
    /** So that somebody who asks for a page does not wait until somebody else's report is made. */
    private static final int LONG_AT_ONCE = 2;

    private final Ledger ledger;
    private final String asker;

    /** What all askers share. */
    private static final class Ledger {
        private final Map<Object, Job<?>> jobs = new LinkedHashMap<>(16, 0.75f, true);
        private final ThreadPoolExecutor soon;
        private final ThreadPoolExecutor longer;
        private final Turns turns;
        /** So that what a server called a job is never the name of another's, nor of its own after it began anew. */
        private final String begun;
        private long last;

        Ledger(int atOnce, int longWaiting, InstantSource clock, Duration mostSpent) {
            soon = pool(atOnce, MOST_WAITING, "answer");
            longer = pool(LONG_AT_ONCE, longWaiting, "long");
            turns = new Turns(clock, mostSpent);
            begun = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
        }
    }

    /** How long a question takes, as far as that is known before. */
    public enum Size {
        /** A page waits for it. */
        SOON,
        /** It goes on beside, a few at a time. */
        LONG
    }

    /** None yet; so many are worked out side by side while somebody waits. For one person. */
    public Answers(int atOnce) {
        this(new Ledger(atOnce, MOST_LONG_WAITING, InstantSource.system(), Duration.ZERO), ALONE);
    }

    /**
     * None yet, for a team: who asks is told with {@link #askedBy}.
     *
     * @param mostSpent so much is worked out for one person within an hour
     */
    public static Answers ofTeam(int atOnce, InstantSource clock, Duration mostSpent) {
        return new Answers(new Ledger(atOnce, MOST_OF_TEAM, clock, mostSpent), ALONE);
    }

    private Answers(Ledger ledger, String asker) {
        this.ledger = ledger;
        this.asker = asker;
    }

    /** The same answers as one person of a team asks for them, sees them and stops them. */
    public Answers askedBy(String person) {
        return new Answers(ledger, person);
    }

    private static ThreadPoolExecutor pool(int threads, int waiting, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting), Thread.ofPlatform().daemon().name(name, 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * The answer to a question, or how far it is; waits for nothing.
     *
     * @param key what the answer depends on, nothing left out
     * @param title what is being worked out, in a few words
     */
    public <T> Job<T> ask(Object key, String title, Size size, Function<Work, T> task) {
        return ask(key, title, size, (work, soFar) -> task.apply(work));
    }

    /** The same for an answer of which something is known before the end. */
    public <T> Job<T> ask(Object key, String title, Size size, FollowedWork<T> task) {
        synchronized (ledger) {
            @SuppressWarnings("unchecked") // A key is a question, and a question has one kind of answer.
            Job<T> known = (Job<T>) ledger.jobs.get(key);
            if (known != null && !known.isStopped()) {
                known.askers().add(asker);
                return known;
            }
            Job<T> job = new Job<>(ledger.begun + "-" + ++ledger.last, title, task);
            job.askers().add(asker);
            begin(job, size).ifPresentOrElse(job::refuse, () -> ledger.jobs.put(key, job));
            forgetOld();
            return job;
        }
    }

    /** What has become of a question that somebody asked here, though it was stopped; empty if nobody did lately. */
    public <T> Optional<Job<T>> known(Object key) {
        synchronized (ledger) {
            @SuppressWarnings("unchecked") // A key is a question, and a question has one kind of answer.
            Job<T> known = (Job<T>) ledger.jobs.get(key);
            return Optional.ofNullable(known).filter(it -> it.askers().contains(asker));
        }
    }

    /** Has it worked out; or why not. */
    private <T> Optional<JobOutcome<T>> begin(Job<T> job, Size size) {
        try {
            if (asker.equals(ALONE)) {
                (size == Size.SOON ? ledger.soon : ledger.longer).execute(job::run);
                return Optional.empty();
            }
            if (ledger.turns.isSpent(asker)) {
                return Optional.of(new JobOutcome.Spent<>());
            }
            Runnable counted = ledger.turns.counted(asker, job::run);
            if (size == Size.SOON) {
                ledger.soon.execute(counted);
                return Optional.empty();
            }
            return ledger.turns.take(asker, ledger.longer, counted)
                    ? Optional.empty()
                    : Optional.of(new JobOutcome.Busy<>());
        } catch (RejectedExecutionException full) {
            return Optional.of(new JobOutcome.Busy<>());
        }
    }

    private void forgetOld() {
        Iterator<Job<?>> oldest = ledger.jobs.values().iterator();
        int more = ledger.jobs.size() - MOST_KEPT;
        while (more > 0 && oldest.hasNext()) {
            if (!oldest.next().outcome().running()) {
                oldest.remove();
                more--;
            }
        }
    }

    /** What is being worked out for whom asks here, the last begun first. */
    public List<Job<?>> running() {
        return all().stream().filter(it -> it.askers().contains(asker)).toList();
    }

    private List<Job<?>> all() {
        synchronized (ledger) {
            List<Job<?>> running = new ArrayList<>(ledger.jobs.values().stream()
                    .filter(it -> it.outcome().running()).toList());
            return running.reversed();
        }
    }

    /** What has this name, if it is known and was asked for here. */
    public Optional<Job<?>> named(String id) {
        synchronized (ledger) {
            for (Job<?> job : ledger.jobs.values()) {
                if (job.id().equals(id) && job.askers().contains(asker)) {
                    return Optional.of(job);
                }
            }
            return Optional.empty();
        }
    }

    /** Stops what has this name, unless somebody else waits for it too. */
    public void stop(String id) {
        synchronized (ledger) {
            named(id).filter(it -> it.askers().remove(asker) && it.askers().isEmpty()).ifPresent(it -> {
                it.askers().add(asker);
                it.stop();
            });
        }
    }

    /** Stops everything. */
    @Override
    public void close() {
        all().forEach(Job::stop);
        ledger.soon.shutdownNow();
        ledger.longer.shutdownNow();
    }
}
