package org.surety.analysis.check.design;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;
import org.surety.semantics.life.Contrary;

/** A duty that stands when a procedure is set off forbids what the procedure has parties do. */
public final class DutyForbidsHelp implements AgreementRule {

    /** What is usually read as subject to the defence against an attack, and to the answer to it. */
    private static final Set<ActionKind> YIELDING =
            EnumSet.of(ActionKind.USE_FORCE, ActionKind.COERCE_ECONOMICALLY);
    /** What may itself free from a duty when an attack has set a procedure off. */
    private static final Set<Condition.Kind> ATTACKS = EnumSet.of(Condition.Kind.ATTACK_BY, Condition.Kind.BREACH_BY,
            Condition.Kind.STRIKE_ON, Condition.Kind.BORDER_CHANGE, Condition.Kind.CEASEFIRE);

    @Override
    public About about() {
        return About.design("design-duty-forbids-help", Severity.WARNING, Gravity.NOT_OWED,
                "Help that a duty forbids",
                "A duty that stands when a procedure is set off forbids what the procedure has parties do.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Act act) {
                    facts.agreement().obligations().stream().filter(it -> stands(it, procedure))
                            .forEach(it -> compare(facts, report, procedure, act, it));
                }
            }
        }
    }

    /** Whether nothing in a duty itself says that it does not stand when the procedure is set off. */
    private static boolean stands(Obligation duty, Procedure procedure) {
        boolean called = duty.on().isEmpty() || duty.on().stream().flatMap(it -> it.isAlso().stream())
                .anyMatch(procedure.on()::contains);
        boolean freed = duty.course().until().stream().flatMap(Condition::facts).map(Condition.Fact::kind)
                .anyMatch(ATTACKS::contains);
        return called && !freed && duty.course().whilst().isEmpty() && duty.consentOf().isEmpty()
                && duty.proposedBy().isEmpty();
    }

    private static void compare(Facts facts, Report report, Procedure procedure, Step.Act act, Obligation duty) {
        boolean forbidden = duty.modality() == Modality.MUST_NOT;
        String step = MessageNames.quoted(act.id()) + " of " + MessageNames.quoted(procedure.id());
        Set<String> both = common(helpers(facts, procedure, act.by()), facts.resolve(duty.bearer()));
        act.actions().stream()
                .filter(it -> !both.isEmpty() && (forbidden ? forbids(duty, it) : Contrary.act(duty, it))).findFirst()
                .ifPresent(it -> report.add(Facts.path(duty), MessageNames.quoted(duty.id())
                        + (forbidden ? " forbids " : " is contrary to what ") + facts.names().all(both)
                        + (forbidden ? " what " : " does where ") + step
                        + (forbidden ? " provides for (" : " is carried out (") + it
                        + "), and the text does not say which of the two goes before."));
        Set<String> hosts = common(procedure.against().map(facts::resolve).orElse(Set.of()),
                facts.resolve(duty.bearer()));
        act.actions().stream().filter(it -> !hosts.isEmpty() && forbidden && it.kind() == ActionKind.DEPLOYMENT)
                .filter(it -> forbids(duty, new Action(ActionKind.HOST_FORCES, it.object()))).findFirst()
                .ifPresent(it -> report.add(Facts.path(duty), MessageNames.quoted(duty.id()) + " forbids "
                        + facts.names().all(hosts) + " to have the forces of others on its soil, and " + step
                        + " would bring some there (" + it
                        + "); the text does not say which of the two goes before."));
    }

    private static boolean forbids(Obligation duty, Action act) {
        return duty.actions().stream()
                .anyMatch(it -> !YIELDING.contains(it.kind()) && Contrary.matches(it, act));
    }

    /** Who can come to act: where that depends on a vote, whoever has one. */
    private static Set<String> helpers(Facts facts, Procedure procedure, Members by) {
        Set<String> found = new LinkedHashSet<>(facts.resolve(by));
        if (found.isEmpty() && facts.dependsOnEvent(by)) {
            procedure.steps().stream().filter(Step.Vote.class::isInstance)
                    .flatMap(it -> facts.poll((Step.Vote) it).stream()).forEach(it -> found.addAll(it.voters()));
        }
        return found;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
