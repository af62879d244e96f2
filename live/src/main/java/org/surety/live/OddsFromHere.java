package org.surety.live;

import java.util.Optional;
import org.surety.analysis.crisis.FromHere;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.TooLarge;

/**
 * The odds of enough help in time, from where a play stands and as far as everybody can know: ballots that are cast and
 * not counted are taken as the scenario assumes them.
 */
public final class OddsFromHere {

    private OddsFromHere() {}

    /**
     * The odds in the first procedure under way; empty where none is, or where too many states can follow.
     *
     * @return from 0 to 1
     */
    public static Optional<Double> of(Play play, Scenario scenario) {
        try {
            return play.beside().occasions().stream().findFirst()
                    .map(it -> new FromHere(scenario, it.semantics()).inTime(it.run().state()));
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
    }
}
