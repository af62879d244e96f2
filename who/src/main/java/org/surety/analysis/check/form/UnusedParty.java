package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Role;
import org.surety.model.finding.Severity;

/** A party has no protected or guaranteeing role and no clause names it. */
public final class UnusedParty implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-unused-party", Severity.NOTE, "A party without a part",
                "A party has no protected or guaranteeing role and no clause names it.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        boolean all = facts.mentions().kinds().contains(Members.Kind.PARTIES)
                || facts.mentions().kinds().contains(Members.Kind.SIGNATORIES);
        for (Party party : facts.agreement().parties()) {
            if (!all && party.role() == Role.OTHER && !party.isClass()
                    && !facts.mentions().names().contains(party.id())) {
                report.add("parties." + party.id(),
                        facts.names().of(party.id()) + " is a party, but no clause names it: it owes nothing,"
                                + " is owed nothing and decides nothing.",
                        "Give it a role or a clause, or take it out.");
            }
        }
    }
}
