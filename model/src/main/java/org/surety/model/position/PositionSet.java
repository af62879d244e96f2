package org.surety.model.position;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Source;

/**
 * What parties want, as one file tells it.
 *
 * @param id its short name
 * @param agreement the agreement whose terms are negotiated, if it is one that has a file
 * @param parties in the order of the file
 * @param issues in the order of the file
 * @param stances at most one for a party and an issue; a party without one takes no part in the issue
 * @param sources what statements cite
 * @param settings what the file itself says about how it is to be computed
 */
public record PositionSet(String id, Optional<String> title, Optional<String> agreement, List<Negotiator> parties,
        List<Issue> issues, List<Stance> stances, List<Source> sources, ModelSettings settings) {

    /** Copies the lists. */
    public PositionSet {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        stances = List.copyOf(stances);
        sources = List.copyOf(sources);
    }

    /** What {@code party} wants on {@code issue}; empty if it takes no part. */
    public Optional<Stance> stance(String party, String issue) {
        return stances.stream().filter(it -> it.party().equals(party) && it.issue().equals(issue)).findFirst();
    }
}
