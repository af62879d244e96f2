package org.surety.analysis.life.finding;

import org.surety.analysis.check.design.NotExamined;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;

/** What was not examined: procedures, as the rules that read clauses say, and situations over the life of the text. */
final class LifeNotExamined implements AgreementRule {

    private final NotExamined procedures;
    private final Examination examination;

    LifeNotExamined(NotExamined procedures, Examination examination) {
        this.procedures = procedures;
        this.examination = examination;
    }

    @Override
    public About about() {
        return procedures.about();
    }

    @Override
    public void check(Facts facts, Report report) {
        procedures.check(facts, report);
        examination.unguarded(facts).tooLarge().ifPresent(it -> report.add("life",
                "Whether a party is bound while nothing guards it was not examined: " + it + "."));
        examination.findings(facts).tooLarge().ifPresent(it -> report.add("obligations",
                "Who can keep a breach from being found was not examined: " + it + "."));
    }
}
