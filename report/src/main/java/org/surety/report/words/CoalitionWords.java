package org.surety.report.words;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.voting.MinimalSets;

/** Sets of coalitions in words: {@code any one of the five guarantors, the attacker included}. */
public final class CoalitionWords {

    /** How many different patterns a sentence holds. */
    private static final int MOST = 4;

    private final SetWords sets;
    private final Coalitions coalitions;

    /** With the words for sets in one situation. */
    public CoalitionWords(SetWords sets) {
        this.sets = sets;
        this.coalitions = new Coalitions(sets.names());
    }

    /** How exactly to speak. */
    public enum Detail {
        /** With numbers: {@code any one of the five guarantors}. */
        COUNTED,
        /** Without, so that readings that differ only in numbers read alike: {@code any one of the guarantors}. */
        PLAIN
    }

    /** The coalitions, as alternatives; {@code nobody} if there is none. */
    public String of(MinimalSets minimal, Detail detail) {
        return String.join("; or ", alternatives(minimal, detail));
    }

    /** Each alternative by itself. */
    public List<String> alternatives(MinimalSets minimal, Detail detail) {
        if (minimal.count().signum() == 0) {
            return List.of("nobody");
        }
        // Where interchangeable seats take part, a body of seats decides, and its words fit best.
        boolean seats = minimal.listed().stream()
                .anyMatch(set -> set.stream().anyMatch(it -> sets.names().kind(it).isPresent()));
        List<Coalitions.Pattern> patterns = coalitions.patterns(minimal);
        List<String> said = new ArrayList<>();
        BigInteger told = BigInteger.ZERO;
        for (Coalitions.Pattern pattern : patterns.subList(0, Math.min(MOST, patterns.size()))) {
            said.add(pattern(pattern, detail, seats));
            told = told.add(pattern.stands());
        }
        BigInteger rest = minimal.count().subtract(told);
        if (rest.signum() > 0) {
            said.add(detail == Detail.PLAIN
                    ? "other coalitions"
                    : "one of " + String.format("%,d", rest) + " other coalitions");
        }
        return said;
    }

    private String pattern(Coalitions.Pattern pattern, Detail detail, boolean seats) {
        if (pattern.core().isEmpty() && pattern.count() == 0) {
            return "nobody need do anything";
        }
        if (pattern.count() == 0) {
            return pattern.core().size() == 1
                    ? sets.list(pattern.core()) + " alone"
                    : together(pattern.core(), detail, seats);
        }
        String some = choice(pattern.count(), pattern.from(), detail, seats);
        return pattern.core().isEmpty() ? some : whole(pattern.core(), detail, seats) + " with " + some;
    }

    private String together(Collection<String> all, Detail detail, boolean seats) {
        String whole = whole(all, detail, seats);
        return (whole.startsWith("the ") && sets.phrase(all, seats).isPresent()
                ? "all " + (detail == Detail.COUNTED
                        ? whole.substring(4)
                        : whole)
                : whole) + " together" + included(all);
    }

    private String whole(Collection<String> all, Detail detail, boolean seats) {
        Optional<SetWords.Phrase> phrase = sets.phrase(all, seats);
        return phrase.map(it -> "the " + (detail == Detail.COUNTED ? it.counted() : it.noun()))
                .orElseGet(() -> sets.list(all));
    }

    private String choice(int count, Collection<String> from, Detail detail, boolean seats) {
        Optional<SetWords.Phrase> phrase = sets.phrase(from, seats);
        if (count == 1 && phrase.isEmpty() && from.size() <= 6) {
            return sets.names().anyOf(from) + " alone";
        }
        String number = count == 1 ? "one" : English.number(count);
        String set = phrase.map(it -> "the " + (detail == Detail.COUNTED || count > 1 ? it.counted() : it.noun()))
                .orElseGet(() -> sets.list(from));
        return "any " + number + " of " + set + included(from);
    }

    private String included(Collection<String> parties) {
        return sets.includesAttacker(parties) ? ", the attacker included" : "";
    }
}
