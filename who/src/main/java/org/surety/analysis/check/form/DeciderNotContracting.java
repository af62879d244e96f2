package org.surety.analysis.check.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;
import org.surety.semantics.life.Instrument;

/** A party of the role other has a part in a step, and nothing in the file binds it to the agreement. */
public final class DeciderNotContracting implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-decider-not-contracting", Severity.WARNING, "A party that decides and is not bound",
                "A party of the role other has a part in a step, and nothing in the file binds it to the agreement.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        Set<String> contracting = facts.instrument().contracting();
        // Where a file says who they are, whoever is left out is left out on purpose.
        if (life.contracting().isPresent() || Instrument.namesConsents(life) || contracting.isEmpty()) {
            return;
        }
        Map<String, String> steps = steps(facts);
        for (Party party : facts.agreement().parties()) {
            String step = steps.get(party.id());
            if (party.role() == Role.OTHER && !party.isClass() && step != null && !contracting.contains(party.id())) {
                report.add("parties." + party.id(),
                        facts.names().of(party.id()) + " has a part in the step \"" + step
                                + "\", but its role is other, no duty names it, and nothing else says that it is bound:"
                                + " over the life of the text it is no party, so that it neither joins nor leaves it.",
                        "Say who are bound with `contracting:` under `life`, with it or without it; or give it a role"
                                + " or a duty.");
            }
        }
    }

    /** The first step in which each has a part that does not hang on what happens. */
    private static Map<String, String> steps(Facts facts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : procedure.steps()) {
                step.parties().filter(it -> !facts.dependsOnEvent(it)).ifPresent(
                        it -> facts.resolve(it).forEach(one -> found.putIfAbsent(one, step.id())));
            }
        }
        return found;
    }
}
