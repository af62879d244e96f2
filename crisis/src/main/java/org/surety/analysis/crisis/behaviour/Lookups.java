package org.surety.analysis.crisis.behaviour;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Delay;

/**
 * What has been looked up in a scenario, for one case or for many: the same party with the same entries behaves alike
 * in all of them.
 */
final class Lookups {

    private final Parameters parameters;
    private final Players players;
    private final Map<Membership, PartyBehaviour> habits = new HashMap<>();
    private final Map<Delay, DelayLaw.Known> times = new HashMap<>();

    Lookups(Parameters parameters, Players players) {
        this.parameters = parameters;
        this.players = players;
    }

    /**
     * On what the behaviour of a party depends.
     *
     * @param entries the numbers of the entries that apply to it
     */
    private record Membership(String party, boolean attacks, BitSet entries) {}

    Parameters parameters() {
        return parameters;
    }

    Players players() {
        return players;
    }

    /** @param ordered the entries that apply, those that take precedence first; their numbers tell the order */
    PartyBehaviour habits(String party, boolean attacks, BitSet numbers, List<Behaviour> ordered) {
        return habits.computeIfAbsent(new Membership(party, attacks, numbers),
                it -> new PartyBehaviour(party, attacks, ordered, this));
    }

    /** A delay whose times and probabilities are known. */
    DelayLaw.Known known(Delay delay) {
        return times.computeIfAbsent(delay, it -> switch (it) {
            case Delay.Fixed fixed -> new DelayLaw.Known(new long[]{fixed.hours().count()}, new double[]{1});
            case Delay.Uniform uniform -> Distributions.uniform(uniform);
            case Delay.Table table -> Distributions.table(table);
            case Delay.Geometric geometric -> throw new IllegalArgumentException("not known beforehand: " + geometric);
        });
    }
}
