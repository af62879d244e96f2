package org.surety.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Reading;

/** Says under which readings something holds, in as few terms as that takes: {@code decision=all-agree or security-council}. */
final class Under {

    private final List<Reading> readings;
    private final List<String> terms;

    private Under(List<Reading> readings) {
        this.readings = readings;
        Set<String> names = new LinkedHashSet<>();
        readings.forEach(it -> names.addAll(it.choices().keySet()));
        this.terms = List.copyOf(names);
    }

    static Under of(List<Reading> readings) {
        return new Under(readings);
    }

    /** The readings of {@code holding}, told by the terms that matter; alternatives that cannot be told as one are separated by semicolons. */
    String words(BitSet holding) {
        List<String> needed = needed(holding);
        Set<Map<String, Set<String>>> boxes = new LinkedHashSet<>();
        holding.stream().mapToObj(readings::get).forEach(reading -> {
            Map<String, Set<String>> box = new LinkedHashMap<>();
            needed.forEach(term -> reading.of(term).ifPresent(it -> box.put(term, Set.of(it))));
            boxes.add(box);
        });
        return merged(List.copyOf(boxes)).stream().map(Under::words).collect(Collectors.joining("; "));
    }

    /** Drops one term after the other as long as the rest still tells the readings of {@code holding} from all others. */
    private List<String> needed(BitSet holding) {
        List<String> needed = new ArrayList<>(terms);
        for (String term : terms) {
            List<String> without = new ArrayList<>(needed);
            without.remove(term);
            if (tells(without, holding)) {
                needed = without;
            }
        }
        return needed;
    }

    private boolean tells(List<String> some, BitSet holding) {
        Map<List<Optional<String>>, Boolean> seen = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Boolean before = seen.putIfAbsent(some.stream().map(reading::of).toList(), holding.get(i));
            if (before != null && before != holding.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<Map<String, Set<String>>> merged(List<Map<String, Set<String>>> boxes) {
        List<Map<String, Set<String>>> rest = new ArrayList<>();
        for (Map<String, Set<String>> box : boxes) {
            Map<String, Set<String>> grown = box;
            for (int i = 0; i < rest.size(); i++) {
                Optional<Map<String, Set<String>>> both = union(rest.get(i), grown);
                if (both.isPresent()) {
                    grown = both.get();
                    rest.remove(i);
                    i = -1;
                }
            }
            rest.add(grown);
        }
        return rest;
    }

    /** One box for two that differ in a single term. */
    private static Optional<Map<String, Set<String>>> union(Map<String, Set<String>> one,
            Map<String, Set<String>> other) {
        if (!one.keySet().equals(other.keySet())) {
            return Optional.empty();
        }
        List<String> different =
                one.keySet().stream().filter(it -> !Objects.equals(one.get(it), other.get(it))).toList();
        if (different.size() > 1) {
            return Optional.empty();
        }
        Map<String, Set<String>> both = new LinkedHashMap<>();
        one.forEach((term, values) -> {
            Set<String> all = new LinkedHashSet<>(values);
            all.addAll(other.getOrDefault(term, Set.of()));
            both.put(term, all);
        });
        return Optional.of(both);
    }

    private static String words(Map<String, Set<String>> box) {
        return box.entrySet().stream().map(it -> it.getKey() + "=" + String.join(" or ", it.getValue()))
                .collect(Collectors.joining(", "));
    }
}
