package org.surety.analysis.check.design;

import java.util.EnumSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.Acts;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** An act includes armed force or leaves its form open, and the text does not say whether force is part of it. */
public final class ForceUnspecified implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-force-unspecified", Severity.WARNING, Gravity.NOT_OWED,
                "Whether force is owed is not stated",
                "An act includes armed force or leaves its form open, and the text does not say whether force "
                        + "is part of it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step.Act act : Acts.of(procedure)) {
                if (act.force() == Force.UNSPECIFIED
                        && act.actions().stream().anyMatch(it -> MILITARY.contains(it.kind()))) {
                    report.add(Facts.path(procedure, act),
                            "The text does not say whether " + MessageNames.quoted(act.id())
                                    + " includes the use of armed force: the text"
                                    + " is kept with armed force and without.");
                }
            }
        }
    }

    private static final Set<ActionKind> MILITARY = EnumSet.of(ActionKind.ARMED_FORCE, ActionKind.ALL_AID,
            ActionKind.ASSISTANCE,
            ActionKind.AIRSPACE_CLOSURE, ActionKind.DEPLOYMENT, ActionKind.CARRY_OUT_MEASURES, ActionKind.RESTORE);
}
