package org.surety.semantics.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.chronicle.Happening;

/**
 * Where one agreement stands. All maps are in the order in which things came about, or sorted.
 *
 * @param consents how each party has consented, and when
 * @param entered when it entered into force
 * @param provisional since when it has been applied without being in force
 * @param ended when it ended for all
 * @param voided when it became void
 * @param bound who is bound, since when
 * @param left who has left, when
 * @param notices the notices that have not taken effect
 * @param facts what is on record, since when
 * @param held which conditions hold, since when
 * @param latched which conditions have held once, by clause
 * @param suspended the pairs that are suspended by agreement or by a consequence
 * @param allSuspended since when a condition suspends it for all
 * @param positions the position of each bearer under each duty
 * @param breaches the records of breach
 * @param runs the procedures that have been set off
 * @param runsBegun how many there have been
 * @param extended to which day a duty, or the agreement (the empty name), was extended
 * @param terms when the term of the agreement (the empty name) or of a duty began and ends
 * @param measures announced suspensions
 * @param statements what parties say of phases and moves
 */
public record AgreementState(Map<String, Map<Happening.Consent, LocalDateTime>> consents,
        Optional<LocalDateTime> entered, Optional<LocalDateTime> provisional, Optional<LocalDateTime> ended,
        Optional<LocalDateTime> voided, Map<String, LocalDateTime> bound, Map<String, LocalDateTime> left,
        List<PendingNotice> notices, Map<FactKey, LocalDateTime> facts, Map<Condition, LocalDateTime> held,
        Map<String, LocalDateTime> latched, Map<Pair, Suspension> suspended, Optional<LocalDateTime> allSuspended,
        Map<DutyKey, Position> positions, List<BreachRecord> breaches, List<ProcedureRun> runs, int runsBegun,
        Map<String, LocalDate> extended, Map<String, TermTime> terms, List<Measure> measures,
        List<LifeStatement> statements) {

    /**
     * A term under way.
     *
     * @param first when the first term began; of one that was extended when what was agreed ends
     * @param number which term it is, from 1; of one that was extended how often it has been prolonged since
     * @param extended whether it was extended by agreement
     * @param start when it began
     * @param end when it ends
     */
    public record TermTime(LocalDateTime first, int number, boolean extended, LocalDateTime start,
            LocalDateTime end) {}

    /** Before anything has happened. */
    public static final AgreementState NEW = new AgreementState(Map.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            Optional.empty(), Map.of(), List.of(), List.of(), 0, Map.of(), Map.of(), List.of(), List.of());

    /** Whether it is applied between anybody: in force or provisionally, and neither ended nor void. */
    public boolean isApplied() {
        return (entered.isPresent() || provisional.isPresent()) && ended.isEmpty() && voided.isEmpty();
    }

    /** The phase between two parties (L4). */
    public Phase phase(Pair pair) {
        if (voided.isPresent()) {
            return Phase.VOID;
        }
        if (ended.isPresent() || left.containsKey(pair.one()) || left.containsKey(pair.other())) {
            return Phase.ENDED;
        }
        if (!bound.containsKey(pair.one()) || !bound.containsKey(pair.other())) {
            return Phase.NOT_IN_FORCE;
        }
        if (allSuspended.isPresent() || suspended.containsKey(pair)) {
            return Phase.SUSPENDED;
        }
        return entered.isPresent() ? Phase.IN_FORCE : Phase.PROVISIONAL;
    }

    /** Where it stands as a whole (L4): the widest phase that two of its parties have. */
    public Phase phase() {
        return phase(voided, ended, bound.keySet(), suspended.keySet(), allSuspended, entered);
    }

    static Phase phase(Optional<LocalDateTime> voided, Optional<LocalDateTime> ended, Set<String> bound,
            Set<Pair> suspended, Optional<LocalDateTime> allSuspended, Optional<LocalDateTime> entered) {
        if (voided.isPresent()) {
            return Phase.VOID;
        }
        if (ended.isPresent()) {
            return Phase.ENDED;
        }
        if (bound.size() < 2) {
            return Phase.NOT_IN_FORCE;
        }
        return allSuspended.isPresent() || isEachSuspended(bound, suspended)
                ? Phase.SUSPENDED
                : entered.isPresent() ? Phase.IN_FORCE : Phase.PROVISIONAL;
    }

    /** Counted, since there can be many pairs and few of them are suspended. */
    private static boolean isEachSuspended(Set<String> bound, Set<Pair> suspended) {
        long pairs = (long) bound.size() * (bound.size() - 1) / 2;
        return suspended.size() >= pairs && suspended.stream()
                .filter(it -> bound.contains(it.one()) && bound.contains(it.other())).count() == pairs;
    }

    /** The open records of breach. */
    public List<BreachRecord> openBreaches() {
        return breaches.stream().filter(BreachRecord::isOpen).toList();
    }
}
