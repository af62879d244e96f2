package org.surety.intake.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surety.intake.Passage;
import org.surety.intake.Passages;

/**
 * Which passages of a draft have been given meaning. It is kept beside the draft and never changes it. A passage is
 * named by its key ({@link Passages#keys}).
 *
 * @param clauses for each passage that has meaning, the clauses of the agreement's file that say it, as paths such as
 *        {@code procedures.assistance.steps.consult}
 * @param aside passages that need none, such as a preamble, because somebody said so
 */
public record Meaning(Map<String, List<String>> clauses, Set<String> aside) {

    /** Nothing has meaning yet. */
    public static final Meaning NONE = new Meaning(Map.of(), Set.of());

    /** Copies what it is given, sorted; leaves out passages without clauses. */
    public Meaning {
        Map<String, List<String>> copy = new TreeMap<>();
        clauses.forEach((key, paths) -> {
            if (!paths.isEmpty()) {
                copy.put(key, List.copyOf(paths));
            }
        });
        clauses = Collections.unmodifiableMap(copy);
        aside = Collections.unmodifiableSet(new TreeSet<>(aside));
    }

    /** With a clause for a passage; as it is if that was known. The passage is no longer set aside. */
    public Meaning with(String passage, String clause) {
        Map<String, List<String>> all = new TreeMap<>(clauses);
        List<String> paths = new ArrayList<>(all.getOrDefault(passage, List.of()));
        if (!paths.contains(clause)) {
            paths.add(clause);
        }
        all.put(passage, paths);
        return new Meaning(all, aside).back(passage);
    }

    /** Without a clause for a passage. */
    public Meaning without(String passage, String clause) {
        Map<String, List<String>> all = new TreeMap<>(clauses);
        all.computeIfPresent(passage, (key, paths) -> paths.stream().filter(it -> !it.equals(clause)).toList());
        return new Meaning(all, aside);
    }

    /** With a passage that needs no meaning. */
    public Meaning asideFrom(String passage) {
        Set<String> more = new HashSet<>(aside);
        more.add(passage);
        return new Meaning(clauses, more);
    }

    /** With a passage that was set aside and needs a meaning after all. */
    public Meaning back(String passage) {
        Set<String> left = new HashSet<>(aside);
        left.remove(passage);
        return new Meaning(clauses, left);
    }

    /** How far a draft has been given meaning. */
    public Coverage of(Passages draft) {
        List<String> keys = draft.keys();
        List<Passage> given = new ArrayList<>();
        List<Passage> none = new ArrayList<>();
        for (Passage passage : draft.standing()) {
            String key = keys.get(passage.place() - 1);
            if (clauses.containsKey(key)) {
                given.add(passage);
            } else if (!passage.heading() && !aside.contains(key)) {
                none.add(passage);
            }
        }
        Set<String> stale = new TreeSet<>(clauses.keySet());
        stale.addAll(aside);
        keys.forEach(stale::remove);
        return new Coverage(given, none, List.copyOf(stale));
    }

    /**
     * How far a draft has been given meaning; in the order of the draft.
     *
     * @param given passages that have meaning
     * @param none passages that have none yet: headings and those that need none are not among them
     * @param stale keys that name no passage of the draft, since it has changed
     */
    public record Coverage(List<Passage> given, List<Passage> none, List<String> stale) {

        /** Copies the lists. */
        public Coverage {
            given = List.copyOf(given);
            none = List.copyOf(none);
            stale = List.copyOf(stale);
        }
    }
}
