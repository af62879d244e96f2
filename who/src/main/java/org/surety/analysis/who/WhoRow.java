package org.surety.analysis.who;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Reading;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;

/**
 * One case and its answer.
 *
 * @param reading the reading
 * @param situation procedure, attacker, victim and place
 */
public record WhoRow(Reading reading, Situation situation, CaseAnswer answer) {

    /** Whether the attacker can prevent help all by itself. */
    public boolean isStoppedByAttacker() {
        return answer.verdict().isStoppedBy(situation.attacker());
    }

    /** Everything on which the answer can depend: the reading of each term, and the case. */
    public Map<String, String> at() {
        Map<String, String> at = new LinkedHashMap<>(reading.choices());
        at.put(Asked.PROCEDURE, situation.procedure());
        at.put(Asked.ATTACKER, situation.attacker());
        situation.victim().ifPresent(it -> at.put(Asked.VICTIM, it));
        at.put(Asked.PLACE, situation.place().orElse(Asked.NO_PLACE));
        return at;
    }

    /**
     * What is asked about, whatever the reading.
     *
     * @param procedure the procedure
     * @param attacker a party or {@code outsider}
     * @param standsFor for how many interchangeable attackers the row stands, itself included
     * @param victim whom the event hits, where the text leaves a choice or names one
     * @param likeVictim the others to whom the same would happen if they were the victim, each in the other's place
     * @param place where; empty where the text treats no place in particular, or for everywhere that it does not name
     */
    public record Situation(String procedure, String attacker, int standsFor, Optional<String> victim,
            List<String> likeVictim, Optional<String> place) {

        /** Copies the list. */
        public Situation {
            likeVictim = List.copyOf(likeVictim);
        }

        /** With a victim that is like no other. */
        public Situation(String procedure, String attacker, int standsFor, Optional<String> victim,
                Optional<String> place) {
            this(procedure, attacker, standsFor, victim, List.of(), place);
        }

        /** The case, where what happens is of this kind. */
        public Case in(Membership membership, EventKind kind, Circumstances also) {
            return Case.of(membership, procedure,
                    new Incident(kind, attacker, victim, place, also.through(), also.intensity(), also.attributable()));
        }
    }
}
