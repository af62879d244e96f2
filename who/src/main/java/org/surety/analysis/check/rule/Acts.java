package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/** The acts that a procedure can lead to. */
public final class Acts {

    private Acts() {}

    /** The acts that can be reached, in the order of the file. */
    public static List<Step.Act> of(Procedure procedure) {
        Set<Step> reachable = StepWalk.through(procedure).reachable();
        List<Step.Act> acts = new ArrayList<>();
        for (Step step : procedure.steps()) {
            if (step instanceof Step.Act act && reachable.contains(step)) {
                acts.add(act);
            }
        }
        return acts;
    }
}
