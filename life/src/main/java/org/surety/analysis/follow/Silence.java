package org.surety.analysis.follow;

import java.util.List;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Word;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Interpretation.SilentEntry;

/** What a text can be silent on, each with the ways to read that; the first is that which is followed. */
public enum Silence implements Word {
    /** What fills it. */
    LAW("as-written", "vienna"),
    /** When it is in force, where nothing fills that. */
    ENTRY("on-signature", "never"),
    /** Whether a party may leave, under the Vienna Convention. */
    WITHDRAWAL("none", "implied"),
    /** Whether a violation ends a ceasefire. */
    CEASEFIRE("outlasts-violations", "ends-with-a-violation"),
    /** Whether the last moment of a suspended duty moves on. */
    SUSPENSION("deadlines-stop", "deadlines-run-on"),
    /** Whether of two parallel duties that nobody began both are late. */
    PARALLEL("both-late", "neither-late");

    private final List<String> readings;

    Silence(String first, String second) {
        this.readings = List.of(first, second);
    }

    /** The ways to read it. */
    public List<String> readings() {
        return readings;
    }

    /** Whether there is anything to read, where a text is followed so. */
    public boolean isOpen(Agreement agreement, Interpretation at) {
        return switch (this) {
            case LAW -> agreement.life().law().isEmpty();
            case ENTRY -> !at.isVienna();
            case WITHDRAWAL -> at.isVienna();
            case CEASEFIRE, SUSPENSION, PARALLEL -> true;
        };
    }

    /** How it is read there. */
    public String reading(Interpretation at) {
        boolean second = switch (this) {
            case LAW -> at.isVienna();
            case ENTRY -> at.silentEntry() == SilentEntry.NEVER;
            case WITHDRAWAL -> at.impliedWithdrawal();
            case CEASEFIRE -> at.violationEndsCeasefire();
            case SUSPENSION -> !at.suspensionStopsClocks();
            case PARALLEL -> !at.idleBothLate();
        };
        return readings.get(second ? 1 : 0);
    }

    /** The same with this read in a way. */
    public Interpretation read(Interpretation at, String reading) {
        int which = readings.indexOf(reading);
        if (which < 0) {
            throw new IllegalArgumentException(word() + " is not read as " + reading);
        }
        boolean second = which == 1;
        return new Interpretation(
                this == LAW ? second ? Law.VIENNA : Law.AS_WRITTEN : at.law(),
                this == ENTRY ? second ? SilentEntry.NEVER : SilentEntry.ON_SIGNATURE : at.silentEntry(),
                this == WITHDRAWAL ? second : at.impliedWithdrawal(),
                this == CEASEFIRE ? second : at.violationEndsCeasefire(),
                this == SUSPENSION ? !second : at.suspensionStopsClocks(),
                this == PARALLEL ? !second : at.idleBothLate());
    }
}
