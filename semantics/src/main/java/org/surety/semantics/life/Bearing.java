package org.surety.semantics.life;

import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Obligation;

/**
 * A duty of one bearer, with what the text alone says of it: to whom it is owed, and where it is kept that something
 * about it has happened once. It is looked at after every event, so none of that is worked out then.
 *
 * @param towards to whom it is owed, whether bound or not; empty where it is owed to whoever else is bound
 * @param once where it is kept that it has begun
 * @param until where it is kept that it is over
 * @param term where it is kept that its term has ended
 * @param released where it is kept that the bearer has been released
 * @param done where it is kept that the bearer has once fulfilled it
 */
record Bearing(DutyKey key, Obligation duty, Optional<Set<String>> towards, String once, String until, String term,
        String released, String done) {

    static Bearing of(Instrument instrument, DutyKey key, Obligation duty) {
        String path = Instrument.path(key.duty());
        return new Bearing(key, duty, duty.to().isPresent() || !duty.provenance().reservations().isEmpty()
                ? Optional.of(instrument.counterparties(duty, key.bearer()))
                : Optional.empty(), path + ".once", path + ".until", FixedPoint.termOver(key.duty()),
                Instrument.releasedLatch(key), Instrument.doneLatch(key));
    }

    /** Whether it is owed to a party that is bound. */
    boolean isOwedTo(String party) {
        return !party.equals(key.bearer()) && (towards.isEmpty() || towards.get().contains(party));
    }
}
