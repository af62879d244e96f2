package org.surety.web.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Whose turn it is, so that one person of a team does not take the machine from the others: one long question of a
 * person at a time, a few that wait, and so much of work in an hour. Safe for several threads.
 */
final class Turns {

    private static final int MOST_WAITING = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final InstantSource clock;
    private final Duration mostSpent;
    private final Set<String> running = new HashSet<>();
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private final Map<String, Deque<Spent>> spent = new HashMap<>();

    /**
     * @param mostSpent so much is worked out for a person within an hour; a question has one thread, so the time
     * that it takes is at least that of the processor
     */
    Turns(InstantSource clock, Duration mostSpent) {
        this.mostSpent = mostSpent;
        this.clock = clock;
    }

    private record Spent(Instant at, Duration time) {}

    /** Whether a person has had as much worked out as one may. */
    synchronized boolean isSpent(String who) {
        Instant old = clock.instant().minus(WINDOW);
        Deque<Spent> all = spent.getOrDefault(who, new ArrayDeque<>());
        all.removeIf(it -> !it.at().isAfter(old));
        if (all.isEmpty()) {
            spent.remove(who);
        }
        return all.stream().map(Spent::time).reduce(Duration.ZERO, Duration::plus).compareTo(mostSpent) >= 0;
    }

    /** The same task, whose time is counted. */
    Runnable counted(String who, Runnable task) {
        return () -> {
            Instant start = clock.instant();
            try {
                task.run();
            } finally {
                count(who, Duration.between(start, clock.instant()));
            }
        };
    }

    private synchronized void count(String who, Duration time) {
        spent.computeIfAbsent(who, it -> new ArrayDeque<>()).add(new Spent(clock.instant(), time));
    }

    /** Begins it, or keeps it for the person's next turn; false where too many wait already. */
    synchronized boolean take(String who, Executor pool, Runnable task) {
        if (running.contains(who)) {
            Queue<Runnable> queue = waiting.computeIfAbsent(who, it -> new ArrayDeque<>());
            return queue.size() < MOST_WAITING && queue.add(task);
        }
        begin(who, pool, task);
        return true;
    }

    private void begin(String who, Executor pool, Runnable task) {
        pool.execute(() -> {
            try {
                task.run();
            } finally {
                next(who, pool);
            }
        });
        running.add(who);
    }

    private synchronized void next(String who, Executor pool) {
        running.remove(who);
        Queue<Runnable> queue = waiting.getOrDefault(who, new ArrayDeque<>());
        Runnable task = queue.poll();
        if (task == null) {
            waiting.remove(who);
        } else {
            try {
                begin(who, pool, task);
            } catch (RejectedExecutionException closing) {
                waiting.remove(who);
            }
        }
    }
}
