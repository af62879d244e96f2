package org.surety.analysis.check.rule;

/**
 * A rule about the agreement under one reading. Where it finds the same under several readings, that is one finding.
 */
public non-sealed interface AgreementRule extends CheckRule {

    /** Reports what it finds. */
    void check(Facts facts, Report report);

    /** Whether a finding counts only if it holds under every reading: what one reading does not use, another may. */
    default boolean onlyIfAlways() {
        return false;
    }
}
