package org.surety.analysis.coalition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;

/**
 * How many parties beside the attacker it takes to stop help: 0 where the attacker can do so by itself or help cannot
 * come at all, {@link #NOBODY_CAN} where all of them together cannot.
 *
 * @param parties the size of the smallest blocking coalition, the attacker not counted
 */
public record Resistance(int parties) implements Comparable<Resistance> {

    /** More than any number of parties: nobody can stop help. */
    public static final int NOBODY_CAN = 1_000_000;

    /**
     * The resistance of a case.
     *
     * @param by help after this hour is too late
     * @throws org.surety.semantics.TooLarge if coalitions cannot be counted
     */
    public static Resistance of(Case root, Optional<Hours> by) {
        HelpAnalysis prospects = HelpAnalysis.of(root);
        MonotoneCondition help = by.map(prospects::helpBy).orElseGet(prospects::help);
        MonotoneCondition others = help.given(root.incident().attacker(), false);
        if (others.equals(MonotoneCondition.NEVER)) {
            return new Resistance(0);
        }
        MonotoneCondition blocking = others.dual();
        if (blocking.equals(MonotoneCondition.NEVER)) {
            return new Resistance(NOBODY_CAN);
        }
        Set<String> players = new LinkedHashSet<>(root.membership().everybody());
        players.retainAll(blocking.parties());
        players.addAll(blocking.parties());
        return new Resistance(blocking.minimalSets(List.copyOf(players), 0).bySize().firstKey());
    }

    @Override
    public int compareTo(Resistance other) {
        return Integer.compare(parties, other.parties);
    }
}
