package org.surety.workbench.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.workbench.api.HeldReading;

/**
 * An agreement some of whose open terms are held to readings. A term held to one reading is no longer open: it
 * disappears from the list, from conditions, and is put back into every reading under which it exists.
 */
public final class HeldFamily implements Family {

    private final Family family;
    private final Map<String, String> fixed;
    private final List<OpenTerm> terms;

    private HeldFamily(Family family, Map<String, String> fixed, List<OpenTerm> terms) {
        this.family = family;
        this.fixed = fixed;
        this.terms = List.copyOf(terms);
    }

    /** The agreement with its terms held as {@code readings} say; itself if there are none. */
    public static Family of(Family family, List<HeldReading> readings) {
        return readings.isEmpty() ? family : of(family, Held.of(family, readings));
    }

    /** The agreement with its terms held to {@code held}. */
    public static Family of(Family family, Map<String, Set<String>> held) {
        List<OpenTerm> open = new ArrayList<>();
        Map<String, String> fixed = new LinkedHashMap<>();
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        family.terms().forEach(term -> allowed.put(term.name(), new LinkedHashSet<>(held.getOrDefault(term.name(),
                Set.copyOf(names(term))))));
        // Fixing one term can leave another a single reading, or none under which it exists.
        boolean changed = true;
        while (changed) {
            changed = false;
            open.clear();
            for (OpenTerm term : family.terms()) {
                List<OpenTerm.Alternative> left = term.readings().stream()
                        .filter(it -> allowed.getOrDefault(term.name(), Set.of()).contains(it.name()))
                        .filter(it -> allows(it.when(), fixed)).toList();
                if (left.size() == 1) {
                    changed |= fixed.put(term.name(), left.getFirst().name()) == null;
                    changed |= allows(term.when(), fixed) && rest(term.when(), fixed).isEmpty()
                            && narrow(allowed, left.getFirst().when());
                } else if (left.size() > 1 && allows(term.when(), fixed)) {
                    open.add(new OpenTerm(term.name(), term.question(), term.place(),
                            left.stream().map(it -> without(it, fixed)).toList(), rest(term.when(), fixed),
                            term.bounds(),
                            term.provenance()));
                }
            }
        }
        return new HeldFamily(family, fixed, open);
    }

    @Override
    public Map<String, Family> companions() {
        return family.companions();
    }

    private static List<String> names(OpenTerm term) {
        return term.readings().stream().map(OpenTerm.Alternative::name).toList();
    }

    /** A reading that makes sense only under some readings of other terms leaves these no others. */
    private static boolean narrow(Map<String, Set<String>> allowed, Map<String, List<String>> when) {
        boolean changed = false;
        for (Map.Entry<String, List<String>> condition : when.entrySet()) {
            changed |= allowed.getOrDefault(condition.getKey(), new LinkedHashSet<>()).retainAll(condition.getValue());
        }
        return changed;
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
        return alternative.under(rest(alternative.when(), fixed));
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

    @Override
    public Map<OpenTerm, String> heldTerms() {
        Map<OpenTerm, String> held = new LinkedHashMap<>(family.heldTerms());
        family.terms().stream().filter(it -> fixed.containsKey(it.name()))
                .forEach(it -> held.put(it, fixed.getOrDefault(it.name(), "")));
        return held;
    }

    /** The reading with the terms that are held. */
    private Reading full(Reading reading) {
        Map<String, String> choices = new LinkedHashMap<>();
        Map<String, String> known = withHeld(reading.choices());
        for (OpenTerm term : family.terms()) {
            String choice = known.get(term.name());
            if (choice != null) {
                choices.put(term.name(), choice);
            }
        }
        return new Reading(choices);
    }
}
