package org.surety.intake.ground;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.intake.meaning.ClueFinder;
import org.surety.intake.meaning.PartyNames;
import org.surety.intake.meaning.Question;

/**
 * What a draft rests on, sentence by sentence. It says what is written where, and never whether a clause means what its
 * sentence means.
 *
 * @param sentences every sentence of every text
 * @param clauses every clause of the draft, but those that are silent or open
 * @param missing what a sentence has and none of the clauses that rest on it
 * @param open what the draft leaves open or unspecified
 * @param silent questions to which no sentence has a clue
 */
public record Grounding(List<Told> sentences, List<Based> clauses, List<Missing> missing, List<Based> open,
        Set<Question> silent) {

    /** Copies. */
    public Grounding {
        sentences = List.copyOf(sentences);
        clauses = List.copyOf(clauses);
        missing = List.copyOf(missing);
        open = List.copyOf(open);
        silent = new LinkedHashSet<>(silent);
    }

    /**
     * A sentence.
     *
     * @param source of which text
     * @param clauses that rest on it
     * @param aside why none has to, where the draft says
     */
    public record Told(String source, Sentence sentence, List<String> clauses, Optional<String> aside) {

        /** Copies the list. */
        public Told {
            clauses = List.copyOf(clauses);
        }

        /** Whether nothing is made of it. */
        public boolean isLeft() {
            return clauses.isEmpty() && aside.isEmpty();
        }
    }

    /** On what a clause rests. */
    public enum Basis {
        /** On passages. */
        PASSAGE,
        /** It is marked as an inference. */
        INFERENCE,
        /** On another source, whose text is not read. */
        OTHER_SOURCE,
        /** On a text as a whole, which names no passage. */
        WHOLE_TEXT,
        /** On nothing. */
        NOTHING
    }

    /**
     * A clause.
     *
     * @param places the sentences on which it rests, as they are cited
     * @param unknown what it cites and no text has
     */
    public record Based(DraftClause clause, Basis basis, List<String> places, List<String> unknown) {

        /** Copies the lists. */
        public Based {
            places = List.copyOf(places);
            unknown = List.copyOf(unknown);
        }

        /** Whether a passage has to be named for it. */
        public boolean isUnfounded() {
            boolean bare = clause.kind() == DraftClause.Kind.CLAUSE
                    && (basis == Basis.WHOLE_TEXT || basis == Basis.NOTHING);
            return bare || !unknown.isEmpty();
        }
    }

    /** Words of a sentence that no clause has that rests on it. */
    public record Missing(String source, Sentence sentence, String words, boolean quantity, List<String> clauses) {

        /** Copies the list. */
        public Missing {
            clauses = List.copyOf(clauses);
        }
    }

    /** Whether everything in the texts is in the draft, and the other way round. */
    public boolean isComplete() {
        return missing.isEmpty() && sentences.stream().noneMatch(Told::isLeft)
                && clauses.stream().noneMatch(Based::isUnfounded) && open.stream().noneMatch(Based::isUnfounded);
    }

    /**
     * What a draft rests on.
     *
     * @param texts by the source that names them
     * @param aside by source, places on which no clause has to rest, each with why
     * @param parties whose names are looked for
     */
    public static Grounding of(Map<String, CitedText> texts, Map<String, Map<String, String>> aside,
            List<DraftClause> clauses, List<PartyNames> parties) {
        ClueFinder finder = new ClueFinder(parties);
        Map<String, Map<Sentence, List<DraftClause>>> resting = new LinkedHashMap<>();
        texts.keySet().forEach(it -> resting.put(it, new LinkedHashMap<>()));
        List<Based> based = new ArrayList<>();
        List<Based> open = new ArrayList<>();
        for (DraftClause clause : clauses) {
            boolean states = clause.kind() == DraftClause.Kind.CLAUSE || clause.kind() == DraftClause.Kind.NAME;
            (states ? based : open).add(based(clause, texts, resting));
        }
        List<Told> told = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        Set<Question> silent = EnumSet.allOf(Question.class);
        texts.forEach((source, text) -> {
            Map<Sentence, String> reasons = new LinkedHashMap<>();
            aside.getOrDefault(source, Map.of())
                    .forEach((place, why) -> text.meant(place).sentences().forEach(it -> reasons.put(it, why)));
            for (Sentence sentence : text.sentences()) {
                silent.removeAll(finder.in(sentence.text()).questions());
                List<DraftClause> on = resting.getOrDefault(source, Map.of()).getOrDefault(sentence, List.of());
                List<String> paths = on.stream().map(DraftClause::path).distinct().toList();
                told.add(new Told(source, sentence, paths, Optional.ofNullable(reasons.get(sentence))));
                if (!on.isEmpty()) {
                    contents(withWhatIsAround(on, clauses), finder).missing(sentence.text()).forEach(
                            (words, quantity) -> missing.add(new Missing(source, sentence, words, quantity, paths)));
                }
            }
        });
        return new Grounding(told, based, missing, open, texts.isEmpty() ? Set.of() : silent);
    }

    /** A part of a clause has what the clause around it says of it: a term of a duty, who bears the duty. */
    private static List<DraftClause> withWhatIsAround(List<DraftClause> on, List<DraftClause> all) {
        return Stream.concat(on.stream(), all.stream().filter(around -> on.stream()
                .anyMatch(it -> it.path().startsWith(around.path() + ".")))).distinct().toList();
    }

    private static Contents contents(List<DraftClause> clauses, ClueFinder finder) {
        Contents contents = new Contents(finder);
        for (DraftClause clause : clauses) {
            clause.words().forEach(contents::add);
            clause.sizes().forEach(contents::size);
        }
        return contents;
    }

    private static Based based(DraftClause clause, Map<String, CitedText> texts,
            Map<String, Map<Sentence, List<DraftClause>>> resting) {
        List<String> places = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        clause.places().forEach((source, cited) -> Optional.ofNullable(texts.get(source)).ifPresent(text -> {
            for (String place : cited) {
                CitedText.Meant meant = text.meant(place);
                meant.unknown().forEach(it -> unknown.add(source + " " + it));
                for (Sentence sentence : meant.sentences()) {
                    places.add(source + " " + sentence.label());
                    resting.getOrDefault(source, new LinkedHashMap<>())
                            .computeIfAbsent(sentence, it -> new ArrayList<>()).add(clause);
                }
            }
        }));
        Basis basis = !places.isEmpty()
                ? Basis.PASSAGE
                : clause.inferred()
                        ? Basis.INFERENCE
                        : !clause.places().isEmpty()
                                ? Basis.WHOLE_TEXT
                                : clause.elsewhere() ? Basis.OTHER_SOURCE : Basis.NOTHING;
        return new Based(clause, basis, places.stream().distinct().toList(), unknown);
    }
}
