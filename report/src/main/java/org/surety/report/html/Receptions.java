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
import org.surety.design.Reception;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** The versions of a reception, those together that every party receives alike; those that principles single out come first. */
final class Receptions {

    private Receptions() {}

    /**
     * Versions that are received alike.
     *
     * @param versions their places in the reception, at least one
     * @param ways what was chosen in each
     * @param parties how acceptable they are to each
     */
    record Group(List<Integer> versions, List<Map<String, String>> ways, List<Acceptability> parties) {
        /** Copies the lists. */
        Group {
            versions = List.copyOf(versions);
            ways = List.copyOf(ways);
            parties = List.copyOf(parties);
        }

        long signers() {
            return parties.stream().filter(Acceptability::signsAtMiddle).count();
        }

        double least() {
            return parties.stream().mapToDouble(it -> it.value().map(Ratio::toDouble).orElse(-1.0)).min().orElse(-1);
        }

        /** The choices that lead here, if they are every combination of some readings of each term. */
        Optional<Map<String, Set<String>>> product(List<String> terms) {
            Map<String, Set<String>> product = new LinkedHashMap<>();
            long size = 1;
            for (String term : terms) {
                Set<String> chosen = new LinkedHashSet<>();
                ways.forEach(it -> chosen.add(it.getOrDefault(term, "")));
                product.put(term, chosen);
                size = Math.multiplyExact(size, chosen.size());
            }
            return size == ways.size() ? Optional.of(product) : Optional.empty();
        }
    }

    private record Look(Optional<Ratio> value, Range range, Acceptability.Signs signs, boolean middle,
            List<String> crossed, List<String> perhaps) {}

    static List<Group> of(Reception reception) {
        Map<List<Look>, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < reception.versions().size(); i++) {
            List<Look> look = reception.versions().get(i).parties().stream().map(it -> new Look(it.value(), it.range(),
                    it.signs(), it.signsAtMiddle(), it.crossed(), it.perhapsCrossed())).toList();
            alike.computeIfAbsent(look, it -> new ArrayList<>()).add(i);
        }
        List<Integer> picked = reception.picks().stream().map(Reception.Pick::version).toList();
        return alike.values().stream().map(it -> new Group(it,
                it.stream().map(i -> reception.versions().get(i).picked()).toList(),
                reception.versions().get(it.getFirst()).parties()))
                .sorted(Comparator.comparing((Group it) -> it.versions().stream().noneMatch(picked::contains))
                        .thenComparing(it -> -it.signers()).thenComparing(it -> -it.least()))
                .toList();
    }
}
