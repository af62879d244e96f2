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
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Situations;
import org.surety.analysis.who.Verdict;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
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
import org.surety.semantics.Roll;
import org.surety.semantics.TooLarge;

/**
 * What follows when parties attack. Remembers the answers, since most readings of an agreement differ in clauses that do not matter to a
 * procedure.
 */
public final class Attacks {

    private final Map<Agreement, Answers> known = new HashMap<>();
    /** By identity, since to compare agreements would be to read them. */
    private final Map<Agreement, Answers> plain = new IdentityHashMap<>();

    /** A procedure of an agreement in which only that matters which attacks can turn on. */
    private record Question(Agreement agreement, String procedure, EventKind event) {}

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
        return plain.computeIfAbsent(agreement, it -> known.computeIfAbsent(plain(it), Answers::new))
                .of(procedure);
    }

    /** The answers for an agreement without what no attack turns on. */
    private static final class Answers {

        private final Agreement agreement;
        private final Map<String, Answer> byProcedure = new HashMap<>();

        Answers(Agreement agreement) {
            this.agreement = agreement;
        }

        Answer of(Procedure procedure) {
            return byProcedure.computeIfAbsent(procedure.id() + " " + procedure.usualEvent(),
                    it -> answer(new Question(agreement, procedure.id(), procedure.usualEvent())));
        }
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
        List<Attack> attacks = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        List<WhoRow.Situation> situations = Situations.anywhere(roll, procedure);
        Optional<String> tooLarge = Optional.empty();
        Alike alike = new Alike(roll, procedure);
        for (WhoRow.Situation situation : situations) {
            others.add(situation.attacker());
            if (alike.isTooMuch()) {
                tooLarge = Optional.of("there are " + situations.size() + " possible attacks; the first "
                        + alike.examined() + " that differ were looked at");
                continue;
            }
            Case attack = situation.in(roll, question.event(), Circumstances.PLAIN);
            try {
                if (attack.trigger().isMet()) {
                    alike.verdict(situation, attack)
                            .ifPresent(it -> attacks.add(new Attack(situation, attack, it)));
                }
            } catch (TooLarge refused) {
                tooLarge = Optional.of(String.valueOf(refused.getMessage()));
            }
        }
        attacks.forEach(it -> others.remove(it.attacker()));
        return new Answer(attacks, others, tooLarge);
    }
}
