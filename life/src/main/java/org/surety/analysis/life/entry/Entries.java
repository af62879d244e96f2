package org.surety.analysis.life.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.clause.Reach;
import org.surety.analysis.life.clause.Sets;
import org.surety.analysis.life.exit.DecisiveActs;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.quantity.Hours;
import org.surety.semantics.life.Instrument;

/** What brings an agreement into force. */
public final class Entries {

    private Entries() {}

    /**
     * The answer.
     *
     * @param others the agreements that are followed with it, by id; of others that it refers to, the texts it imports
     *     count
     */
    public static EntryAnswer of(Instrument instrument, Map<String, Instrument> others) {
        Reach reach = DecisiveActs.before(instrument, others).entry();
        Sets sets = new Sets(instrument);
        MonotoneCondition blocking = reach.isPossible() ? reach.atMost().dual() : MonotoneCondition.NEVER;
        MinimalSets enough = sets.minimal(reach.enough());
        return new EntryAnswer(reach.isPossible(), enough, sets.told(reach.enough(), enough, List.of()),
                sets.minimal(blocking), reach.needed(), WaitingCircles.of(instrument, others),
                new EntryOrder(instrument, others).all());
    }

    /**
     * How long it takes at least from the first act until the agreement is in force, if everybody acts as soon as it
     * can and everything that is no party's act has come about; empty where nothing brings it into force.
     */
    public static Optional<Hours> soonest(Instrument instrument, Map<String, Instrument> others) {
        return Optional.of(DecisiveActs.before(instrument, others).entry()).filter(Reach::isPossible)
                .map(it -> Hours.of(it.hours()));
    }
}
