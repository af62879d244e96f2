package org.surety.design.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.surety.design.api.Kept;
import org.surety.design.api.Space;
import org.surety.semantics.Case;

/** What comes of every version in every scenario, worked out beforehand. Versions that run alike share their answer. */
public final class FullTables implements Tables {

    private static final int PIECE = 64;
    /** Beyond so many different runs, it is cheaper to work one out again than to remember all. */
    private static final int MOST_KNOWN = 200_000;

    private final List<Trial> trials;
    private final List<double[]> help;
    private final List<double[]> resistance;

    private FullTables(List<Trial> trials, List<double[]> help, List<double[]> resistance) {
        this.trials = trials;
        this.help = help;
        this.resistance = resistance;
    }

    /** Works everything out. */
    public static FullTables of(SearchContext ground, Workers workers, Kept kept) {
        Space space = ground.space();
        List<Trial> trials = ground.trials();
        List<double[]> help = trials.stream().map(trial -> {
            Map<List<Object>, Double> known = new ConcurrentHashMap<>();
            return fill("help in " + trial.scenario().id(), space, trial, () -> {
                Odds own = ground.odds().apply(trial.scenario());
                return version -> trial.best(version, root -> shared(known, root, own::middle));
            }, workers, kept);
        }).toList();
        List<double[]> resistance = !ground.asksForCoalitions() ? List.of() : trials.stream().map(trial -> {
            Map<List<Object>, Double> known = new ConcurrentHashMap<>();
            return fill("who can stop help in " + trial.scenario().id(), space, trial,
                    () -> version -> trial.best(version, root -> shared(known, root, trial::resistance)), workers,
                    kept);
        }).toList();
        return new FullTables(trials, help, resistance);
    }

    private static double shared(Map<List<Object>, Double> known, Case root, ToDoubleFunction<Case> answer) {
        List<Object> essentials = root.essentials();
        Double before = known.get(essentials);
        if (before != null) {
            return before;
        }
        double found = answer.applyAsDouble(root);
        if (known.size() < MOST_KNOWN) {
            known.put(essentials, found);
        }
        return found;
    }

    private static double[] fill(String what, Space space, Trial trial,
            Supplier<ToDoubleFunction<int[]>> answer, Workers workers, Kept kept) {
        double[] table = new double[Math.toIntExact(trial.projection().size())];
        Arrays.fill(table, Double.NaN);
        kept.recall(what, table);
        workers.share(table.length, PIECE, () -> new Workers.Worker<Optional<Void>>() {
            private final ToDoubleFunction<int[]> own = answer.get();
            private final int[] version = new int[space.blocks()];

            @Override
            public void work(long from, long to) {
                for (long index = from; index < to; index++) {
                    if (Double.isNaN(table[(int) index])) {
                        trial.projection().version(index, version);
                        table[(int) index] = own.applyAsDouble(version);
                    }
                }
            }

            @Override
            public Optional<Void> found() {
                return Optional.empty();
            }
        }, done -> {
            workers.tell(what, done, table.length);
            kept.keep(what, table);
        });
        return table;
    }

    @Override
    public double help(int trial, int[] version) {
        return help.get(trial)[(int) trials.get(trial).projection().index(version)];
    }

    @Override
    public int resistance(int trial, int[] version) {
        return (int) resistance.get(trial)[(int) trials.get(trial).projection().index(version)];
    }
}
