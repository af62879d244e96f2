package org.surety.analysis.check.rule;

/** A rule about a scenario, as read for the agreement that it is for. */
public non-sealed interface ScenarioRule extends CheckRule {

    /** Reports what it finds. */
    void check(ScenarioFacts facts, Report report);
}
