package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.DecisionRule;

/** A decision rule and all the rules inside it. */
public final class RuleParts {

    private RuleParts() {}

    /** {@code rule} and, after it, the rules that it is made of; bodies that it refers to are not looked into. */
    public static List<DecisionRule> of(DecisionRule rule) {
        List<DecisionRule> found = new ArrayList<>();
        collect(rule, found);
        return found;
    }

    private static void collect(DecisionRule rule, List<DecisionRule> found) {
        found.add(rule);
        switch (rule) {
            case DecisionRule.AllOf all -> all.parts().forEach(part -> collect(part, found));
            case DecisionRule.AnyOf any -> any.parts().forEach(part -> collect(part, found));
            case DecisionRule.AtLeast some -> some.parts().forEach(part -> collect(part, found));
            case DecisionRule.Not not -> collect(not.part(), found);
            case DecisionRule.Excluding excluding -> collect(excluding.rule(), found);
            default -> {
            }
        }
    }
}
