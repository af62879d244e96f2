package org.surety.analysis.crisis.graph;

import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.crisis.conduct.Conducts;
import org.surety.analysis.crisis.conduct.Register;

/** How parties behave in a chain. */
public final class ChanceConduct {

    private final Conducts conducts;
    private final Function<Register, double[]> point;
    private final Set<String> players;
    private double[] at = new double[0];

    /**
     * The conduct of the parties.
     *
     * @param conducts what is assumed of them
     * @param point the values of all variables, of which there can be more as more steps are met
     * @param players those who choose instead
     */
    public ChanceConduct(Conducts conducts, Function<Register, double[]> point, Set<String> players) {
        this.conducts = conducts;
        this.point = point;
        this.players = Set.copyOf(players);
    }

    Conducts conducts() {
        return conducts;
    }

    Set<String> players() {
        return players;
    }

    double[] at() {
        if (at.length < conducts.register().size()) {
            at = point.apply(conducts.register());
        }
        return at;
    }
}
