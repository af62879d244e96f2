package org.surety.analysis.check.design;

import static org.surety.model.agreement.Term.Renewal.Kind.AUTOMATIC;

import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Term;
import org.surety.model.finding.Severity;

/** The agreement lasts a number of years and is not prolonged by itself. */
public final class GuaranteeLapses implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-guarantee-lapses", Severity.NOTE, Gravity.LIFE,
                "It ends after some years",
                "The agreement lasts a number of years and is not prolonged by itself.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Term term = facts.agreement().life().term();
        Optional<Term.Renewal.Kind> renewal = term.renewal().map(Term.Renewal::kind);
        if (term.duration() instanceof Term.Duration.For lasts && !renewal.equals(Optional.of(AUTOMATIC))) {
            report.add("life.duration", "The agreement ends after " + lasts.span() + " unless "
                    + renewal.map(GuaranteeLapses::prolonged).orElse("a new agreement is made")
                    + "; what happens then to what the parties did for it is not said.");
        }
    }

    private static String prolonged(Term.Renewal.Kind renewal) {
        return switch (renewal) {
            case BY_AGREEMENT -> "all agree to prolong it";
            case PROCEDURE -> "it is decided to prolong it";
            case AUTOMATIC, NONE -> "a new agreement is made";
        };
    }
}
