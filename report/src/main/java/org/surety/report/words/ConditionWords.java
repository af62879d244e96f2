package org.surety.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Conditions as a person would say them. What is printed has one meaning:
 * <ul>
 * <li>{@code A or B}, {@code A, B or C}: any of them; {@code A and B}, {@code A, B and C}: all of them;</li>
 * <li>{@code either B or C} after {@code and}: any of those up to the next comma before "and", or the end;</li>
 * <li>{@code X, or Y}: a comma before "or" parts more than anything inside X and Y does;</li>
 * <li>{@code P, and either X, or Y}: P holds in all of them.</li>
 * </ul>
 */
public final class ConditionWords {

    private final BiFunction<String, List<String>, List<String>> phrases;

    /** @param phrases the phrases of a variable that may have some values, any of which may hold */
    public ConditionWords(BiFunction<String, List<String>, List<String>> phrases) {
        this.phrases = phrases;
    }

    /** Several alternatives that must all be met, each by any of its phrases. */
    private record Item(List<List<String>> parts) {
        Item {
            parts = parts.stream().map(List::copyOf).toList();
        }

        long choices() {
            return parts.stream().filter(it -> it.size() > 1).count();
        }
    }

    /** Boxes of which one must hold; empty words where one of them is always met. */
    public String of(List<Map<String, List<String>>> boxes) {
        List<Item> items = new ArrayList<>();
        for (Map<String, List<String>> box : boxes) {
            List<List<String>> parts = new ArrayList<>();
            box.forEach((variable, values) -> parts.add(phrases.apply(variable, values)));
            if (parts.isEmpty()) {
                return "";
            }
            items.add(new Item(parts));
        }
        return any(items);
    }

    private String any(List<Item> items) {
        if (items.isEmpty()) {
            return "";
        }
        Set<List<String>> common = new LinkedHashSet<>(items.getFirst().parts());
        items.forEach(it -> common.retainAll(it.parts()));
        if (items.size() > 1 && !common.isEmpty()) {
            List<Item> rest = items.stream().map(it -> without(it, common)).toList();
            if (rest.stream().anyMatch(it -> it.parts().isEmpty())) {
                return all(new Item(List.copyOf(common)));
            }
            if (rest.stream().allMatch(it -> it.parts().size() == 1)) {
                List<List<String>> parts = new ArrayList<>(common);
                parts.add(joined(rest));
                return all(new Item(parts));
            }
            return all(new Item(List.copyOf(common))) + ", and either " + alternatives(rest);
        }
        return alternatives(items);
    }

    private static Item without(Item item, Set<List<String>> common) {
        return new Item(item.parts().stream().filter(it -> !common.contains(it)).toList());
    }

    private static List<String> joined(List<Item> single) {
        Set<String> all = new LinkedHashSet<>();
        single.forEach(it -> all.addAll(it.parts().getFirst()));
        return List.copyOf(all);
    }

    private static String alternatives(List<Item> given) {
        List<Item> items = grouped(given);
        if (items.size() == 1) {
            return all(items.getFirst());
        }
        if (items.stream().allMatch(it -> it.parts().size() == 1)) {
            return English.or(joined(items));
        }
        List<String> said = new ArrayList<>();
        items.forEach(it -> spread(it).forEach(one -> said.add(all(one))));
        return String.join(", or ", said);
    }

    /** Items that differ in one part only become one, with a choice in that part: the largest such group first. */
    private static List<Item> grouped(List<Item> items) {
        Map<Set<List<String>>, List<Item>> groups = new LinkedHashMap<>();
        for (Item item : items) {
            for (List<String> part : item.parts()) {
                Set<List<String>> rest = new LinkedHashSet<>(item.parts());
                rest.remove(part);
                groups.computeIfAbsent(rest, it -> new ArrayList<>()).add(item);
            }
        }
        Set<List<String>> shared = Set.of();
        for (Map.Entry<Set<List<String>>, List<Item>> entry : groups.entrySet()) {
            boolean simple = entry.getKey().stream().allMatch(it -> it.size() == 1);
            int most = groups.getOrDefault(shared, List.of()).size();
            if (simple && !entry.getKey().isEmpty()
                    && entry.getValue().size() > (shared.isEmpty() ? 1 : most)) {
                shared = entry.getKey();
            }
        }
        return shared.isEmpty() ? items : grouped(items, shared, groups.getOrDefault(shared, List.of()));
    }

    private static List<Item> grouped(List<Item> items, Set<List<String>> shared, List<Item> members) {
        List<List<String>> parts = new ArrayList<>(shared);
        parts.add(joined(members.stream().map(it -> without(it, shared)).toList()));
        List<Item> left = new ArrayList<>();
        for (Item item : items) {
            if (!members.contains(item)) {
                left.add(item);
            } else if (item.equals(members.getFirst())) {
                left.add(new Item(parts));
            }
        }
        return grouped(left);
    }

    /** Items with at most one choice in each: one choice is told as it is, the others are spread out. */
    private static List<Item> spread(Item item) {
        if (item.choices() <= 1) {
            return List.of(item);
        }
        List<String> smallest = item.parts().stream().filter(it -> it.size() > 1)
                .min((one, other) -> Integer.compare(one.size(), other.size())).orElseThrow();
        List<Item> spread = new ArrayList<>();
        for (String phrase : smallest) {
            spread.addAll(spread(new Item(
                    item.parts().stream().map(it -> it.equals(smallest) ? List.of(phrase) : it).toList())));
        }
        return spread;
    }

    private static String all(Item item) {
        if (item.parts().size() == 1) {
            return English.or(item.parts().getFirst());
        }
        List<String> said = new ArrayList<>();
        item.parts().stream().filter(it -> it.size() == 1).forEach(it -> said.add(it.getFirst()));
        List<String> choices = item.parts().stream().filter(it -> it.size() > 1)
                .map(it -> "either " + English.or(it)).toList();
        if (choices.isEmpty()) {
            return English.and(said);
        }
        said.add(choices.getFirst());
        String first = said.size() == 1 ? said.getFirst() : English.and(said);
        List<String> parts = new ArrayList<>(List.of(first));
        parts.addAll(choices.subList(1, choices.size()));
        return String.join(", and ", parts);
    }
}
