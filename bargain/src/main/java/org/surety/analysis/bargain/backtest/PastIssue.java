package org.surety.analysis.bargain.backtest;

import org.surety.analysis.bargain.setting.Negotiation;

/**
 * A decision of the past: who wanted what, and what was decided.
 *
 * @param name its name in the data
 * @param group the name of what was decided together with it; issues of a group are not independent of each other
 * @param negotiation the one issue, with its parties
 * @param outcome what was decided, 0 to 100
 */
public record PastIssue(String name, String group, Negotiation negotiation, double outcome) {

    /** Refuses more or fewer than one issue, and an outcome off the scale. */
    public PastIssue {
        if (negotiation.issues().size() != 1 || !(outcome >= 0 && outcome <= 100)) {
            throw new IllegalArgumentException("a past issue is one issue with an outcome from 0 to 100: " + name);
        }
    }
}
