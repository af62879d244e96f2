package org.surety.analysis.life.finding;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.model.agreement.Course;
import org.surety.model.finding.Severity;

/** Whoever is said to have broken a duty can by itself keep that from being found. */
final class AccusedBlocksFinding implements AgreementRule {

    private final Examination examination;

    AccusedBlocksFinding(Examination examination) {
        this.examination = examination;
    }

    @Override
    public About about() {
        return About.design("design-accused-blocks-finding", Severity.WARNING, Gravity.LIFE,
                "A finding that the accused can block",
                "Whoever is said to have broken a duty can by itself keep that from being found.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (RemedyAnswer answer : examination.findings(facts).found()) {
            if (answer.accusedBlocks()) {
                facts.agreement().obligations().stream().filter(it -> it.id().equals(answer.duty())).findFirst()
                        .map(it -> it.course().breach().foundBy())
                        .filter(Course.FoundBy.Procedure.class::isInstance).map(Course.FoundBy.Procedure.class::cast)
                        .ifPresent(by -> answer.accused().forEach(it -> report.each("obligations." + answer.duty(),
                                facts.names().of(it),
                                "Where " + Report.WHO + " is said to have broken " + MessageNames.quoted(answer.duty())
                                        + ", it can by itself keep " + MessageNames.quoted(by.path())
                                        + " from finding that it has, so that what follows from a breach does not.")));
            }
        }
    }
}
