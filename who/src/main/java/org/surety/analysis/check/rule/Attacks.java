package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.coalition.Allowance;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Situations;
import org.surety.analysis.who.Verdict;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Territory;
import org.surety.model.quantity.Limit;
import org.surety.semantics.Case;
import org.surety.semantics.Likeness;
import org.surety.semantics.Membership;
import org.surety.semantics.TooLarge;

/**
 * What follows when parties attack. Remembers the answers, since most readings of an agreement differ in clauses that
 * do not matter to a procedure.
 */
public final class Attacks {

    /** Parts of work on one file: what can be done while somebody waits. */
    private static final long MOST_WORK = 250_000;
    /** To think of so many attackers with a victim takes about as long as one part of work. */
    private static final int PAIRS_OF_A_PART = 4;

    private final Allowance allowance;
    private final Map<Agreement, Answers> known = new HashMap<>();
    /** By identity, since to compare agreements would be to read them. */
    private final Map<Agreement, Answers> plain = new IdentityHashMap<>();

    /** With as much work as can be done while somebody waits. */
    public Attacks() {
        this(Allowance.of(MOST_WORK));
    }

    /** @param allowance how much work all answers together may take; what is left after that is not examined */
    public Attacks(Allowance allowance) {
        this.allowance = allowance;
    }

    /**
     * An attack that sets a procedure off.
     *
     * @param situation who attacks whom; of interchangeable parties the first
     * @param root the case
     * @param verdict what then follows
     */
    public record Attack(WhoRow.Situation situation, Case root, Verdict verdict) {

        /** A party, or {@link Case#OUTSIDER}. */
        public String attacker() {
            return situation.attacker();
        }

        /** Whether the attacker can keep help from coming by itself. */
        public boolean isBlockedByAttacker() {
            return verdict.isStoppedBy(attacker());
        }
    }

    /**
     * The attacks that set a procedure off.
     *
     * @param attacks one for each possible attacker and each kind of victim
     * @param others those attackers whose attacks do not set it off, whoever is the victim
     * @param tooLarge why some were not examined; empty if all were
     */
    public record Answer(List<Attack> attacks, Set<String> others, Optional<String> tooLarge) {

        /** Copies the collections. */
        public Answer {
            attacks = List.copyOf(attacks);
            others = Collections.unmodifiableSet(new LinkedHashSet<>(others));
        }
    }

    /** The attacks that can set {@code procedure} off, where no clause treats the place differently. */
    Answer on(Agreement agreement, Procedure procedure) {
        return plain
                .computeIfAbsent(agreement,
                        it -> known.computeIfAbsent(plain(it), text -> new Answers(text, allowance)))
                .of(procedure);
    }

    /** The answers for an agreement without what no attack turns on. */
    private static final class Answers {

        private final Agreement agreement;
        private final Allowance allowance;
        private final Membership membership;
        private final Likeness likeness;
        private final Map<String, Answer> byProcedure = new HashMap<>();

        Answers(Agreement agreement, Allowance allowance) {
            this.agreement = agreement;
            this.allowance = allowance;
            this.membership = Membership.of(agreement);
            this.likeness = Likeness.of(membership);
        }

        Answer of(Procedure procedure) {
            return byProcedure.computeIfAbsent(procedure.id() + " " + procedure.usualEvent(),
                    it -> answer(agreement.procedure(procedure.id()).orElseThrow(), procedure.usualEvent()));
        }

        private Answer answer(Procedure procedure, EventType event) {
            List<Attack> attacks = new ArrayList<>();
            Set<String> others = new LinkedHashSet<>();
            Optional<String> tooLarge = Optional.empty();
            try {
                long parties = membership.everybody().size();
                allowance.spend(1 + parties * parties / PAIRS_OF_A_PART);
                DistinctAttacks alike = new DistinctAttacks(membership, likeness, procedure, allowance);
                for (WhoRow.Situation situation : Situations.anywhere(membership, procedure)) {
                    others.add(situation.attacker());
                    Case attack = situation.in(membership, event, Circumstances.PLAIN);
                    if (!attack.trigger().isMet()) {
                        continue;
                    }
                    try {
                        alike.verdict(situation, attack)
                                .ifPresent(it -> attacks.add(new Attack(situation, attack, it)));
                    } catch (TooLarge refused) {
                        if (allowance.isSpent()) {
                            throw refused;
                        }
                        tooLarge = Optional.of(String.valueOf(refused.getMessage()));
                    }
                }
            } catch (TooLarge refused) {
                tooLarge = Optional.of(allowance.isSpent()
                        ? "no more work is done on one file than a check that answers at once allows"
                        : String.valueOf(refused.getMessage()));
            }
            attacks.forEach(it -> others.remove(it.attacker()));
            return new Answer(attacks, others, tooLarge);
        }
    }

    /** The agreement without what no attack turns on: where it happens is asked by other rules. */
    private static Agreement plain(Agreement agreement) {
        Agreement bare = WithoutSources.of(agreement);
        List<Procedure> procedures =
                bare.procedures().stream().map(it -> new Procedure(it.id(), it.on(), it.against(), it.by(),
                        it.threshold(), new Territory.Everywhere(), it.start(), it.steps(), Provenance.NONE)).toList();
        List<Obligation> bearers = bare.obligations().stream().map(Attacks::parties).distinct().toList();
        Life life = Life.UNSPECIFIED.withVoids(bare.life().voids());
        return new Agreement(bare.id(), "", Status.DRAFT, Optional.empty(), Optional.empty(), List.of(), bare.parties(),
                bare.groups(),
                List.of(), bare.bodies(), bearers, procedures, life, bare.imports(), bare.adversaries(), List.of());
    }

    /** States that only duties name belong to classes of parties too, so their names are kept. */
    private static Obligation parties(Obligation it) {
        return new Obligation("", it.bearer(), it.to(), Modality.MAY, List.of(Action.of(ActionKind.OTHER)), Set.of(),
                Optional.empty(),
                new Limit.Unspecified(), Force.UNSPECIFIED, Optional.empty(), Optional.empty(), Optional.empty(),
                Provenance.NONE);
    }
}
