package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Minimal sets by what they consist of: sets of which one becomes the other where members that can change places do so,
 * are one orbit. So what is told of them does not hang on the order of names.
 *
 * @param classes the members in classes of those that can change places; members that matter to nothing are left out
 * @param count how many orbits there are; empty where they are too many to be found, and {@code listed} holds only
 * those of the first sets
 * @param listed the first of them: smallest sets first, then those that stand for most sets, then in the order of the
 * members
 * @param needs where the rule can be said so: alternatives, of which each lists how many at least are needed of which
 * classes together, of all that it takes; no alternative follows from another. Few words for many orbits
 */
public record Orbits(List<List<String>> classes, Optional<BigInteger> count, List<Orbit> listed,
        Optional<List<List<Some>>> needs) {

    /** Copies the lists. */
    public Orbits {
        classes = classes.stream().map(List::copyOf).toList();
        listed = List.copyOf(listed);
        needs = needs.map(all -> all.stream().map(List::copyOf).toList());
    }

    /**
     * Some of a class of members that can change places.
     *
     * @param members the class
     * @param count how many of them
     */
    public record Some(List<String> members, int count) {
        /** Copies the list. */
        public Some {
            members = List.copyOf(members);
        }

        /** Whether it is all of them. */
        public boolean isAll() {
            return count == members.size();
        }

        BigInteger ways() {
            return Binomials.choose(members.size(), count);
        }
    }

    /**
     * Sets that differ only in which members of each class they have.
     *
     * @param parts how many of each class; classes without a part are left out
     */
    public record Orbit(List<Some> parts) {
        /** Copies the list. */
        public Orbit {
            parts = List.copyOf(parts);
        }

        /** How many sets it is. */
        public BigInteger sets() {
            return parts.stream().map(Some::ways).reduce(BigInteger.ONE, BigInteger::multiply);
        }

        /** How many members each of the sets has. */
        public int size() {
            return parts.stream().mapToInt(Some::count).sum();
        }

        /** How many of each of {@code classes}, which are those of the orbits it is among. */
        public List<Integer> take(List<List<String>> classes) {
            Map<List<String>, Integer> counts = new HashMap<>();
            parts.forEach(it -> counts.put(it.members(), it.count()));
            return classes.stream().map(it -> counts.getOrDefault(it, 0)).toList();
        }

        /** The first of the sets. */
        public List<String> first() {
            return parts.stream().flatMap(it -> it.members().subList(0, it.count()).stream()).toList();
        }
    }

    /** Whether all orbits are listed. */
    public boolean isComplete() {
        return count.filter(BigInteger.valueOf(listed.size())::equals).isPresent();
    }

    /** For how many sets the listed orbits stand. */
    public BigInteger sets() {
        return listed.stream().map(Orbit::sets).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * The orbits of the minimal sets of a rule with two choices.
     *
     * @param parties member {@code i} is the i-th of them
     * @param with rules that must not notice either where members change places
     * @param minimal what is known of its minimal sets
     * @param limit how many to list
     */
    public static Orbits of(ThresholdRule rule, List<ThresholdRule> with, List<String> parties, MinimalSets minimal,
            int limit) {
        List<List<Integer>> alike = Symmetry.classes(rule);
        for (ThresholdRule other : with) {
            alike = met(alike, Symmetry.classes(other));
        }
        List<List<String>> classes = alike.stream().filter(it -> !rule.isIdle(it.getFirst()))
                .map(it -> it.stream().map(parties::get).toList()).toList();
        Optional<List<List<Some>>> needs = Needs.of(rule, parties)
                .filter(all -> all.stream().flatMap(List::stream).allMatch(it -> isOf(it, classes)));
        if (!MinimalVectors.fits(rule, alike)) {
            return ofListed(minimal, alike, parties, limit, classes, needs);
        }
        MinimalVectors vectors = new MinimalVectors(rule, alike);
        List<Orbit> found = new ArrayList<>();
        for (int[] vector : vectors.vectors()) {
            found.add(orbit(vectors.classes(), vector, parties));
        }
        return new Orbits(classes, Optional.of(BigInteger.valueOf(found.size())), first(found, parties, limit), needs);
    }

    /** Whether it has of each class all or nobody. */
    private static boolean isOf(Some some, List<List<String>> classes) {
        Set<String> members = Set.copyOf(some.members());
        return classes.stream().allMatch(it -> members.containsAll(it) || Collections.disjoint(members, it));
    }

    private static Orbits ofListed(MinimalSets minimal, List<List<Integer>> alike, List<String> parties, int limit,
            List<List<String>> classes, Optional<List<List<Some>>> needs) {
        Map<String, Integer> classOf = new LinkedHashMap<>();
        for (int i = 0; i < alike.size(); i++) {
            for (int member : alike.get(i)) {
                classOf.put(parties.get(member), i);
            }
        }
        Map<List<Integer>, Orbit> found = new LinkedHashMap<>();
        for (List<String> set : minimal.listed()) {
            int[] vector = new int[alike.size()];
            set.forEach(it -> vector[classOf.getOrDefault(it, 0)]++);
            found.computeIfAbsent(Arrays.stream(vector).boxed().toList(), it -> orbit(alike, vector, parties));
        }
        List<Orbit> all = List.copyOf(found.values());
        BigInteger sets = all.stream().map(Orbit::sets).reduce(BigInteger.ZERO, BigInteger::add);
        return new Orbits(classes,
                sets.equals(minimal.count()) ? Optional.of(BigInteger.valueOf(all.size())) : Optional.empty(),
                first(all, parties, limit), needs);
    }

    private static Orbit orbit(List<List<Integer>> classes, int[] vector, List<String> parties) {
        List<List<Integer>> ordered = new ArrayList<>();
        Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] > 0) {
                ordered.add(classes.get(i));
                counts.put(classes.get(i), vector[i]);
            }
        }
        ordered.sort(Comparator.comparingInt(List::getFirst));
        return new Orbit(ordered.stream()
                .map(it -> new Some(it.stream().map(parties::get).toList(), counts.getOrDefault(it, 0))).toList());
    }

    private static List<Orbit> first(List<Orbit> all, List<String> parties, int limit) {
        Map<String, Integer> place = new LinkedHashMap<>();
        parties.forEach(it -> place.put(it, place.size()));
        return all.stream()
                .sorted(Comparator.comparingInt(Orbit::size)
                        .thenComparing(Orbit::sets, Comparator.reverseOrder())
                        .thenComparing(it -> it.first().stream().map(name -> place.getOrDefault(name, 0)).toList(),
                                Orbits::compare))
                .limit(Math.max(0, limit)).toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        int order = 0;
        for (int i = 0; i < Math.min(one.size(), other.size()) && order == 0; i++) {
            order = Integer.compare(one.get(i), other.get(i));
        }
        return order;
    }

    /** The classes of those who are alike in both. */
    private static List<List<Integer>> met(List<List<Integer>> one, List<List<Integer>> other) {
        Map<Integer, Integer> second = new LinkedHashMap<>();
        for (int i = 0; i < other.size(); i++) {
            for (int member : other.get(i)) {
                second.put(member, i);
            }
        }
        List<List<Integer>> met = new ArrayList<>();
        for (List<Integer> members : one) {
            Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
            members.forEach(it -> parts.computeIfAbsent(second.getOrDefault(it, -1), key -> new ArrayList<>()).add(it));
            met.addAll(parts.values());
        }
        met.sort(Comparator.comparingInt(List::getFirst));
        return met;
    }
}
