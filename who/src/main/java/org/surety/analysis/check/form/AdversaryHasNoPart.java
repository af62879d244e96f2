package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** An adversary, who has no part in the agreement, is named where parties vote, ask, talk or act. */
public final class AdversaryHasNoPart implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-adversary-has-no-part", Severity.WARNING, "An adversary with a vote",
                "An adversary, who has no part in the agreement, is named where parties vote, ask, talk or act.");
    }

    @Override
    public void check(Facts facts, Report report) {
        if (facts.agreement().adversaries().isEmpty()) {
            return;
        }
        for (Body body : facts.agreement().bodies()) {
            part(facts, report, "bodies." + body.id(), body.seats());
        }
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : procedure.steps()) {
                step.parties().ifPresent(it -> part(facts, report, Facts.path(procedure, step), it));
            }
        }
        facts.rules().forEach((path, rule) -> rule.all().flatMap(it -> it.contents().named().stream())
                .filter(it -> it.role() != DecisionRule.Role.RECUSED).map(DecisionRule.Named::members)
                .forEach(it -> part(facts, report, path, it)));
    }

    private static void part(Facts facts, Report report, String path, Members members) {
        Set<String> named = new LinkedHashSet<>(facts.resolve(members));
        named.retainAll(facts.agreement().adversaries().stream().map(Adversary::id).toList());
        String clause = path.substring(path.indexOf('.') + 1).replace(".steps.", "/").replace(".rule", "");
        named.forEach(it -> report.each(path, facts.names().of(it),
                Report.WHO + " is named in " + MessageNames.quoted(clause) + " and is an adversary, who neither asks,"
                        + " talks, votes nor acts, so that it is left out there.",
                "Name it under `parties` if it has a part, or take it out of the clause."));
    }
}
