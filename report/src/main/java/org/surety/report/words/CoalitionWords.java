package org.surety.report.words;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;

/**
 * Sets of coalitions in words: {@code any one of the five guarantors, the attacker included}. What is told are kinds of
 * coalitions, as {@link Orbits} have them, never single sets of a kind; where kinds are many, what is needed of whom.
 */
public final class CoalitionWords {

    /** How many different kinds a sentence holds. */
    private static final int MOST = 4;
    /** How many different needs it holds. */
    private static final int MOST_NEEDS = 6;
    /** So many are told by their names. */
    private static final int NAMED = 6;

    private final SetWords sets;

    /** With the words for sets in one situation. */
    public CoalitionWords(SetWords sets) {
        this.sets = sets;
    }

    /** How exactly to speak. */
    public enum Detail {
        /** With numbers: {@code any one of the five guarantors}. */
        COUNTED,
        /** Without, so that readings that differ only in numbers read alike: {@code any one of the guarantors}. */
        PLAIN
    }

    /**
     * All of {@code core} with some of each of {@code parts}.
     *
     * @param sets for how many sets it stands
     */
    private record Pattern(Set<String> core, List<Orbits.Some> parts, BigInteger sets) {

        static Pattern of(Orbits.Orbit orbit) {
            Set<String> core = new LinkedHashSet<>();
            List<Orbits.Some> parts = new ArrayList<>();
            for (Orbits.Some part : orbit.parts()) {
                if (part.isAll()) {
                    core.addAll(part.members());
                } else {
                    parts.add(part);
                }
            }
            return new Pattern(core, parts, orbit.sets());
        }
    }

    /** One kind of coalition, with numbers. */
    String of(Orbits.Orbit kind) {
        boolean seats = kind.parts().stream()
                .anyMatch(it -> sets.names().kind(it.members().getFirst()).isPresent());
        String said = pattern(Pattern.of(kind), Detail.COUNTED, seats);
        return said.endsWith(" included") ? said + "," : said;
    }

    /** The coalitions, as alternatives; {@code nobody} if there is none. */
    public String of(MinimalSets minimal, Orbits orbits, Detail detail) {
        return String.join("; or ", alternatives(minimal, orbits, detail));
    }

    /** Each alternative by itself. */
    public List<String> alternatives(MinimalSets minimal, Orbits orbits, Detail detail) {
        if (minimal.count().signum() == 0) {
            return List.of("nobody");
        }
        // Where interchangeable seats take part, a body of seats decides, and its words fit best.
        boolean seats = orbits.listed().stream().flatMap(it -> it.parts().stream())
                .anyMatch(it -> sets.names().kind(it.members().getFirst()).isPresent());
        List<Pattern> patterns = patterns(orbits);
        boolean all = orbits.isComplete() && patterns.size() <= MOST;
        Optional<List<List<Orbits.Some>>> needs = orbits.needs().filter(it -> !all && it.size() <= MOST_NEEDS);
        if (needs.isPresent()) {
            return needs.get().stream().map(it -> need(it, detail, seats)).distinct().toList();
        }
        List<String> said = new ArrayList<>();
        BigInteger told = BigInteger.ZERO;
        for (Pattern pattern : patterns.subList(0, Math.min(MOST, patterns.size()))) {
            said.add(pattern(pattern, detail, seats));
            told = told.add(pattern.sets());
        }
        BigInteger rest = minimal.count().subtract(told);
        if (rest.signum() > 0) {
            said.add(rest(orbits, patterns.size(), rest, detail));
        }
        return said;
    }

    private static String rest(Orbits orbits, int patterns, BigInteger sets, Detail detail) {
        if (detail == Detail.PLAIN) {
            return "other coalitions";
        }
        return orbits.isComplete()
                ? "coalitions of " + English.count(patterns - MOST, "other kind", "other kinds")
                : "one of " + String.format(Locale.ROOT, "%,d", sets) + " other coalitions";
    }

    /** The orbits, those of one size together if they are all ways to choose so many of the same. */
    private static List<Pattern> patterns(Orbits orbits) {
        Map<Integer, List<Pattern>> bySize = new TreeMap<>();
        orbits.listed().forEach(it -> bySize.computeIfAbsent(it.size(), size -> new ArrayList<>()).add(Pattern.of(it)));
        List<Pattern> found = new ArrayList<>();
        bySize.forEach((size, same) -> joined(size, same).ifPresentOrElse(found::add, () -> found.addAll(same)));
        return found;
    }

