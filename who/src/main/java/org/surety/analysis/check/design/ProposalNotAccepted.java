package org.surety.analysis.check.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** Duties are proposals of some that others are not on record as having accepted. */
public final class ProposalNotAccepted implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-proposal-not-accepted", Severity.NOTE, Gravity.RECORD,
                "Clauses that are not on record as accepted",
                "Duties are proposals of some that others are not on record as having accepted.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (Obligation obligation : facts.agreement().obligations()) {
            obligation.proposedBy()
                    .ifPresent(it -> by.computeIfAbsent(facts.names().all(facts.resolve(it)), who -> new ArrayList<>())
                            .add(obligation.id()));
        }
        by.forEach((who, ids) -> report.add("obligations",
                "Proposed by " + who + " and not on record as accepted by the others: "
                        + MessageNames.andQuoted(ids) + "."));
    }
}
