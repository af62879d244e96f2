package org.surety.analysis.life.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.voting.MinimalSets;
import org.surety.semantics.life.Instrument;

/** Minimal sets of parties, told in the order of the file. */
public final class Sets {

    /** As many sets are listed at most. */
    public static final int LISTED = 100;

    private final List<String> order;
    private final ConditionText told;

    /** Of the parties of an agreement. */
    public Sets(Instrument instrument) {
        Set<String> all = new LinkedHashSet<>(instrument.contracting());
        all.addAll(instrument.membership().everybody());
        this.order = List.copyOf(all);
        this.told = new ConditionText(instrument);
    }

    /** The minimal sets of a condition. */
    public MinimalSets minimal(MonotoneCondition condition) {
        return condition.minimalSets(among(condition), LISTED);
    }

    /**
     * What they consist of.
     *
     * @param accused those of whose breach it is, where the condition is that for the first of them
     */
    public String told(MonotoneCondition condition, MinimalSets minimal, List<String> accused) {
        return told.of(condition.orbits(among(condition), minimal, LISTED, List.of()),
                minimal.count().toString(), accused.size() > 1 ? accused.getFirst() : "");
    }

    /** Those who matter, in the order of the file; members of other texts' bodies after them. */
    private List<String> among(MonotoneCondition condition) {
        Set<String> mentioned = condition.parties();
        List<String> found = new ArrayList<>(order.stream().filter(mentioned::contains).toList());
        mentioned.stream().filter(it -> !found.contains(it)).sorted().forEach(found::add);
        return found;
    }
}
