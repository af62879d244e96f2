package org.surety.design.judge;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.surety.design.api.Space;
import org.surety.design.api.Task;
import org.surety.model.design.Constraint;
import org.surety.model.design.Objective;
import org.surety.model.scenario.Scenario;

/**
 * What every part of a search stands on.
 *
 * @param odds made for a scenario, one for each thread
 * @param duties of a version
 */
public record SearchContext(Task task, Space space, List<Trial> trials, Function<Scenario, Odds> odds,
        ToIntFunction<int[]> duties) {

    /** What all searches of a task share. */
    public static SearchContext of(Task task) {
        Space space = Space.of(task.family(), task.design());
        return new SearchContext(task, space, task.scenarios().stream().map(it -> new Trial(task, space, it)).toList(),
                InTimeOdds::new, new DutyTable(task, space));
    }

    /** What a thread asks how likely help is, by scenario. */
    public List<Odds> ownOdds() {
        return task.scenarios().stream().map(odds).toList();
    }

    /** The first version, to be changed in place. */
    public int[] version() {
        return new int[space.blocks()];
    }

    /** Whether it is asked who can stop help. */
    public boolean asksForCoalitions() {
        return task.objectives().stream().anyMatch(Objective.LeastBlocked.class::isInstance)
                || task.design().constraints().stream().anyMatch(Constraint.NotBlockedByAttacker.class::isInstance);
    }

    /** Whether it is asked how much is owed. */
    public boolean asksForDuties() {
        return task.objectives().stream().anyMatch(Objective.FewestDuties.class::isInstance);
    }

    /** The scores of a version as a reader wants to see them. */
    public List<Double> told(double[] vector) {
        List<Objective> objectives = task.objectives();
        return IntStream.range(0, vector.length).mapToObj(k -> Judge.told(objectives.get(k), vector[k])).toList();
    }

    /** The parties that {@code bits} stand for. */
    public List<String> parties(long bits) {
        List<String> parties = task.parties();
        return IntStream.range(0, parties.size()).filter(it -> (bits >> it & 1) == 1).mapToObj(parties::get).toList();
    }
}
