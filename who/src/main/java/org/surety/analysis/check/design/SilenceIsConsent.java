package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** When the limit passes without a vote, the same follows as if it had passed. */
public final class SilenceIsConsent implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-silence-is-consent", Severity.NOTE, Gravity.SHARES,
                "Silence that counts as consent",
                "When the limit passes without a vote, the same follows as if it had passed.");
    }

    @Override
    public void check(Facts facts, Report report) {
        facts.votes().forEach((path, vote) -> {
            boolean decided =
                    vote.silence().equals(vote.yes()) && !vote.yes().equals(vote.no()) && !vote.yes().steps().isEmpty();
            if (decided && vote.timing().within().bound().isPresent()) {
                report.add(path, "If " + MessageNames.quoted(vote.id())
                        + " is not voted on in time, the same follows as if it had been accepted.");
            }
        });
    }
}
