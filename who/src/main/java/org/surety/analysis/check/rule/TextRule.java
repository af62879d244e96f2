package org.surety.analysis.check.rule;

/** A rule about the text as a whole, with what it leaves open. */
public non-sealed interface TextRule extends CheckRule {

    /** Reports what it finds. */
    void check(ReadingSurvey survey, Report report);
}
