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
     * failed one.
     */
    default boolean isMonotone() {
        return switch (this) {
            case Quota quota -> true;
            case NoneAgainst none -> true;
            case AllFor all -> true;
            case SomeFor some -> true;
            case AgainstBelow below -> true;
            case AtLeast atLeast -> atLeast.parts().stream().allMatch(Rule::isMonotone);
            case Not not -> false;
        };
    }
}
