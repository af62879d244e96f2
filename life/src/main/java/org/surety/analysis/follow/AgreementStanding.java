package org.surety.analysis.follow;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Word;
import org.surety.model.chronicle.Happening.Consent;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Option;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeStatement;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.Phase;
import org.surety.semantics.life.Position;

/**
 * Where one agreement stands at a moment.
 *
 * @param instrument the agreement as it is followed
 * @param reading the reading of its open terms
 * @param state everything the kernel knows of it
 * @param phase the widest phase that two parties have
 * @param pairs the pairs whose phase is another
 * @param parties the contracting parties and whoever else has consented
 * @param clocks the clocks that run, the earliest first
 * @param procedures the procedures under way
 * @param breaches the records of breach, open or closed
 * @param statements what parties say of phases and moves
 */
public record AgreementStanding(Instrument instrument, Reading reading, AgreementState state, Phase phase,
        List<PairPhase> pairs, List<PartyStanding> parties, List<Clock> clocks, List<UnderWay> procedures,
        List<BreachRecord> breaches, List<LifeStatement> statements) {

    /** Copies the lists. */
    public AgreementStanding {
        pairs = List.copyOf(pairs);
        parties = List.copyOf(parties);
        clocks = List.copyOf(clocks);
        procedures = List.copyOf(procedures);
        breaches = List.copyOf(breaches);
        statements = List.copyOf(statements);
    }

    /** Two parties between whom the phase is not that of the agreement. */
    public record PairPhase(Pair pair, Phase phase) {}

    /**
     * Where a party stands.
     *
     * @param standing whether it is bound
     * @param since since when; empty where it never did anything
     * @param consents how it has consented, when
     * @param positions its duties, in the order of the text
     */
    public record PartyStanding(String party, Standing standing, Optional<LocalDateTime> since,
            Map<Consent, LocalDateTime> consents, List<DutyStanding> positions) {
        /** Copies the list. */
        public PartyStanding {
            positions = List.copyOf(positions);
        }
    }

    /** Whether a party is bound. */
    public enum Standing implements Word {
        /** It is. */
        BOUND,
        /** It applies the agreement, which is not in force. */
        PROVISIONAL,
        /** It has consented, and is not bound, or not yet. */
        CONSENTED,
        /** It has not consented. */
        NONE,
        /** It has left. */
        LEFT,
        /** It was bound when the agreement ended. */
        ENDED,
        /** The agreement is void. */
        VOID
    }

    /**
     * Where a party stands under one duty.
     *
     * @param sort how the duty works
     * @param towards to whom it is owed now
     * @param until when it ends or falls due by itself; empty where nothing says so
     * @param position all the kernel knows of it
     */
    public record DutyStanding(String duty, Sort sort, Position position, List<String> towards,
            Optional<LocalDateTime> until) {
        /** Copies the list. */
        public DutyStanding {
            towards = List.copyOf(towards);
        }
    }

    /** How a duty works (L9). */
    public enum Sort implements Word {
        /** It is kept all the time. */
        KEPT,
        /** It is done once, when called for. */
        ACHIEVED,
        /** It need not be used. */
        MAY
    }

    /**
     * A procedure under way.
     *
     * @param incident what set it off
     * @param since its hour 0
     */
    public record UnderWay(String procedure, Incident incident, LocalDateTime since, List<StepNow> steps) {
        /** Copies the list. */
        public UnderWay {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step under way.
     *
     * @param clause its path
     * @param limit when its limit has passed; empty where nothing limits it
     * @param choice what parties can do in it now; empty where it only waits
     * @param mayMove who can do so, in alphabetical order
     */
    public record StepNow(String clause, Optional<LocalDateTime> limit, Optional<Option.Choice> choice,
            List<String> mayMove) {
        /** Copies the list. */
        public StepNow {
            mayMove = List.copyOf(mayMove);
        }
    }
}
