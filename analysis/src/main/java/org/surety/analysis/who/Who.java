package org.surety.analysis.who;

import java.util.List;
import org.surety.model.agreement.Family;

/** Answers what follows from the text alone. */
public final class Who {

    private Who() {}

    /**
     * The answers for every reading, procedure, attacker, victim and place that {@code request} does not rule out.
     *
     * @throws IllegalArgumentException if the request names a procedure, party, term or reading that does not exist
     * @throws org.surety.semantics.TooLarge if there are too many readings
     */
    public static WhoResult of(Family family, WhoRequest request) {
        return new WhoResult(family.id(), request, family.terms(), List.of(), List.of(), "pending");
    }

    /** The stories behind one row: for each answer a shortest run that shows it. */
    public static List<Story> stories(Family family, WhoRequest request, WhoRow row) {
        return List.of();
    }
}
