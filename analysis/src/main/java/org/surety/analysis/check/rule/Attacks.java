package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.coalition.Condition;
import org.surety.analysis.coalition.Prospects;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Territory;
import org.surety.model.quantity.Limit;
import org.surety.semantics.Case;
import org.surety.semantics.Roll;
import org.surety.semantics.TooLarge;

/**
 * What follows when parties attack. Remembers the answers, since most readings of an agreement differ in clauses that do not matter to a
 * procedure.
 */
public final class Attacks {

    /** No agreement names more parties that differ; a hostile file might. */
    private static final int MOST_ATTACKERS = 100;

    private final Map<Question, Answer> known = new HashMap<>();

    /** A procedure of an agreement in which only that matters which attacks can turn on. */
    private record Question(Agreement agreement, String procedure) {}

    /**
     * An attack that sets a procedure off.
     *
     * @param attacker a party, or {@link Case#OUTSIDER}; of interchangeable parties the first
     * @param prospects what then follows
     */
    public record Attack(String attacker, Prospects prospects) {

        /** The parties each of which, other than the attacker, can keep help from coming by itself. */
        public Set<String> blockers() {
            Condition blocking = prospects.help().dual();
            Set<String> found = new LinkedHashSet<>();
            if (prospects.isPossible()) {
                for (String party : blocking.parties()) {
                    if (!party.equals(attacker) && blocking.holds(Set.of(party))) {
                        found.add(party);
                    }
                }
            }
            return found;
        }

        /** Whether the attacker can keep help from coming by itself. */
        public boolean isBlockedByAttacker() {
            return prospects.isPossible() && prospects.help().dual().holds(Set.of(attacker));
        }
    }

    /**
     * The attacks that set a procedure off.
     *
     * @param attacks one for each possible attacker
     * @param tooLarge why some were not examined; empty if all were
     */
    public record Answer(List<Attack> attacks, Optional<String> tooLarge) {

        /** Copies the list. */
        public Answer {
            attacks = List.copyOf(attacks);
        }
    }

    /** The attacks that can set {@code procedure} off, where no clause treats the place differently. */
    Answer on(Agreement agreement, Procedure procedure) {
        return known.computeIfAbsent(new Question(plain(agreement), procedure.id()), Attacks::answer);
    }

    /** The agreement without what no attack turns on: where it happens is asked by other rules. */
    private static Agreement plain(Agreement agreement) {
        Agreement bare = WithoutSources.of(agreement);
        List<Procedure> procedures =
                bare.procedures().stream().map(it -> new Procedure(it.id(), it.on(), it.against(), it.by(),
                        it.threshold(), new Territory.Everywhere(), it.start(), it.steps(), Provenance.NONE)).toList();
        List<Obligation> bearers = bare.obligations().stream().map(Attacks::parties).distinct().toList();
        Life life = new Life(List.of(), new Life.Span.Unspecified(), Optional.empty(), Optional.empty(), List.of(),
                List.of(),
                bare.life().voids(), Provenance.NONE);
        return new Agreement(bare.id(), "", Status.DRAFT, Optional.empty(), Optional.empty(), List.of(), bare.parties(),
                bare.groups(),
                List.of(), bare.bodies(), bearers, procedures, life, bare.imports());
    }

    /** States that only duties name belong to classes of parties too, so their names are kept. */
    private static Obligation parties(Obligation it) {
        return new Obligation("", it.bearer(), it.to(), Modality.MAY, List.of(Action.of(ActionKind.OTHER)), Set.of(),
                Optional.empty(),
                new Limit.Unspecified(), Force.UNSPECIFIED, Optional.empty(), Optional.empty(), Optional.empty(),
                Provenance.NONE);
    }

    private static Answer answer(Question question) {
        Roll roll = Roll.of(question.agreement());
        Procedure procedure = question.agreement().procedure(question.procedure()).orElseThrow();
        Set<String> victims = victims(roll, procedure);
        List<Attack> attacks = new ArrayList<>();
        Set<String> attackers = Attackers.of(roll, procedure);
        Optional<String> tooLarge = attackers.size() <= MOST_ATTACKERS
                ? Optional.empty()
                : Optional.of(
                        "there are " + attackers.size() + " possible attackers; " + MOST_ATTACKERS + " were looked at");
        for (String attacker : attackers.stream().limit(MOST_ATTACKERS).toList()) {
            Optional<String> victim = victims.stream().filter(it -> !it.equals(attacker)).findFirst();
            if (victim.isPresent() || victims.isEmpty()) {
                Case attack = Attackers.attack(roll, procedure, attacker, victim);
                try {
                    if (attack.trigger().isMet()) {
                        attacks.add(new Attack(attacker, Prospects.of(attack)));
                    }
                } catch (TooLarge refused) {
                    tooLarge = Optional.of(String.valueOf(refused.getMessage()));
                }
            }
        }
        return new Answer(attacks, tooLarge);
    }

    private static Set<String> victims(Roll roll, Procedure procedure) {
        Members against = procedure.against().orElse(Members.of(Members.Kind.PROTECTED));
        return roll.resolve(against);
    }
}
