package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Group;
import org.surety.model.finding.Severity;

/** A group has no members, whoever attacks. */
public final class EmptyGroup implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-empty-group", Severity.WARNING, "A group without members",
                "A group has no members, whoever attacks.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Group group : facts.agreement().groups()) {
            if (group instanceof Group.Listed listed && facts.isNobody(listed.members())) {
                report.add("groups." + group.id(),
                        "The group " + MessageNames.quoted(group.id())
                                + " has no members, so nothing that names it means anybody.",
                        "List its members, or give parties the role that it names.");
            }
        }
    }
}
