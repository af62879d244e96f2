package org.surety.design.judge;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.surety.model.scenario.Scenario;

/** What comes of versions, worked out when it is asked for; for spaces too large for every version to be looked at. */
public final class LazyTables implements Tables {

    /** Numbers are worked out again rather than kept for every version of a space without end. */
    private static final int MOST_KEPT = 1 << 16;

    private final List<Trial> trials;
    private final List<ThreadLocal<Odds>> odds = new ArrayList<>();
    private final List<Map<IntBuffer, Double>> help = new ArrayList<>();
    private final List<Map<IntBuffer, Integer>> resistance = new ArrayList<>();

    /** Odds are worked out for a version when they are first asked for. */
    public LazyTables(List<Trial> trials, Function<Scenario, Odds> make) {
        this.trials = trials;
        for (Trial trial : trials) {
            odds.add(ThreadLocal.withInitial(() -> make.apply(trial.scenario())));
            help.add(new ConcurrentHashMap<>());
            resistance.add(new ConcurrentHashMap<>());
        }
    }

    @Override
    public double help(int trial, int[] version) {
        Trial one = trials.get(trial);
        return room(help.get(trial)).computeIfAbsent(IntBuffer.wrap(one.projection().seen(version)),
                seen -> one.best(version, odds.get(trial).get()::middle));
    }

    @Override
    public int resistance(int trial, int[] version) {
        Trial one = trials.get(trial);
        return room(resistance.get(trial)).computeIfAbsent(IntBuffer.wrap(one.projection().seen(version)),
                seen -> (int) one.best(version, one::resistance));
    }

    private static <T> Map<IntBuffer, T> room(Map<IntBuffer, T> kept) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept;
    }
}
