package org.surety.analysis.crisis.graph;

import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;

/** How parties behave in a chain. */
public final class ChanceBehaviour {

    private final Behaviours behaviours;
    private final Function<Parameters, double[]> point;
    private final Set<String> players;
    private double[] at = new double[0];

    /**
     * The conduct of the parties.
     *
     * @param behaviours what is assumed of them
     * @param point the values of all variables, of which there can be more as more steps are met
     * @param players those who choose instead
     */
    public ChanceBehaviour(Behaviours behaviours, Function<Parameters, double[]> point, Set<String> players) {
        this.behaviours = behaviours;
        this.point = point;
        this.players = Set.copyOf(players);
    }

    Behaviours behaviours() {
        return behaviours;
    }

    Set<String> players() {
        return players;
    }

    double[] at() {
        if (at.length < behaviours.parameters().size()) {
            at = point.apply(behaviours.parameters());
        }
        return at;
    }
}
