package org.surety.web.page.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.store.value.KeptTry;
import org.surety.store.value.Renames;
import org.surety.store.value.Unfit;
import org.surety.web.gate.Request;

/**
 * What was called otherwise since the revision with which a writer began. The address of the page says it beside the
 * tries: for each, the try that it made, and the names before and after.
 */
public final class CalledOtherwise {

    /** The field in which an address says it. */
    public static final String PARAMETER = "called";
    private static final String BETWEEN = "~";

    private CalledOtherwise() {}

    /** One more, by the keys that lead to what has another name now. */
    public static String word(KeptTry made, List<String> path, String name) {
        List<String> after = new ArrayList<>(path.subList(0, path.size() - 1));
        after.add(name);
        return String.join(BETWEEN, made.id().value(), String.join(".", path), String.join(".", after));
    }

    /** Those that an address has. */
    public static List<String> words(Request request) {
        return request.query().getOrDefault(PARAMETER, List.of());
    }

    /** Those that remain when a try is undone. */
    public static List<String> without(Request request, Optional<KeptTry> undone) {
        return words(request).stream()
                .filter(it -> undone.isEmpty() || !it.startsWith(undone.get().id().value() + BETWEEN)).toList();
    }

    /** All together: for the key that a clause had, the one that it has now. What nobody writes is passed over. */
    public static Renames of(Request request) {
        TreeMap<String, String> all = new TreeMap<>();
        for (String word : words(request)) {
            String[] parts = word.split(BETWEEN, -1);
            if (parts.length == 3 && !parts[1].isBlank() && !parts[2].isBlank()) {
                Map<String, String> known = Map.copyOf(all);
                String before = known.entrySet().stream().filter(it -> it.getValue().equals(parts[1]))
                        .map(Map.Entry::getKey).findFirst().orElse(parts[1]);
                all.replaceAll((was, is) -> within(is, parts[1]) ? parts[2] + is.substring(parts[1].length()) : is);
                all.put(before, parts[2]);
            }
        }
        try {
            return new Renames(all);
        } catch (Unfit wrong) {
            return Renames.NONE;
        }
    }

    /** The key that a clause of a revision has in the next. */
    public static String now(String clause, Renames renames) {
        return renames.newNames().entrySet().stream().filter(it -> within(clause, it.getKey()))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                .map(it -> it.getValue() + clause.substring(it.getKey().length())).orElse(clause);
    }

    /** The name itself. */
    static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static boolean within(String clause, String around) {
        return clause.equals(around) || clause.startsWith(around + ".");
    }
}
