package org.surety.text.edit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.text.schema.Grammar;

/** What is worth writing where the language leaves a choice: usual values, and names that an agreement has. */
public final class UsualWords {

    /**
     * What the language expects, by its definitions, where a value is a choice of few: as it is told, by what is
     * written.
     */
    private static final Map<String, Map<String, String>> USUAL = Map.of(
            "rule", usual("unanimity", "all must agree", "consensus", "nobody votes against it", "each",
                    "each decides for itself", "{quota: {more-than: 1/2}}", "more than half must agree", "{quota: 2/3}",
                    "two thirds must agree", "unspecified", "not stated"),
            "limit", usual("24 hours", "24 hours", "3 days", "three days", "2 weeks", "two weeks", "unlimited",
                    "there is no limit", "unspecified", "not stated"));
    /** Which names of an agreement can stand where a value is made by a definition. */
    private static final Map<String, List<String>> BY_KIND =
            Map.of("members", List.of("parties", "groups", "bodies"), "citations", List.of("sources"));

    private UsualWords() {}

    private static Map<String, String> usual(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** What is usual at a place, in words, by what is written. */
    public static Map<String, String> at(Grammar.Place place) {
        return place.kinds().stream().filter(USUAL::containsKey).findFirst().map(USUAL::get).orElse(Map.of());
    }

    /** What is worth writing at a place: usual words, those of the language, and names of the text. */
    public static Set<String> all(Grammar.Place place, ClauseEdits text) {
        Set<String> words = new LinkedHashSet<>(at(place).keySet());
        words.addAll(place.words());
        place.kinds().forEach(kind -> BY_KIND.getOrDefault(kind, List.of())
                .forEach(it -> words.addAll(text.keys(List.of(it)))));
        return words;
    }
}
