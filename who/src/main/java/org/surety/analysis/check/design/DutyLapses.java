package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.finding.Severity;
import org.surety.semantics.life.Contrary;

/** A duty ends after some time, and what its counterparty owes to its bearer goes on. */
public final class DutyLapses implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-duty-lapses", Severity.NOTE, Gravity.LIFE,
                "A duty that ends while what it stands against goes on",
                "A duty ends after some time, and what its counterparty owes to its bearer goes on.");
    }

    @Override
    public void check(Facts facts, Report report) {
        List<Obligation> duties = facts.agreement().obligations().stream()
                .filter(it -> it.modality() == Modality.MUST || it.modality() == Modality.MUST_NOT).toList();
        for (Obligation duty : duties) {
            end(duty).filter(it -> !it.afterAgreement(facts)).ifPresent(end -> {
                List<Obligation> against = duties.stream().filter(it -> it != duty && runs(it))
                        .filter(it -> isOwedBack(facts, duty, it))
                        .filter(it -> end(it).map(end::isBefore).orElse(true)).toList();
                if (!against.isEmpty()) {
                    report.add(Facts.path(duty), MessageNames.quoted(duty.id()) + " of "
                            + facts.nameAll(duty.bearer()) + " ends " + end.words() + ", and "
                            + MessageNames.andQuoted(against.stream().map(Obligation::id).toList())
                            + (against.size() == 1 ? ", which is" : ", which are") + " owed to "
                            + facts.nameAll(duty.bearer()) + ", " + (against.size() == 1 ? "goes" : "go")
                            + " on after that.");
                }
            });
        }
    }

    /** When a duty ends by the passing of time. */
    private record End(Optional<Condition> from, Optional<Long> hours, String words) {

        /** Whether it comes before another, as far as the text tells without days. */
        boolean isBefore(End other) {
            return from.equals(other.from) && hours.isPresent() && other.hours.isPresent()
                    && hours.get() < other.hours.get();
        }

        /** Whether the agreement itself has ended by then. */
        boolean afterAgreement(Facts facts) {
            Term term = facts.agreement().life().term();
            return from.equals(term.from().map(Condition::withoutProvenance)) && hours.isPresent()
                    && term.renewal().filter(it -> it.kind() == Term.Renewal.Kind.AUTOMATIC).isEmpty()
                    && term.duration().length().filter(it -> it.nominal().count() <= hours.get()).isPresent();
        }
    }

    private static Optional<End> end(Obligation duty) {
        Optional<End> lapse = duty.course().term().filter(it -> it.renewal().map(Term.Renewal::kind)
                .filter(Term.Renewal.Kind.AUTOMATIC::equals).isEmpty())
                .flatMap(term -> term.duration().length().map(it -> new End(
                        term.from().map(Condition::withoutProvenance), Optional.of(it.nominal().count()),
                        "after " + it + term.renewal().map(DutyLapses::unless).orElse(""))));
        return lapse.or(() -> duty.course().until().flatMap(DutyLapses::byTime));
    }

    private static String unless(Term.Renewal renewal) {
        return switch (renewal.kind()) {
            case BY_AGREEMENT -> " unless it is prolonged by agreement";
            case PROCEDURE -> " unless it is decided to prolong it";
            case AUTOMATIC, NONE -> "";
        };
    }

    /** The end of a duty that comes by itself. */
    private static Optional<End> byTime(Condition until) {
        return switch (until) {
            case Condition.Fact fact -> fact.kind() == Condition.Kind.DATE
                    ? Optional.of(new End(Optional.of(fact.withoutProvenance()), Optional.of(0L),
                            fact.what().map(it -> "on " + it).orElse("on a day")))
                    : Optional.empty();
            case Condition.After after -> Optional.of(new End(Optional.of(after.from().withoutProvenance()),
                    Optional.of(after.span().nominal().count()), "after " + after.span()));
            case Condition.Done done -> Optional.empty();
            case Condition.AllOf all -> Optional.empty();
            case Condition.AnyOf any -> Optional.empty();
            case Condition.InOrder order -> Optional.empty();
            case Condition.Not not -> Optional.empty();
        };
    }

    /** Whether it goes on until something ends it, and is not done once. */
    private static boolean runs(Obligation duty) {
        return Contrary.isKept(duty) || !duty.on().isEmpty();
    }

    /** Whether {@code other} is owed by those to whom {@code duty} is owed, and to those who owe it. */
    private static boolean isOwedBack(Facts facts, Obligation duty, Obligation other) {
        return duty.to().isPresent() && other.to().isPresent()
                && meet(facts, duty.to().get(), other.bearer()) && meet(facts, other.to().get(), duty.bearer());
    }

    private static boolean meet(Facts facts, Members one, Members other) {
        Set<String> both = new LinkedHashSet<>(facts.resolve(one));
        both.retainAll(facts.resolve(other));
        return !both.isEmpty();
    }
}
