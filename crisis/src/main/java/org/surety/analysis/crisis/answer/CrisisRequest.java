package org.surety.analysis.crisis.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;

/**
 * What to ask.
 *
 * @param readings the readings that terms are held to; a term without an entry runs through all of them
 * @param engine how to find the answer
 * @param until the last hour to look at; empty for as long as something changes, within reason
 * @param hours further hours to be listed
 * @param players parties that choose, for {@link Method.Engine#WORST}
 * @param simulation how to draw runs, for {@link Method.Engine#SIMULATE}
 * @param mostReadings how many readings are acceptable
 * @param assumed assumptions, by their place in the scenario, that have one value instead of their range; only the
 * exact engine knows of them
 */
public record CrisisRequest(Map<String, Set<String>> readings, Method.Engine engine, Optional<Hours> until,
        List<Hours> hours, List<String> players, Simulation simulation, int mostReadings,
        Map<String, Ratio> assumed) {

    /** Everything, exactly. */
    public static final CrisisRequest EXACT = new CrisisRequest(Map.of(), Method.Engine.EXACT, Optional.empty(),
            List.of(), List.of(), Simulation.USUAL, 10_000);

    /** Copies the collections. */
    public CrisisRequest {
        readings = Map.copyOf(readings);
        hours = List.copyOf(hours);
        players = List.copyOf(players);
        assumed = Map.copyOf(assumed);
    }

    /** With every assumption as the scenario has it. */
    public CrisisRequest(Map<String, Set<String>> readings, Method.Engine engine, Optional<Hours> until,
            List<Hours> hours, List<String> players, Simulation simulation, int mostReadings) {
        this(readings, engine, until, hours, players, simulation, mostReadings, Map.of());
    }

    /**
     * How to draw runs.
     *
     * @param seed from which all chance follows
     * @param most how many runs to draw at most
     * @param precision half the width of the interval at which to stop; zero to draw them all
     * @param confidence the confidence of the interval, such as 0.95
     * @param threads on how many threads; the answer does not depend on it
     */
    public record Simulation(long seed, long most, double precision, double confidence, int threads) {

        /** A million runs. */
        public static final Simulation USUAL = new Simulation(1, 1_000_000, 0, 0.95, 1);

        /** Refuses numbers outside their ranges. */
        public Simulation {
            if (most < 1 || precision < 0 || !(confidence > 0 && confidence < 1) || threads < 1) {
                throw new IllegalArgumentException(
                        "a simulation needs runs, a confidence between 0 and 1 and a thread");
            }
        }
    }
}
