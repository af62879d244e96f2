package org.surety.analysis.crisis.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What happens at one step, drawn party by party, so that the ranges of each party's numbers are still known.
 *
 * @param <T> where it leads
 */
public sealed interface ChanceNode<T> {

    /** It leads there. */
    record Done<T>(T to) implements ChanceNode<T> {}

    /**
     * One party's draw.
     *
     * @param ways what follows from each result
     * @param chances their probabilities
     * @param corners the extreme points of what the probabilities can be
     */
    record Draw<T>(List<ChanceNode<T>> ways, double[] chances, List<double[]> corners) implements ChanceNode<T> {
        /** Copies the lists. */
        public Draw {
            ways = List.copyOf(ways);
            corners = List.copyOf(corners);
        }
    }

    /** The same draws, leading to what {@code change} makes of where they led. */
    default <R> ChanceNode<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T> done -> new Done<>(change.apply(done.to()));
            case Draw<T> draw -> new Draw<>(draw.ways().stream().map(it -> it.map(change)).toList(), draw.chances(),
                    draw.corners());
        };
    }

    /** The probability of each end. */
    default Map<T, Double> outcomes() {
        Map<T, Double> outcomes = new LinkedHashMap<>();
        collect(1, outcomes);
        return outcomes;
    }

    private void collect(double chance, Map<T, Double> into) {
        switch (this) {
            case Done<T> done -> into.merge(done.to(), chance, Double::sum);
            case Draw<T> draw -> {
                for (int i = 0; i < draw.ways().size(); i++) {
                    if (draw.chances()[i] > 0) {
                        draw.ways().get(i).collect(chance * draw.chances()[i], into);
                    }
                }
            }
        }
    }
}
