package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.agreement.Absence;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;

/**
 * A monotone condition on the set of parties that cooperate: if it holds for a set, it holds for every larger one.
 *
 * <p>
 * Its minimal true sets are the minimal sufficient coalitions; those of its {@link #dual} are the minimal blocking ones
 * (the minimal sets without whose members it fails).
 *
 * <p>
 * Conditions share their parts: equal ones are one object, so that a condition is as large as the number of its
 * different parts, however often each is named, and every operation visits each part once.
 */
public sealed interface MonotoneCondition {

    /** So many minimal sets are looked at to tell whether one condition implies another. */
    int MOST_COMPARED = 2_000;

    /** It holds whoever cooperates. */
    MonotoneCondition ALWAYS = AtLeast.shared(0, List.of());
    /** It holds for nobody. */
    MonotoneCondition NEVER = AtLeast.shared(1, List.of());

    /**
     * The minimal sets of parties for which it holds; those of {@link #dual} are the ones that block. They are counted,
     * not enumerated: there may be C(178, 97) of them.
     *
     * @param parties all who can cooperate, in the order in which sets are to be told
     * @param limit how many to list
     * @throws IllegalArgumentException if the condition names somebody who is not among the parties
     * @throws org.surety.semantics.TooLarge if no engine can count them within its limits
     */
    default MinimalSets minimalSets(List<String> parties, int limit) {
        return MinimalSets.of(rule(parties), parties, limit);
    }

    /**
     * The minimal sets by what they consist of.
     *
     * @param parties as of {@link #minimalSets}
     * @param minimal what that found
     * @param limit how many orbits to list
     * @param with conditions that must not change either where parties change places
     */
    default Orbits orbits(List<String> parties, MinimalSets minimal, int limit, List<MonotoneCondition> with) {
        Set<String> known = Set.copyOf(parties);
        List<ThresholdRule> others = new ArrayList<>();
        for (MonotoneCondition other : with) {
            MonotoneCondition among = other;
            for (String party : other.parties()) {
                among = known.contains(party) ? among : among.given(party, false);
            }
            others.add(among.rule(parties));
        }
        return Orbits.of(rule(parties), others, parties, minimal, limit);
    }

    /**
     * It as a threshold rule; member {@code i} is the i-th of {@code parties}.
     *
     * @throws IllegalArgumentException if it names a party that is not among them
     * @throws org.surety.semantics.TooLarge if the weights, divided by what divides them all, do not fit into 62 bits
     */
    default ThresholdRule rule(List<String> parties) {
        return ConditionCompiler.compile(this, parties);
    }

    /** The weights of those who cooperate reach an amount. */
    final class Weight implements MonotoneCondition {

        private final Map<String, BigInteger> weights;
        private final BigInteger amount;
        private final BigInteger total;
        private final int hash;

        /**
         * A threshold. Parties without weight are left out.
         *
         * @param weights whole, not negative; a party without an entry has weight zero
         * @param amount more than zero and at most the sum of the weights
         */
        public Weight(Map<String, BigInteger> weights, BigInteger amount) {
            Map<String, BigInteger> copy = new LinkedHashMap<>();
            weights.forEach((party, weight) -> {
                if (weight.signum() > 0) {
                    copy.put(party, weight);
                }
            });
            this.weights = Collections.unmodifiableMap(copy);
            this.amount = amount;
            this.total = copy.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            this.hash = 31 * copy.hashCode() + amount.hashCode();
        }

        /** By party, its weight. */
        public Map<String, BigInteger> weights() {
            return weights;
        }

        /** What the weights have to reach. */
        public BigInteger amount() {
            return amount;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Weight that && hash == that.hash && amount.equals(that.amount)
                    && weights.equals(that.weights);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return weights.values().stream().allMatch(BigInteger.ONE::equals)
                    ? amount + " of " + weights.keySet()
                    : amount + " of " + weights;
        }
    }

    /** At least {@link #count} of {@link #parts} hold. Only made by the methods of this interface, each once. */
    final class AtLeast implements MonotoneCondition {

        private final int count;
        private final List<MonotoneCondition> parts;
        private final int hash;

        private AtLeast(int count, List<MonotoneCondition> parts) {
            this.count = count;
            this.parts = List.copyOf(parts);
            this.hash = mixed(this.parts, count);
        }

        /** Chains of conditions are made in step with each other, which a sum of hashes would not tell apart. */
        private static int mixed(List<MonotoneCondition> parts, int count) {
            int hash = count;
            for (MonotoneCondition part : parts) {
                hash = (hash ^ part.hashCode()) * 0x9E3779B1;
                hash ^= hash >>> 15;
            }
            return hash;
        }

