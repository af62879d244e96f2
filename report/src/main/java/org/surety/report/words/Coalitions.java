package org.surety.report.words;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.surety.analysis.voting.MinimalSets;

/**
 * Describes many coalitions as few: {@code 120} sets of seven elected members are "any 7 of the 10".
 *
 * <p>
 * Sets of equal size that are exactly all ways to choose some members of a set, beside members that are in all of them,
 * become one pattern. Where interchangeable members are involved, one listed set stands for all that differ only in
 * which of them it has.
 */
final class Coalitions {

    private final Names names;

    Coalitions(Names names) {
        this.names = names;
    }

    /**
     * All of {@code core} with any {@code count} of {@code from}.
     *
     * @param stands for how many sets it stands
     */
    record Pattern(Set<String> core, int count, Set<String> from, BigInteger stands) {}

    /** The patterns that the listed sets form, smallest sets first; a set that fits in none is a pattern of its own. */
    List<Pattern> patterns(MinimalSets sets) {
        Map<Integer, List<List<String>>> bySize = new TreeMap<>();
        sets.listed().forEach(set -> bySize.computeIfAbsent(set.size(), size -> new ArrayList<>()).add(set));
        List<Pattern> found = new ArrayList<>();
        for (List<List<String>> same : bySize.values()) {
            Pattern whole = choice(same);
            if (whole.stands().equals(BigInteger.valueOf(same.size()))) {
                found.add(whole);
            } else {
                found.addAll(byKind(same));
            }
        }
        return found;
    }

    /** The pattern that has all of {@code sets}; it fits if it stands for no more than these. */
    private static Pattern choice(List<List<String>> sets) {
        Set<String> core = new LinkedHashSet<>(sets.getFirst());
        Set<String> union = new LinkedHashSet<>();
        for (List<String> set : sets) {
            core.retainAll(set);
            union.addAll(set);
        }
        union.removeAll(core);
        int count = sets.getFirst().size() - core.size();
        return new Pattern(core, count, union, binomial(union.size(), count));
    }

    /** Sets that differ only in which interchangeable members they have are taken together. */
    private List<Pattern> byKind(List<List<String>> sets) {
        Map<Map<Names.Kind, Integer>, List<List<String>>> byAnonymous = new LinkedHashMap<>();
        Map<Names.Kind, Set<String>> seen = new LinkedHashMap<>();
        for (List<String> set : sets) {
            Map<Names.Kind, Integer> anonymous = new LinkedHashMap<>();
            List<String> named = new ArrayList<>();
            for (String party : set) {
                names.kind(party).ifPresentOrElse(kind -> {
                    anonymous.merge(kind, 1, Integer::sum);
                    seen.computeIfAbsent(kind, it -> new LinkedHashSet<>()).add(party);
                }, () -> named.add(party));
            }
            List<List<String>> same = byAnonymous.computeIfAbsent(anonymous, it -> new ArrayList<>());
            if (!same.contains(named)) {
                same.add(named);
            }
        }
        List<Pattern> found = new ArrayList<>();
        byAnonymous.forEach((anonymous, named) -> found.addAll(combined(anonymous, named, seen)));
        return found;
    }

    private static List<Pattern> combined(Map<Names.Kind, Integer> anonymous, List<List<String>> named,
            Map<Names.Kind, Set<String>> seen) {
        List<Pattern> found = new ArrayList<>();
        Pattern whole = choice(named);
        boolean fits = whole.stands().equals(BigInteger.valueOf(named.size()));
        List<Pattern> parts = fits
                ? List.of(whole)
                : named.stream().map(it -> new Pattern(new LinkedHashSet<>(it), 0, Set.of(), BigInteger.ONE)).toList();
        for (Pattern part : parts) {
            if (anonymous.isEmpty()) {
                found.add(part);
            } else if (anonymous.size() == 1 && part.count() == 0) {
                Map.Entry<Names.Kind, Integer> only = anonymous.entrySet().iterator().next();
                int of = only.getKey().of() > 0
                        ? only.getKey().of()
                        : seen.getOrDefault(only.getKey(), Set.of()).size();
                Set<String> from = new LinkedHashSet<>(seen.getOrDefault(only.getKey(), Set.of()));
                // Members that the listing did not come to, so that the set has its true size.
                for (int i = 1; from.size() < of; i++) {
                    from.add(only.getKey().id() + "-" + i);
                }
                found.add(new Pattern(part.core(), only.getValue(), from, binomial(of, only.getValue())));
            } else {
                for (List<String> each : named) {
                    Set<String> core = new LinkedHashSet<>(each);
                    BigInteger stands = BigInteger.ONE;
                    for (Map.Entry<Names.Kind, Integer> entry : anonymous.entrySet()) {
                        List<String> members = List.copyOf(seen.getOrDefault(entry.getKey(), Set.of()));
                        core.addAll(members.subList(0, Math.min(members.size(), entry.getValue())));
                        stands = stands
                                .multiply(binomial(Math.max(entry.getKey().of(), members.size()), entry.getValue()));
                    }
                    found.add(new Pattern(core, 0, Set.of(), stands));
                }
                return found;
            }
        }
        return found;
    }

    static BigInteger binomial(int n, int k) {
        BigInteger value = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return value;
    }
}
