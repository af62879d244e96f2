package org.surety.workbench.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.scenario.Scenario;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;

/**
 * What can be counted for help to be enough: what some party contributes. With any other measure help could never be
 * enough, whatever the parties do; that is a slip, or something forgotten, and not an answer.
 */
public final class Measures {

    private Measures() {}

    /** The measure that has to be reached though nothing contributes it; empty if there is none. */
    public static Optional<Reason.Uncontributed> unknown(Scenario scenario) {
        Set<String> known = scenario.contributed();
        return scenario.enough().keySet().stream().filter(it -> !known.contains(it)).findFirst()
                .map(it -> new Reason.Uncontributed(scenario.id(), it, List.copyOf(known)));
    }

    /** Refuses measures that nobody knows. @throws Refusal if one is such */
    public static void require(Scenario scenario) {
        unknown(scenario).ifPresent(it -> {
            throw new Refusal(it);
        });
    }
}
