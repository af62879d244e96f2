package org.surety.web.play;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Participant;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.live.PlayTable;

/**
 * Pages that are open while an exercise is played. Each screen is written once for all who watch it, and sent only
 * where it is another than before: so nobody learns from a page that comes that something happened which it does not
 * show. Safe for several threads.
 */
public final class Screens implements AutoCloseable {

    /** The screen of everybody, and that of whoever leads; other screens are those of seats, by name. */
    public static final String WALL = "wall:";
    /** That of whoever leads. */
    public static final String CONTROL = "control:";

    private static final long SECOND = 1_000;
    private static final long REST = 10;

    /** Before the participant who waits to be let in. */
    public static final String WAIT = "wait:";

    private final PlayRuns runs;
    private final Map<Watched, Group> groups = new ConcurrentHashMap<>();
    private final Map<Id<KeptRun>, PlayTable> heard = new HashMap<>();
    private final Set<Id<KeptRun>> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Id<KeptRun>, Optional<Double>> odds = new ConcurrentHashMap<>();
    private final Map<Id<KeptRun>, Long> spent = new ConcurrentHashMap<>();
    private final Set<Id<KeptRun>> reckoning = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService writer = one("screens");
    private final ScheduledExecutorService reckoner = one("odds");

    /** A screen of a run. */
    private record Watched(Id<KeptRun> run, String screen) {}

    /** Who watches a screen, and what was sent last. */
    private static final class Group {
        private final Set<Consumer<String>> watchers = new CopyOnWriteArraySet<>();
        private String last = "";
    }

    Screens(PlayRuns runs) {
        this.runs = runs;
    }

    private static ScheduledExecutorService one(String name) {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * Hears each new page of a screen, the present one first; it must not wait for anything.
     *
     * @return what ends that
     */
    public Runnable watch(Id<KeptRun> run, String screen, Consumer<String> watcher) {
        Watched key = new Watched(run, screen);
        later(() -> {
            groups.computeIfAbsent(key, it -> new Group()).watchers.add(watcher);
            listen(run);
            write(key, Optional.of(watcher));
        });
        return () -> later(() -> {
            Group group = groups.get(key);
            if (group != null) {
                group.watchers.remove(watcher);
                if (group.watchers.isEmpty()) {
                    groups.remove(key);
                }
            }
        });
    }

    private void later(Runnable task) {
        try {
            writer.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | StackOverflowError fault) {
                    // One screen that cannot be written must not keep the others from being.
                    fault.printStackTrace();
                }
            });
        } catch (RejectedExecutionException closed) {
            // The server ends.
        }
    }

    /** A table that was put away and opened again is heard again. */
    private void listen(Id<KeptRun> run) {
        runs.table(run).filter(it -> heard.get(run) != it).ifPresent(table -> {
            heard.put(run, table);
            table.listen(() -> changed(run));
        });
    }

    /** However often something changes, it is looked at once. */
    private void changed(Id<KeptRun> run) {
        if (waiting.add(run)) {
            later(() -> {
                waiting.remove(run);
                List.copyOf(groups.keySet()).stream().filter(it -> it.run().equals(run))
                        .forEach(it -> write(it, Optional.empty()));
            });
        }
    }

    private void write(Watched key, Optional<Consumer<String>> only) {
        Group group = groups.get(key);
        Optional<PlayTable> table = runs.table(key.run());
        if (group == null || table.isEmpty()) {
            return;
        }
        String page = page(table.get(), key.run(), key.screen());
        boolean same = page.equals(group.last);
        group.last = page;
        if (!same) {
            group.watchers.forEach(it -> it.accept(page));
        } else {
            only.ifPresent(it -> it.accept(page));
        }
    }

    /** What a screen shows now. */
    String page(PlayTable table, Id<KeptRun> run, String screen) {
        if (screen.startsWith(WAIT)) {
            return runs.players(run).stream().anyMatch(it -> screen.equals(WAIT + it.id())
                    && it.state() == Participant.State.ASKS) ? SeatPart.written(SeatPart.waiting()) : "";
        }
        return SeatPart.written(switch (screen) {
            case WALL -> SeatPart.wall(run, table.wall(odds(table, run)), OptionalLong.empty());
            case CONTROL -> ControlPart.of(runs, table, run, OptionalLong.empty());
            default -> SeatPart.seat(run, table.seat(screen), Optional.ofNullable(runs.breaches(run).get(screen)),
                    OptionalLong.empty());
        });
    }

    /**
     * The odds as they were found last. They are found beside, at most once a second and run; where that takes long,
     * most of the time is left to others.
     */
    Optional<Double> odds(PlayTable table, Id<KeptRun> run) {
        if (reckoning.add(run)) {
            try {
                long wait = Math.max(SECOND, REST * spent.getOrDefault(run, 0L));
                reckoner.schedule(() -> {
                    long begun = System.nanoTime();
                    // Whatever changes from now on is reckoned again.
                    reckoning.remove(run);
                    try {
                        Optional<Double> found = table.odds();
                        if (!found.equals(odds.put(run, found))) {
                            changed(run);
                        }
                    } catch (RuntimeException fault) {
                        fault.printStackTrace();
                    } finally {
                        spent.put(run, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                    }
                }, wait, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                // The server ends.
            }
        }
        return odds.getOrDefault(run, Optional.empty());
    }

    /** How many watch, by screen; for tests. */
    Map<String, Integer> watched() {
        Map<String, Integer> found = new LinkedHashMap<>();
        groups.forEach((key, group) -> found.put(key.screen(), group.watchers.size()));
        return found;
    }

    @Override
    public void close() {
        writer.shutdownNow();
        reckoner.shutdownNow();
    }
}
