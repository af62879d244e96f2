package org.surety.report.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.surety.analysis.who.Asked;
import org.surety.analysis.who.Cover;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.words.ConditionWords;
import org.surety.report.words.English;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Case;

/** The conditions of a case in words: {@code all must agree and it happens at Crimea or Donbas}. */
public final class CaseWords {

    /** Where the event happens if nothing is said of its place: inside the territory that the text protects (R5). */
    public static final String NO_PLACE = "no place is named";

    /** A longer condition is not read; what decides is named instead. */
    private static final int LONGEST = 300;

    private final ReadingWords readings;
    private final ConditionWords conditions = new ConditionWords(this::phrases);

    /** For an agreement with these open terms. */
    public CaseWords(List<OpenTerm> terms) {
        this.readings = new ReadingWords(terms);
    }

    /** For an agreement. */
    public static CaseWords of(Family family) {
        return new CaseWords(family.terms());
    }

    /** The words for single readings. */
    public ReadingWords readings() {
        return readings;
    }

    /** Conditions that must all be met; empty if there are none. */
    public String all(Map<String, List<String>> when) {
        return any(List.of(when));
    }

    /** Conditions of which one must be met whole; empty if one of them always is. */
    public String any(List<Map<String, List<String>>> ways) {
        return conditions.of(ways);
    }

    private List<String> phrases(String variable, List<String> values) {
        return switch (variable) {
            case Asked.PLACE -> places(values);
            case Asked.PROCEDURE, Asked.ATTACKER, Asked.VICTIM -> List.of(variable(variable) + " is "
                    + English.or(values.stream().map(CaseWords::value).toList()));
            default -> readings.all(variable, values);
        };
    }

    /** A variable in words: a term by its question. */
    public String variable(String variable) {
        return switch (variable) {
            case Asked.PROCEDURE -> "the procedure";
            case Asked.ATTACKER -> "the attacker";
            case Asked.VICTIM -> "the victim";
            case Asked.PLACE -> "the place";
            default -> readings.question(variable);
        };
    }

    private static String value(String value) {
        return value.isEmpty() ? "not in question" : value.equals(Case.OUTSIDER) ? "an outsider" : value;
    }

    private static List<String> places(List<String> places) {
        List<String> named = places.stream().filter(it -> !it.equals(Asked.NO_PLACE)).toList();
        List<String> phrases = new ArrayList<>();
        if (!named.isEmpty()) {
            phrases.add("it happens at " + English.or(named));
        }
        if (named.size() < places.size()) {
            phrases.add(NO_PLACE);
        }
        return phrases;
    }

    /** The conditions under which a function has a value; empty if it always has. */
    public <V> String when(Cover<V> cover, V value) {
        return any(cover.boxes().getOrDefault(value, List.of()));
    }

    /**
     * Each value with the conditions under which it holds, the one that takes most words last:
     * {@code yes if all must agree; otherwise no}.
     */
    public String told(Cover<String> cover) {
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
        if (all.length() <= LONGEST) {
            return all;
        }
        String on = "depending on " + English.and(cover.variables().stream().map(this::variable).toList());
        // Values that have commas of their own are kept apart.
        return cover.boxes().keySet().stream().noneMatch(it -> it.contains(",") || it.contains(";"))
                ? English.or(cover.boxes().keySet()) + ", " + on
                : on + ": " + String.join(" / ", cover.boxes().keySet());
    }
}
