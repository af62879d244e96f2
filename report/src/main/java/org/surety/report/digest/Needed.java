package org.surety.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.judge.AcceptabilityTable;

/**
 * The smallest changes among the readings that were scored with which a text reaches the threshold of a party, with
 * every range at its middle. Nothing beside these readings is tried.
 *
 * @param changes each with the reading of every clause that changes; all are of the same size; none is put before
 * another
 */
public record Needed(List<Map<String, String>> changes) {

    /** More clauses at once are not tried. */
    public static final int MOST_CLAUSES = 2;

    /** Copies the list. */
    public Needed {
        changes = List.copyOf(changes);
    }

    /**
     * Of one party.
     *
     * @param table every reading that counts
     * @param held the readings that the text has now; what is not in it is open
     */
    public static Needed of(AcceptabilityTable table, Map<String, String> held, String party) {
        Map<String, Set<String>> readings = new TreeMap<>();
        table.versions().forEach(it -> it.picked()
                .forEach((term, reading) -> readings.computeIfAbsent(term, key -> new TreeSet<>()).add(reading)));
        List<Map<String, String>> changes = List.of(Map.of());
        for (int size = 1; size <= MOST_CLAUSES; size++) {
            List<Map<String, String>> larger = new ArrayList<>();
            for (Map<String, String> change : changes) {
                readings.forEach((term, all) -> all.stream()
                        .filter(it -> change.keySet().stream().allMatch(before -> before.compareTo(term) < 0)
                                && !it.equals(held.get(term)))
                        .forEach(it -> {
                            Map<String, String> more = new LinkedHashMap<>(change);
                            more.put(term, it);
                            larger.add(more);
                        }));
            }
            List<Map<String, String>> found =
                    larger.stream().filter(it -> reaches(table, held, it, party)).toList();
            if (!found.isEmpty()) {
                return new Needed(found);
            }
            changes = larger;
        }
        return new Needed(List.of());
    }

    /** Whether every reading that is left reaches the threshold. */
    private static boolean reaches(AcceptabilityTable table, Map<String, String> held, Map<String, String> change,
            String party) {
        Map<String, String> all = new LinkedHashMap<>(held);
        all.putAll(change);
        List<AcceptabilityTable.Version> left = table.versions().stream().filter(version -> all.entrySet().stream()
                .allMatch(it -> version.picked().getOrDefault(it.getKey(), it.getValue()).equals(it.getValue())))
                .toList();
        return !left.isEmpty() && left.stream().flatMap(it -> it.parties().stream())
                .filter(it -> it.party().equals(party)).allMatch(Needed::reaches);
    }

    private static boolean reaches(Acceptability it) {
        return it.isKnown() && it.signsAtMiddle();
    }
}
