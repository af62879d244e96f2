package org.surety.analysis.who;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.voting.Orbits;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Run;

/**
 * A shortest run that shows an answer.
 *
 * @param shows which answer
 * @param reading under which reading
 * @param situation where
 * @param against the members of the coalition that it shows; empty otherwise
 * @param kind what such coalitions consist of, of which this is but the first; empty where it shows none
 * @param run what happens
 */
public record Witness(Shows shows, Reading reading, WhoRow.Situation situation, List<String> against,
        Optional<Orbits.Orbit> kind, Run run) {

    /** Copies the list. */
    public Witness {
        against = List.copyOf(against);
    }

    /** That shows no coalition. */
    public Witness(Shows shows, Reading reading, WhoRow.Situation situation, Run run) {
        this(shows, reading, situation, List.of(), Optional.empty(), run);
    }

    /** What a story shows. */
    public enum Shows {
        /** How help can come: also the earliest hour. */
        HELP,
        /** How a smallest blocker prevents it. */
        BLOCKED,
        /** How a smallest sufficient set brings it about although all others stand aside. */
        ENOUGH,
        /** How help can fail to come although nobody breaks the agreement. */
        NOT_OWED,
        /** How help can come as late as the text allows. */
        LATEST
    }
}
