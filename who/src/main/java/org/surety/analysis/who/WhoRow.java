package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Reading;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Goal;
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
     * @param likeAttacker the others of whom the same is true if they attack, each in the other's place
     * @param victim whom the event hits, where the text leaves a choice or names one
     * @param likeVictim the others to whom the same would happen if they were the victim, each in the other's place
     * @param place where; empty where the text treats no place in particular, or for everywhere that it does not name
     * @param outcome the step that is asked about in the place of help; empty where help is
     */
    public record Situation(String procedure, String attacker, List<String> likeAttacker, Optional<String> victim,
            List<String> likeVictim, Optional<String> place, Optional<Goal> outcome) {

        /** Copies the lists. */
        public Situation {
            likeAttacker = List.copyOf(likeAttacker);
            likeVictim = List.copyOf(likeVictim);
        }

        /** With an attacker and a victim that are like no other. */
        public Situation(String procedure, String attacker, Optional<String> victim, Optional<String> place) {
            this(procedure, attacker, List.of(), victim, List.of(), place, Optional.empty());
        }

        /** Nobody attacks anybody that the text knows. */
        public static final Situation NONE = new Situation("", Case.OUTSIDER, Optional.empty(), Optional.empty());

        /** The same, wherever it is. */
        public Situation anywhere() {
            return new Situation(procedure, attacker, likeAttacker, victim, likeVictim, Optional.empty(), outcome);
        }

        /** For how many attackers it stands, the one that it names included. */
        public int standsFor() {
            return 1 + likeAttacker.size();
        }

        /** The attackers for whom it stands. */
        public List<String> attackers() {
            return with(attacker, likeAttacker);
        }

        /** Whether attacker and victim are alike: one attacks another of them. */
        public boolean isAmongAlike() {
            return victim.map(likeAttacker::contains).orElse(false);
        }

        /**
         * All who are alike among the possible victims, of whom one may be the attacker; empty where the text leaves no
         * choice.
         */
        public Set<String> victims() {
            Set<String> all = new LinkedHashSet<>(isAmongAlike() ? attackers() : List.of());
            victim.ifPresent(it -> all.addAll(with(it, likeVictim)));
            return all;
        }

        private static List<String> with(String first, List<String> rest) {
            List<String> all = new ArrayList<>(List.of(first));
            all.addAll(rest);
            return all;
        }

        /** The case, where what happens is of this kind. */
        public Case in(Membership membership, EventType kind, Circumstances also) {
            return in(membership, kind, also, Applicability.ALL_BOUND);
        }

        /** As {@link #in(Membership, EventType, Circumstances)}, where not everybody is bound. */
        public Case in(Membership membership, EventType kind, Circumstances also, Applicability standing) {
            return standing.of(membership, procedure, new Incident(kind, attacker, victim, place, also.through(),
                    also.intensity(), also.attributable()), outcome);
        }
    }
}
