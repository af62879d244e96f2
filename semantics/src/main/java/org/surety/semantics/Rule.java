package org.surety.semantics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;

/** A decision rule in which every name has been resolved to voters and every weight looked up. */
public sealed interface Rule {

    /**
     * The weight of the yes votes reaches an amount.
     *
     * @param weights the weight of each voter that counts
     * @param amount absolute if {@code base} is empty, otherwise a share of that base
     * @param strict more than, rather than at least
     */
    record Quota(Map<String, Ratio> weights, Ratio amount, boolean strict, Optional<Base> base) implements Rule {
        /** Copies the map. */
        public Quota {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }
    }

    /** None of {@code holders} votes no. */
    record NoneAgainst(Set<String> holders) implements Rule {}

    /** All of {@code members} vote yes. */
    record AllFor(Set<String> members) implements Rule {}

    /** One of {@code members} votes yes: each decides for itself. */
    record SomeFor(Set<String> members) implements Rule {}

    /** The weight of the no votes (and of abstentions, if they count) is below {@code amount}. */
    record AgainstBelow(Map<String, Ratio> weights, Ratio amount, boolean abstentionsCount) implements Rule {
        /** Copies the map. */
        public AgainstBelow {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }
    }

    /** At least {@code least} of {@code voters} cast a ballot, whatever it is. */
    record Present(Set<String> voters, int least) implements Rule {}

    /** At least {@code count} of {@code parts} hold: all of them, any of them, or some number. */
    record AtLeast(int count, List<Rule> parts) implements Rule {
        /** Copies the list. */
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /** {@code part} does not hold. */
    record Not(Rule part) implements Rule {}

    /**
     * Whether a member who changes from no to abstain, or from abstain to yes, can never turn a passed decision into a
     * failed one. To stay away can be worse than any ballot where presence counts ({@link #countsPresence}).
     */
    default boolean isMonotone() {
        return switch (this) {
            case Quota quota -> true;
            case NoneAgainst none -> true;
            case AllFor all -> true;
            case SomeFor some -> true;
            case AgainstBelow below -> true;
            case Present present -> true;
            case AtLeast atLeast -> atLeast.parts().stream().allMatch(Rule::isMonotone);
            case Not not -> false;
        };
    }

    /** Whether some part of it asks how many are present. */
    default boolean countsPresence() {
        return switch (this) {
            case Present present -> true;
            case AtLeast atLeast -> atLeast.parts().stream().anyMatch(Rule::countsPresence);
            case Not not -> not.part().countsPresence();
            case Quota quota -> false;
            case NoneAgainst none -> false;
            case AllFor all -> false;
            case SomeFor some -> false;
            case AgainstBelow below -> false;
        };
    }

    /** The parts all of which must hold: those of rules of which all parts must, and else the rule itself. */
    default List<Rule> conjuncts() {
        return this instanceof AtLeast some && some.count() == some.parts().size() && !some.parts().isEmpty()
                ? some.parts().stream().flatMap(it -> it.conjuncts().stream()).toList()
                : List.of(this);
    }

    /** Whether presence counts at most as a condition of its own, beside everything else that must hold. */
    default boolean presenceStandsAlone() {
        return conjuncts().stream().allMatch(it -> it instanceof Present || !it.countsPresence());
    }
}
