package org.surety.design.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.design.Design;
import org.surety.model.design.DesignChoice;
import org.surety.semantics.Readings;

/**
 * All versions: every reading of the agreement together with every way to choose what is chosen apart from it. Terms
 * that depend on each other stand in one block, whose options are the combinations that their conditions allow; so a
 * version is one option of each block, and has a number to every base, the last block counting fastest.
 */
public final class Space {

    /** The most combinations of terms that depend on each other. */
    private static final int MOST_TOGETHER = 100_000;

    private final List<Block> blocks;
    private final Set<String> terms;

    private Space(List<Block> blocks, Set<String> terms) {
        this.blocks = List.copyOf(blocks);
        this.terms = terms;
    }

    private record Block(List<String> names, List<Map<String, String>> options) {}

    /**
     * The versions of {@code family}.
     *
     * @throws org.surety.semantics.TooLarge if terms that depend on each other have too many combinations
     */
    public static Space of(Family family, Design design) {
        List<Block> blocks = new ArrayList<>();
        for (List<OpenTerm> group : groups(family.terms())) {
            List<String> names = group.stream().map(OpenTerm::name).toList();
            Map<String, Set<String>> kept = new LinkedHashMap<>();
            design.kept().forEach((term, readings) -> {
                if (names.contains(term)) {
                    kept.put(term, new LinkedHashSet<>(readings));
                }
            });
            // What a choice adds to a term is wanted, whichever of the term's own readings are kept.
            design.choices().stream().filter(it -> kept.containsKey(it.name())).forEach(it -> it.options()
                    .forEach(option -> kept.computeIfAbsent(it.name(), key -> new LinkedHashSet<>())
                            .add(option.name())));
            design.only().forEach((term, one) -> {
                if (names.contains(term)) {
                    kept.put(term, Set.of(one));
                }
            });
            blocks.add(new Block(names, Readings.of(family.id(), group, kept).list(MOST_TOGETHER).stream()
                    .map(Reading::choices).toList()));
        }
        Set<String> terms = new LinkedHashSet<>();
        family.terms().forEach(it -> terms.add(it.name()));
        for (DesignChoice choice : design.choices()) {
            if (!terms.contains(choice.name())) {
                blocks.add(new Block(List.of(choice.name()),
                        choice.options().stream()
                                .filter(it -> design.only().getOrDefault(choice.name(), it.name()).equals(it.name()))
                                .map(it -> Map.of(choice.name(), it.name())).toList()));
            }
        }
        return new Space(blocks, terms);
    }

    private static List<List<OpenTerm>> groups(List<OpenTerm> terms) {
        List<Set<String>> linked = new ArrayList<>();
        for (OpenTerm term : terms) {
            Set<String> names = new LinkedHashSet<>(Set.of(term.name()));
            names.addAll(term.when().keySet());
            term.readings().forEach(it -> names.addAll(it.when().keySet()));
            for (Set<String> group : List.copyOf(linked)) {
                if (group.stream().anyMatch(names::contains)) {
                    names.addAll(group);
                    linked.remove(group);
                }
            }
            linked.add(names);
        }
        List<List<OpenTerm>> groups = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (OpenTerm term : terms) {
            if (!done.contains(term.name())) {
                Set<String> group = linked.stream().filter(it -> it.contains(term.name())).findFirst().orElseThrow();
                groups.add(terms.stream().filter(it -> group.contains(it.name())).toList());
                done.addAll(group);
            }
        }
        return groups;
    }

    /** How many versions there are. */
    public BigInteger size() {
        return blocks.stream().map(it -> BigInteger.valueOf(it.options().size())).reduce(BigInteger.ONE,
                BigInteger::multiply);
    }

    /** What was chosen in a version for every term that exists in it and for every choice. */
    public Map<String, String> picked(int[] version) {
        Map<String, String> picked = new LinkedHashMap<>();
        for (int b = 0; b < version.length; b++) {
            picked.putAll(blocks.get(b).options().get(version[b]));
        }
        return picked;
    }

    /** The reading of the agreement that a version has. */
    public Reading reading(int[] version) {
        Map<String, String> picked = picked(version);
        picked.keySet().retainAll(terms);
        Map<String, String> ordered = new LinkedHashMap<>();
        terms.stream().filter(picked::containsKey).forEach(it -> ordered.put(it, picked.getOrDefault(it, "")));
        return new Reading(ordered);
    }

    /** The number of blocks. */
    public int blocks() {
        return blocks.size();
    }

    /** The number of options of a block. */
    public int options(int block) {
        return blocks.get(block).options().size();
    }

    /** The terms and choices of a block. */
    public List<String> names(int block) {
        return blocks.get(block).names();
    }

    /** The version with the number {@code index}, in {@code into}. */
    public void version(long index, int[] into) {
        long rest = index;
        for (int b = blocks.size() - 1; b >= 0; b--) {
            int size = options(b);
            into[b] = (int) (rest % size);
            rest /= size;
        }
    }

    /** The version with the number {@code index}, in a space of any size. */
    public int[] version(BigInteger index) {
        int[] version = new int[blocks.size()];
        BigInteger rest = index;
        for (int b = version.length - 1; b >= 0; b--) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(options(b)));
            version[b] = parts[1].intValue();
            rest = parts[0];
        }
        return version;
    }

    /** The number of a version, from 1, by which every form of an answer names it. */
    public BigInteger number(int[] version) {
        BigInteger number = BigInteger.ZERO;
        for (int b = 0; b < version.length; b++) {
            number = number.multiply(BigInteger.valueOf(options(b))).add(BigInteger.valueOf(version[b]));
        }
        return number.add(BigInteger.ONE);
    }

    /** All versions that have another option in one block, and the version itself once a block. */
    public List<int[]> neighbours(int[] version) {
        List<int[]> all = new ArrayList<>();
        for (int block = 0; block < version.length; block++) {
            for (int option = 0; option < options(block); option++) {
                int[] other = version.clone();
                other[block] = option;
                all.add(other);
            }
        }
        return all;
    }

    /**
     * The terms and choices that differ between two versions. A term that exists in only one of the two does not count:
     * that follows from what does.
     */
    public List<String> changed(int[] one, int[] other) {
        return changed(picked(one), picked(other));
    }

    private static List<String> changed(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .filter(it -> other.containsKey(it.getKey()) && !it.getValue().equals(other.get(it.getKey())))
                .map(Map.Entry::getKey).toList();
    }

    /** How many these are. */
    public int distance(int[] one, int[] other) {
        int distance = 0;
        for (int b = 0; b < one.length; b++) {
            if (one[b] != other[b]) {
                List<Map<String, String>> options = blocks.get(b).options();
                distance += blocks.get(b).names().size() == 1
                        ? 1
                        : changed(options.get(one[b]), options.get(other[b])).size();
            }
        }
        return distance;
    }
}
