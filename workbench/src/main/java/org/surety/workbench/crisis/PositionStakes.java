package org.surety.workbench.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.StakesFrom;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.Loader;

/** Turns positions into stakes, where a scenario says with which weight. */
public final class PositionStakes {

    private PositionStakes() {}

    /**
     * The scenario with an entry of stakes, before its own, for each party whose position on the issue is known.
     *
     * @throws Refusal if no file of positions stands beside the agreement, or it has no such issue
     */
    static Scenario in(Scenario it, Loader loader, Loader.Found agreement) {
        if (it.stakesFrom().isEmpty()) {
            return it;
        }
        StakesFrom from = it.stakesFrom().get();
        PositionSet positions = Companions.read(loader, Companions.positionsBeside(loader, agreement)
                .orElseThrow(() -> new Refusal(new Reason.Missing(Thing.POSITIONS, agreement.name(), List.of()))));
        List<String> known = positions.issues().stream().map(Issue::id).toList();
        Issue issue = positions.issues().stream().filter(one -> one.id().equals(from.issue())).findFirst()
                .orElseThrow(() -> new Refusal(new Reason.NoAnswer(Optional.of(it.id()), "the positions "
                        + positions.id() + " have no issue " + from.issue() + "; theirs are "
                        + String.join(", ", known)
                        + Nearest.to(from.issue(), known).map(near -> " (maybe " + near + "?)").orElse(""))));
        List<PartyStakes> all = new ArrayList<>();
        for (Stance stance : positions.stances()) {
            if (stance.issue().equals(issue.id())) {
                stance.latest(Optional.empty()).map(Statement::position).flatMap(issue::place)
                        .ifPresent(wanted -> all.add(new PartyStakes(stance.party(), Map.of(
                                PartyStakes.Of.IN_TIME, worth(from, from.inTime(), wanted, stance.salience()),
                                PartyStakes.Of.OTHERWISE, worth(from, from.otherwise(), wanted, stance.salience())),
                                from.source())));
            }
        }
        all.addAll(it.stakes());
        return it.weighing(all);
    }

    /** The weight times the salience, as a share, times the closeness; over all places and saliences there can be. */
    private static Range worth(StakesFrom from, Ratio place, Range wanted, Range salience) {
        Range closeness = closeness(place, wanted);
        Ratio unit = from.weight().divide(IssuePosition.MOST);
        return new Range(unit.times(salience.low()).times(closeness.low()),
                unit.times(salience.high()).times(closeness.high()));
    }

    private static Range closeness(Ratio place, Range wanted) {
        Ratio low = IssuePosition.MOST.minus(distance(place, wanted.low()));
        Ratio high = IssuePosition.MOST.minus(distance(place, wanted.high()));
        Ratio least = low.compareTo(high) < 0 ? low : high;
        Ratio most = low.compareTo(high) < 0 ? high : low;
        boolean within = Range.exactly(place).liesWithin(wanted.low(), wanted.high());
        return new Range(least, within ? IssuePosition.MOST : most);
    }

    private static Ratio distance(Ratio one, Ratio other) {
        return one.compareTo(other) > 0 ? one.minus(other) : other.minus(one);
    }
}
