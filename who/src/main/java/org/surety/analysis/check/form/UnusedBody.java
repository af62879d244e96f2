package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Body;
import org.surety.model.finding.Severity;

/** A body is declared, but no step and no rule of this agreement uses it. */
public final class UnusedBody implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-unused-body", Severity.NOTE, "A body that decides nothing",
                "A body is declared, but no step and no rule of this agreement uses it.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Body body : facts.agreement().bodies()) {
            if (!facts.mentions().names().contains(body.id())) {
                report.add("bodies." + body.id(),
                        "The body " + MessageNames.quoted(body.id())
                                + " decides nothing: no step, rule or duty of this agreement names it.",
                        "Name it in a step (by: " + body.id() + "), or take it out.");
            }
        }
    }
}
