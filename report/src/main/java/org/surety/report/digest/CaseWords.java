package org.surety.report.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.surety.analysis.who.Asked;
import org.surety.analysis.who.Cover;
import org.surety.report.words.English;
import org.surety.semantics.Case;

/** The conditions of a case in words: {@code decision is all-agree, at Crimea or Donbas}. */
public final class CaseWords {

    /** Where the event happens if nothing is said of its place: inside the territory that the text protects (R5). */
    public static final String NO_PLACE = "where no place is named";

    /** A longer condition is not read; what decides is named instead. */
    private static final int LONGEST = 300;

    private CaseWords() {}

    /** All conditions; empty if there are none. */
    public static String of(Map<String, List<String>> when) {
        List<String> parts = new ArrayList<>();
        when.forEach((variable, values) -> {
            List<String> known = values.stream().filter(it -> !it.isEmpty()).map(CaseWords::value).toList();
            if (!variable.equals(Asked.PLACE) && !known.isEmpty()) {
                parts.add(variable(variable) + " is " + English.or(known)
                        + (known.size() < values.size() ? " or not in question" : ""));
            }
        });
        List<String> places = when.getOrDefault(Asked.PLACE, List.of());
        if (!places.isEmpty()) {
            parts.add(place(places));
        }
        return String.join(", ", parts);
    }

    /** A variable in words: a term by its name. */
    public static String variable(String variable) {
        return switch (variable) {
            case Asked.PROCEDURE -> "the procedure";
            case Asked.ATTACKER -> "the attacker";
            case Asked.VICTIM -> "the victim";
            case Asked.PLACE -> "the place";
            default -> variable;
        };
    }

    private static String value(String value) {
        return value.equals(Case.OUTSIDER) ? "an outsider" : value;
    }

    private static String place(List<String> places) {
        List<String> named = places.stream().filter(it -> !it.equals(Asked.NO_PLACE)).toList();
        String at = named.isEmpty() ? "" : "at " + English.or(named);
        return named.size() == places.size() ? at : named.isEmpty() ? NO_PLACE : at + " or " + NO_PLACE;
    }

    /** The conditions under which a function has a value; empty if it always has. */
    public static <V> String when(Cover<V> cover, V value) {
        return String.join("; or ", cover.boxes().getOrDefault(value, List.of()).stream().map(CaseWords::of).toList());
    }

    /**
     * Each value with the conditions under which it holds, the one that takes most words last:
     * {@code yes if decision is all-agree; otherwise no}.
     */
    public static String told(Cover<String> cover) {
        List<String> values = new ArrayList<>(cover.boxes().keySet());
        if (values.size() == 1) {
            return values.getFirst();
        }
        values.sort(Comparator.comparingInt(it -> when(cover, it).length()));
        List<String> told = new ArrayList<>();
        values.subList(0, values.size() - 1)
                .forEach(it -> told.add(it + (it.contains(",") ? ", if " : " if ") + when(cover, it)));
        told.add("otherwise " + values.getLast());
        String all = String.join("; ", told);
        return all.length() <= LONGEST
                ? all
                : English.or(cover.boxes().keySet()) + ", depending on "
                        + English.and(cover.variables().stream().map(CaseWords::variable).toList());
    }
}