        private static AtLeast shared(int count, List<MonotoneCondition> parts) {
            return (AtLeast) ConditionTable.POOL
                    .one(new AtLeast(count, parts.stream().map(ConditionTable.POOL::one).toList()));
        }

        /** How many parts have to hold; 0 and up. */
        public int count() {
            return count;
        }

        /** The parts. */
        public List<MonotoneCondition> parts() {
            return parts;
        }

        boolean isAll() {
            return count == parts.size();
        }

        /** Parts are shared, so equal ones are the same. */
        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            if (!(other instanceof AtLeast that) || hash != that.hash || count != that.count
                    || parts.size() != that.parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) != that.parts.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return count + " of " + parts.size() + " parts";
        }
    }

    /** {@code party} cooperates. */
    static MonotoneCondition member(String party) {
        return new Weight(Map.of(party, BigInteger.ONE), BigInteger.ONE);
    }

    /** At least {@code count} of {@code parties} cooperate. */
    static MonotoneCondition heads(Collection<String> parties, int count) {
        Map<String, BigInteger> weights = new LinkedHashMap<>();
        parties.forEach(it -> weights.put(it, BigInteger.ONE));
        return simplified(new Weight(weights, BigInteger.valueOf(count)));
    }

    /** All of {@code parties} cooperate. */
    static MonotoneCondition every(Collection<String> parties) {
        return heads(parties, Set.copyOf(parties).size());
    }

    /** At least one of {@code parties} cooperates. */
    static MonotoneCondition some(Collection<String> parties) {
        return heads(parties, 1);
    }

    /**
     * The exact weights reach an exact amount (or exceed it, if {@code strict}); brought to whole numbers by the common
     * denominator.
     */
    static MonotoneCondition weight(Map<String, Ratio> weights, Ratio amount, boolean strict) {
        BigInteger scale = amount.denominator();
        for (Ratio weight : weights.values()) {
            scale = scale.multiply(weight.denominator()).divide(scale.gcd(weight.denominator()));
        }
        Ratio by = Ratio.of(scale);
        Map<String, BigInteger> whole = new LinkedHashMap<>();
        weights.forEach((party, weight) -> whole.put(party, weight.times(by).numerator()));
        BigInteger quota = amount.times(by).numerator();
        return simplified(new Weight(whole, strict ? quota.add(BigInteger.ONE) : quota));
    }

    private static MonotoneCondition simplified(Weight weight) {
        return weight.amount().signum() <= 0 ? ALWAYS : weight.amount().compareTo(weight.total) > 0 ? NEVER : weight;
    }

    /**
     * The condition on a set of voters under which it can make a vote pass whatever the others do.
     *
     * @throws IllegalArgumentException if the rule of the vote is not monotone
     */
    static MonotoneCondition passing(Poll poll) {
        return Forcing.passing(poll, poll.absence() == Absence.AWAITED);
    }

    /** All of {@code parts} hold. */
    static MonotoneCondition allOf(List<MonotoneCondition> parts) {
        return atLeast(parts.size(), parts);
    }

    /** One of {@code parts} holds. */
    static MonotoneCondition anyOf(List<MonotoneCondition> parts) {
        return atLeast(1, parts);
    }

    /**
     * At least {@code count} of {@code parts} hold; constant parts, needless nesting and parts that others imply are
     * removed.
     */
    static MonotoneCondition atLeast(int count, List<MonotoneCondition> parts) {
        int needed = count;
        boolean all = count == parts.size();
        Collection<MonotoneCondition> rest = all || count == 1 ? new LinkedHashSet<>() : new ArrayList<>();
        int dropped = 0;
        for (MonotoneCondition part : parts) {
            if (part.equals(ALWAYS)) {
                needed--;
                dropped++;
            } else if (part.equals(NEVER)) {
                dropped++;
            } else if (part instanceof AtLeast inner
                    && (all && inner.isAll() || !all && count == 1 && inner.count() == 1)) {
                rest.addAll(inner.parts());
            } else {
                rest.add(part);
            }
        }
        if (needed <= 0) {
            return ALWAYS;
        }
        if (needed > parts.size() - dropped) {
            return NEVER;
        }
        if (rest instanceof Set<MonotoneCondition> different) {
            rest = withoutImplied(different, all);
        }
        int wanted = all ? rest.size() : needed;
        return rest.size() == 1 ? rest.iterator().next() : AtLeast.shared(wanted, List.copyOf(rest));
    }

    /** {@code a or (a and b)} is {@code a}, and so is {@code a and (a or b)}. */
    private static Collection<MonotoneCondition> withoutImplied(Set<MonotoneCondition> parts, boolean all) {
        return parts.stream()
                .filter(part -> !(part instanceof AtLeast inner && (all ? inner.count() == 1 : inner.isAll())
                        && inner.parts().stream().anyMatch(parts::contains)))
                .toList();
    }

    /** Whether {@code other} holds wherever this does, as far as that can be told at once; false where it cannot. */
    default boolean implies(MonotoneCondition other) {
        if (equals(NEVER) || other.equals(ALWAYS) || equals(other)) {
            return true;
        }
        if (equals(ALWAYS) || other.equals(NEVER)) {
            return false;
        }
        MinimalSets least = minimalSets(List.copyOf(parties()), MOST_COMPARED);
        return least.count().compareTo(BigInteger.valueOf(MOST_COMPARED)) <= 0
                && least.listed().stream().allMatch(it -> other.holds(Set.copyOf(it)));
    }

    /** Whether it holds when exactly {@code cooperating} cooperate. */
    default boolean holds(Set<String> cooperating) {
        return each(new IdentityHashMap<>(), (weight, again) -> {
            BigInteger sum = BigInteger.ZERO;
            for (Map.Entry<String, BigInteger> entry : weight.weights().entrySet()) {
                if (cooperating.contains(entry.getKey())) {
                    sum = sum.add(entry.getValue());
                }
            }
            return sum.compareTo(weight.amount()) >= 0;
        }, (some, again) -> {
            int holding = 0;
            for (MonotoneCondition part : some.parts()) {
                holding += again.apply(part) ? 1 : 0;
            }
            return holding >= some.count();
        });
    }

    /** Those of {@code parties} who are each enough alone: whoever it {@link #holds} for, asked of all at once. */
    default Set<String> single(Collection<String> parties) {
        return each(new IdentityHashMap<>(), (weight, again) -> {
            Set<String> enough = new LinkedHashSet<>(parties);
            enough.removeIf(
                    it -> weight.weights().getOrDefault(it, BigInteger.ZERO).compareTo(weight.amount()) < 0);
            return enough;
        }, (some, again) -> {
            Map<String, Integer> holding = new HashMap<>();
            some.parts().forEach(part -> again.apply(part).forEach(it -> holding.merge(it, 1, Integer::sum)));
            Set<String> enough = new LinkedHashSet<>(parties);
            enough.removeIf(it -> holding.getOrDefault(it, 0) < some.count());
            return enough;
        });
    }

    /** The condition that holds for a set exactly if this one fails for its complement: what it takes to block. */
    default MonotoneCondition dual() {
        return each(new IdentityHashMap<>(),
                (weight, again) -> simplified(
                        new Weight(weight.weights(), weight.total.subtract(weight.amount()).add(BigInteger.ONE))),
                (some, again) -> atLeast(some.parts().size() - some.count() + 1,
                        some.parts().stream().map(again).toList()));
    }

    /** The condition on the others once it is settled whether {@code party} cooperates. */
    default MonotoneCondition given(String party, boolean cooperates) {
        return each(new IdentityHashMap<>(), (weight, again) -> {
            BigInteger own = weight.weights().getOrDefault(party, BigInteger.ZERO);
            Map<String, BigInteger> rest = new LinkedHashMap<>(weight.weights());
            rest.remove(party);
            return own.signum() == 0
                    ? weight
                    : simplified(new Weight(rest, cooperates ? weight.amount().subtract(own) : weight.amount()));
        }, (some, again) -> atLeast(some.count(), some.parts().stream().map(again).toList()));
    }

    /** The parties that can matter to it. */
    default Set<String> parties() {
        Set<String> all = new LinkedHashSet<>();
        Map<MonotoneCondition, Boolean> seen = new IdentityHashMap<>();
        each(seen, (weight, again) -> {
            all.addAll(weight.weights().keySet());
            return true;
        }, (some, again) -> some.parts().stream().allMatch(again::apply));
        return all;
    }

    /** Something found from the parts of a condition. */
    @FunctionalInterface
    interface Finding<C extends MonotoneCondition, T> {
        /**
         * Finds it for {@code condition}.
         *
         * @param again what is found for a part
         */
        T of(C condition, Function<MonotoneCondition, T> again);
    }

    /**
     * Finds something from the leaves up, once for each different part.
     *
     * @param known what was found before; grows
     */
    default <T> T each(Map<MonotoneCondition, T> known, Finding<Weight, T> ofWeight, Finding<AtLeast, T> ofSome) {
        T found = known.get(this);
        if (found == null) {
            Function<MonotoneCondition, T> again = part -> part.each(known, ofWeight, ofSome);
            found = switch (this) {
                case Weight weight -> ofWeight.of(weight, again);
                case AtLeast some -> ofSome.of(some, again);
            };
            known.put(this, found);
        }
        return found;
    }
}
