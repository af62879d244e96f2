package org.surety.semantics.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Term;

/** Looks at everything again at one moment until nothing changes (L7). */
final class FixedPoint {

    /** More rounds than any agreement that was read without errors needs: each changes something for good. */
    private static final int MOST_ROUNDS = 100_000;

    private final Map<String, StateDraft> all;
    private final LocalDateTime now;
    private final List<Change> changes;
    private final Duties duties;

    FixedPoint(Map<String, StateDraft> all, LocalDateTime now, List<Change> changes) {
        this.all = all;
        this.now = now;
        this.changes = changes;
        this.duties = new Duties(now, changes);
    }

    void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Truth truth = new Truth(all, now, Set.of());
            boolean changed = false;
            for (StateDraft draft : all.values()) {
                changed |= conditions(draft, truth);
            }
            changed |= entry();
            for (StateDraft draft : all.values()) {
                changed |= life(draft, truth);
                changed |= duties.update(draft);
            }
            if (!changed) {
                return;
            }
        }
        throw new IllegalStateException("conditions of " + all.keySet() + " never come to rest");
    }

    private boolean conditions(StateDraft draft, Truth truth) {
        boolean changed = false;
        for (Condition condition : draft.instrument.conditions()) {
            boolean holds = truth.holds(draft, condition);
            if (holds && !draft.held.containsKey(condition)) {
                draft.held.put(condition, since(condition));
                changed = true;
            } else if (!holds && draft.held.containsKey(condition)) {
                draft.held.remove(condition);
                changed = true;
            }
        }
        return changed;
    }

    /** A day has begun when it began, also where nobody looked. */
    private LocalDateTime since(Condition condition) {
        return condition instanceof Condition.Fact fact && fact.kind() == Condition.Kind.DATE
                ? fact.what().map(it -> LocalDate.parse(it).atStartOfDay()).orElse(now)
                : now;
    }

    /** Those that enter into force now: the largest set whose conditions hold if all of it is in force. */
    private boolean entry() {
        List<StateDraft> entering = new ArrayList<>(all.values().stream()
                .filter(it -> it.entered.isEmpty() && it.ended.isEmpty() && it.voided.isEmpty()).toList());
        boolean smaller = !entering.isEmpty();
        while (smaller) {
            Truth truth = new Truth(all, now,
                    entering.stream().map(it -> it.instrument.id()).collect(Collectors.toSet()));
            smaller = entering.removeIf(it -> !enters(it, truth));
        }
        for (StateDraft draft : entering) {
            Phase before = draft.phase();
            draft.entered = Optional.of(now);
            draft.provisional = Optional.empty();
            bind(draft, "life.entry");
            phaseChanged(draft, before, "life.entry");
        }
        return !entering.isEmpty();
    }

    private boolean enters(StateDraft draft, Truth truth) {
        List<Condition> entry = draft.instrument.agreement().life().entry();
        if (!entry.isEmpty()) {
            return entry.stream().allMatch(it -> truth.holds(draft, it));
        }
        Interpretation reading = draft.instrument.interpretation();
        Set<String> parties = draft.instrument.contracting();
        return (reading.isVienna() || reading.silentEntry() == Interpretation.SilentEntry.ON_SIGNATURE)
                && !parties.isEmpty() && parties.stream().allMatch(draft::hasConsentedToBeBound);
    }

    private boolean life(StateDraft draft, Truth truth) {
        Life life = draft.instrument.agreement().life();
        Phase before = draft.phase();
        boolean changed = false;
        draft.instrument.terms()
                .forEach((name, term) -> term.from().flatMap(it -> Optional.ofNullable(draft.held.get(it)))
                        .ifPresent(it -> draft.latched.putIfAbsent(termOver(name) + ".from", it)));
        draft.instrument.terms().forEach((name, term) -> term.withdrawal().flatMap(Term.Withdrawal::once)
                .filter(draft.held::containsKey)
                .ifPresent(it -> draft.latched.putIfAbsent(termOver(name) + ".once", now)));
        if (draft.voided.isEmpty() && life.voids().stream().anyMatch(it -> truth.voids(draft, it))) {
            makeVoid(draft, "life.void-if");
            return true;
        }
        if (draft.voided.isPresent()) {
            return false;
        }
        changed |= fallenDue(draft);
        if (life.provisional().isPresent() && draft.entered.isEmpty() && draft.ended.isEmpty()) {
            boolean holds = draft.held.containsKey(life.provisional().get())
                    || draft.latched.containsKey("life.provisional");
            if (holds != draft.provisional.isPresent()) {
                draft.provisional = holds ? Optional.of(now) : Optional.empty();
                if (!holds) {
                    draft.bound.clear();
                }
                changed = true;
                phaseChanged(draft, before, "life.provisional");
            }
        }
        if (draft.isApplied()) {
            changed |= bind(draft, "life.entry");
        }
        changed |= terms(draft);
        if (draft.entered.isPresent() && draft.ended.isEmpty()) {
            boolean released = life.release().stream().anyMatch(draft.held::containsKey);
            if (draft.bound.size() > 1) {
                draft.latched.putIfAbsent("life.two", now);
            }
            boolean alone = draft.bound.size() < 2 && draft.latched.containsKey("life.two");
            if (released || alone) {
                end(draft, released ? "life.release" : "life");
                return true;
            }
        }
        boolean suspends = life.suspension().stream().anyMatch(draft.held::containsKey);
        if (suspends != draft.allSuspended.isPresent()) {
            Phase was = draft.phase();
            draft.allSuspended = suspends ? Optional.of(now) : Optional.empty();
            phaseChanged(draft, was, "life.suspension");
            changed = true;
        }
        return changed;
    }

    /** Notices and announced measures take effect. */
    private boolean fallenDue(StateDraft draft) {
        boolean changed = false;
        for (PendingNotice notice : List.copyOf(draft.notices)) {
            boolean waits = notice.dutiesMet() && !Duties.areMet(draft, notice.by());
            if (!notice.effective().isAfter(now) && !waits) {
                draft.notices.remove(notice);
                notice(draft, notice);
                changed = true;
            }
        }
        for (Measure measure : List.copyOf(draft.measures)) {
            if (!measure.effective().isAfter(now)) {
                draft.measures.remove(measure);
                Pair pair = new Pair(measure.claimant(), measure.accused());
                String clause = Instrument.path(measure.duty());
                boolean both = draft.isApplied() && draft.bound.keySet()
                        .containsAll(List.of(measure.claimant(), measure.accused()));
                if (both && draft.suspend(pair, Optional.of(new DutyKey(measure.duty(), measure.accused())), now)) {
                    changes.add(new Change.SuspensionChanged(draft.instrument.id(), pair, true, clause, now));
                }
                changed = true;
            }
        }
        return changed;
    }

    private void notice(StateDraft draft, PendingNotice notice) {
        String clause = termOver(notice.duty().orElse(""));
        if (notice.duty().isPresent()) {
            DutyKey own = new DutyKey(notice.duty().get(), notice.by());
            boolean alone = notice.effect() == Term.Notice.Effect.LEAVES
                    && draft.instrument.duties().containsKey(own);
            draft.latched.putIfAbsent(alone ? Instrument.releasedLatch(own) : clause, now);
        } else if (notice.effect() == Term.Notice.Effect.ENDS) {
            if (draft.ended.isEmpty()) {
                end(draft, clause);
            }
        } else if (draft.ended.isEmpty() && draft.bound.containsKey(notice.by())) {
            leave(draft, notice.by(), clause);
        }
    }

    /** The agreement becomes void. */
    void makeVoid(StateDraft draft, String clause) {
        if (draft.voided.isEmpty()) {
            Phase before = draft.phase();
            draft.voided = Optional.of(now);
            phaseChanged(draft, before, clause);
        }
    }

    /** What had ended is in force again between those who were bound then; those who had left stay away. */
    void revive(StateDraft draft, String clause) {
        if (draft.ended.isPresent() && draft.voided.isEmpty()) {
            Phase before = draft.phase();
            draft.ended = Optional.empty();
            draft.positions.replaceAll((key, it) -> it.state() == Position.State.RELEASED
                    ? draft.fresh(key, now)
                    : it);
            phaseChanged(draft, before, clause);
        }
    }

    /** It ends for all. */
    void end(StateDraft draft, String clause) {
        Phase before = draft.phase();
        draft.ended = Optional.of(now);
        phaseChanged(draft, before, clause);
    }

    /** Binds whoever has consented to be bound since it is applied. */
    private boolean bind(StateDraft draft, String clause) {
        Set<String> candidates = new LinkedHashSet<>(draft.instrument.contracting());
        if (draft.entered.isPresent()) {
            candidates.addAll(draft.consents.keySet());
        }
        boolean changed = false;
        for (String party : candidates) {
            boolean consented = draft.entered.isPresent()
                    ? draft.hasConsentedToBeBound(party)
                    : draft.hasConsented(party, false);
            if (consented && !draft.bound.containsKey(party) && !draft.left.containsKey(party)) {
                draft.bound.put(party, now);
                changes.add(new Change.BoundChanged(draft.instrument.id(), party, true, clause, now));
                changed = true;
            }
        }
        if (draft.entered.isPresent()) {
            for (String party : List.copyOf(draft.bound.keySet())) {
                if (!draft.hasConsentedToBeBound(party)) {
                    draft.bound.remove(party);
                    changes.add(new Change.BoundChanged(draft.instrument.id(), party, false, clause, now));
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** A party leaves. */
    void leave(StateDraft draft, String party, String clause) {
        Phase before = draft.phase();
        draft.left.put(party, now);
        draft.bound.remove(party);
        draft.facts.putIfAbsent(
                new FactKey(Condition.Kind.EXIT_OF, Optional.of(party), Optional.empty()), now);
        changes.add(new Change.BoundChanged(draft.instrument.id(), party, false, clause, now));
        phaseChanged(draft, before, clause);
    }

    /** Begins the terms that begin now. */
    private boolean terms(StateDraft draft) {
        boolean changed = false;
        for (Map.Entry<String, Term> entry : draft.instrument.terms().entrySet()) {
            Term term = entry.getValue();
            if (term.duration().length().isPresent() && !draft.terms.containsKey(entry.getKey())
                    && runs(draft, entry.getKey())) {
                Optional<LocalDateTime> start = start(draft, entry.getKey());
                if (start.isPresent()) {
                    draft.terms.put(entry.getKey(), new AgreementState.TermTime(start.get(), 1, false,
                            start.get(), Times.after(start.get(), term.duration().length().get())));
                    extend(draft, entry.getKey());
                    changed = true;
                }
            }
        }
        for (Map.Entry<String, AgreementState.TermTime> entry : List.copyOf(draft.terms.entrySet())) {
            if (runs(draft, entry.getKey()) && !entry.getValue().end().isAfter(now)) {
                termEnds(draft, entry.getKey(), entry.getValue());
                changed = true;
            }
        }
        return changed;
    }

    /** Whether a term goes on: from entry on until it or the agreement ends; that of a duty that survives longer. */
    static boolean runs(StateDraft draft, String name) {
        return draft.entered.isPresent() && !draft.latched.containsKey(termOver(name))
                && (draft.ended.isEmpty() || draft.instrument.duty(name).filter(it -> it.course().survives())
                        .isPresent());
    }

    /** When the first term began; empty where none has. */
    static Optional<LocalDateTime> start(StateDraft draft, String name) {
        return term(draft, name).from().isPresent()
                ? Optional.ofNullable(draft.latched.get(termOver(name) + ".from"))
                : draft.entered;
    }

    /** Where it is kept that a term has ended for good. */
    static String termOver(String name) {
        return name.isEmpty() ? "life.term" : Instrument.path(name) + ".term";
    }

    /**
     * The end of a term after so many, counted from the beginning of the first, so that months clamp but once; of one
     * that was extended from the day to which it was.
     */
    static LocalDateTime end(AgreementState.TermTime time, Term term, int number) {
        return Times.after(time.first(),
                time.extended() ? term.renewals(number) : term.with(number - 1).orElseThrow());
    }

    /** A term that those bound have agreed to extend runs on to that day, and is prolonged only then (L20). */
    void extend(StateDraft draft, String name) {
        AgreementState.TermTime time = draft.terms.get(name);
        LocalDate day = draft.extended.get(name);
        if (time == null || day == null || !Times.after(day).isAfter(time.end()) || !runs(draft, name)) {
            return;
        }
        LocalDateTime end = Times.after(day);
        draft.terms.put(name, new AgreementState.TermTime(end, 0, true, time.start(), end));
        draft.notices.replaceAll(it -> Moves.dated(draft, name, it));
        changes.add(new Change.Prolonged(draft.instrument.id(), Optional.of(name).filter(it -> !it.isEmpty()), end,
                termOver(name), now));
    }

    /** A term's end has come (L20). */
    private void termEnds(StateDraft draft, String name, AgreementState.TermTime time) {
        Term term = term(draft, name);
        String clause = termOver(name);
        Optional<String> duty = Optional.of(name).filter(it -> !it.isEmpty());
        boolean renewed = term.renewal().map(it -> switch (it.kind()) {
            case AUTOMATIC -> true;
            case PROCEDURE -> draft.facts.entrySet().stream()
                    .anyMatch(fact -> fact.getKey().kind() == Condition.Kind.DECISION
                            && fact.getKey().who().filter(who -> who.startsWith(it.procedure().orElseThrow() + "/"))
                                    .isPresent()
                            && !fact.getValue().isBefore(time.start()));
            case BY_AGREEMENT, NONE -> false;
        }).orElse(false);
        if (renewed) {
            LocalDateTime end = end(time, term, time.number() + 1);
            draft.terms.put(name, new AgreementState.TermTime(time.first(), time.number() + 1, time.extended(),
                    time.end(), end));
            changes.add(new Change.Prolonged(draft.instrument.id(), duty, end, clause, now));
        } else {
            draft.latched.put(clause, now);
            if (name.isEmpty()) {
                end(draft, clause);
            }
        }
    }

    /** The term of the agreement (the empty name) or of a duty. */
    static Term term(StateDraft draft, String name) {
        return name.isEmpty()
                ? draft.instrument.agreement().life().term()
                : draft.instrument.duty(name).flatMap(it -> it.course().term()).orElse(Term.UNSPECIFIED);
    }

    private void phaseChanged(StateDraft draft, Phase before, String clause) {
        Phase after = draft.phase();
        if (before != after) {
            changes.add(new Change.PhaseChanged(draft.instrument.id(), before, after, clause, now));
        }
    }
}
