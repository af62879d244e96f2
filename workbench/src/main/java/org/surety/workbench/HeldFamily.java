package org.surety.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;

/**
 * An agreement some of whose open terms are held to readings. A term held to one reading is no longer open: it disappears from the list,
 * from conditions, and is put back into every reading under which it exists.
 */
final class HeldFamily implements Family {

    private final Family family;
    private final Map<String, String> fixed;
    private final List<OpenTerm> terms;

    private HeldFamily(Family family, Map<String, String> fixed, List<OpenTerm> terms) {
        this.family = family;
        this.fixed = fixed;
        this.terms = List.copyOf(terms);
    }

    /** The agreement with its terms held as {@code options} say; itself if there are none. */
    static Family of(Family family, List<String> options) {
        return options.isEmpty() ? family : of(family, Held.of(family, options));
    }

    /** The agreement with its terms held to {@code held}. */
    static Family of(Family family, Map<String, Set<String>> held) {
        List<OpenTerm> open = new ArrayList<>();
        Map<String, String> fixed = new LinkedHashMap<>();
        // Fixing one term can leave another a single reading, or none under which it exists.
        List<OpenTerm> before =
                family.terms().stream().map(it -> narrowed(it, held.getOrDefault(it.name(), Set.of()))).toList();
        boolean changed = true;
        while (changed) {
            changed = false;
            open.clear();
            for (OpenTerm term : before) {
                List<OpenTerm.Alternative> left =
                        term.readings().stream().filter(it -> allows(it.when(), fixed)).toList();
                Set<String> only = held.getOrDefault(term.name(), Set.of());
                List<OpenTerm.Alternative> kept =
                        only.isEmpty() ? left : left.stream().filter(it -> only.contains(it.name())).toList();
                if (kept.size() == 1 && !fixed.containsKey(term.name())) {
                    fixed.put(term.name(), kept.getFirst().name());
                    changed = true;
                } else if (kept.size() > 1 && allows(term.when(), fixed)) {
                    open.add(new OpenTerm(term.name(), term.question(), term.place(),
                            kept.stream().map(it -> without(it, fixed)).toList(),
                            rest(term.when(), fixed), term.bounds(), term.provenance()));
                }
            }
        }
        return new HeldFamily(family, fixed, open);
    }

    private static OpenTerm narrowed(OpenTerm term, Set<String> only) {
        List<OpenTerm.Alternative> kept =
                term.readings().stream().filter(it -> only.isEmpty() || only.contains(it.name())).toList();
        return kept.size() < 2
                ? term
                : new OpenTerm(term.name(), term.question(), term.place(), kept, term.when(), term.bounds(),
                        term.provenance());
    }

    private static boolean allows(Map<String, List<String>> when, Map<String, String> fixed) {
        return when.entrySet().stream().allMatch(it -> {
            String reading = fixed.get(it.getKey());
            return reading == null || it.getValue().contains(reading);
        });
    }

    private static Map<String, List<String>> rest(Map<String, List<String>> when, Map<String, String> fixed) {
        Map<String, List<String>> rest = new LinkedHashMap<>(when);
        rest.keySet().removeAll(fixed.keySet());
        return rest;
    }

    private static OpenTerm.Alternative without(OpenTerm.Alternative alternative, Map<String, String> fixed) {
        return new OpenTerm.Alternative(alternative.name(), rest(alternative.when(), fixed), alternative.proposedBy(),
                alternative.provenance());
    }

    @Override
    public String id() {
        return family.id();
    }

    @Override
    public List<OpenTerm> terms() {
        return terms;
    }

    @Override
    public Agreement under(Reading reading) {
        return family.under(full(reading));
    }

    /** The reading with the terms that are held. */
    private Reading full(Reading reading) {
        Map<String, String> choices = new LinkedHashMap<>();
        Map<String, String> known = new LinkedHashMap<>(reading.choices());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (OpenTerm term : family.terms()) {
                String only = fixed.get(term.name());
                boolean exists = term.when().entrySet().stream()
                        .allMatch(it -> it.getValue().contains(known.getOrDefault(it.getKey(), "")));
                if (only != null && exists && known.putIfAbsent(term.name(), only) == null) {
                    changed = true;
                }
            }
        }
        for (OpenTerm term : family.terms()) {
            String choice = known.get(term.name());
            if (choice != null) {
                choices.put(term.name(), choice);
            }
        }
        return new Reading(choices);
    }
}
