package org.surety.text.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.text.read.KindOf;
import org.surety.text.schema.CursorPath;
import org.surety.text.schema.Grammar;

/**
 * What may stand where somebody types, also in a file that is not right yet.
 *
 * @param words what may stand there
 * @param meaning of what stands there, in a sentence; empty where the language says nothing of it
 * @param here where that is
 */
public record Suggestions(List<Word> words, String meaning, CursorPath here) {

    private static final List<String> SOMEBODY = List.of("parties", "groups", "bodies", "adversaries");
    /** What names stand after a key, in files that follow an agreement; there the keys say it. */
    private static final Map<String, List<String>> FOLLOWING = Map.ofEntries(Map.entry("by", SOMEBODY),
            Map.entry("against", SOMEBODY), Map.entry("towards", SOMEBODY), Map.entry("party", SOMEBODY),
            Map.entry("with", SOMEBODY), Map.entry("to", SOMEBODY), Map.entry("according-to", SOMEBODY),
            Map.entry("disputed-by", SOMEBODY), Map.entry("behaviour", SOMEBODY), Map.entry("parties", SOMEBODY),
            Map.entry("procedure", List.of("procedures")),
            Map.entry("obligation", List.of("obligations")),
            Map.entry("offered", List.of("obligations")));
    private static final Set<String> STEPS = Set.of("step", "outcome", "asked", "concluded", "acted");
    private static final Set<String> CHOICES = Set.of("readings", "keep", "when");

    /**
     * A word that may stand there.
     *
     * @param write what is written for it
     * @param meaning what it means; may be empty
     */
    public record Word(String word, String write, String meaning) {}

    /**
     * What can be named.
     *
     * @param text the agreement, as far as it was ever well-formed
     * @param terms its open terms, with their readings
     * @param ids of other files, by the key under which they are named
     */
    public record InScope(ClauseEdits text, Map<String, List<String>> terms, Map<String, List<String>> ids) {
        /** Copies the maps. */
        public InScope {
            terms = Map.copyOf(terms);
            ids = Map.copyOf(ids);
        }
    }

    /** Copies the list. */
    public Suggestions {
        words = List.copyOf(words);
    }

    /** At {@code cursor}, in chars, of a text of a kind. */
    public static Suggestions at(KindOf kind, String text, int cursor, InScope scope) {
        CursorPath here = CursorPath.at(text, cursor);
        Grammar grammar = Grammar.of(kind.word());
        Grammar.Place place = grammar.at(here.path());
        List<Word> words = new ArrayList<>();
        String last = here.path().reversed().stream().filter(it -> !it.equals("0")).findFirst().orElse("");
        if (here.key()) {
            place.keys().forEach(it -> words.add(new Word(it.name(), it.name() + ": ", it.meaning().orElse(""))));
            Stream<String> names = CHOICES.contains(last)
                    ? scope.terms().keySet().stream().sorted()
                    : kind == KindOf.AGREEMENT ? Stream.of() : names(last, scope);
            names.forEach(it -> words.add(new Word(it, it + ": ", "")));
        } else {
            Set<String> all = UsualWords.all(place, scope.text());
            if (place.kinds().contains("next") && here.path().size() > 1) {
                all.addAll(scope.text().keys(steps(here.path().get(1))));
                all.add("end");
            }
            if (kind != KindOf.AGREEMENT) {
                names(last, scope).forEach(all::add);
            }
            if (here.path().stream().anyMatch(CHOICES::contains)) {
                all.addAll(scope.terms().getOrDefault(last, List.of()));
            }
            all.addAll(scope.ids().getOrDefault(here.path().size() == 1 ? last : "", List.of()));
            Map<String, String> usual = UsualWords.at(place);
            all.forEach(it -> words.add(new Word(it, it, usual.getOrDefault(it, ""))));
        }
        String meaning = (here.key() ? grammar.at(ClauseEdits.with(here.path(), here.word())) : place).meaning()
                .orElse("");
        return new Suggestions(words, meaning, here);
    }

    private static List<String> steps(String procedure) {
        return List.of("procedures", procedure, "steps");
    }

    private static Stream<String> names(String key, InScope scope) {
        ClauseEdits text = scope.text();
        Set<String> names = new LinkedHashSet<>();
        FOLLOWING.getOrDefault(key, List.of()).forEach(it -> names.addAll(text.keys(List.of(it))));
        if (STEPS.contains(key)) {
            text.keys(List.of("procedures")).forEach(procedure -> text.keys(steps(procedure))
                    .forEach(it -> names.add(procedure + "/" + it)));
        } else if (key.equals("steps")) {
            text.keys(List.of("procedures")).forEach(it -> names.addAll(text.keys(steps(it))));
        }
        return names.stream();
    }
}
