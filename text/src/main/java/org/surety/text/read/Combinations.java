package org.surety.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.tree.Node;

/**
 * The combinations of readings of the open terms inside a value, up to a number, without those that conditions exclude.
 */
final class Combinations {

    private static final List<Map<Integer, String>> NOTHING_OPEN = List.of(Map.of());

    private final List<OpenTerm> terms;
    private final int most;

    Combinations(List<OpenTerm> terms, int most) {
        this.terms = terms;
        this.most = most;
    }

    List<ReadingChoice.Chosen> of(Node node) {
        Set<ReadingChoice.Chosen> result = new LinkedHashSet<>();
        for (Map<Integer, String> choice : all(node)) {
            Map<Integer, String> existing = new HashMap<>(choice);
            Map<String, String> byName = byName(choice);
            existing.keySet().removeIf(term -> !holds(terms.get(term).when(), byName));
            if (isAllowed(existing)) {
                result.add(new ReadingChoice.Chosen(existing, absent(choice, term -> !existing.containsKey(term))));
                // A condition on a term that stands elsewhere may also not hold.
                result.add(new ReadingChoice.Chosen(existing, absent(choice, term -> !existing.containsKey(term)
                        || !byName.keySet().containsAll(terms.get(term).when().keySet()))));
            }
        }
        return List.copyOf(result);
    }

    private static Set<Integer> absent(Map<Integer, String> choice, Predicate<Integer> isAbsent) {
        return choice.keySet().stream().filter(isAbsent).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> byName(Map<Integer, String> choice) {
        Map<String, String> byName = new HashMap<>();
        choice.forEach((term, reading) -> byName.put(terms.get(term).name(), reading));
        return byName;
    }

    private List<Map<Integer, String>> all(Node node) {
        List<Map<Integer, String>> result = new ArrayList<>();
        switch (node) {
            case Node.Scalar scalar -> result.addAll(NOTHING_OPEN);
            case Node.Sequence list -> result.addAll(product(list.items()));
            case Node.Mapping mapping ->
                    result.addAll(product(mapping.entries().stream().map(Node.Entry::value).toList()));
            case Node.Open open -> open.readings().forEach(reading -> all(reading.value()).stream()
                    .limit(Math.max(1, most - result.size())).forEach(it -> {
                        Map<Integer, String> more = new HashMap<>(it);
                        more.put(open.term(), reading.name());
                        result.add(more);
                    }));
        }
        return result;
    }

    private List<Map<Integer, String>> product(List<Node> nodes) {
        List<Map<Integer, String>> product = NOTHING_OPEN;
        for (Node node : nodes) {
            List<Map<Integer, String>> factor = all(node);
            if (factor.equals(NOTHING_OPEN)) {
                continue;
            }
            List<Map<Integer, String>> next = new ArrayList<>();
            for (Map<Integer, String> left : product) {
                for (Map<Integer, String> right : factor) {
                    if (next.size() < most) {
                        Map<Integer, String> both = new HashMap<>(left);
                        both.putAll(right);
                        next.add(both);
                    }
                }
            }
            product = next;
        }
        return product;
    }

    /** Conditions on terms that stand elsewhere are taken to hold. */
    private boolean isAllowed(Map<Integer, String> choice) {
        Map<String, String> byName = byName(choice);
        return choice.entrySet().stream().allMatch(it -> terms.get(it.getKey()).reading(it.getValue()).stream()
                .allMatch(reading -> holds(reading.when(), byName)));
    }

    private static boolean holds(Map<String, List<String>> when, Map<String, String> choice) {
        return when.entrySet().stream().allMatch(it -> !choice.containsKey(it.getKey())
                || it.getValue().contains(choice.getOrDefault(it.getKey(), "")));
    }
}
