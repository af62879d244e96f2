package org.surety.report.dossier;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.Witness;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.finding.Finding;
import org.surety.report.BaseRates;
import org.surety.report.BodyPower;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.Summary;
import org.surety.report.life.LifeAccount;
import org.surety.report.view.BriefView;

/**
 * What a report is made from. The report only tells these results; it computes none of its own.
 *
 * @param stamp the version, the command, and the files with their SHA-256
 * @param family the agreement with its open terms
 * @param shown the reading under which what hardly changes with the reading is shown: the drawing, the duties
 * @param who what follows from the text alone
 * @param stories shortest runs for some of its rows; {@link Panels#exemplars} says for which ones they are worth having
 * @param power the power of each body and voting step
 * @param findings what the checks found
 * @param scenarios what follows in each scenario asked about
 * @param rates how often alliances were honoured in the past
 * @param negotiation what parties want and how versions score, where positions are known
 * @param panels what {@code who} says, in panels
 * @param life what it does over its life; empty where that was too large to look at
 * @param brief what the first two pages say; empty for a page that is a part of another
 */
public record Dossier(Stamp stamp, Family family, Reading shown, WhoResult who, List<Witness> stories,
        List<BodyPower> power, List<Finding> findings, List<Summary.InScenario> scenarios, BaseRates rates,
        Optional<NegotiationSheet> negotiation, List<Panel> panels, Optional<LifeAccount> life,
        Optional<BriefView> brief) {

    /** Copies the lists. */
    public Dossier {
        stories = List.copyOf(stories);
        power = List.copyOf(power);
        findings = List.copyOf(findings);
        scenarios = List.copyOf(scenarios);
        panels = List.copyOf(panels);
    }

    /** The same with what the first two pages say. */
    public Dossier with(BriefView pages) {
        return new Dossier(stamp, family, shown, who, stories, power, findings, scenarios, rates, negotiation, panels,
                life, Optional.of(pages));
    }
}
