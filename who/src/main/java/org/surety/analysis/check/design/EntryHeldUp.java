package org.surety.analysis.check.design;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Status;
import org.surety.model.finding.Severity;

/** The agreement is not in force until each of several parties has done its part. */
public final class EntryHeldUp implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-entry-held-up", Severity.NOTE, Gravity.LIFE,
                "One party can keep it from beginning",
                "The agreement is not in force until each of several parties has done its part.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        if (facts.agreement().status() != Status.IN_FORCE && facts.agreement().status() != Status.LAPSED) {
            for (Condition.Fact condition : life.entry().stream().flatMap(EntryHeldUp::needed).toList()) {
                if (EACH.contains(condition.kind()) && condition.what().isEmpty() && condition.howMany().isEmpty()) {
                    condition.who().map(facts::resolve).orElse(Set.of()).forEach(who -> report.each("life.entry",
                            facts.names().of(who),
                            "Without " + condition.kind().word().replace('-', ' ') + " by " + Report.WHO
                                    + " the agreement does not begin; each party named here can keep it from beginning "
                                    + "by holding back."));
                }
            }
        }
    }

    /** The facts without which {@code condition} does not hold. */
    private static Stream<Condition.Fact> needed(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> Stream.of(fact);
            case Condition.AllOf all -> all.parts().stream().flatMap(EntryHeldUp::needed);
            case Condition.InOrder order -> order.parts().stream().flatMap(EntryHeldUp::needed);
            case Condition.After after -> needed(after.from());
            case Condition.AnyOf any -> any.parts().size() == 1 ? needed(any.parts().getFirst()) : Stream.empty();
            case Condition.Not not -> Stream.empty();
            case Condition.Done done -> Stream.empty();
        };
    }

    private static final Set<Condition.Kind> EACH =
            EnumSet.of(Condition.Kind.RATIFICATION, Condition.Kind.REFERENDUM, Condition.Kind.WITHDRAWAL_OF_FORCES);
}
