package org.surety.model.position;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Provenance;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * Something to be settled, on a scale from 0 to 100.
 *
 * @param id its short name
 * @param title what it is about
 * @param term the open term of the agreement that it settles; its points are then readings of the term
 * @param points the places of the scale that have names; a name without a place cannot be put in order with the others
 * @param settled how the agreement settles it, where its points are not readings of a term
 * @param reference what holds if nothing is agreed
 * @param provenance what the scale rests on
 */
public record Issue(String id, Optional<String> title, Optional<String> term, Map<String, Optional<Ratio>> points,
        Settlement settled, Optional<IssuePosition> reference, Provenance provenance) {

    /** Copies the map, in order; refuses a point off the scale. */
    public Issue {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        points.forEach((name, place) -> place.ifPresent(it -> {
            if (it.signum() < 0 || it.compareTo(IssuePosition.MOST) > 0) {
                throw new IllegalArgumentException("the point " + name + " lies between 0 and 100, not at " + it);
            }
        }));
    }

    /**
     * Where the agreement settles the issue under a choice of readings.
     *
     * @param choices the reading of each term
     * @return empty where the agreement leaves the issue alone, or the term that settles it does not exist under that
     * choice
     */
    public Optional<IssuePosition> settledBy(Map<String, String> choices) {
        return switch (settled) {
            case Settlement.Left left ->
                    term.map(choices::get).map(it -> points.containsKey(it)
                            ? new IssuePosition.Named(it)
                            : new IssuePosition.Unknown());
            case Settlement.Always always -> Optional.of(always.stand());
            case Settlement.ByTerm byTerm -> Optional.ofNullable(choices.get(byTerm.term()))
                    .map(it -> byTerm.stands().getOrDefault(it, new IssuePosition.Unknown()));
        };
    }

    /** The open term on which it depends how the agreement settles the issue, if there is one. */
    public Optional<String> settlingTerm() {
        return switch (settled) {
            case Settlement.Left left -> term;
            case Settlement.Always always -> Optional.empty();
            case Settlement.ByTerm byTerm -> Optional.of(byTerm.term());
        };
    }

    /** Where on the scale a position lies; empty where that is not known. */
    public Optional<Range> place(IssuePosition stand) {
        return switch (stand) {
            case IssuePosition.At at -> Optional.of(at.range());
            case IssuePosition.Named named ->
                    Optional.ofNullable(points.get(named.point())).flatMap(it -> it).map(Range::exactly);
            case IssuePosition.Unknown unknown -> Optional.empty();
        };
    }
}
