package org.surety.report;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;

/**
 * Everything about one agreement, for the terminal and for programs.
 *
 * @param scenarios what follows in each scenario, help after its fait accompli being too late
 */
public record Summary(Family family, WhoResult who, List<BodyPower> power, Findings findings,
        List<InScenario> scenarios) {

    /** Copies the lists. */
    public Summary {
        power = List.copyOf(power);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The answers in one scenario.
     *
     * @param who what follows from the text alone
     * @param crisis what follows from what it assumes; empty where that cannot be said
     * @param refused why it cannot be said; empty where it can
     */
    public record InScenario(Scenario scenario, WhoResult who, Optional<CrisisSheet> crisis,
            Optional<String> refused) {}
}
