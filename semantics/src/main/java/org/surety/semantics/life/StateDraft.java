package org.surety.semantics.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.chronicle.Happening.Consent;

/** The state of one agreement while an event is carried out. */
final class StateDraft {

    final Instrument instrument;
    final Map<String, Map<Consent, LocalDateTime>> consents;
    Optional<LocalDateTime> entered;
    Optional<LocalDateTime> provisional;
    Optional<LocalDateTime> ended;
    Optional<LocalDateTime> voided;
    final Map<String, LocalDateTime> bound;
    final Map<String, LocalDateTime> left;
    final List<PendingNotice> notices;
    final Map<FactKey, LocalDateTime> facts;
    final Map<Condition, LocalDateTime> held;
    final Map<String, LocalDateTime> latched;
    final Map<Pair, Suspension> suspended;
    Optional<LocalDateTime> allSuspended;
    final Map<DutyKey, Position> positions;
    final List<BreachRecord> breaches;
    final List<ProcedureRun> runs;
    int runsBegun;
    final Map<String, LocalDate> extended;
    final Map<String, AgreementState.TermTime> terms;
    final List<Measure> measures;
    final List<LifeStatement> statements;

    StateDraft(Instrument instrument, AgreementState state) {
        this.instrument = instrument;
        this.consents = new LinkedHashMap<>(state.consents());
        this.entered = state.entered();
        this.provisional = state.provisional();
        this.ended = state.ended();
        this.voided = state.voided();
        this.bound = new LinkedHashMap<>(state.bound());
        this.left = new LinkedHashMap<>(state.left());
        this.notices = new ArrayList<>(state.notices());
        this.facts = new LinkedHashMap<>(state.facts());
        this.held = new LinkedHashMap<>(state.held());
        this.latched = new LinkedHashMap<>(state.latched());
        this.suspended = new LinkedHashMap<>(state.suspended());
        this.allSuspended = state.allSuspended();
        this.positions = new LinkedHashMap<>(state.positions());
        this.breaches = new ArrayList<>(state.breaches());
        this.runs = new ArrayList<>(state.runs());
        this.runsBegun = state.runsBegun();
        this.extended = new LinkedHashMap<>(state.extended());
        this.terms = new LinkedHashMap<>(state.terms());
        this.measures = new ArrayList<>(state.measures());
        this.statements = new ArrayList<>(state.statements());
    }

    AgreementState freeze() {
        return new AgreementState(Collections.unmodifiableMap(consents), entered, provisional, ended, voided,
                Collections.unmodifiableMap(bound), Collections.unmodifiableMap(left),
                Collections.unmodifiableList(notices), Collections.unmodifiableMap(facts),
                Collections.unmodifiableMap(held), Collections.unmodifiableMap(latched),
                Collections.unmodifiableMap(suspended), allSuspended, Collections.unmodifiableMap(positions),
                Collections.unmodifiableList(breaches), Collections.unmodifiableList(runs), runsBegun,
                Collections.unmodifiableMap(extended), Collections.unmodifiableMap(terms),
                Collections.unmodifiableList(measures), Collections.unmodifiableList(statements));
    }

    /** Whether it is in force or provisionally applied, and has neither ended nor become void. */
    boolean isApplied() {
        return (entered.isPresent() || provisional.isPresent()) && ended.isEmpty() && voided.isEmpty();
    }

    /** Where it stands as a whole (L4). */
    Phase phase() {
        return AgreementState.phase(voided, ended, bound.keySet(), suspended.keySet(), allSuspended, entered);
    }

    /** Whether nothing suspends what is between the two. */
    boolean isOpen(Pair pair) {
        return allSuspended.isEmpty() && (suspended.isEmpty() || !suspended.containsKey(pair));
    }

    /** The same of a duty between the two: what protects persons is not suspended by an announced measure (60(5)). */
    boolean isOpen(Pair pair, Obligation duty) {
        return isOpen(pair) || allSuspended.isEmpty() && Contrary.protectsPersons(duty)
                && Optional.ofNullable(suspended.get(pair)).filter(this::isMeasure).isPresent();
    }

    private boolean isMeasure(Suspension suspension) {
        return !suspension.agreed() && suspension.grounds().stream().allMatch(it -> instrument.duty(it.duty())
                .filter(duty -> duty.course().breach().isSilent()).isPresent());
    }

    /** Suspends a pair, on a ground or by agreement; whether it was not before. */
    boolean suspend(Pair pair, Optional<DutyKey> ground, LocalDateTime now) {
        Suspension known = suspended.get(pair);
        suspended.put(pair, (known == null ? new Suspension(now, false, Set.of()) : known).and(ground));
        return known == null;
    }

    void consent(String party, Consent how, LocalDateTime now) {
        Map<Consent, LocalDateTime> mine = new LinkedHashMap<>(consents.getOrDefault(party, Map.of()));
        mine.putIfAbsent(how, now);
        consents.put(party, Collections.unmodifiableMap(mine));
    }

    /** Whether the party has consented in a way that is consent to be bound. */
    boolean hasConsentedToBeBound(String party) {
        return hasConsented(party, instrument.isRatified());
    }

    /** Whether the party has signed or, if asked for, ratified; ratification counts as signature too (L2). */
    boolean hasConsented(String party, boolean ratification) {
        Map<Consent, LocalDateTime> mine = consents.get(party);
        return mine != null && !mine.isEmpty()
                && (!ratification || mine.size() > 1 || !mine.containsKey(Consent.SIGNED));
    }

    /** A position that never stood. */
    Position fresh(DutyKey key, LocalDateTime now) {
        return Position.dormant(now, instrument.duty(key.duty()).map(it -> it.actions().size()).orElse(1));
    }

    /** The position; one that never stood where there is none yet. */
    Position position(DutyKey key, LocalDateTime now) {
        Position known = positions.get(key);
        return known != null ? known : fresh(key, now);
    }
}
