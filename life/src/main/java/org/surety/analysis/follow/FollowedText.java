package org.surety.analysis.follow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * An agreement that is followed, under one reading.
 *
 * @param family the agreement with its open terms
 * @param held the readings to which terms are held; the others have their first
 * @param interpretation how its silence is read; a law that the text names goes before
 */
public record FollowedText(Family family, Map<String, Set<String>> held, Interpretation interpretation) {

    /** Copies the map. */
    public FollowedText {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        held.forEach((term, readings) -> copy.put(term, Set.copyOf(readings)));
        held = Map.copyOf(copy);
    }

    /** The reading under which it is followed. */
    public Reading reading() {
        return Readings.of(family, held).first();
    }

    /** The agreement as it is followed. */
    public Instrument instrument() {
        return Instrument.of(family.under(reading()), interpretation);
    }

    /** The same with one term held to one reading. */
    FollowedText holding(String term, String reading) {
        Map<String, Set<String>> more = new LinkedHashMap<>(held);
        more.put(term, new LinkedHashSet<>(Set.of(reading)));
        return new FollowedText(family, more, interpretation);
    }

    /** The same with its silence read in another way. */
    FollowedText with(Interpretation other) {
        return new FollowedText(family, held, other);
    }
}
