package org.surety.analysis.who;

import java.util.List;
import org.surety.analysis.coalition.MinimalSets;
import org.surety.semantics.Trigger;

/**
 * What the text alone says about one case: one reading, one procedure, one attacker, one victim, one place.
 *
 * @param obstacles why the event does not set the procedure off; empty if it does
 * @param possible whether some run in which nobody breaks the agreement reaches lawful help
 * @param owed whether every run in which nobody breaks the agreement does
 * @param blockers the minimal sets whose members can prevent help while everybody else does all that is lawful for it; where help is not
 *            possible at all, the empty set blocks
 * @param lawful for each listed blocker whether it can do so without breaking the agreement
 * @param enough the minimal sets whose members bring help about whatever the others do
 * @param alone who may lawfully help without anybody else's decision
 * @param window the earliest and the latest hour of lawful help
 */
public record Answer(List<Trigger.Obstacle> obstacles, boolean possible, boolean owed, MinimalSets blockers,
        List<Boolean> lawful, MinimalSets enough, List<String> alone, Window window) {

    /** Copies the lists. */
    public Answer {
        obstacles = List.copyOf(obstacles);
        lawful = List.copyOf(lawful);
        alone = List.copyOf(alone);
        if (lawful.size() != blockers.listed().size()) {
            throw new IllegalArgumentException("one verdict for each listed blocker is needed");
        }
    }
}
