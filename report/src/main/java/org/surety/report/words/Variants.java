package org.surety.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Readings;

/**
 * The ways in which one clause can read: no reading stands for the text. The first of them has the first reading of
 * every open term, each other one differs from it in the reading of one term, and in those that this one needs.
 */
public final class Variants {

    private static final int MOST_SHOWN = 4;
    private static final String THE = "the ";
    /** Stands between the words of a name, where no text has it. */
    private static final char GLUE = '\uE000';

    private final Map<Reading, Variant> all = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param names those under its reading
     * @param term the term in which it differs from the first; empty for the first
     */
    public record Variant(Names names, Optional<String> term) {}

    private Variants(Family family, Map<String, Set<String>> kept) {
        Reading first = Readings.of(family, kept).first();
        all.put(first, new Variant(Names.of(family.under(first)), Optional.empty()));
        for (OpenTerm term : family.terms()) {
            for (OpenTerm.Alternative alternative : term.readings()) {
                Map<String, Set<String>> held = new LinkedHashMap<>(kept);
                if (kept.containsKey(term.name()) && !kept.get(term.name()).contains(alternative.name())) {
                    continue;
                }
                held.remove(term.name());
                hold(family, held, term.name(), Set.of(alternative.name()));
                alternative.when().forEach((other, readings) -> hold(family, held, other, Set.copyOf(readings)));
                Reading reading = Readings.of(family, held).first();
                if (reading.of(term.name()).filter(alternative.name()::equals).isPresent()) {
                    all.computeIfAbsent(reading, it -> new Variant(Names.of(family.under(it)),
                            Optional.of(term.name())));
                }
            }
        }
    }

    /** A term exists only under what it hangs on. */
    private static void hold(Family family, Map<String, Set<String>> held, String name, Set<String> readings) {
        if (held.putIfAbsent(name, readings) == null) {
            family.terms().stream().filter(it -> it.name().equals(name)).findFirst()
                    .ifPresent(term -> term.when()
                            .forEach((other, needed) -> hold(family, held, other, Set.copyOf(needed))));
        }
    }

    /** Those of an agreement. */
    public static Variants of(Family family) {
        return new Variants(family, Map.of());
    }

    /** Those of an agreement some of whose open terms are held to readings. */
    public static Variants of(Family family, Map<String, Set<String>> held) {
        return new Variants(family, held);
    }

    /** All of them, the first one first. */
    public List<Variant> all() {
        return List.copyOf(all.values());
    }

    /** What all of them say, and in brackets what is open; those in which the clause does not exist say nothing. */
    public String said(Function<Names, Optional<String>> clause) {
        return bracketed(all.values().stream()
                .flatMap(it -> clause.apply(it.names()).map(text -> whole(text, it.names())).stream()).toList())
                .replace(GLUE, ' ');
    }

    /** The text with the words of each party's name held together, so that no bracket cuts a name. */
    private static String whole(String text, Names names) {
        String held = text;
        for (Party party : names.agreement().parties()) {
            String name = names.name(party.id());
            String bare = name.startsWith(THE) ? name.substring(THE.length()) : name;
            for (String each : List.of(THE + bare, bare)) {
                held = held.replace(each, each.replace(' ', GLUE));
            }
        }
        return held;
    }

    /**
     * What texts have in common, and in brackets what they do not: {@code talks end [within 3 days | with no limit]}.
     * Words that one of two has and the other has not stand in brackets alone, as drafts have them.
     */
    public static String bracketed(List<String> texts) {
        List<String> different = List.copyOf(new LinkedHashSet<>(texts));
        if (different.size() < 2) {
            return String.join("", different);
        }
        List<List<String>> words = different.stream().map(it -> Arrays.asList(it.strip().split("\\s+", -1))).toList();
        int shortest = words.stream().mapToInt(List::size).min().orElse(0);
        int before = 0;
        while (before < shortest && sameAt(words, before)) {
            before++;
        }
        int after = 0;
        while (after < shortest - before && sameAt(words.stream().map(List::reversed).toList(), after)) {
            after++;
        }
        List<String> open = new ArrayList<>();
        for (List<String> each : words) {
            String part = String.join(" ", each.subList(before, each.size() - after));
            open.add(part.isEmpty() ? "nothing more" : part);
        }
        if (open.size() == 2) {
            open.remove("nothing more");
        }
        int more = open.size() - MOST_SHOWN;
        if (more > 0) {
            open = new ArrayList<>(open.subList(0, MOST_SHOWN));
            open.add(English.number(more) + " more");
        }
        List<String> first = words.getFirst();
        List<String> all = new ArrayList<>(first.subList(0, before));
        all.add("[" + String.join(" | ", open) + "]");
        all.addAll(first.subList(first.size() - after, first.size()));
        return String.join(" ", all);
    }

    private static boolean sameAt(List<List<String>> words, int place) {
        return words.stream().map(it -> it.get(place)).distinct().count() == 1;
    }
}
