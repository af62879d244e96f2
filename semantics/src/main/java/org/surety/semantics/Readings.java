package org.surety.semantics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;

/**
 * The readings of an agreement: every complete choice for its open terms that their conditions allow.
 *
 * <p>
 * A term exists only where its condition holds, and an alternative can be chosen only where its own does. The number of
 * readings is found by multiplying over terms that depend on each other in no way, so it is known before anything is
 * listed.
 */
public final class Readings {

    private static final long MOST_COUNTED = 100_000;
    private static final long MOST_LISTED = 20_000_000;

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

    /**
     * How many there are.
     *
     * @throws TooLarge if terms hang together so that counting them would mean going through too many choices
     */
    public BigInteger count() {
        return new Counting().of(order, Map.of());
    }

    /**
     * Counts choices: terms that hang together in no way are counted apart and multiplied; of others one is chosen
     * first.
     */
    private final class Counting {

        private final Map<String, Set<String>> named = new HashMap<>();
        private long work;

        Counting() {
            order.forEach(it -> named.put(it.name(), namesIn(it)));
        }

        private Set<String> on(OpenTerm term) {
            return named.getOrDefault(term.name(), Set.of());
        }

        /** @param chosenBefore the readings of terms that others depend on; those that do not exist have none */
        BigInteger of(List<OpenTerm> left, Map<String, String> chosenBefore) {
            BigInteger count = BigInteger.ONE;
            for (List<OpenTerm> together : parts(left)) {
                count = count.multiply(part(together, chosenBefore));
            }
            return count;
        }

        private BigInteger part(List<OpenTerm> together, Map<String, String> chosenBefore) {
            if (++work > MOST_COUNTED) {
                throw new TooLarge("choices of readings that depend on each other", BigInteger.valueOf(work),
                        MOST_COUNTED);
            }
            OpenTerm first = mostNamed(together);
            if (!holds(first.when(), chosenBefore)) {
                return of(without(first, together), chosenBefore);
            }
            if (together.size() == 1) {
                return BigInteger.valueOf(allowed(first, chosenBefore).size());
            }
            BigInteger count = BigInteger.ZERO;
            for (String reading : allowed(first, chosenBefore)) {
                Map<String, String> more = new LinkedHashMap<>(chosenBefore);
                more.put(first.name(), reading);
                count = count.add(of(without(first, together), more));
            }
            return count;
        }

        private static List<OpenTerm> without(OpenTerm term, List<OpenTerm> terms) {
            return terms.stream().filter(it -> it != term).toList();
        }

        /** Of the terms that depend on none of the others, the one on which most of them do. */
        private OpenTerm mostNamed(List<OpenTerm> together) {
            Set<String> names = new HashSet<>();
            together.forEach(it -> names.add(it.name()));
            Map<String, Integer> followers = new HashMap<>();
            OpenTerm found = together.getFirst();
            for (OpenTerm term : together.reversed()) {
                // Those that others depend on come first, so here all that depend on the term have been seen.
                boolean isFirst = true;
                for (String other : on(term)) {
                    if (names.contains(other)) {
                        followers.merge(other, 1, Integer::sum);
                        isFirst = false;
                    }
                }
                if (isFirst && followers.getOrDefault(term.name(), 0) >= followers.getOrDefault(found.name(), 0)) {
                    found = term;
                }
            }
            return found;
        }

        /** The terms by what hangs together, each part in their order. */
        private Collection<List<OpenTerm>> parts(List<OpenTerm> terms) {
            Map<String, String> leader = new HashMap<>();
            terms.forEach(it -> leader.put(it.name(), it.name()));
            for (OpenTerm term : terms) {
                for (String other : on(term)) {
                    if (leader.containsKey(other)) {
                        leader.put(leader(leader, other), leader(leader, term.name()));
                    }
                }
            }
            Map<String, List<OpenTerm>> parts = new LinkedHashMap<>();
            terms.forEach(it -> parts.computeIfAbsent(leader(leader, it.name()), key -> new ArrayList<>()).add(it));
            return parts.values();
        }

        /** Whom {@code name} follows in the end; the way there is halved each time it is gone. */
        private static String leader(Map<String, String> leader, String name) {
            String here = name;
            String next = leader.getOrDefault(here, here);
            while (!next.equals(here)) {
                String after = leader.getOrDefault(next, next);
                leader.put(here, after);
                here = next;
                next = after;
            }
            return here;
        }
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
        Listing listing = new Listing();
        if (count.signum() > 0) {
            listing.from(0);
        }
        return listing.found;
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

    /** Lists choices; most ways lead to one, but conditions can make very many lead nowhere. */
    private final class Listing {

        private final List<Reading> found = new ArrayList<>();
        private final Map<String, String> choice = new LinkedHashMap<>();
        private long work;

        void from(int index) {
            if (index == order.size()) {
                found.add(inTextOrder(choice));
                return;
            }
            if (++work > MOST_LISTED) {
                throw new TooLarge("choices of readings to go through", BigInteger.valueOf(work), MOST_LISTED);
            }
            OpenTerm term = order.get(index);
            if (!holds(term.when(), choice)) {
                from(index + 1);
                return;
            }
            for (String reading : allowed(term, choice)) {
                choice.put(term.name(), reading);
                from(index + 1);
                choice.remove(term.name());
            }
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
