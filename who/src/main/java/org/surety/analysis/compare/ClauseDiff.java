package org.surety.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two texts, each a tree of maps, lists and single values laid out as the files are. Clauses are matched by
 * their names, never by likeness: a clause with a new name is one removed and one added.
 */
public final class ClauseDiff {

    private ClauseDiff() {}

    /**
     * The clauses that differ, in the order of the first version, those that only the second has at the end of each
     * section.
     */
    public static List<ClauseChange> of(Map<String, ?> before, Map<String, ?> after) {
        Map<String, Map<String, String>> old = clauses(before);
        Map<String, Map<String, String>> young = clauses(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(young.keySet());
        List<ClauseChange> changes = new ArrayList<>();
        for (String name : names) {
            Map<String, String> first = old.getOrDefault(name, Map.of());
            Map<String, String> second = young.getOrDefault(name, Map.of());
            if (!first.equals(second)) {
                ClauseChange.Kind kind = first.isEmpty()
                        ? ClauseChange.Kind.ADDED
                        : second.isEmpty() ? ClauseChange.Kind.REMOVED : ClauseChange.Kind.CHANGED;
                changes.add(new ClauseChange(name, kind, fields(first, second)));
            }
        }
        return changes;
    }

    private static List<ClauseChange.Field> fields(Map<String, String> before, Map<String, String> after) {
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream().filter(it -> !Objects.equals(before.get(it), after.get(it)))
                .map(it -> new ClauseChange.Field(it, Optional.ofNullable(before.get(it)),
                        Optional.ofNullable(after.get(it))))
                .toList();
    }

    /** Each clause with its values by path. */
    private static Map<String, Map<String, String>> clauses(Map<String, ?> tree) {
        Map<String, String> leaves = new LinkedHashMap<>();
        tree.forEach((key, value) -> flatten(key, value, leaves));
        Map<String, Map<String, String>> clauses = new LinkedHashMap<>();
        leaves.forEach((path, value) -> {
            String clause = clauseOf(path);
            clauses.computeIfAbsent(clause, it -> new LinkedHashMap<>())
                    .put(path.length() > clause.length() ? path.substring(clause.length() + 1) : "", value);
        });
        return clauses;
    }

    private static void flatten(String path, Object value, Map<String, String> leaves) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() ->
                    map.forEach((key, child) -> flatten(path + "." + key, child, leaves));
            case List<?> list when list.stream().anyMatch(it -> it instanceof Map || it instanceof List) -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(path + "." + (i + 1), list.get(i), leaves);
                }
            }
            case List<?> list ->
                    leaves.put(path, list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")));
            default -> leaves.put(path, String.valueOf(value));
        }
    }

    /** A section's entry is a clause; of a procedure, each step and each of its conditions is one. */
    private static String clauseOf(String path) {
        String[] parts = path.split("\\.", -1);
        int length = 2;
        if (parts[0].equals("procedures")) {
            length = parts.length > 2 && parts[2].equals("steps") ? 4 : 3;
        }
        return String.join(".", List.of(parts).subList(0, Math.min(length, parts.length)));
    }
}
