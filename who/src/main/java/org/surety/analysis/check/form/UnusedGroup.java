package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Group;
import org.surety.model.finding.Severity;

/** A group is declared, but no clause names it. */
public final class UnusedGroup implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-unused-group", Severity.NOTE, "A group that nothing uses",
                "A group is declared, but no clause names it.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Group group : facts.agreement().groups()) {
            if (!facts.mentions().names().contains(group.id())) {
                report.add("groups." + group.id(), "No clause names the group " + MessageNames.quoted(group.id()) + ".",
                        "Use it, or take it out.");
            }
        }
    }
}
