package org.surety.design.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.surety.design.api.Task;
import org.surety.model.design.Objective;
import org.surety.model.scenario.Scenario;

/** What is looked at in a sweep: the objectives of the task, and help in each scenario. */
public final class SweepMeasures {

    private final List<Objective> all;
    private final int[] varying;

    SweepMeasures(Task task) {
        List<Objective> measures = new ArrayList<>(task.objectives());
        for (Scenario scenario : task.scenarios()) {
            Objective help = new Objective.Help(new Objective.Over.In(scenario.id()));
            if (!measures.contains(help)) {
                measures.add(help);
            }
        }
        this.all = List.copyOf(measures);
        // How many it takes where nobody can stop help is no number that could have a mean.
        this.varying = IntStream.range(0, all.size())
                .filter(it -> !(all.get(it) instanceof Objective.LeastBlocked)).toArray();
    }

    /** All, those of the task first. */
    List<Objective> all() {
        return all;
    }

    /** Those that have a variance. */
    List<Objective> varying() {
        return IntStream.of(varying).mapToObj(all::get).toList();
    }

    /** Their scores, of all. */
    double[] varying(double[] scores) {
        return IntStream.of(varying).mapToDouble(it -> scores[it]).toArray();
    }
}
