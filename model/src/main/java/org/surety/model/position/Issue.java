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
 * @param reference what holds if nothing is agreed
 * @param provenance what the scale rests on
 */
public record Issue(String id, Optional<String> title, Optional<String> term, Map<String, Optional<Ratio>> points,
        Optional<Stand> reference, Provenance provenance) {

    /** Copies the map, in order; refuses a point off the scale. */
    public Issue {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        points.forEach((name, place) -> place.ifPresent(it -> {
            if (it.signum() < 0 || it.compareTo(Stand.MOST) > 0) {
                throw new IllegalArgumentException("the point " + name + " lies between 0 and 100, not at " + it);
            }
        }));
    }

    /** Where on the scale a position lies; empty where that is not known. */
    public Optional<Range> place(Stand stand) {
        return switch (stand) {
            case Stand.At at -> Optional.of(at.range());
            case Stand.Named named ->
                    Optional.ofNullable(points.get(named.point())).flatMap(it -> it).map(Range::exactly);
            case Stand.Unknown unknown -> Optional.empty();
        };
    }
}
