package org.surety.analysis.who;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.who.CaseTree.Case;

/**
 * When a function has which value, in few conditions. A condition is a box: for some variables the values they may
 * have. No box can be left out, and none says more than the others leave to it: "decision is all-agree; or decision is
 * each-individually and consult is no-limit".
 *
 * @param boxes for each value the boxes that together hold exactly the cases with that value; the commonest value first
 */
public record Cover<V>(Map<V, List<Map<String, List<String>>>> boxes) {

    /** The cover of at least one case. */
    public static <V> Cover<V> of(List<Case<V>> cases) {
        Set<String> variables = new LinkedHashSet<>(CaseTree.of(cases).variables());
        variables.addAll(Existence.of(cases, variables));
        Map<Map<String, String>, V> points = new LinkedHashMap<>();
        Map<V, Integer> weights = new LinkedHashMap<>();
        for (Case<V> one : cases) {
            Map<String, String> point = new LinkedHashMap<>();
            variables.forEach(it -> point.put(it, one.at().getOrDefault(it, "")));
            points.put(point, one.value());
            weights.merge(one.value(), 1, Integer::sum);
        }
        BoxFinder<V> finder = new BoxFinder<>(variables, points);
        Map<V, List<Map<String, List<String>>>> boxes = new LinkedHashMap<>();
        weights.entrySet().stream().sorted(Map.Entry.<V, Integer>comparingByValue().reversed())
                .forEach(it -> boxes.put(it.getKey(), finder.boxes(it.getKey())));
        return new Cover<>(boxes);
    }

    /** The variables on which the value depends. */
    public Set<String> variables() {
        Set<String> found = new LinkedHashSet<>();
        boxes.values().forEach(all -> all.forEach(box -> found.addAll(box.keySet())));
        return found;
    }

    /** Whether the value is the same in all cases. */
    public boolean isConstant() {
        return boxes.size() == 1;
    }
}
