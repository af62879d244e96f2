package org.surety.analysis.crisis.exact;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.PlanNode;

/**
 * Those who talk.
 *
 * @param silent whether of some nothing is said
 * @param all how long the others do
 * @param different those of {@code all} that differ
 */
record Talking(boolean silent, Together all, List<DelayLaw> different) {

    static Talking of(PlanNode.Talk talk) {
        List<DelayLaw> all = talk.talks().values().stream().flatMap(Optional::stream).toList();
        return new Talking(all.size() < talk.talks().size(), new Together(all), all.stream().distinct().toList());
    }
}
