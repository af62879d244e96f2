package org.surety.conformance.page;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Provenance;
import org.surety.model.quantity.Ratio;

/** Sets of parties, rules, bodies and electorates made by chance. */
final class RandomRules {

    static final List<String> BODIES = List.of("council", "panel");
    private static final List<String> COLUMNS = List.of("votes", "people");
    private static final int DEEPEST = 2;

    private final Random random;
    private final List<String> names;

    /** Rules over sets with these names. */
    RandomRules(Random random, List<String> names) {
        this.random = random;
        this.names = names;
    }

    <T> Optional<T> maybe(int oneIn, Supplier<T> value) {
        return random.nextInt(oneIn) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Any set; in a step also those in favour. */
    Members members() {
        return switch (random.nextInt(9)) {
            case 0 -> new Members.Union(List.of(members(), members()));
            case 1 -> new Members.Except(Members.of(Members.Kind.PARTIES), members());
            case 2 -> new Members.Except(Members.of(Members.Kind.GUARANTORS), Members.of(Members.Kind.ATTACKER));
            case 3 -> Members.of(Members.Kind.THOSE_IN_FAVOUR);
            case 4 -> Members.of(any(List.of(Members.Kind.values())));
            case 5, 6 -> Members.of(Members.Kind.GUARANTORS);
            default -> Members.named(any(names));
        };
    }

    /** A body; each may use the rule of those before it. */
    Body body(String id, List<String> before) {
        Map<String, Map<String, Ratio>> weights = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            if (random.nextBoolean()) {
                weights.put(column, weights());
            }
        }
        Members seats = new Members.Union(List.of(Members.named(any(names)), Members.named(any(names))));
        return new Body(id, seats, weights, rule(1, List.copyOf(weights.keySet()), before), ballots(), absence(),
                Optional.empty(), Provenance.NONE);
    }

    private Map<String, Ratio> weights() {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        for (String member : List.of("AAA", "BBB", "CCC", "VVV")) {
            if (random.nextInt(4) > 0) {
                weights.put(member, Ratio.of(random.nextInt(4)));
            }
        }
        return weights;
    }

    private Set<Ballot> ballots() {
        return switch (random.nextInt(4)) {
            case 0 -> EnumSet.of(Ballot.YES, Ballot.NO);
            case 1 -> EnumSet.of(Ballot.YES, Ballot.ABSTAIN);
            default -> EnumSet.allOf(Ballot.class);
        };
    }

    private Absence absence() {
        return any(List.of(Absence.ABSTAINS, Absence.ABSTAINS, Absence.AGAINST, Absence.AWAITED));
    }

    /** Who decides in a step, and how. */
    Electorate electorate() {
        Members recused = switch (random.nextInt(5)) {
            case 0 -> Members.of(Members.Kind.ATTACKER);
            case 1 -> members();
            default -> Members.of(Members.Kind.NOBODY);
        };
        if (random.nextInt(4) == 0) {
            return new Electorate(Optional.of(any(BODIES)), Optional.empty(),
                    maybe(3, () -> rule(0, List.of(), BODIES)), recused, maybe(4, this::ballots),
                    maybe(4, this::absence));
        }
        return new Electorate(Optional.empty(), Optional.of(members()), Optional.of(rule(0, List.of(), BODIES)),
                recused, maybe(2, this::ballots), maybe(2, this::absence));
    }

    private DecisionRule rule(int depth, List<String> columns, List<String> bodies) {
        Supplier<DecisionRule> part = () -> rule(depth + 1, columns, bodies);
        return switch (random.nextInt(depth >= DEEPEST ? 9 : 15)) {
            case 0 -> new DecisionRule.Each();
            case 1 -> new DecisionRule.Unanimity(maybe(2, this::members));
            case 2 -> new DecisionRule.Consensus();
            case 3, 4 -> quota(columns);
            case 5 -> new DecisionRule.Veto(members());
            case 6 -> new DecisionRule.FewerAgainst(Ratio.of(random.nextInt(4)), column(columns),
                    random.nextBoolean());
            case 7 -> new DecisionRule.One(members());
            case 8 -> bodies.isEmpty() ? quota(columns) : new DecisionRule.OfBody(any(bodies));
            case 9, 10 -> new DecisionRule.AllOf(List.of(part.get(), part.get()));
            case 11 -> new DecisionRule.AnyOf(List.of(part.get(), part.get()));
            case 12 -> new DecisionRule.AtLeast(1 + random.nextInt(2), List.of(part.get(), part.get()));
            case 13 -> random.nextInt(3) == 0 ? new DecisionRule.Not(part.get()) : part.get();
            default -> new DecisionRule.Excluding(members(), part.get());
        };
    }

    private Optional<String> column(List<String> columns) {
        return columns.isEmpty() ? Optional.empty() : maybe(2, () -> any(columns));
    }

    private DecisionRule quota(List<String> columns) {
        Optional<DecisionRule.Base> base = maybe(2, () -> any(List.of(DecisionRule.Base.values())));
        Ratio amount = base.isPresent() ? Ratio.of(random.nextInt(4), 3) : Ratio.of(random.nextInt(4));
        return new DecisionRule.Quota(amount, random.nextBoolean(), base, column(columns), maybe(4, this::members));
    }
}
