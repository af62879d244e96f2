package org.surety.analysis.check.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Roll;

/** Who may attack: every state that is named, one of each kind of interchangeable parties, and an outsider. */
final class Attackers {

    private Attackers() {}

    static Set<String> of(Roll roll, Procedure procedure) {
        Set<String> everybody = new LinkedHashSet<>(roll.everybody());
        switch (procedure.by()) {
            case AttackerTest.Listed listed -> everybody.addAll(roll.resolve(listed.attackers()));
            case AttackerTest.Through through -> everybody.addAll(roll.resolve(through.attackers()));
            default -> {
            }
        }
        // Parties that only another agreement knows come in through its bodies.
        everybody.addAll(participants(attack(roll, procedure, Case.OUTSIDER, Optional.empty())));
        Set<String> attackers = oneOfEach(roll, everybody);
        attackers.add(Case.OUTSIDER);
        return attackers;
    }

    /** {@code parties} without those who are interchangeable with one before them. */
    static Set<String> oneOfEach(Roll roll, Collection<String> parties) {
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        for (String party : parties) {
            if (roll.anonymousIn(party).map(kinds::add).orElse(true)) {
                found.add(party);
            }
        }
        return found;
    }

    /** {@code procedure} set off by the first kind of event that it names. */
    static Case attack(Roll roll, Procedure procedure, String attacker, Optional<String> victim) {
        return Case.of(roll, procedure.id(),
                new Incident(procedure.on().iterator().next(), attacker, victim, Optional.empty(),
                        Optional.empty(), Optional.empty(), true));
    }

    private static Set<String> participants(Case attack) {
        Set<String> found = new LinkedHashSet<>();
        for (Step step : attack.procedure().steps()) {
            switch (step) {
                case Step.Request request -> found.addAll(attack.askers(request, Set.of()));
                case Step.Consult consult -> found.addAll(attack.participants(consult, Set.of()));
                case Step.Find find -> found.addAll(attack.poll(find).voters());
                case Step.Decide decide -> found.addAll(attack.poll(decide).voters());
                case Step.Act act -> found.addAll(attack.actors(act, Set.of()));
                case Step.Refer refer -> {
                }
                case Step.Wait wait -> {
                }
            }
        }
        found.remove(Case.OUTSIDER);
        return found;
    }
}
