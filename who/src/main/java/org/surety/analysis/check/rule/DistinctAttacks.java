package org.surety.analysis.check.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.coalition.Allowance;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.who.Verdict;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Likeness;
import org.surety.semantics.Membership;
import org.surety.semantics.TooLarge;

/**
 * The attacks on one procedure, each worked out once for parties that the text treats alike: where such parties change
 * places, the verdict is the same but for their names.
 */
final class DistinctAttacks {

    private final Likeness likeness;
    private final boolean shares;
    private final long cost;
    private final Allowance allowance;
    private final Map<Kind, Known> known = new HashMap<>();

    /** @param allowance pays for what is worked out, and for what rules look at in each attack */
    DistinctAttacks(Membership membership, Likeness likeness, Procedure procedure, Allowance allowance) {
        this.likeness = likeness;
        this.allowance = allowance;
        // Whether the event sets off what is referred to, can turn on the attacker's name.
        this.shares = procedure.steps().stream().noneMatch(Step.Refer.class::isInstance);
        this.cost = (long) parts(membership.agreement(), procedure) * membership.everybody().size();
    }

    /**
     * How much there is to a procedure and, where it refers to others, to those that it can come to: steps and the
     * parts of their rules.
     */
    private int parts(Agreement agreement, Procedure procedure) {
        if (shares) {
            return procedure.steps().stream().mapToInt(it -> parts(agreement, it)).sum();
        }
        return Stream.concat(Stream.of(agreement), agreement.imports().values().stream())
                .mapToInt(text -> text.procedures().stream().flatMap(it -> it.steps().stream())
                        .mapToInt(it -> parts(text, it)).sum())
                .sum();
    }

    private static int parts(Agreement agreement, Step step) {
        return step instanceof Step.Vote vote
                ? vote.electorate().rule().or(() -> vote.electorate().body().flatMap(agreement::body).map(Body::rule))
                        .map(it -> (int) it.all().count()).orElse(1)
                : 1;
    }

    private record Kind(Object attacker, Optional<Object> victim, Optional<String> place) {}

    /** @param verdict empty where it was refused */
    private record Known(WhoRow.Situation situation, Optional<Verdict> verdict) {}

    /**
     * The verdict on an attack that sets the procedure off; empty if a like one was refused.
     *
     * @throws TooLarge if it would take too long
     */
    Optional<Verdict> verdict(WhoRow.Situation situation, Case attack) {
        allowance.spend(cost);
        boolean isParty = shares && attack.membership().includes(situation.attacker());
        Kind kind = new Kind(isParty ? likeness.kind(situation.attacker()) : situation.attacker(),
                situation.victim().map(it -> isParty ? likeness.kind(it) : it), situation.place());
        Known before = known.get(kind);
        if (before != null) {
            return before.verdict().map(it -> it.renamed(name -> instead(name, before.situation(), situation)));
        }
        known.put(kind, new Known(situation, Optional.empty()));
        Optional<Verdict> verdict = Optional.of(Who.verdict(HelpAnalysis.of(attack, allowance)));
        known.put(kind, new Known(situation, verdict));
        return verdict;
    }

    /** What {@code name} is called where the attackers, and then the victims, of two situations have changed places. */
    private static String instead(String name, WhoRow.Situation before, WhoRow.Situation now) {
        String first = changed(name, before.attacker(), now.attacker());
        return before.victim().flatMap(it -> now.victim()
                .map(victim -> changed(first, changed(it, before.attacker(), now.attacker()), victim))).orElse(first);
    }

    private static String changed(String name, String one, String other) {
        return name.equals(one) ? other : name.equals(other) ? one : name;
    }
}
