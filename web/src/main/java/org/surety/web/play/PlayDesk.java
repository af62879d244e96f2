package org.surety.web.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.web.gate.OpenStreams;
import org.surety.workbench.Workbench;
import org.surety.workbench.exercise.ExerciseEntry;
import org.surety.workbench.live.PlayRuns;

/** The exercises of one server: their tables, what keeps pages up to date, and what is worked out beside. */
public final class PlayDesk implements AutoCloseable {

    private static final int MOST_KEPT = 50;

    private final PlayRuns runs;
    private final Screens screens;
    private final OpenStreams streams = new OpenStreams();
    private final Set<String> played = new HashSet<>();
    private final List<String> rooms = new ArrayList<>();
    private final Map<String, CompletableFuture<Response.OfExercise>> debriefs = new ConcurrentHashMap<>();
    private final ExecutorService beside =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("debrief").factory());

    /** For these exercises. */
    public PlayDesk(PlayRuns runs) {
        this.runs = runs;
        this.screens = new Screens(runs);
    }

    /** Whether an exercise of the catalog is played on an agreement; what comes with Surety is looked at once. */
    public boolean isPlayed(Workbench catalog, String agreement) {
        synchronized (played) {
            if (played.isEmpty()) {
                catalog.exercises(Work.quiet()).stream().filter(ExerciseEntry::ofCatalog)
                        .forEach(it -> played.addAll(it.agreements()));
            }
            return played.contains(agreement);
        }
    }

    PlayRuns runs() {
        return runs;
    }

    /** Who watches. */
    public Screens screens() {
        return screens;
    }

    /** The streams that this server keeps open, of whatever kind and at whichever of its addresses. */
    public OpenStreams streams() {
        return streams;
    }

    /** Says under which addresses people in the same room come in. */
    public synchronized void inRoom(List<String> addresses) {
        rooms.clear();
        rooms.addAll(addresses);
    }

    /** Under which address people come in who are in the same room; empty where none was opened for them. */
    synchronized Optional<String> room() {
        return rooms.stream().findFirst();
    }

    /**
     * A debrief, or nothing while it is being worked out; each once, a few are kept.
     *
     * @throws org.surety.workbench.api.Refusal if there can be none
     */
    Optional<Response.OfExercise> debrief(String key, Supplier<Response.OfExercise> task) {
        return found(key, it -> task.get());
    }

    /** The same for what is worked out in a way that can be stopped. */
    Optional<Response.OfExercise> found(String key, Function<Work, Response.OfExercise> task) {
        if (debriefs.size() >= MOST_KEPT) {
            debriefs.values().removeIf(CompletableFuture::isDone);
        }
        CompletableFuture<Response.OfExercise> future = debriefs.computeIfAbsent(key,
                it -> CompletableFuture.supplyAsync(() -> {
                    Work work = Work.quiet();
                    return work.call(() -> task.apply(work));
                }, beside));
        if (!future.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(future.join());
        } catch (java.util.concurrent.CompletionException failed) {
            debriefs.remove(key);
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    /** Stops what is being worked out, and lets no time pass any more. */
    @Override
    public void close() {
        beside.shutdownNow();
        screens.close();
        runs.close();
    }
}
