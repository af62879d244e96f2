package org.surety.conformance.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.surety.analysis.who.Asked;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Case;

/**
 * Reads conditions back from the English in which they are printed: phrases for readings, places and parties, joined by
 * "and", "or", "either" and commas. It knows of the printing only how a reading is called.
 */
final class ConditionReader {

    private static final char FIRST = '\uE000';
    private static final String HAPPENS = "it happens at ";
    private static final Map<String, String> ASKED = Map.of("the procedure is ", Asked.PROCEDURE, "the attacker is ",
            Asked.ATTACKER, "the victim is ", Asked.VICTIM);

    private final Map<String, Phrase> whole = new LinkedHashMap<>();
    /** Beginnings of phrases that go on with a list of values: {@code decision is }. */
    private final Map<String, Map<String, Phrase>> listed = new LinkedHashMap<>();
    private final List<Predicate<Map<String, String>>> found = new ArrayList<>();

    /** A variable has a value; empty where it does not exist. */
    private record Phrase(String variable, String value) implements Predicate<Map<String, String>> {
        @Override
        public boolean test(Map<String, String> at) {
            return at.getOrDefault(variable, "").equals(value);
        }
    }

    /**
     * A reader.
     *
     * @param rows the cases that conditions are about: the values of all variables
     */
    ConditionReader(List<OpenTerm> terms, List<Map<String, String>> rows) {
        ReadingWords words = new ReadingWords(terms);
        for (OpenTerm term : terms) {
            String is = words.term(term.name()) + " is ";
            values(is).put("not in question", new Phrase(term.name(), ""));
            for (OpenTerm.Alternative reading : term.readings()) {
                String said = words.of(term.name(), reading.name());
                Phrase phrase = new Phrase(term.name(), reading.name());
                if (said.startsWith(is)) {
                    values(is).put(said.substring(is.length()), phrase);
                } else {
                    whole.put(said, phrase);
                }
            }
        }
        whole.put("no place is named", new Phrase(Asked.PLACE, Asked.NO_PLACE));
        for (Map<String, String> row : rows) {
            ASKED.forEach((is, variable) -> {
                String value = row.getOrDefault(variable, "");
                values(is).put(value.isEmpty()
                        ? "not in question"
                        : value.equals(Case.OUTSIDER) ? "an outsider" : value, new Phrase(variable, value));
            });
            String place = row.getOrDefault(Asked.PLACE, Asked.NO_PLACE);
            if (!place.equals(Asked.NO_PLACE)) {
                values(HAPPENS).put(place, new Phrase(Asked.PLACE, place));
            }
        }
    }

    private Map<String, Phrase> values(String beginning) {
        return listed.computeIfAbsent(beginning, it -> new LinkedHashMap<>());
    }

    /** What is said, if it is a condition and nothing more. */
    Optional<Predicate<Map<String, String>>> read(String text) {
        found.clear();
        String signs = signs(text);
        if (!signs.matches("[\uE000-\uF8FF]+((, or |, and either |, and | and either | and | or |, )"
                + "[\uE000-\uF8FF])*|either .*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(top(signs, List.copyOf(found)));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The text with a sign for every phrase, the longest that fits first. */
    private String signs(String text) {
        StringBuilder signs = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = phrase(text, at);
            if (end > at) {
                signs.append((char) (FIRST + found.size() - 1));
                at = end;
            } else {
                signs.append(text.charAt(at++));
            }
        }
        return signs.toString();
    }

    private int phrase(String text, int at) {
        int longest = at;
        Predicate<Map<String, String>> best = it -> false;
        for (Map.Entry<String, Phrase> entry : whole.entrySet()) {
            if (text.startsWith(entry.getKey(), at) && at + entry.getKey().length() > longest) {
                longest = at + entry.getKey().length();
                best = entry.getValue();
            }
        }
        for (Map.Entry<String, Map<String, Phrase>> entry : listed.entrySet()) {
            if (text.startsWith(entry.getKey(), at)) {
                List<Phrase> any = new ArrayList<>();
                int end = list(text, at + entry.getKey().length(), entry.getValue(), any);
                if (end > longest) {
                    longest = end;
                    best = point -> any.stream().anyMatch(it -> it.test(point));
                }
            }
        }
        if (longest > at) {
            found.add(best);
        }
        return longest;
    }

    private static int list(String text, int from, Map<String, Phrase> values, List<Phrase> any) {
        int at = from;
        int end = -1;
        while (true) {
            Optional<String> value = Optional.empty();
            for (String each : values.keySet()) {
                if (text.startsWith(each, at) && each.length() > value.map(String::length).orElse(-1)) {
                    value = Optional.of(each);
                }
            }
            if (value.isEmpty()) {
                return end;
            }
            Optional.ofNullable(values.get(value.get())).ifPresent(any::add);
            end = at + value.get().length();
            if (text.startsWith(", ", end) && !text.startsWith(", or ", end)) {
                at = end + 2;
            } else if (text.startsWith(" or ", end)) {
                at = end + 4;
            } else {
                return end;
            }
        }
    }

    private static Predicate<Map<String, String>> top(String signs, List<Predicate<Map<String, String>>> found) {
        int or = signs.indexOf(", or ");
        if (or >= 0) {
            int either = signs.lastIndexOf(", and either ", or);
            Predicate<Map<String, String>> all =
                    either < 0 ? it -> true : all(signs.substring(0, either), found);
            String rest = either < 0 ? signs : signs.substring(either + ", and either ".length());
            return any(List.of(rest.split(", or ")).stream().map(it -> all(it, found)).toList()).and(all);
        }
        return all(signs, found);
    }

    private static Predicate<Map<String, String>> all(String signs, List<Predicate<Map<String, String>>> found) {
        Predicate<Map<String, String>> all = it -> true;
        for (String part : signs.split(", and ")) {
            int either = part.indexOf("either ");
            String plain = either < 0 ? part : part.substring(0, either);
            if (either >= 0) {
                all = all.and(or(part.substring(either + "either ".length()), found));
            } else if (part.contains(" or ")) {
                plain = "";
                all = all.and(or(part, found));
            }
            for (String one : plain.split(", | and ")) {
                if (!one.isEmpty()) {
                    all = all.and(one(one, found));
                }
            }
        }
        return all;
    }

    private static Predicate<Map<String, String>> or(String signs, List<Predicate<Map<String, String>>> found) {
        return any(List.of(signs.split(", | or ")).stream().map(it -> one(it, found)).toList());
    }

    private static Predicate<Map<String, String>> one(String sign, List<Predicate<Map<String, String>>> found) {
        if (sign.length() != 1 || sign.charAt(0) < FIRST || sign.charAt(0) >= FIRST + found.size()) {
            throw new IllegalStateException("no phrase: " + sign);
        }
        return found.get(sign.charAt(0) - FIRST);
    }

    private static Predicate<Map<String, String>> any(List<Predicate<Map<String, String>>> all) {
        return point -> all.stream().anyMatch(it -> it.test(point));
    }

}
