package org.surety.analysis.check.form;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.ScenarioFacts;
import org.surety.analysis.check.rule.ScenarioRule;
import org.surety.model.finding.Severity;
import org.surety.model.scenario.PartyStakes;

/** A scenario says what something is worth to whom it makes no difference. */
public final class UnreadStakes implements ScenarioRule {

    @Override
    public About about() {
        return About.form("form-unread-stakes", Severity.WARNING, "A worth that nothing reads",
                "A scenario says what something is worth to somebody for whom it changes nothing.");
    }

    @Override
    public void check(ScenarioFacts facts, Report report) {
        List<PartyStakes> own = facts.own().stakes();
        for (int i = 0; i < own.size(); i++) {
            String who = own.get(i).who();
            facts.reads().unreadStakes(own, i).forEach(of -> report.add("stakes." + who + "." + of.word(),
                    "Nothing reads what " + MessageNames.quoted(of.word()) + " is worth to " + who + ": " + why(of)
                            + ", or another entry always comes first.",
                    "See whether it was meant for somebody else, or take it out."));
        }
    }

    private static String why(PartyStakes.Of of) {
        String weighs = ", has no worth of `in-time` or `otherwise` by which it would choose";
        return switch (of) {
            case IN_TIME, OTHERWISE -> "it never votes or acts in any step";
            case ACTING -> "it never acts in any step" + weighs;
            case VOTING_AGAINST -> "it never votes in any step" + weighs;
            case BREACH -> "it never owes an act in any step" + weighs;
            case NO_ATTACK -> "it never is the attacker";
        };
    }
}
