package org.surety.semantics;

import java.util.List;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.graph.Digraph;

/**
 * What can follow what in a procedure; worked out once for all cases of it.
 *
 * @param graph as {@link Procedure#graph()}
 * @param reachable as {@link Procedure#reachable}
 * @param circles whether steps lead back to themselves, as {@link Procedure#circle} tells
 */
record StepOrder(Digraph graph, List<Step> reachable, boolean circles) {

    StepOrder {
        reachable = List.copyOf(reachable);
    }

    static StepOrder of(Procedure procedure) {
        return new StepOrder(procedure.graph(), procedure.reachable(), procedure.circle().isPresent());
    }
}
