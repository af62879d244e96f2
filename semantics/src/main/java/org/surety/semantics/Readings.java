package org.surety.semantics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;

/**
 * The readings of an agreement: every complete choice for its open terms that their conditions allow.
 *
 * <p>
 * A term exists only where its condition holds, and an alternative can be chosen only where its own does. The number of readings is
 * found by multiplying over terms that depend on each other in no way, so it is known before anything is listed.
 */
public final class Readings {

    private final List<OpenTerm> order;
    private final List<OpenTerm> terms;
    private final Map<String, Set<String>> chosen;

    private Readings(List<OpenTerm> terms, List<OpenTerm> order, Map<String, Set<String>> chosen) {
        this.terms = terms;
        this.order = order;
        this.chosen = chosen;
    }

    /** All readings of {@code family}. */
    public static Readings of(Family family) {
        return of(family, Map.of());
    }

    /**
     * The readings of {@code family} in which some terms have one of the given readings.
     *
     * @throws IllegalArgumentException if a name is not that of a term, or of a reading of that term
     */
    public static Readings of(Family family, Map<String, Set<String>> chosen) {
        return of(family.id(), family.terms(), chosen);
    }

    /**
     * As {@link #of(Family, Map)}, of some terms that depend on no others.
     *
     * @param id the agreement to which they belong
     */
    public static Readings of(String id, List<OpenTerm> terms, Map<String, Set<String>> chosen) {
        chosen.forEach((name, readings) -> {
            OpenTerm term = terms.stream().filter(it -> it.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(id + " has no open term called " + name));
            for (String reading : readings) {
                if (term.reading(reading).isEmpty()) {
                    throw new IllegalArgumentException("the term " + name + " has no reading called " + reading);
                }
            }
        });
        return new Readings(terms, conditionsFirst(terms), chosen);
    }

    private static List<OpenTerm> conditionsFirst(List<OpenTerm> terms) {
        Map<String, OpenTerm> byName = new LinkedHashMap<>();
        terms.forEach(term -> byName.put(term.name(), term));
        List<OpenTerm> ordered = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        terms.forEach(term -> visit(term, byName, begun, ordered));
        return ordered;
    }

    private static void visit(OpenTerm term, Map<String, OpenTerm> byName, Set<String> begun, List<OpenTerm> ordered) {
        if (!begun.add(term.name())) {
            return;
        }
        for (String other : namesIn(term)) {
            OpenTerm first = byName.get(other);
            if (first != null) {
                visit(first, byName, begun, ordered);
            }
        }
        ordered.add(term);
    }

    private static Set<String> namesIn(OpenTerm term) {
        Set<String> names = new HashSet<>(term.when().keySet());
        term.readings().forEach(it -> names.addAll(it.when().keySet()));
        return names;
    }

    /** How many there are. */
    public BigInteger count() {
        Set<String> bound = new HashSet<>();
        for (OpenTerm term : order) {
            Set<String> names = namesIn(term);
            if (!names.isEmpty()) {
                bound.add(term.name());
                bound.addAll(names);
            }
        }
        BigInteger count = BigInteger.ONE;
        for (OpenTerm term : order) {
            if (!bound.contains(term.name())) {
                count = count.multiply(BigInteger.valueOf(allowed(term, Map.of()).size()));
            }
        }
        List<OpenTerm> dependent = order.stream().filter(it -> bound.contains(it.name())).toList();
        long[] tally = {0};
        choose(dependent, 0, new LinkedHashMap<>(), choice -> tally[0]++);
        return count.multiply(BigInteger.valueOf(tally[0]));
    }

    /**
     * All of them, in the order of the text.
     *
     * @param most how many are acceptable
     * @throws TooLarge if there are more
     */
    public List<Reading> list(int most) {
        BigInteger count = count();
        if (count.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new TooLarge("readings", count, most);
        }
        List<Reading> readings = new ArrayList<>();
        choose(order, 0, new LinkedHashMap<>(), choice -> readings.add(inTextOrder(choice)));
        return readings;
    }

    /** The first reading in the order of the text: of each term the first alternative that is allowed. */
    public Reading first() {
        Map<String, String> choice = new LinkedHashMap<>();
        for (OpenTerm term : order) {
            if (holds(term.when(), choice)) {
                allowed(term, choice).stream().findFirst().ifPresent(it -> choice.put(term.name(), it));
            }
        }
        return inTextOrder(choice);
    }

    private Reading inTextOrder(Map<String, String> choice) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (OpenTerm term : terms) {
            String reading = choice.get(term.name());
            if (reading != null) {
                ordered.put(term.name(), reading);
            }
        }
        return new Reading(ordered);
    }

    private void choose(List<OpenTerm> from, int index, Map<String, String> choice,
            Consumer<Map<String, String>> found) {
        if (index == from.size()) {
            found.accept(choice);
            return;
        }
        OpenTerm term = from.get(index);
        if (!holds(term.when(), choice)) {
            choose(from, index + 1, choice, found);
            return;
        }
        for (String reading : allowed(term, choice)) {
            choice.put(term.name(), reading);
            choose(from, index + 1, choice, found);
            choice.remove(term.name());
        }
    }

    private List<String> allowed(OpenTerm term, Map<String, String> choice) {
        Set<String> wanted = chosen.getOrDefault(term.name(), Set.of());
        return term.readings().stream().filter(it -> wanted.isEmpty() || wanted.contains(it.name()))
                .filter(it -> holds(it.when(), choice)).map(OpenTerm.Alternative::name).toList();
    }

    private static boolean holds(Map<String, List<String>> condition, Map<String, String> choice) {
        return condition.entrySet().stream().allMatch(it -> {
            String reading = choice.get(it.getKey());
            return reading != null && it.getValue().contains(reading);
        });
    }
}
