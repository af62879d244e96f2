package org.surety.report;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.BargainResult;
import org.surety.analysis.bargain.Negotiations;
import org.surety.model.position.Issue;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;

/**
 * A negotiation and what models make of it.
 *
 * @param positions the file
 * @param standing what was taken for each party and issue
 * @param result what the models make of it
 * @param notes what could not be done as the file says
 */
public record Talks(PositionSet positions, List<Negotiations.Standing> standing, BargainResult result,
        List<String> notes) {

    /** Copies the lists. */
    public Talks {
        standing = List.copyOf(standing);
        notes = List.copyOf(notes);
    }

    /** The name of a party, as the file has it. */
    public String nameOf(String party) {
        return positions.parties().stream().filter(it -> it.id().equals(party)).findFirst()
                .flatMap(Negotiator::name).orElse(party);
    }

    /** The issue called {@code id}. */
    public Optional<Issue> issue(String id) {
        return positions.issues().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Whether any position on an issue has a place on its scale; if not, no model has anything to go by. */
    public boolean isKnown(String issue) {
        return standing.stream().anyMatch(it -> it.issue().equals(issue) && it.known());
    }

    /** Whether a party takes part in an issue that models have something to go by on. */
    public boolean takesPart(String party, String issue) {
        return isKnown(issue) && standing.stream().anyMatch(it -> it.party().equals(party) && it.issue().equals(issue));
    }
}
