package org.surety.model.agreement;

import java.util.Optional;
import java.util.Set;

/**
 * Who decides, and how. Either a body (with its own rule, unless {@code rule} replaces it) or a set of parties with a
 * rule.
 *
 * @param body the name of a body; {@code agreement/body} for one of another agreement
 * @param among the voters, where there is no body
 * @param rule the rule, where it is not the body's own
 * @param recused who has no vote in this step
 * @param ballots the ballots that may be cast, where they are not the body's own
 * @param absence what follows when somebody casts none, where that is not the body's own
 */
public record Electorate(Optional<String> body, Optional<Members> among, Optional<DecisionRule> rule, Members recused,
        Optional<Set<Ballot>> ballots, Optional<Absence> absence) {

    /** Refuses an electorate with neither a body nor members, or with both. */
    public Electorate {
        if (body.isPresent() == among.isPresent()) {
            throw new IllegalArgumentException("a decision is taken either by a body or among a set of parties");
        }
        ballots = ballots.map(Copies::ordered);
    }
}
