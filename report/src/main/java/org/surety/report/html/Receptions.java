package org.surety.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * The versions of a reception, those together that every party receives alike; those that principles single out come
 * first.
 */
final class Receptions {

    private Receptions() {}

    /**
     * Versions that are received alike.
     *
     * @param versions at least one
     */
    record Group(List<AcceptabilityTable.Version> versions) {
        /** Copies the lists. */
        Group {
            versions = List.copyOf(versions);
        }

        /** How acceptable they are to each party. */
        List<Acceptability> parties() {
            return versions.getFirst().parties();
        }

        /** What was chosen in each. */
        List<Map<String, String>> ways() {
            return versions.stream().map(AcceptabilityTable.Version::picked).toList();
        }

        /** Their numbers: {@code 1, 4–6}. */
        String numbers() {
            List<String> runs = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= versions.size(); i++) {
                if (i == versions.size() || number(i) != number(i - 1) + 1) {
                    runs.add(number(from) + (i - 1 == from ? "" : (i - 2 == from ? ", " : "\u2013") + number(i - 1)));
                    from = i;
                }
            }
            return String.join(", ", runs);
        }

        private int number(int place) {
            return versions.get(place).number();
        }

        long signers() {
            return parties().stream().filter(Acceptability::signsAtMiddle).count();
        }

        double least() {
            return parties().stream().mapToDouble(it -> it.value().map(Ratio::toDouble).orElse(-1.0)).min().orElse(-1);
        }

        /** The choices that lead here, if they are every combination of some readings of each term. */
        Optional<Map<String, Set<String>>> product(List<String> terms) {
            Map<String, Set<String>> product = new LinkedHashMap<>();
            long size = 1;
            for (String term : terms) {
                Set<String> chosen = new LinkedHashSet<>();
                ways().forEach(it -> chosen.add(it.getOrDefault(term, "")));
                product.put(term, chosen);
                size = Math.multiplyExact(size, chosen.size());
            }
            return size == versions.size() ? Optional.of(product) : Optional.empty();
        }
    }

    private record Look(Optional<Ratio> value, Range range, Acceptability.Signs signs, boolean middle,
            List<String> crossed, List<String> perhaps) {}

    static List<Group> of(AcceptabilityTable reception) {
        Map<List<Look>, List<AcceptabilityTable.Version>> alike = new LinkedHashMap<>();
        for (AcceptabilityTable.Version version : reception.versions()) {
            List<Look> look = version.parties().stream().map(it -> new Look(it.value(), it.range(),
                    it.signs(), it.signsAtMiddle(), it.crossed(), it.perhapsCrossed())).toList();
            alike.computeIfAbsent(look, it -> new ArrayList<>()).add(version);
        }
        List<AcceptabilityTable.Version> picked =
                reception.picks().stream().map(AcceptabilityTable.Pick::version).toList();
        return alike.values().stream().map(Group::new)
                .sorted(Comparator.comparing((Group it) -> it.versions().stream().noneMatch(picked::contains))
                        .thenComparing(Comparator.comparingLong(Group::signers).reversed())
                        .thenComparing(Comparator.comparingDouble(Group::least).reversed()))
                .toList();
    }
}
