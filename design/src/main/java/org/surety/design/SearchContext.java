package org.surety.design;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.surety.model.design.Constraint;
import org.surety.model.design.Objective;
import org.surety.model.scenario.Scenario;

/**
 * What every part of a search stands on.
 *
 * @param odds made for a scenario, one for each thread
 * @param duties of a version
 */
record SearchContext(Task task, Space space, List<Trial> trials, Function<Scenario, Odds> odds,
        ToIntFunction<int[]> duties) {

    static SearchContext of(Task task) {
        Space space = Space.of(task.family(), task.design());
        return new SearchContext(task, space, task.scenarios().stream().map(it -> new Trial(task, space, it)).toList(),
                InTimeOdds::new, new DutyTable(task, space));
    }

    /** What a thread asks how likely help is, by scenario. */
    List<Odds> ownOdds() {
        return task.scenarios().stream().map(odds).toList();
    }

    int[] version() {
        return new int[space.blocks()];
    }

    /** Whether it is asked who can stop help. */
    boolean asksForCoalitions() {
        return task.objectives().stream().anyMatch(Objective.LeastBlocked.class::isInstance)
                || task.design().constraints().stream().anyMatch(Constraint.NotBlockedByAttacker.class::isInstance);
    }

    /** Whether it is asked how much is owed. */
    boolean asksForDuties() {
        return task.objectives().stream().anyMatch(Objective.FewestDuties.class::isInstance);
    }

    /** The scores of a version as a reader wants to see them. */
    List<Double> told(double[] vector) {
        List<Objective> objectives = task.objectives();
        return IntStream.range(0, vector.length).mapToObj(k -> Judge.told(objectives.get(k), vector[k])).toList();
    }

    /** The parties that {@code bits} stand for. */
    List<String> parties(long bits) {
        List<String> parties = task.parties();
        return IntStream.range(0, parties.size()).filter(it -> (bits >> it & 1) == 1).mapToObj(parties::get).toList();
    }
}
