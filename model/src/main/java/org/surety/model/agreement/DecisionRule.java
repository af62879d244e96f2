package org.surety.model.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.quantity.Ratio;

/**
 * When a decision is taken. The rules compose freely. A member who is recused ({@link Excluding}) has no ballot, and
 * its weight counts neither for a quota nor in the base of a share; an absolute quota stays what it is.
 */
public sealed interface DecisionRule {

    /** What a share is a share of. */
    enum Base implements Word {
        /** The weight of all members who may vote. */
        ALL,
        /** The weight of those who voted yes or no. */
        VOTING,
        /** The weight of those who cast a ballot, abstentions included. */
        PRESENT
    }

    /**
     * The weight of the yes votes reaches an amount.
     *
     * @param amount an absolute amount if {@code base} is empty, otherwise a share between 0 and 1
     * @param strict whether the weight must be more than the amount rather than at least the amount
     * @param base what a share is a share of; empty for an absolute amount
     * @param weight the name of a column of weights of the body; empty for heads
     * @param among whose votes count; empty for all voters
     */
    record Quota(Ratio amount, boolean strict, Optional<Base> base, Optional<String> weight, Optional<Members> among)
            implements
                DecisionRule {
        /** Refuses a negative amount, and a share above one. */
        public Quota {
            if (amount.signum() < 0 || base.isPresent() && amount.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException(
                        (base.isPresent() ? "a share lies between 0 and 1, not " : "a quota is not negative: ")
                                + amount);
            }
        }
    }

    /** No member of a set votes no. An abstention does not block. */
    record Veto(Members holders) implements DecisionRule {}

    /** Every member of a set (of all voters if empty) votes yes. An abstention blocks. */
    record Unanimity(Optional<Members> among) implements DecisionRule {}

    /** No voter votes no: consensus as international organisations practise it. */
    record Consensus() implements DecisionRule {}

    /** Every member decides for itself. The decision is taken for those who vote yes, if there is one. */
    record Each() implements DecisionRule {}

    /** A single member decides. */
    record One(Members decider) implements DecisionRule {}

    /** All of the parts hold. */
    record AllOf(List<DecisionRule> parts) implements DecisionRule {
        /** Copies the list. */
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of the parts holds. */
    record AnyOf(List<DecisionRule> parts) implements DecisionRule {
        /** Copies the list. */
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** At least {@code count} of the parts hold. */
    record AtLeast(int count, List<DecisionRule> parts) implements DecisionRule {
        /** Copies the list and refuses a negative count. */
        public AtLeast {
            parts = List.copyOf(parts);
            if (count < 0) {
                throw new IllegalArgumentException("at least " + count + " of the parts makes no sense");
            }
        }
    }

    /** The part does not hold. */
    record Not(DecisionRule part) implements DecisionRule {}

    /** The rule, with some members recused. */
    record Excluding(Members recused, DecisionRule rule) implements DecisionRule {}

    /**
     * The weight of the no votes stays below an amount: the blocking minority of the European Union.
     *
     * @param amount the weight that blocks
     * @param weight the column of weights; empty for heads
     * @param abstentionsCount whether an abstention counts as against; as it does where the rule asks for votes in
     * favour
     */
    record FewerAgainst(Ratio amount, Optional<String> weight, boolean abstentionsCount) implements DecisionRule {}

    /** The rule, if enough are present: those who cast any ballot. */
    record WithQuorum(Quorum quorum, DecisionRule rule) implements DecisionRule {}

    /** The rule of a body of this or, as {@code agreement/body}, another agreement, among that body's members. */
    record OfBody(String body) implements DecisionRule {}

    /** The text does not say who must agree. */
    record Unspecified() implements DecisionRule {}

    /** What the members whom a rule names are to it. */
    enum Role {
        /** Their votes, and nobody else's, are counted. */
        COUNTED,
        /** They have a say of their own. */
        DECISIVE,
        /** They have no vote. */
        RECUSED
    }

    /** Members whom a rule names. */
    record Named(Role role, Members members) {}

    /**
     * What a rule consists of.
     *
     * @param parts the rules that it is made of
     * @param named whom it names itself
     * @param body the body whose rule it takes over
     */
    record Contents(List<DecisionRule> parts, Optional<Named> named, Optional<String> body) {

        /** Copies the list. */
        public Contents {
            parts = List.copyOf(parts);
        }

        private static final Contents NONE = new Contents(List.of(), Optional.empty(), Optional.empty());

        private static Contents of(List<DecisionRule> parts) {
            return new Contents(parts, Optional.empty(), Optional.empty());
        }

        private static Contents of(Role role, Optional<Members> members, DecisionRule... parts) {
            return new Contents(List.of(parts), members.map(it -> new Named(role, it)), Optional.empty());
        }
    }

    /** What it consists of; bodies that it refers to are not looked into. */
    default Contents contents() {
        return switch (this) {
            case Quota quota -> Contents.of(Role.COUNTED, quota.among());
            case Veto veto -> Contents.of(Role.DECISIVE, Optional.of(veto.holders()));
            case Unanimity unanimity -> Contents.of(Role.COUNTED, unanimity.among());
            case Consensus consensus -> Contents.NONE;
            case Each each -> Contents.NONE;
            case One one -> Contents.of(Role.DECISIVE, Optional.of(one.decider()));
            case AllOf all -> Contents.of(all.parts());
            case AnyOf any -> Contents.of(any.parts());
            case AtLeast some -> Contents.of(some.parts());
            case Not not -> Contents.of(List.of(not.part()));
            case Excluding excluding ->
                    Contents.of(Role.RECUSED, Optional.of(excluding.recused()), excluding.rule());
            case FewerAgainst fewer -> Contents.NONE;
            case WithQuorum quorum -> Contents.of(List.of(quorum.rule()));
            case OfBody body -> new Contents(List.of(), Optional.empty(), Optional.of(body.body()));
            case Unspecified unspecified -> Contents.NONE;
        };
    }

    /** This rule and, after it, the rules inside it. */
    default Stream<DecisionRule> all() {
        return Stream.concat(Stream.of(this), contents().parts().stream().flatMap(DecisionRule::all));
    }
}
