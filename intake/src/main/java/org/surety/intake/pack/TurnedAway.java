package org.surety.intake.pack;

import org.surety.intake.Arrival.Reason;
import org.surety.intake.Arrival.Refused;

/** Carries a refusal out of the depths of a file; the door turns it into a value. */
public final class TurnedAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    /** What was found in {@code file}, and what was expected. */
    public TurnedAway(Reason reason, String file, String found, String expected) {
        super(found, null, false, false);
        this.refused = new Refused(reason, file, found, expected);
    }

    /** The refusal. */
    public Refused refused() {
        return refused;
    }
}
