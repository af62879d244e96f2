package org.surety.analysis.check.design;

import java.util.List;
import java.util.stream.Stream;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** Nothing follows from the breach of a duty, and no procedure answers a breach. */
public final class DutiesWithoutConsequence implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-duties-without-consequence", Severity.NOTE, Gravity.NOT_OWED,
                "Duties without a consequence",
                "Nothing follows from the breach of a duty, and no procedure answers a breach.");
    }

    @Override
    public void check(Facts facts, Report report) {
        boolean answered = facts.agreement().procedures().stream().flatMap(it -> it.on().stream())
                .anyMatch(it -> it.isAlso().contains(EventKind.BREACH));
        List<Condition.Fact> breaches =
                Stream.concat(facts.agreement().life().voids().stream(), facts.agreement().life().release().stream())
                        .flatMap(Condition::furthering).filter(it -> it.kind() == Condition.Kind.BREACH_BY).toList();
        List<String> without = facts.agreement().obligations().stream()
                .filter(it -> it.modality() == Modality.MUST || it.modality() == Modality.MUST_NOT)
                .filter(it -> it.onBreach().isEmpty() && it.course().breach().then().isEmpty())
                .filter(duty -> breaches.stream().noneMatch(it -> it.what().map(duty.id()::equals).orElse(true)))
                .map(Obligation::id).toList();
        if (!answered && !without.isEmpty()) {
            report.add("obligations",
                    "Nothing in the text follows when a party breaks " + MessageNames.orQuoted(without) + ".");
        }
    }
}
