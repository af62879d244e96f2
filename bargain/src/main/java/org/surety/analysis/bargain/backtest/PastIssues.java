package org.surety.analysis.bargain.backtest;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.model.position.PastDecision;

/**
 * Decisions of the past as negotiations. A party whose capability is not given counts as one; one whose salience is not
 * given counts as a position to which nothing is attached, so that weighted models leave it out and plain ones do not.
 */
public final class PastIssues {

    private PastIssues() {}

    /** The negotiations, in the order of the data. */
    public static List<PastIssue> of(List<PastDecision> decisions) {
        return decisions.stream().map(PastIssues::of).toList();
    }

    private static PastIssue of(PastDecision decision) {
        List<Negotiation.Party> parties = decision.claims().stream().map(it -> new Negotiation.Party(it.party(),
                NumberRange.of(it.capability().map(capability -> capability.toDouble()).orElse(1.0)),
                List.of(Optional.of(new Negotiation.Stance(NumberRange.of(it.position().toDouble()),
                        NumberRange.of(it.salience().map(salience -> salience.toDouble()).orElse(0.0)))))))
                .toList();
        Negotiation.Issue issue = new Negotiation.Issue(decision.id(),
                decision.reference().map(it -> NumberRange.of(it.toDouble())));
        return new PastIssue(decision.id(), decision.group(), new Negotiation(List.of(issue), parties),
                decision.outcome().toDouble());
    }
}
