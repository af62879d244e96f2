package org.surety.semantics;

import java.util.Map;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Hours;

/** What can happen next. */
public sealed interface Event {

    /** An event in a step that is under way. */
    sealed interface InStep extends Event {
        /** The step. */
        Token at();
    }

    /** {@code party} makes the request that {@code at} waits for. */
    record Asked(Token at, String party) implements InStep {}

    /** {@code party} has nothing more to say in the consultation {@code at}. */
    record Concluded(Token at, String party) implements InStep {}

    /** The vote {@code at} is held. Voters without a ballot are absent. */
    record Voted(Token at, Map<String, Ballot> ballots) implements InStep {
        /** Copies the map. */
        public Voted {
            ballots = Map.copyOf(ballots);
        }
    }

    /** {@code party} acts as {@code at} obliges or allows it to. */
    record Acted(Token at, String party) implements InStep {}

    /** Time passes, at most up to the next limit. */
    record TimePassed(Hours time) implements Event {}

    /** The limit of {@code at}, which has been reached, takes effect. */
    record LimitPassed(Token at) implements InStep {}
}
