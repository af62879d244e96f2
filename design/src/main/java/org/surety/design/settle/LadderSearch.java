package org.surety.design.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Readings;

/**
 * Finds what each clause buys. The best version is sought by coordinate ascent: for one term after another the
 * alternative is taken that is best beside the others, until none is better; where that comes to nothing, two terms at
 * a time. The weakest version has of each open term the alternative that is weakest beside the best of all others, and
 * no amendment; then whatever makes that weaker still. From the weakest to the best, forward selection takes the term
 * that changes most; where none alone changes anything, the best pair. Not every combination is tried, so another order
 * may buy more.
 */
public final class LadderSearch {

    private static final int SWEEPS = 6;
    /** So many other ways are told beside what is settled. */
    private static final int INSTEAD = 3;

    private final Family family;
    private final List<Scenario> scenarios;
    private final Map<String, String> written;
    private final VersionTrial trial;

    private LadderSearch(Family family, List<Scenario> scenarios, Map<String, String> written,
            Optional<String> attacker) {
        this.family = family;
        this.scenarios = scenarios;
        this.written = written;
        this.trial = new VersionTrial(family, scenarios, attacker);
    }

    /**
     * The ladder of a text.
     *
     * @param family the text, with every amendment as a further reading of an open term or as a term of its own
     * @param scenarios in which versions are tried; they must have an event
     * @param written for each term that exists only because of amendments, the reading that is the text as written
     * @param amended for each open term, the alternatives that are amendments
     * @param attacker the only attacker that is looked at; empty for all
     * @throws org.surety.semantics.TooLarge if a case is too large for every engine
     */
    public static Ladder of(Family family, List<Scenario> scenarios, Map<String, String> written,
            Map<String, Set<String>> amended, Optional<String> attacker) {
        LadderSearch search = new LadderSearch(family, scenarios, written, attacker);
        // Where the text as it is written cannot be told at once, no version can be compared with it by chances.
        return search.trial.standing(search.start(amended)).isPresent()
                ? search.climb(amended)
                : new LadderSearch(family, List.of(), written, attacker).climb(amended);
    }

    private Ladder climb(Map<String, Set<String>> amended) {
        Map<String, String> start = start(amended);
        Map<String, String> best = pairs(ascend(start));
        Map<String, String> weakest = weakest(best, amended);
        Ladder.Version first = version(weakest);
        List<Ladder.Rung> rungs = new ArrayList<>();
        List<OpenTerm> left = new ArrayList<>(family.terms().stream()
                .filter(it -> !weakest.getOrDefault(it.name(), "").equals(best.getOrDefault(it.name(), ""))).toList());
        Ladder.Version here = first;
        while (true) {
            List<OpenTerm> next = next(here, left, best);
            if (next.isEmpty()) {
                break;
            }
            Ladder.Version before = here;
            here = version(with(before.choice(), next, best));
            rungs.add(new Ladder.Rung(next.stream().map(it -> new Ladder.Change(it.name(), alike(it, before, amended),
                    best.getOrDefault(it.name(), ""))).toList(), before, here, instead(before, next, best)));
            left.removeAll(next);
        }
        Set<String> settled = new HashSet<>();
        rungs.forEach(it -> it.changes().forEach(change -> settled.add(change.term())));
        return new Ladder(family, scenarios, first, rungs,
                family.terms().stream().map(OpenTerm::name).filter(it -> !settled.contains(it)).toList(),
                trial.tried(), trial.untold());
    }

    /** What else changes something in the place of what is settled next, the most first. */
    private List<Ladder.Instead> instead(Ladder.Version before, List<OpenTerm> next, Map<String, String> best) {
        List<Ladder.Instead> found = new ArrayList<>();
        for (OpenTerm term : family.terms()) {
            for (OpenTerm.Alternative alternative : term.readings()) {
                boolean taken = next.contains(term) && alternative.name().equals(best.get(term.name()));
                trial.standing(with(before.choice(), term.name(), alternative.name()))
                        .filter(it -> !taken && it.compareTo(before.standing()) > 0)
                        .ifPresent(it -> found.add(new Ladder.Instead(term.name(), alternative.name(), it)));
            }
        }
        found.sort(Comparator.comparing(Ladder.Instead::standing).reversed());
        return found.subList(0, Math.min(INSTEAD, found.size()));
    }

    /** The readings of the text that come to the same as the one that a version has. */
    private List<String> alike(OpenTerm term, Ladder.Version version, Map<String, Set<String>> amended) {
        String taken = version.choice().getOrDefault(term.name(), "");
        List<String> alike = new ArrayList<>(List.of(taken));
        asWritten(term, amended).stream().filter(it -> !it.equals(taken))
                .filter(it -> trial.standing(with(version.choice(), term.name(), it))
                        .filter(other -> other.isAs(version.standing())).isPresent())
                .forEach(alike::add);
        return alike;
    }

    private Ladder.Version version(Map<String, String> choice) {
        return new Ladder.Version(choice, trial.standing(choice).orElseThrow(), trial.bounds(choice));
    }

