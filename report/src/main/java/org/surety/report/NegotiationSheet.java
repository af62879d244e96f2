package org.surety.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surety.design.api.DesignResult;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.position.Issue;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;

/**
 * What parties want of an agreement, and how each reading of it scores with them.
 *
 * @param positions what they want
 * @param day the day whose positions count; empty for the latest
 * @param reception how acceptable each reading is to each
 * @param design the versions of a design, if one was searched
 */
public record NegotiationSheet(PositionSet positions, Optional<LocalDate> day, AcceptabilityTable reception,
        Optional<DesignResult> design) {

    /** The name of a party, as the file has it. */
    public static String partyName(PositionSet positions, String party) {
        return positions.parties().stream().filter(it -> it.id().equals(party)).findFirst()
                .flatMap(Negotiator::name).orElse(party);
    }

    /** The names of the parties by their ids. */
    public static Map<String, String> partyNames(PositionSet positions) {
        return positions.parties().stream().collect(Collectors.toMap(Negotiator::id, it -> it.name().orElse(it.id())));
    }

    /** The title of an issue, as the file has it. */
    public static String issueTitle(PositionSet positions, String issue) {
        return positions.issues().stream().filter(it -> it.id().equals(issue)).findFirst()
                .flatMap(Issue::title).orElse(issue);
    }
}
