package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.quantity.Ratio;

/**
 * A monotone condition on the set of parties that cooperate: if it holds for a set, it holds for every larger one.
 *
 * <p>
 * Its minimal true sets are the minimal sufficient coalitions; those of its {@link #dual} are the minimal blocking ones (the minimal
 * sets without whose members it fails).
 */
public sealed interface Condition {

    /** It holds whoever cooperates. */
    Condition ALWAYS = new AtLeast(0, List.of());
    /** It holds for nobody. */
    Condition NEVER = new AtLeast(1, List.of());

    /**
     * The weights of those who cooperate reach an amount.
     *
     * @param weights whole, not negative; a party without an entry has weight zero
     * @param amount more than zero and at most the sum of the weights
     */
    record Weight(Map<String, BigInteger> weights, BigInteger amount) implements Condition {
        /** Copies the map, leaving out parties without weight. */
        public Weight {
            Map<String, BigInteger> copy = new LinkedHashMap<>();
            weights.forEach((party, weight) -> {
                if (weight.signum() > 0) {
                    copy.put(party, weight);
                }
            });
            weights = Collections.unmodifiableMap(copy);
        }

        private BigInteger total() {
            return weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        }
    }

    /**
     * At least {@code count} of {@code parts} hold.
     *
     * @param count 0 and up
     */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        /** Copies the list. */
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /** {@code party} cooperates. */
    static Condition member(String party) {
        return new Weight(Map.of(party, BigInteger.ONE), BigInteger.ONE);
    }

    /** At least {@code count} of {@code parties} cooperate. */
    static Condition heads(Collection<String> parties, int count) {
        Map<String, BigInteger> weights = new LinkedHashMap<>();
        parties.forEach(it -> weights.put(it, BigInteger.ONE));
        return simplified(new Weight(weights, BigInteger.valueOf(count)));
    }

    /** All of {@code parties} cooperate. */
    static Condition every(Collection<String> parties) {
        return heads(parties, Set.copyOf(parties).size());
    }

    /** At least one of {@code parties} cooperates. */
    static Condition some(Collection<String> parties) {
        return heads(parties, 1);
    }

    /**
     * The exact weights reach an exact amount (or exceed it, if {@code strict}); brought to whole numbers by the common denominator.
     */
    static Condition weight(Map<String, Ratio> weights, Ratio amount, boolean strict) {
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

    private static Condition simplified(Weight weight) {
        return weight.amount().signum() <= 0 ? ALWAYS : weight.amount().compareTo(weight.total()) > 0 ? NEVER : weight;
    }

    /** All of {@code parts} hold. */
    static Condition allOf(List<Condition> parts) {
        return atLeast(parts.size(), parts);
    }

    /** One of {@code parts} holds. */
    static Condition anyOf(List<Condition> parts) {
        return atLeast(1, parts);
    }

    /** At least {@code count} of {@code parts} hold; constant parts and needless nesting are removed. */
    static Condition atLeast(int count, List<Condition> parts) {
        int needed = count;
        boolean all = count == parts.size();
        Collection<Condition> rest = all || count == 1 ? new LinkedHashSet<>() : new ArrayList<>();
        int dropped = 0;
        for (Condition part : parts) {
            if (part.equals(ALWAYS)) {
                needed--;
                dropped++;
            } else if (part.equals(NEVER)) {
                dropped++;
            } else if (part instanceof AtLeast inner
                    && (all && inner.count() == inner.parts().size() || !all && count == 1 && inner.count() == 1)) {
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
        int wanted = all ? rest.size() : needed;
        return rest.size() == 1 ? rest.iterator().next() : new AtLeast(wanted, List.copyOf(rest));
    }

    /** Whether it holds when exactly {@code cooperating} cooperate. */
    default boolean holds(Set<String> cooperating) {
        return switch (this) {
            case Weight weight -> {
                BigInteger sum = BigInteger.ZERO;
                for (Map.Entry<String, BigInteger> entry : weight.weights().entrySet()) {
                    if (cooperating.contains(entry.getKey())) {
                        sum = sum.add(entry.getValue());
                    }
                }
                yield sum.compareTo(weight.amount()) >= 0;
            }
            case AtLeast atLeast -> {
                int holding = 0;
                for (Condition part : atLeast.parts()) {
                    holding += part.holds(cooperating) ? 1 : 0;
                }
                yield holding >= atLeast.count();
            }
        };
    }

    /** The condition that holds for a set exactly if this one fails for its complement: what it takes to block. */
    default Condition dual() {
        return switch (this) {
            case Weight weight -> simplified(new Weight(weight.weights(),
                    weight.total().subtract(weight.amount()).add(BigInteger.ONE)));
            case AtLeast atLeast -> atLeast(atLeast.parts().size() - atLeast.count() + 1,
                    atLeast.parts().stream().map(Condition::dual).toList());
        };
    }

    /** The condition on the others once it is settled whether {@code party} cooperates. */
    default Condition given(String party, boolean cooperates) {
        return switch (this) {
            case Weight weight -> {
                BigInteger own = weight.weights().getOrDefault(party, BigInteger.ZERO);
                Map<String, BigInteger> rest = new LinkedHashMap<>(weight.weights());
                rest.remove(party);
                yield own.signum() == 0
                        ? this
                        : simplified(new Weight(rest, cooperates ? weight.amount().subtract(own) : weight.amount()));
            }
            case AtLeast atLeast -> atLeast(atLeast.count(),
                    atLeast.parts().stream().map(it -> it.given(party, cooperates)).toList());
        };
    }

    /** The parties that can matter to it. */
    default Set<String> parties() {
        return switch (this) {
            case Weight weight -> weight.weights().keySet();
            case AtLeast atLeast -> {
                Set<String> all = new LinkedHashSet<>();
                atLeast.parts().forEach(part -> all.addAll(part.parties()));
                yield all;
            }
        };
    }
}
