package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.finding.Severity;
import org.surety.model.quantity.Span;

/** Notice by one party ends the agreement, a body or a duty for all. */
public final class TermOnePartyEnds implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-term-one-party-ends", Severity.WARNING, Gravity.LIFE,
                "An end by one party's notice",
                "Notice by one party ends the agreement, a body or a duty for all.");
    }

    @Override
    public void check(Facts facts, Report report) {
        report(facts, report, "life.term", "the agreement", facts.agreement().life().term());
        for (Body body : facts.agreement().bodies()) {
            body.term().ifPresent(it -> report(facts, report, "bodies." + body.id(), named(body.id()), it));
        }
        for (Obligation duty : facts.agreement().obligations()) {
            duty.course().term().ifPresent(it -> report(facts, report, Facts.path(duty), named(duty.id()), it));
        }
    }

    private static String named(String clause) {
        return MessageNames.quoted(clause);
    }

    private static void report(Facts facts, Report report, String path, String what, Term term) {
        term.withdrawal().filter(Term.Withdrawal::allowed).flatMap(Term.Withdrawal::notice)
                .filter(it -> path.startsWith("obligations.") || it.effect() == Term.Notice.Effect.ENDS)
                .ifPresent(notice -> {
                    Set<String> able = new LinkedHashSet<>(facts.instrument().contracting());
                    notice.by().map(facts::resolve).ifPresent(able::retainAll);
                    if (!able.isEmpty()) {
                        report.add(path, "Notice by " + facts.names().any(able) + " alone ends " + what + " for all"
                                + when(notice, term.withdrawal().orElseThrow())
                                + "; no consent of the others is needed for that.");
                    }
                });
    }

    private static String when(Term.Notice notice, Term.Withdrawal withdrawal) {
        return (notice.of().equals(Span.NONE) ? " at once" : " after " + notice.of())
                + (notice.when() == Term.Notice.When.END_OF_TERM ? ", at the end of a term" : "")
                + withdrawal.after().map(it -> ", and not before " + it + " have passed").orElse("")
                + (notice.dutiesMet() ? ", and only after whoever gives it has met its duties" : "");
    }
}
