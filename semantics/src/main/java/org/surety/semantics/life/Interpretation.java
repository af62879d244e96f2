package org.surety.semantics.life;

import org.surety.model.agreement.Life.Law;

/**
 * How what a text leaves silent is read. Each is a reading that answers name.
 *
 * @param law what fills silence
 * @param silentEntry when a text that says nothing of entry is in force, {@link Law#AS_WRITTEN} (L3)
 * @param impliedWithdrawal whether the right to leave is implied where the text is silent, {@link Law#VIENNA} (L24)
 * @param violationEndsCeasefire whether a violation ends a ceasefire (L6)
 * @param suspensionStopsClocks whether the last moment of a suspended duty moves on (L16)
 * @param idleBothLate whether of two parallel duties that nobody began both are late, or neither (L15)
 */
public record Interpretation(Law law, SilentEntry silentEntry, boolean impliedWithdrawal,
        boolean violationEndsCeasefire, boolean suspensionStopsClocks, boolean idleBothLate) {

    /** The text alone; where it is silent on entry, from signature. */
    public static final Interpretation AS_WRITTEN =
            new Interpretation(Law.AS_WRITTEN, SilentEntry.ON_SIGNATURE, false, false, true, true);

    /** Silence filled by the Vienna Convention; no right to leave is implied. */
    public static final Interpretation VIENNA =
            new Interpretation(Law.VIENNA, SilentEntry.ON_SIGNATURE, false, false, true, true);

    /** Whether the Vienna Convention fills silence. */
    public boolean isVienna() {
        return law == Law.VIENNA;
    }

    /** The same with another reading of silence on entry. */
    public Interpretation with(SilentEntry entry) {
        return new Interpretation(law, entry, impliedWithdrawal, violationEndsCeasefire, suspensionStopsClocks,
                idleBothLate);
    }

    /** The same with or without an implied right to leave. */
    public Interpretation withImpliedWithdrawal(boolean implied) {
        return new Interpretation(law, silentEntry, implied, violationEndsCeasefire, suspensionStopsClocks,
                idleBothLate);
    }

    /** The bounds between which silence on entry lies. */
    public enum SilentEntry {
        /** It never enters into force. */
        NEVER,
        /** It does when all contracting parties have signed. */
        ON_SIGNATURE
    }
}
