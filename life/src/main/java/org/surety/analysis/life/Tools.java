package org.surety.analysis.life;

import java.util.List;
import java.util.function.Function;
import org.surety.semantics.life.Instrument;

/**
 * The engines of the answers that look at situations and not only at clauses.
 *
 * @param guards how far an instrument guards; asked once for readings that differ in nothing that bears on its life
 * @param situations the answers that look at situations
 */
public record Tools(Function<Instrument, Guards> guards, Situations situations) {

    /** What a party is exposed to, and what claims and findings change. */
    public interface Situations {
        /** Who is bound without being guarded. */
        List<Exposure> exposure(Instrument instrument, Guards guards, LifeRequest request);

        /** Who owes help to somebody whom no duty binds. */
        List<Exposure.Converse> converse(Instrument instrument, Guards guards, LifeRequest request);

        /** What claims change. */
        List<ClaimAnswer> claims(Instrument instrument, LifeRequest request);

        /** What can follow from breaches. */
        List<RemedyAnswer> remedies(Instrument instrument, LifeRequest request);
    }

    /** The engines, which remember what they have found of readings of one text; for one thread. */
    public static Tools standard() {
        return new Tools(GuardAnalysis::of, new Situated());
    }

    /** Engines that find nothing. */
    public static final Tools NONE = new Tools(it -> (bound, party, attacker) -> Guard.NONE, new Situations() {
        @Override
        public List<Exposure> exposure(Instrument instrument, Guards guards, LifeRequest request) {
            return List.of();
        }

        @Override
        public List<Exposure.Converse> converse(Instrument instrument, Guards guards, LifeRequest request) {
            return List.of();
        }

        @Override
        public List<ClaimAnswer> claims(Instrument instrument, LifeRequest request) {
            return List.of();
        }

        @Override
        public List<RemedyAnswer> remedies(Instrument instrument, LifeRequest request) {
            return List.of();
        }
    });
}
