package org.surety.text.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.tree.Node;

/** Which readings of open terms to look at: every one (to find all errors), or the chosen one (to get an agreement). */
sealed interface ReadingChoice {

    /** Every reading, once each. */
    record All() implements ReadingChoice {}

    /**
     * The chosen reading of each term, by number.
     *
     * @param absent the terms that do not exist under this choice; their values count as left out
     */
    record Chosen(Map<Integer, String> readings, Set<Integer> absent) implements ReadingChoice {

        /** The choice, with the terms that its readings exclude. */
        static Chosen of(Map<Integer, String> readings, List<OpenTerm> terms) {
            Map<String, String> byName = new HashMap<>();
            readings.forEach((term, reading) -> byName.put(terms.get(term).name(), reading));
            Set<Integer> absent = new HashSet<>();
            for (int i = 0; i < terms.size(); i++) {
                if (!readings.containsKey(i) && !holds(terms.get(i).when(), byName)) {
                    absent.add(i);
                }
            }
            return new Chosen(readings, absent);
        }

        /** Whether a condition holds under a choice. */
        static boolean holds(Map<String, List<String>> when, Map<String, String> choice) {
            return when.entrySet().stream()
                    .allMatch(it -> it.getValue().contains(choice.getOrDefault(it.getKey(), "")));
        }

        Optional<String> of(int term) {
            return Optional.ofNullable(readings.get(term));
        }
    }

    /** Whether a value counts as left out, because it is an open term that does not exist under this choice. */
    default boolean isAbsent(Node node) {
        if (this instanceof Chosen chosen && node instanceof Node.Open open) {
            return chosen.absent().contains(open.term())
                    || chosen.of(open.term()).flatMap(open::reading).filter(it -> isAbsent(it.value())).isPresent();
        }
        return false;
    }
}