    private static Optional<Pattern> joined(int size, List<Pattern> same) {
        if (same.size() < 2) {
            return Optional.empty();
        }
        Set<String> core = new LinkedHashSet<>(same.getFirst().core());
        Set<String> union = new LinkedHashSet<>();
        BigInteger stands = BigInteger.ZERO;
        for (Pattern each : same) {
            core.retainAll(each.core());
            union.addAll(each.core());
            each.parts().forEach(it -> union.addAll(it.members()));
            stands = stands.add(each.sets());
        }
        union.removeAll(core);
        Orbits.Some some = new Orbits.Some(List.copyOf(union), size - core.size());
        return new Orbits.Orbit(List.of(some)).sets().equals(stands)
                ? Optional.of(new Pattern(core, List.of(some), stands))
                : Optional.empty();
    }

    private String pattern(Pattern pattern, Detail detail, boolean seats) {
        if (pattern.core().isEmpty() && pattern.parts().isEmpty()) {
            return "nobody need do anything";
        }
        if (pattern.parts().isEmpty()) {
            return pattern.core().size() == 1
                    ? sets.list(pattern.core()) + " alone"
                    : together(pattern.core(), detail, seats);
        }
        if (pattern.core().isEmpty() && pattern.parts().size() == 1) {
            return choice(pattern.parts().getFirst(), detail, seats, true);
        }
        List<String> parts = new ArrayList<>();
        if (!pattern.core().isEmpty()) {
            parts.add(whole(pattern.core(), detail, seats));
        }
        pattern.parts().forEach(it -> parts.add(choice(it, detail, seats, false)));
        return parts.getFirst() + " with " + English.and(parts.subList(1, parts.size()));
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

    private String choice(Orbits.Some some, Detail detail, boolean seats, boolean alone) {
        List<String> from = some.members();
        if (alone && some.count() == 1 && from.size() <= NAMED && sets.phrase(from, seats).isEmpty()) {
            return sets.anyOf(from) + " alone";
        }
        String number = some.count() == 1 ? "one" : English.number(some.count());
        return "any " + number + " of " + set(from, detail == Detail.COUNTED || some.count() > 1, seats)
                + included(from);
    }

    private String set(Collection<String> from, boolean counted, boolean seats) {
        return sets.phrase(from, seats).map(it -> "the " + (counted ? it.counted() : it.noun()))
                .orElseGet(() -> from.size() > NAMED
                        ? "the " + English.number(from.size()) + " parties " + sets.list(from)
                        : sets.list(from));
    }

    /** {@code any 37 of the 90 members, at least 19 of them unionists}. */
    private String need(List<Orbits.Some> all, Detail detail, boolean seats) {
        List<Orbits.Some> parts = all.stream()
                .sorted(Comparator.comparingInt((Orbits.Some it) -> -it.members().size())).toList();
        if (parts.isEmpty()) {
            return "nobody need do anything";
        }
        Orbits.Some widest = parts.getFirst();
        List<Orbits.Some> rest = parts.subList(1, parts.size());
        boolean within = rest.stream().allMatch(it -> widest.members().containsAll(it.members()));
        boolean apart = parts.stream().mapToInt(it -> it.members().size()).sum()
                == parts.stream().flatMap(it -> it.members().stream()).distinct().count();
        if (rest.isEmpty() || apart) {
            return pattern(Pattern.of(new Orbits.Orbit(parts)), detail, seats);
        }
        List<String> least = rest.stream().map(it -> English.number(it.count()) + " " + (within ? "of them " : "of ")
                + among(it.members(), within, seats)).toList();
        return choice(widest, Detail.COUNTED, seats, false) + (within ? ", at least " : ", and with them at least ")
                + English.and(least);
    }

    private String among(Collection<String> members, boolean within, boolean seats) {
        return within
                ? sets.phrase(members, seats).map(SetWords.Phrase::noun).orElseGet(() -> "among " + sets.list(members))
                : set(members, true, seats);
    }

    private String included(Collection<String> parties) {
        return sets.includesAttacker(parties) ? ", " + sets.actor() + " included" : "";
    }
}
