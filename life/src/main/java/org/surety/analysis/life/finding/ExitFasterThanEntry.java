package org.surety.analysis.life.finding;

import java.util.Map;
import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.entry.Entries;
import org.surety.model.finding.Severity;
import org.surety.model.quantity.Hours;

/** Others can end the agreement for a party in less time than it takes to bring it into force. */
final class ExitFasterThanEntry implements AgreementRule {

    private final Examination examination;

    ExitFasterThanEntry(Examination examination) {
        this.examination = examination;
    }

    @Override
    public About about() {
        return About.design("design-exit-faster-than-entry", Severity.WARNING, Gravity.LIFE,
                "Sooner out than in",
                "Others can end the agreement for a party in less time than it takes to bring it into force.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Optional<Hours> entry = Entries.soonest(facts.instrument(), Map.of()).filter(it -> it.count() > 0);
        if (entry.isEmpty()) {
            return;
        }
        for (ExitWay way : examination.ends(facts).found()) {
            way.earliest().filter(it -> !way.attackItself() && it.compareTo(entry.get()) < 0)
                    .ifPresent(it -> report.each(
                            way.how().replaceAll("\\[.*", ""), facts.names().of(way.protectedParty()),
                            "It takes at least " + entry.get()
                                    + " from the first act until the agreement is in force, and "
                                    + what(way.what()) + (it.count() == 0 ? " at once" : " within " + it)
                                    + " without the consent of " + Report.WHO + ", by acts of " + way.condition()
                                    + "."));
        }
    }

    private static String what(ExitWay.Effect effect) {
        return switch (effect) {
            case ENDS -> "it can end";
            case SUSPENDS -> "it can be suspended";
            case LEAVES -> "it can end by others' leaving";
            case EXPELS -> "a party can be expelled";
            case LOWERS -> "what it guards can end";
        };
    }
}
