package org.surety.report.digest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surety.analysis.coalition.MinimalSets;

/**
 * Minimal coalitions in few patterns: instead of 210 sets "the five permanent members together with any four of the ten".
 *
 * @param clusters the patterns, which together say exactly which sets there are if {@code unsaid} is zero
 * @param unsaid how many sets no pattern covers
 */
public record Coalitions(List<Cluster> clusters, BigInteger unsaid) {

    /** Where a pattern cannot be found, this many sets are named one by one. */
    private static final int NAMED = 6;

    /** Copies the list. */
    public Coalitions {
        clusters = List.copyOf(clusters);
    }

    /** Whether there is not a single set. */
    public boolean isNone() {
        return clusters.isEmpty() && unsaid.signum() == 0;
    }

    /**
     * The patterns of {@code sets}.
     *
     * @param lawful a verdict for each listed set; empty if that is no question
     */
    public static Coalitions of(MinimalSets sets, List<Boolean> lawful, String attacker) {
        Map<List<Integer>, List<Set<String>>> classes = new TreeMap<>(
                (a, b) -> a.get(0).equals(b.get(0)) ? Integer.compare(a.get(1), b.get(1)) : Integer.compare(a.get(0), b.get(0)));
        for (int i = 0; i < sets.listed().size(); i++) {
            Set<String> one = new TreeSet<>(sets.listed().get(i));
            boolean can = lawful.isEmpty() || lawful.get(i);
            classes.computeIfAbsent(List.of(one.size(), can ? 0 : 1), it -> new ArrayList<>()).add(one);
        }
        List<Cluster> found = new ArrayList<>();
        BigInteger said = BigInteger.ZERO;
        for (Map.Entry<List<Integer>, List<Set<String>>> entry : classes.entrySet()) {
            boolean can = entry.getKey().get(1) == 0;
            for (List<Set<String>> part : parts(entry.getValue(), sets.isComplete())) {
                found.add(cluster(part, can, attacker));
                said = said.add(BigInteger.valueOf(part.size()));
            }
        }
        return new Coalitions(found, sets.count().subtract(said));
    }

    /** The sets of one size in parts that each have a pattern; at most {@link #NAMED} single sets where there is none. */
    private static List<List<Set<String>>> parts(List<Set<String>> sets, boolean complete) {
        if (complete && isPattern(sets)) {
            return List.of(sets);
        }
        if (complete) {
            Map<Set<String>, List<Set<String>>> byNamed = new LinkedHashMap<>();
            Set<String> numbered = interchangeable(sets);
            for (Set<String> one : sets) {
                Set<String> named = new TreeSet<>(one);
                named.removeAll(numbered);
                byNamed.computeIfAbsent(named, it -> new ArrayList<>()).add(one);
            }
            if (byNamed.size() <= NAMED && byNamed.values().stream().allMatch(Coalitions::isPattern)) {
                return List.copyOf(byNamed.values());
            }
        }
        return sets.stream().limit(NAMED).map(List::of).toList();
    }

    /** The parties of numbered seats ({@code elected-ten-3}), which stand for each other. */
    private static Set<String> interchangeable(Collection<Set<String>> sets) {
        Set<String> found = new HashSet<>();
        for (Set<String> one : sets) {
            one.stream().filter(it -> it.matches(".*-\\d+")).forEach(found::add);
        }
        return found;
    }

    private static boolean isPattern(List<Set<String>> sets) {
        Set<String> core = core(sets);
        int others = union(sets).size() - core.size();
        int any = sets.getFirst().size() - core.size();
        return binomial(others, any).equals(BigInteger.valueOf(new HashSet<>(sets).size()));
    }

    private static Cluster cluster(List<Set<String>> sets, boolean lawful, String attacker) {
        Set<String> core = core(sets);
        Set<String> others = union(sets);
        others.removeAll(core);
        return new Cluster(PartySet.of(core, attacker), sets.getFirst().size() - core.size(), PartySet.of(others, attacker), lawful);
    }

    private static Set<String> core(List<Set<String>> sets) {
        Set<String> core = new TreeSet<>(sets.getFirst());
        sets.forEach(core::retainAll);
        return core;
    }

    private static Set<String> union(List<Set<String>> sets) {
        Set<String> union = new TreeSet<>();
        sets.forEach(union::addAll);
        return union;
    }

    private static BigInteger binomial(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return result;
    }
}
