package org.surety.report.efg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Labels that have to differ, as Gambit takes them: where one was used before, it is counted. */
final class Labels {

    private final Set<String> used = new HashSet<>();
    /** How often each was asked for, so that the next number is found without trying all before it. */
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * {@code wanted}, without blanks at its ends or several in a row; with a number behind it if that was used before.
     */
    String unused(String wanted) {
        String plain = wanted.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
        String label;
        do {
            int count = asked.merge(plain, 1, Integer::sum);
            label = count == 1 ? plain : plain + " (" + count + ")";
        } while (!used.add(label));
        return label;
    }
}
