package org.surety.report.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surety.report.words.English;

/** The conditions of a case in words: {@code decision is all-agree, at Crimea or Donbas}. */
public final class CaseWords {

    private CaseWords() {}

    /** All conditions; empty if there are none. */
    public static String of(Map<String, List<String>> when) {
        List<String> parts = new ArrayList<>();
        when.forEach((variable, values) -> {
            List<String> known = values.stream().filter(it -> !it.isEmpty()).toList();
            if (!variable.equals(Digest.PLACE) && !known.isEmpty()) {
                parts.add(variable + " is " + English.or(known)
                        + (known.size() < values.size() ? " or not in question" : ""));
            }
        });
        List<String> places = when.getOrDefault(Digest.PLACE, List.of());
        if (!places.isEmpty()) {
            parts.add(place(places));
        }
        return String.join(", ", parts);
    }

    private static String place(List<String> places) {
        List<String> named = places.stream().filter(it -> !it.equals(Digest.ELSEWHERE)).toList();
        String at = named.isEmpty() ? "" : "at " + English.or(named);
        return named.size() == places.size() ? at : named.isEmpty() ? Digest.ELSEWHERE : at + " or " + Digest.ELSEWHERE;
    }
}
