package org.surety.analysis.check.design;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** No procedure answers a threat or an act below the line of open force. */
public final class OnlyArmedAttack implements AgreementRule {

    private static final Set<EventKind> BELOW =
            EnumSet.of(EventKind.THREAT, EventKind.THREAT_TO_PEACE, EventKind.GREY_ZONE_ACT, EventKind.DISPUTE,
                    EventKind.BREACH, EventKind.BREACH_OF_STATUS, EventKind.CEASEFIRE_VIOLATION, EventKind.COUP,
                    EventKind.INTERNAL_CONFLICT, EventKind.ATROCITY_CRIMES);

    @Override
    public About about() {
        return About.design("design-only-armed-attack", Severity.NOTE, Gravity.NOT_SET_OFF,
                "Nothing below an armed attack",
                "No procedure answers a threat or an act below the line of open force.");
    }

    @Override
    public void check(Facts facts, Report report) {
        List<Procedure> procedures = facts.agreement().procedures();
        if (procedures.stream().flatMap(it -> it.on().stream()).anyMatch(OnlyArmedAttack::isForce)
                && procedures.stream().flatMap(it -> it.on().stream()).noneMatch(OnlyArmedAttack::isBelow)) {
            report.add("procedures",
                    "Nothing in the text answers a threat, a breach or an act below the line of open force.");
        }
    }

    private static boolean isForce(EventType event) {
        return event.isAlso().contains(EventKind.MILITARY_OPERATION) || event.isAlso().contains(EventKind.AGGRESSION);
    }

    /** What a text defines for itself is taken for something that is no armed attack. */
    private static boolean isBelow(EventType event) {
        return event instanceof OwnEvent || event instanceof EventKind kind && BELOW.contains(kind);
    }
}
