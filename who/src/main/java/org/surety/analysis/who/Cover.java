package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.who.CaseTree.Case;

/**
 * When a function has which value, in few conditions. A condition is a box: for some variables the values they may
 * have. Each box is as large as it can be, so boxes of one value may overlap: "decision is all-agree; or consult is
 * no-limit".
 *
 * @param boxes for each value the boxes that together hold exactly the cases with that value; the commonest value first
 */
public record Cover<V>(Map<V, List<Map<String, List<String>>>> boxes) {

    /** The cover of at least one case. */
    public static <V> Cover<V> of(List<Case<V>> cases) {
        Set<String> variables = CaseTree.of(cases).variables();
        Map<Map<String, String>, V> points = new LinkedHashMap<>();
        Map<V, Integer> weights = new LinkedHashMap<>();
        for (Case<V> one : cases) {
            Map<String, String> point = new LinkedHashMap<>();
            variables.forEach(it -> point.put(it, one.at().getOrDefault(it, "")));
            points.put(point, one.value());
            weights.merge(one.value(), 1, Integer::sum);
        }
        Map<String, Set<String>> domains = new LinkedHashMap<>();
        points.keySet().forEach(point -> point.forEach((variable, value) -> domains
                .computeIfAbsent(variable, it -> new LinkedHashSet<>()).add(value)));
        Map<V, List<Map<String, List<String>>>> boxes = new LinkedHashMap<>();
        weights.entrySet().stream().sorted(Map.Entry.<V, Integer>comparingByValue().reversed())
                .forEach(it -> boxes.put(it.getKey(), boxes(it.getKey(), points, domains)));
        return new Cover<>(boxes);
    }

    private static <V> List<Map<String, List<String>>> boxes(V value, Map<Map<String, String>, V> points,
            Map<String, Set<String>> domains) {
        List<Map<String, List<String>>> found = new ArrayList<>();
        Set<Map<String, String>> left = new LinkedHashSet<>();
        points.forEach((point, is) -> {
            if (is.equals(value)) {
                left.add(point);
            }
        });
        while (!left.isEmpty()) {
            Map<String, Set<String>> box = grown(left.iterator().next(), value, points, domains);
            left.removeIf(it -> holds(box, it));
            Map<String, List<String>> said = new LinkedHashMap<>();
            box.forEach((variable, values) -> {
                if (values.size() < domains.getOrDefault(variable, Set.of()).size()) {
                    said.put(variable,
                            domains.getOrDefault(variable, Set.of()).stream().filter(values::contains).toList());
                }
            });
            found.add(said);
        }
        return found;
    }

    /** The box of one point, enlarged value by value as long as no case with another value gets in. */
    private static <V> Map<String, Set<String>> grown(Map<String, String> point, V value,
            Map<Map<String, String>, V> points,
            Map<String, Set<String>> domains) {
        Map<String, Set<String>> box = new LinkedHashMap<>();
        point.forEach((variable, at) -> box.put(variable, new LinkedHashSet<>(Set.of(at))));
        domains.forEach((variable, values) -> values.forEach(more -> {
            Set<String> side = box.getOrDefault(variable, new LinkedHashSet<>());
            if (side.add(more) && points.entrySet().stream()
                    .anyMatch(it -> !it.getValue().equals(value) && holds(box, it.getKey()))) {
                side.remove(more);
            }
        }));
        return box;
    }

    private static boolean holds(Map<String, Set<String>> box, Map<String, String> point) {
        return box.entrySet().stream().allMatch(it -> it.getValue().contains(point.getOrDefault(it.getKey(), "")));
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
