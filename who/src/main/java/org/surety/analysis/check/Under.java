package org.surety.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Reading;

/**
 * Says under which readings something holds, in as few terms as that takes:
 * {@code decision=all-agree or security-council}.
 */
final class Under {

    private final List<Reading> readings;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    private Under(List<Reading> readings) {
        this.readings = readings;
        readings.forEach(reading -> reading.choices()
                .forEach((term, value) -> values.computeIfAbsent(term, it -> new LinkedHashSet<>()).add(value)));
    }

    static Under of(List<Reading> readings) {
        return new Under(readings);
    }

    /**
     * The readings in {@code holding}; what cannot be told as one choice of readings for each term is told as several.
     */
    String words(BitSet holding) {
        List<String> told = new ArrayList<>();
        BitSet rest = (BitSet) holding.clone();
        for (int i = rest.nextSetBit(0); i >= 0; i = rest.nextSetBit(i + 1)) {
            Map<String, Set<String>> choice = widened(readings.get(i), holding);
            rest.andNot(matching(choice));
            told.add(choice.entrySet().stream().map(it -> it.getKey() + "=" + String.join(" or ", it.getValue()))
                    .collect(Collectors.joining(", ")));
        }
        return String.join("; ", told);
    }

    /** The widest choice around {@code reading} all of whose readings are in {@code holding}. */
    private Map<String, Set<String>> widened(Reading reading, BitSet holding) {
        Map<String, Set<String>> choice = new LinkedHashMap<>();
        reading.choices().forEach((term, value) -> choice.put(term, Set.of(value)));
        for (String term : reading.choices().keySet()) {
            Map<String, Set<String>> without = new LinkedHashMap<>(choice);
            without.remove(term);
            if (liesIn(without, holding)) {
                choice.remove(term);
            }
        }
        for (String term : List.copyOf(choice.keySet())) {
            for (String value : values.getOrDefault(term, Set.of())) {
                Map<String, Set<String>> wider = new LinkedHashMap<>(choice);
                Set<String> more = new LinkedHashSet<>(choice.getOrDefault(term, Set.of()));
                more.add(value);
                wider.put(term, more);
                if (liesIn(wider, holding)) {
                    choice.put(term, more);
                }
            }
        }
        return choice;
    }

    private boolean liesIn(Map<String, Set<String>> choice, BitSet holding) {
        BitSet matching = matching(choice);
        matching.andNot(holding);
        return matching.isEmpty();
    }

    private BitSet matching(Map<String, Set<String>> choice) {
        BitSet matching = new BitSet();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (choice.entrySet().stream()
                    .allMatch(it -> reading.of(it.getKey()).filter(it.getValue()::contains).isPresent())) {
                matching.set(i);
            }
        }
        return matching;
    }
}