    /**
     * The first reading of the text as it is written; a term that does not exist under it has its first alternative.
     */
    private Map<String, String> start(Map<String, Set<String>> amended) {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        family.terms().forEach(it -> held.put(it.name(), Set.copyOf(asWritten(it, amended))));
        Reading reading = Readings.of(family, held).first();
        Map<String, String> start = new LinkedHashMap<>();
        family.terms().forEach(it -> start.put(it.name(),
                reading.choices().getOrDefault(it.name(), asWritten(it, amended).getFirst())));
        return start;
    }

    private List<String> asWritten(OpenTerm term, Map<String, Set<String>> amended) {
        String only = written.get(term.name());
        return only != null
                ? List.of(only)
                : term.readings().stream().map(OpenTerm.Alternative::name)
                        .filter(it -> !amended.getOrDefault(term.name(), Set.of()).contains(it)).toList();
    }

    private Map<String, String> ascend(Map<String, String> from) {
        Map<String, String> here = new LinkedHashMap<>(from);
        VersionScore standing = trial.standing(here).orElseThrow();
        boolean better = true;
        for (int sweep = 0; better && sweep < SWEEPS; sweep++) {
            better = false;
            for (OpenTerm term : family.terms()) {
                for (OpenTerm.Alternative alternative : term.readings()) {
                    Map<String, String> other = with(here, term.name(), alternative.name());
                    Optional<VersionScore> there = trial.standing(other);
                    if (there.isPresent() && there.get().compareTo(standing) > 0) {
                        here = other;
                        standing = there.get();
                        better = true;
                    }
                }
            }
        }
        return here;
    }

    /** Two terms at a time, where one at a time comes to nothing. */
    private Map<String, String> pairs(Map<String, String> from) {
        VersionScore standing = trial.standing(from).orElseThrow();
        boolean helpless = standing.chances().stream().allMatch(it -> it < 1e-9)
                && (!scenarios.isEmpty() || standing.attackers().stopping() > 0);
        List<OpenTerm> terms = family.terms();
        for (int i = 0; helpless && i < terms.size(); i++) {
            for (OpenTerm.Alternative one : terms.get(i).readings()) {
                Map<String, String> half = with(from, terms.get(i).name(), one.name());
                for (OpenTerm other : terms.subList(i + 1, terms.size())) {
                    for (OpenTerm.Alternative two : other.readings()) {
                        Map<String, String> both = with(half, other.name(), two.name());
                        if (trial.standing(both).filter(it -> it.compareTo(standing) > 0).isPresent()) {
                            return ascend(both);
                        }
                    }
                }
            }
        }
        return from;
    }

    private Map<String, String> weakest(Map<String, String> best, Map<String, Set<String>> amended) {
        Map<String, String> weakest = new LinkedHashMap<>();
        for (OpenTerm term : family.terms()) {
            String lowest = asWritten(term, amended).getFirst();
            Optional<VersionScore> low = Optional.empty();
            for (String name : asWritten(term, amended)) {
                Optional<VersionScore> there = trial.standing(with(best, term.name(), name));
                if (there.isPresent() && (low.isEmpty() || there.get().compareTo(low.get()) < 0)) {
                    low = there;
                    lowest = name;
                }
            }
            weakest.put(term.name(), lowest);
        }
        return trial.standing(weakest).isPresent() ? descend(weakest, amended) : start(amended);
    }

    /** Whatever makes the weakest version weaker still. */
    private Map<String, String> descend(Map<String, String> from, Map<String, Set<String>> amended) {
        Map<String, String> here = from;
        for (OpenTerm term : family.terms()) {
            for (String name : asWritten(term, amended)) {
                Map<String, String> other = with(here, term.name(), name);
                VersionScore standing = trial.standing(here).orElseThrow();
                if (trial.standing(other).filter(it -> it.compareTo(standing) < 0).isPresent()) {
                    here = other;
                }
            }
        }
        return here;
    }

    /** What to settle next: the term that changes most, or the best pair; nothing where nothing changes. */
    private List<OpenTerm> next(Ladder.Version here, List<OpenTerm> left, Map<String, String> best) {
        List<OpenTerm> found = List.of();
        VersionScore standing = here.standing();
        for (OpenTerm term : left) {
            Optional<VersionScore> there = trial.standing(with(here.choice(), List.of(term), best));
            if (there.isPresent() && there.get().compareTo(standing) > 0) {
                standing = there.get();
                found = List.of(term);
            }
        }
        for (int i = 0; found.size() != 1 && i < left.size(); i++) {
            for (OpenTerm other : left.subList(i + 1, left.size())) {
                List<OpenTerm> both = List.of(left.get(i), other);
                Optional<VersionScore> there = trial.standing(with(here.choice(), both, best));
                if (there.isPresent() && there.get().compareTo(standing) > 0) {
                    standing = there.get();
                    found = both;
                }
            }
        }
        return found;
    }

    private static Map<String, String> with(Map<String, String> choice, String term, String reading) {
        Map<String, String> other = new LinkedHashMap<>(choice);
        other.put(term, reading);
        return other;
    }

    private static Map<String, String> with(Map<String, String> choice, List<OpenTerm> terms,
            Map<String, String> best) {
        Map<String, String> other = new LinkedHashMap<>(choice);
        terms.forEach(it -> other.put(it.name(), best.getOrDefault(it.name(), "")));
        return other;
    }
}
