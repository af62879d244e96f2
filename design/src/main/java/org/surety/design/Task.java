package org.surety.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Family;
import org.surety.model.design.Design;
import org.surety.model.design.Objective;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.scenario.Scenario;

/**
 * A design with everything that it refers to.
 *
 * @param family the agreement in which every clause that can be chosen is an open term, called like the choice
 * @param positions what parties want, if that is to be looked at
 * @param scenarios in which versions are tried; may be none
 */
public record Task(Design design, Family family, Optional<PositionSet> positions, List<Scenario> scenarios) {

    /** Signatures are kept as bits. */
    public static final int MOST_PARTIES = 60;

    /** Copies the list; refuses a task in which nothing can be judged, and one with too many parties. */
    public Task {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty() && positions.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is nothing to judge versions by: neither positions nor scenarios");
        }
        positions.filter(it -> it.parties().size() > MOST_PARTIES).ifPresent(it -> {
            throw new IllegalArgumentException(it.parties().size() + " parties are too many; at most " + MOST_PARTIES);
        });
    }

    /** The ids of the parties that negotiate. */
    public List<String> parties() {
        return positions.map(it -> it.parties().stream().map(Negotiator::id).toList()).orElse(List.of());
    }

    /** What makes one version better than another; where the design does not say, help in the worst scenario and acceptability to each party. */
    public List<Objective> objectives() {
        if (!design.objectives().isEmpty()) {
            return design.objectives();
        }
        List<Objective> all = new ArrayList<>();
        if (!scenarios.isEmpty()) {
            all.add(new Objective.Help(new Objective.Over.Worst()));
        }
        parties().forEach(it -> all.add(new Objective.Acceptability(it)));
        return all;
    }
}
