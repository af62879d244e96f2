package org.surety.analysis.check.rule;

/** One thing that a check looks for. A rule has no state. */
public sealed interface CheckRule permits AgreementRule, TextRule, ScenarioRule {

    /** Its id, severity and explanation. */
    About about();

    /** Its stable name. */
    default String id() {
        return about().id();
    }
}
