package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** The same step follows whether the vote passes or fails. */
public final class VoteChangesNothing implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-vote-changes-nothing", Severity.WARNING, "A vote whose result changes nothing",
                "The same step follows whether the vote passes or fails.");
    }

    @Override
    public void check(Facts facts, Report report) {
        facts.votes().forEach((path, vote) -> {
            if (!vote.yes().steps().isEmpty() && vote.grades().stream().allMatch(it -> it.then().equals(vote.yes()))
                    && vote.yes().equals(vote.timing().repeats() > 0 ? vote.last() : vote.no())) {
                report.add(path,
                        "Whether " + MessageNames.quoted(vote.id()) + " passes or fails, "
                                + MessageNames.andQuoted(vote.yes().steps())
                                + " follows: the vote changes nothing.",
                        "Let yes and no lead to different steps, or take the vote out.");
            }
        });
    }
}
