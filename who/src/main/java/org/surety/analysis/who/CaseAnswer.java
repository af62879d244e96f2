package org.surety.analysis.who;

import java.util.List;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;
import org.surety.semantics.Trigger;

/**
 * What the text alone says about one case: one reading, one procedure, one attacker, one victim, one place. Nothing but
 * the lists depends on how many sets are listed.
 *
 * @param verdict what needs no sets
 * @param blockers the minimal sets whose members can prevent help while everybody else does all that is lawful for it;
 * where help is not
 *            possible at all, the empty set blocks
 * @param lawful for each listed blocker whether it can do so without breaking the agreement
 * @param lawfully which of all blockers, listed or not, can
 * @param enough the minimal sets whose members bring help about whatever the others do
 * @param kinds the sets by what they consist of, where parties that can change places are not told apart
 */
public record CaseAnswer(Verdict verdict, MinimalSets blockers, List<Boolean> lawful, Lawfully lawfully,
        MinimalSets enough, Kinds kinds) {

    /**
     * Sets by what they consist of.
     *
     * @param blockers of the minimal sets that can prevent help
     * @param lawful for each listed kind of blocker whether its sets can do so without breaking the agreement
     * @param enough of the minimal sets that bring help about
     */
    public record Kinds(Orbits blockers, List<Boolean> lawful, Orbits enough) {
        /** Copies the list. */
        public Kinds {
            lawful = List.copyOf(lawful);
            if (lawful.size() != blockers.listed().size()) {
                throw new IllegalArgumentException("one verdict for each listed kind of blocker is needed");
            }
        }
    }

    /** Copies the list. */
    public CaseAnswer {
        lawful = List.copyOf(lawful);
        if (lawful.size() != blockers.listed().size()) {
            throw new IllegalArgumentException("one verdict for each listed blocker is needed");
        }
    }

    /** How many of the minimal blockers need not break the agreement. */
    public enum Lawfully {
        /** Every one. */
        ALL,
        /** Some, but not every one. */
        SOME,
        /** None. */
        NONE
    }

    /** Why the event does not set the procedure off; empty if it does. */
    public List<Trigger.Obstacle> obstacles() {
        return verdict.obstacles();
    }

    /** Whether some run in which nobody breaks the agreement reaches lawful help. */
    public boolean possible() {
        return verdict.possible();
    }

    /** Whether every run in which nobody breaks the agreement does. */
    public boolean owed() {
        return verdict.owed();
    }

    /** Who may lawfully help without anybody else's decision. */
    public List<String> alone() {
        return verdict.alone();
    }

    /** The earliest and the latest hour of lawful help. */
    public Window window() {
        return verdict.window();
    }
}
