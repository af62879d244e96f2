package org.surety.web.work;

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
    /** So that somebody who asks for a page does not wait until somebody else's report is made. */
    private static final int LONG_AT_ONCE = 2;

    private final Map<Object, Job<?>> jobs = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor soon;
    private final ThreadPoolExecutor longer;
    private long last;

    /** How long a question takes, as far as that is known before. */
    public enum Size {
        /** A page waits for it. */
        SOON,
        /** It goes on beside, a few at a time. */
        LONG
    }

    /** None yet; so many are worked out side by side while somebody waits. */
    public Answers(int atOnce) {
        soon = pool(atOnce, MOST_WAITING, "answer");
        longer = pool(LONG_AT_ONCE, MOST_LONG_WAITING, "long");
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
    public synchronized <T> Job<T> ask(Object key, String title, Size size, Function<Work, T> task) {
        @SuppressWarnings("unchecked") // A key is a question, and a question has one kind of answer.
        Job<T> known = (Job<T>) jobs.get(key);
        if (known != null && !known.isStopped()) {
            return known;
        }
        Job<T> job = new Job<>(Long.toString(++last), title, task);
        try {
            job.on(size == Size.SOON ? soon : longer);
            jobs.put(key, job);
        } catch (RejectedExecutionException full) {
            job.refuse();
        }
        forgetOld();
        return job;
    }

    private void forgetOld() {
        Iterator<Job<?>> oldest = jobs.values().iterator();
        int more = jobs.size() - MOST_KEPT;
        while (more > 0 && oldest.hasNext()) {
            if (!oldest.next().outcome().running()) {
                oldest.remove();
                more--;
            }
        }
    }

    /** What is being worked out, the last begun first. */
    public synchronized List<Job<?>> running() {
        List<Job<?>> running = new ArrayList<>(jobs.values().stream()
                .filter(it -> it.outcome().running()).toList());
        return running.reversed();
    }

    /** What has this name, if it is known. */
    public synchronized Optional<Job<?>> named(String id) {
        for (Job<?> job : jobs.values()) {
            if (job.id().equals(id)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** Stops everything. */
    @Override
    public void close() {
        running().forEach(Job::stop);
        soon.shutdownNow();
        longer.shutdownNow();
    }
}
