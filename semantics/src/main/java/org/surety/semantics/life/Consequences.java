package org.surety.semantics.life;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.scenario.Incident;

/** What follows from a breach that has been found, or claimed where each judges for itself (L18). */
final class Consequences {

    private final MomentDraft turn;
    private final StateDraft draft;

    Consequences(MomentDraft turn, StateDraft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    /** A vote of the procedure has passed against a party: it finds the open records of the duties that name it. */
    void foundBy(String procedure, Step.Vote vote, String accused) {
        for (Obligation duty : draft.instrument.agreement().obligations()) {
            boolean finds = duty.course().breach().foundBy() instanceof Course.FoundBy.Procedure by
                    && by.name().equals(procedure) && by.isBy(vote);
            if (finds && draft.instrument.duties().containsKey(new DutyKey(duty.id(), accused))) {
                found(Optional.of(duty.id()), accused, List.of(procedure));
            }
        }
    }

    /** A breach is found: its record, and what follows, once. */
    void found(Optional<String> duty, String accused, List<String> by) {
        boolean known = turn.records(draft).open(duty, accused)
                .filter(it -> it.level() == BreachRecord.Level.FOUND).isPresent();
        turn.records(draft).found(duty, accused, by, duty.map(Instrument::path).orElse("obligations"));
        duty.flatMap(draft.instrument::duty).filter(it -> !known)
                .ifPresent(it -> follow(it, accused, freed(it, accused)));
    }

    /** A breach is claimed: its record, and what follows where each judges for itself, once for each. */
    void claimed(Optional<String> duty, String accused, List<String> by) {
        Set<String> judges = new LinkedHashSet<>(by);
        turn.records(draft).open(duty, accused).ifPresent(it -> judges.removeAll(it.claims().keySet()));
        turn.records(draft).claimed(duty, accused, by, duty.map(Instrument::path).orElse("obligations"));
        duty.flatMap(draft.instrument::duty).ifPresent(it -> {
            judges.retainAll(creditors(it, accused));
            if (it.course().breach().foundBy() instanceof Course.FoundBy.EachForItself && !judges.isEmpty()) {
                follow(it, accused, judges);
            }
        });
    }

    private Set<String> freed(Obligation duty, String accused) {
        return duty.course().breach().forWhom().map(draft.instrument::resolve)
                .orElseGet(() -> creditors(duty, accused));
    }

    /** Those to whom the duty is owed and who are bound, or were when it ended. */
    private Set<String> creditors(Obligation duty, String accused) {
        Set<String> found = new LinkedHashSet<>(draft.instrument.counterparties(duty, accused));
        found.retainAll(draft.bound.keySet());
        return found;
    }

    private void follow(Obligation duty, String accused, Set<String> freed) {
        String clause = Instrument.path(duty.id()) + ".breach";
        Set<String> towards = duty.course().breach().towards().map(draft.instrument::resolve).orElse(Set.of(accused));
        for (Course.Consequence consequence : duty.course().breach().then()) {
            boolean over = draft.ended.isPresent() || draft.voided.isPresent();
            if (over && !(consequence instanceof Course.Consequence.Revives)) {
                continue;
            }
            switch (consequence) {
                case Course.Consequence.Suspends it ->
                        suspend(freed, towards, Optional.of(new DutyKey(duty.id(), accused)), clause);
                case Course.Consequence.Releases it -> leave(freed, clause);
                case Course.Consequence.Expels it -> leave(towards, clause);
                case Course.Consequence.Ends it -> {
                    if (draft.entered.isPresent() && draft.ended.isEmpty()) {
                        turn.settlement().end(draft, clause);
                    }
                }
                case Course.Consequence.Voids it -> turn.settlement().makeVoid(draft, clause);
                case Course.Consequence.Revives it -> turn.settlement().revive(draft, clause);
                case Course.Consequence.SetsOff it -> turn.runs.begin(turn, draft, it.procedure(),
                        new Incident(eventOf(it.procedure()), accused, Optional.empty(), Optional.empty(),
                                Optional.empty(), Optional.empty(), true));
            }
        }
    }

    private void leave(Set<String> parties, String clause) {
        parties.stream().filter(draft.bound::containsKey).toList()
                .forEach(party -> turn.settlement().leave(draft, party, clause));
    }

    /** The event by which a procedure that a breach sets off begins: the breach, or else the first that it names. */
    private EventType eventOf(String procedure) {
        return draft.instrument.agreement().procedure(procedure)
                .filter(it -> EventKind.BREACH.isAlso().stream().noneMatch(it.on()::contains))
                .map(Procedure::usualEvent).orElse(EventKind.BREACH);
    }

    /** Suspends the pairs of some with others. */
    void suspend(Set<String> some, Set<String> others, Optional<DutyKey> ground, String clause) {
        for (String one : some) {
            for (String other : others) {
                Pair pair = new Pair(one, other);
                if (!one.equals(other) && draft.suspend(pair, ground, turn.now)) {
                    turn.tell(new Change.SuspensionChanged(draft.instrument.id(), pair, true, clause, turn.now));
                }
            }
        }
    }
}
