package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;
import org.surety.semantics.life.Followed.Why;

/** Carries out what happens; each says why it is not possible, or nothing. */
final class Moves {

    /** More incidents than any event consists of. */
    private static final int MOST_INCIDENTS = 400;
    /** Terms ahead that a notice is looked for in. */
    private static final int MOST_TERMS = 10_000;
    private static final Set<EventKind> ATTACKS =
            Set.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION, EventKind.MILITARY_OPERATION);

    /** Why something is not possible, and the clause. */
    record Refusal(Why why, String clause) {}

    private static final Optional<Refusal> DONE = Optional.empty();

    private final Turn turn;
    private final Draft draft;

    Moves(Turn turn, Draft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    private static Optional<Refusal> refuse(Why why, String clause) {
        return Optional.of(new Refusal(why, clause));
    }

    /** Carries out an entry. */
    Optional<Refusal> carryOut(Entry entry) {
        boolean bodyFinds = entry.what() instanceof Happening.Said said
                && (said.how() == Happening.Statement.FOUND || said.how() == Happening.Statement.REJECTED);
        List<String> by = bodyFinds ? entry.by() : members(entry.by());
        return switch (entry.what()) {
            case Happening.Consented it -> consent(by, it.how());
            case Happening.Notice it -> notice(by, it.of());
            case Happening.Did it -> did(by, it.action(), it.part(), members(it.towards()));
            case Happening.Offered it -> offered(by, it.duty());
            case Happening.Met it -> met(by, it);
            case Happening.Asked it -> asked(by, it.step());
            case Happening.Concluded it -> concluded(by, it.step());
            case Happening.Voted it -> voted(it);
            case Happening.Acted it -> acted(by, it.step());
            case Happening.Happened it -> happened(by, members(entry.disputedBy()),
                    new Happening.Happened(it.kind(), members(it.against()), it.at(), it.attributable()));
            case Happening.Fact it -> fact(it.kind() == Condition.Kind.DECISION ? deciders(entry.by()) : by, it);
            case Happening.Agreed it -> agreed(by, it);
            case Happening.Said it -> said(by, it);
        };
    }

    /** The parties that some names mean: groups, bodies and sets are their members, other names what they are. */
    private List<String> members(List<String> names) {
        Set<String> found = new LinkedHashSet<>();
        names.forEach(it -> found.addAll(draft.instrument.meant(it)));
        return List.copyOf(found);
    }

    /** A body decides as one, whoever its members are, and what several decide together each of them has decided. */
    private List<String> deciders(List<String> names) {
        Set<String> found = new LinkedHashSet<>(names);
        names.stream().filter(it -> draft.instrument.agreement().body(it).isEmpty())
                .forEach(it -> found.addAll(draft.instrument.meant(it)));
        return List.copyOf(found);
    }

    private Optional<Refusal> consent(List<String> by, Happening.Consent how) {
        boolean late = draft.entered.isPresent();
        List<String> counting = by.stream().filter(it -> draft.instrument.contracting().contains(it)
                || how == Happening.Consent.ACCEDED && late).toList();
        counting.forEach(it -> draft.consent(it, how, turn.now));
        return counting.isEmpty() ? refuse(Why.NOT_CONTRACTING, "life.entry") : DONE;
    }

    private Optional<Refusal> notice(List<String> by, Optional<String> duty) {
        String name = duty.orElse("");
        String clause = duty.map(it -> Instrument.path(it) + ".term").orElse("life.term");
        if (duty.isPresent() && draft.instrument.duty(name).isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(name));
        }
        Optional<Term.Withdrawal> withdrawal = Settlement.term(draft, name).withdrawal();
        Term.Notice rule;
        if (withdrawal.isPresent() && withdrawal.get().allowed()) {
            rule = withdrawal.get().notice().orElse(Term.Notice.of(Span.NONE));
        } else if (withdrawal.isEmpty() && duty.isEmpty() && draft.instrument.interpretation().isVienna()
                && draft.instrument.interpretation().impliedWithdrawal()) {
            rule = Term.Notice.of(Span.ofMonths(12));
        } else {
            return refuse(Why.NO_WITHDRAWAL, clause);
        }
        for (String party : by) {
            if (!draft.bound.containsKey(party)) {
                return refuse(Why.NOT_BOUND, clause);
            }
            if (rule.by().isPresent() && !draft.instrument.resolve(rule.by().get()).contains(party)) {
                return refuse(Why.NOT_THIS_PARTY, clause);
            }
        }
        AgreementState.TermTime term = draft.terms.get(name);
        LocalDateTime start = term != null ? term.start() : draft.entered.orElse(turn.now);
        if (withdrawal.flatMap(Term.Withdrawal::after).filter(it -> Times.after(start, it).isAfter(turn.now))
                .isPresent()) {
            return refuse(Why.TOO_EARLY, clause);
        }
        if (rule.when() == Term.Notice.When.END_OF_TERM && term == null
                && Settlement.term(draft, name).duration().length().isPresent()) {
            return refuse(Why.TOO_EARLY, clause);
        }
        LocalDateTime free = rule.of().equals(Span.NONE) ? turn.now : Times.after(turn.now, rule.of());
        LocalDateTime effective = rule.when() == Term.Notice.When.END_OF_TERM && term != null
                ? endOfTerm(term, Settlement.term(draft, name), free)
                : free;
        for (String party : by) {
            PendingNotice notice = new PendingNotice(party, duty, turn.now, effective, rule.effect());
            draft.notices.add(notice);
            turn.tell(new Change.NoticeGiven(draft.instrument.id(), notice, clause, turn.now));
        }
        return DONE;
    }

    /** The end of the first term that ends when the time of notice has passed. */
    private static LocalDateTime endOfTerm(AgreementState.TermTime time, Term term, LocalDateTime free) {
        Optional<Span> length = term.duration().length();
        LocalDateTime end = time.end();
        int number = time.number();
        while (end.isBefore(free) && length.isPresent() && number < MOST_TERMS) {
            number++;
            end = Settlement.end(time.first(), length.get(), number);
        }
        return end;
    }

    private Optional<Refusal> did(List<String> by, Action action, Ratio part, List<String> towards) {
        by.forEach(it -> did(it, action, part, towards, false));
        return DONE;
    }

    /** An act of a party: what it performs, and what it is contrary to. */
    private void did(String party, Action action, Ratio part, List<String> towards, boolean inProcedure) {
        if (action.kind() == ActionKind.JOIN_ALLIANCE) {
            draft.facts.putIfAbsent(
                    new FactKey(Condition.Kind.JOINS_ALLIANCE, Optional.of(party), action.object()), turn.now);
        }
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            Obligation duty = entry.getValue();
            Position at = draft.position(key, turn.now);
            boolean own = key.bearer().equals(party);
            boolean reaches = towards.isEmpty() || Contrary.isWhomever(duty) || reaches(key, duty, towards);
            if (!reaches || !at.state().binds() && at.state() != Position.State.SUSPENDED) {
                continue;
            }
            if (Contrary.isKept(duty)) {
                if (own && at.state().binds() && Contrary.act(duty, action)) {
                    turn.records(draft).apparent(Optional.of(duty.id()), party, Instrument.path(duty.id()));
                }
            } else if ((own || duty.course().jointly() && isBearer(duty, party))
                    && !(inProcedure && duty.course().through().isPresent())) {
                for (int i = 0; i < duty.actions().size(); i++) {
                    if (Contrary.matches(duty.actions().get(i), action)) {
                        draft.positions.put(key, draft.position(key, turn.now).plus(i, part));
                    }
                }
            }
        }
    }

    /** Whether an act or event that hits some reaches one to whom the duty is owed. */
    private boolean reaches(DutyKey key, Obligation duty, Collection<String> hit) {
        Set<String> owed = Duties.owedTo(draft, key, duty);
        return hit.stream().anyMatch(owed::contains) || duty.course().beneficiary().map(draft.instrument::resolve)
                .filter(it -> hit.stream().anyMatch(it::contains)).isPresent();
    }

    private boolean isBearer(Obligation duty, String party) {
        return draft.instrument.duties().containsKey(new DutyKey(duty.id(), party));
    }

    private Optional<Refusal> offered(List<String> by, String duty) {
        if (draft.instrument.duty(duty).isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(duty));
        }
        for (String party : by) {
            DutyKey key = new DutyKey(duty, party);
            if (!draft.instrument.duties().containsKey(key)) {
                return refuse(Why.NO_PART, Instrument.path(duty));
            }
            draft.positions.put(key, draft.position(key, turn.now).offer());
        }
        return DONE;
    }

    /** The runs under way that offer a choice that fits, the earliest first, each with the choice. */
    private record Open<C extends Option.Choice>(ProcedureRun run, Semantics semantics, C choice) {}

    /**
     * Looks at a run only when those before it are not what is sought: many can be under way. What can be chosen in it
     * does not depend on the hour, so its hours are brought up to now only once something happens in it.
     */
    private <C extends Option.Choice> Stream<Open<C>> open(Class<C> kind, Optional<String> step) {
        return List.copyOf(draft.runs).stream().flatMap(run -> {
            Semantics semantics = turn.runs.of(draft.instrument, run);
            return run.state().tokens().stream().flatMap(it -> semantics.choice(it).stream())
                    .filter(kind::isInstance).map(kind::cast)
                    .filter(it -> step.isEmpty() || Runs.isStep(semantics.clause(it.at()), step.get())
                            || step.get().equals(run.procedure()))
                    .map(it -> new Open<>(run, semantics, it));
        });
    }

    private <C extends Option.Choice> void happen(Open<C> open, Event event) {
        turn.runs.happen(turn, draft, turn.runs.now(turn, draft, open.run()), event);
    }

    /**
     * Lets all of {@code by} make the move in the first run that allows it to each of them. Once the step is over, for
     * a request is made once and some talks can be ended by one, the others have joined in it.
     */
    private <C extends Option.Choice> Optional<Refusal> together(List<String> by, Class<C> kind, Optional<String> step,
            BiFunction<Token, String, Event> event) {
        Optional<Open<C>> first = open(kind, step).filter(it -> it.choice().parties().containsAll(by)).findFirst();
        if (first.isEmpty()) {
            return open(kind, step).findFirst()
                    .map(it -> refuse(Why.NO_PART, it.semantics().clause(it.choice().at())))
                    .orElseGet(() -> refuse(Why.NOTHING_WAITS_FOR_IT, step.map(Moves::path).orElse("procedures")));
        }
        for (String party : by) {
            open(kind, step).filter(it -> isSame(it, first.get()) && it.choice().parties().contains(party)).findFirst()
                    .ifPresent(it -> happen(it, event.apply(it.choice().at(), party)));
        }
        return DONE;
    }

    /** Whether it is the same step of the same run, whoever has done their part in it. */
    private static boolean isSame(Open<?> one, Open<?> other) {
        Token at = one.choice().at();
        return one.run().id() == other.run().id() && at.having(Set.of()).equals(other.choice().at().having(Set.of()));
    }

    private static String path(String step) {
        int slash = step.lastIndexOf('/');
        return slash < 0
                ? "procedures." + step
                : "procedures." + step.substring(0, slash) + ".steps." + step.substring(slash + 1);
    }

    private Optional<Refusal> met(List<String> by, Happening.Met met) {
        if (met.step().isPresent()) {
            Optional<Refusal> refused = together(by, Option.Conclude.class, met.step(), Event.Concluded::new);
            if (refused.isPresent()) {
                return refused;
            }
        }
        by.forEach(it -> {
            did(it, Action.of(ActionKind.CONSULT), Ratio.ONE, List.of(), met.step().isPresent());
            did(it, Action.of(ActionKind.MEET), Ratio.ONE, List.of(), met.step().isPresent());
        });
        return DONE;
    }

    private Optional<Refusal> asked(List<String> by, String step) {
        Optional<Refusal> refused = together(by, Option.Ask.class, Optional.of(step), Event.Asked::new);
        if (refused.filter(it -> it.why() == Why.NOTHING_WAITS_FOR_IT).isEmpty()) {
            return refused;
        }
        int slash = step.indexOf('/');
        String name = slash < 0 ? step : step.substring(0, slash);
        Optional<Procedure> procedure = draft.instrument.agreement().procedure(name);
        if (procedure.isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, path(step));
        }
        if (!procedure.get().on().contains(EventKind.REQUEST)) {
            return refused;
        }
        if (!draft.isApplied()) {
            return refuse(Why.NOT_SET_OFF, "life.entry");
        }
        Incident incident = new Incident(EventKind.REQUEST, Case.OUTSIDER, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        Optional<ProcedureRun> run = turn.runs.begin(turn, draft, name, incident);
        return run.isEmpty()
                ? refuse(Why.NOT_SET_OFF, "procedures." + name)
                : together(by, Option.Ask.class, Optional.of(name), Event.Asked::new);
    }

    private Optional<Refusal> concluded(List<String> by, String step) {
        return together(by, Option.Conclude.class, Optional.of(step), Event.Concluded::new);
    }

    private Optional<Refusal> acted(List<String> by, String step) {
        Optional<Step> own = ownStep(step);
        Optional<Refusal> refused = together(by, Option.Act.class, Optional.of(step), Event.Acted::new);
        if (refused.isEmpty() && own.orElse(null) instanceof Step.Act act) {
            by.forEach(party -> act.actions().forEach(it -> did(party, it, Ratio.ONE, List.of(), true)));
        }
        return refused;
    }

    private Optional<Step> ownStep(String step) {
        int slash = step.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : draft.instrument.agreement().procedure(step.substring(0, slash))
                        .flatMap(it -> it.step(step.substring(slash + 1)));
    }

    private Optional<Refusal> voted(Happening.Voted voted) {
        Optional<Open<Option.Vote>> open = open(Option.Vote.class, Optional.of(voted.step())).findFirst();
        if (open.isEmpty()) {
            return refuse(Why.NOTHING_WAITS_FOR_IT, path(voted.step()));
        }
        Open<Option.Vote> first = open.get();
        Poll poll = first.choice().poll();
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        if (voted.result().isPresent() && voted.ballots().isEmpty()) {
            poll.voters().forEach(it -> ballots.put(it, voted.result().get() ? Ballot.YES : Ballot.NO));
        } else {
            Seating seating = Seating.of(first.semantics().caseOf(first.choice().at().frame()),
                    first.semantics().stepOf(first.choice().at()), poll, voted.ballots().keySet());
            voted.ballots().forEach((party, ballot) -> seating.seat(party).filter(it -> poll.ballots().contains(ballot))
                    .ifPresent(it -> ballots.put(it, ballot)));
        }
        if (ballots.isEmpty()) {
            return refuse(Why.NO_PART, first.semantics().clause(first.choice().at()));
        }
        happen(first, new Event.Voted(first.choice().at(), ballots));
        return DONE;
    }

    private Optional<Refusal> happened(List<String> by, List<String> disputedBy, Happening.Happened event) {
        EventType kind = event.kind();
        List<String> attackers = by.isEmpty() ? List.of(Case.OUTSIDER) : by;
        Set<String> hit = new LinkedHashSet<>(event.against());
        for (String attacker : attackers) {
            if (kind.isAlso().stream().anyMatch(ATTACKS::contains) && event.attributable()
                    && !disputedBy.contains(attacker)) {
                draft.facts.putIfAbsent(
                        new FactKey(Condition.Kind.ATTACK_BY, Optional.of(attacker), Optional.empty()), turn.now);
            }
            if (event.attributable()) {
                contrary(attacker, kind, hit, disputedBy);
            }
        }
        if (kind.isAlso().contains(EventKind.CEASEFIRE_VIOLATION)
                && draft.instrument.interpretation().violationEndsCeasefire()) {
            draft.facts.keySet().removeIf(it -> it.kind() == Condition.Kind.CEASEFIRE);
        }
        call(attackers, kind, hit);
        incidents(attackers, event).forEach(it -> {
            if (draft.isApplied() && isOpenFor(it.against())) {
                turn.runs.begin(turn, draft, it);
            }
        });
        return DONE;
    }

    /**
     * Whether it is in force or provisional, and not suspended, between the one who is hit (or anybody) and another.
     */
    private boolean isOpenFor(Optional<String> hit) {
        return draft.bound.keySet().stream().filter(it -> hit.isEmpty() || hit.get().equals(it))
                .anyMatch(one -> draft.bound.keySet().stream()
                        .anyMatch(other -> !other.equals(one) && draft.isOpen(new Pair(one, other))));
    }

    private static List<Incident> incidents(List<String> attackers, Happening.Happened event) {
        List<Optional<String>> victims = event.against().isEmpty()
                ? List.of(Optional.empty())
                : event.against().stream().distinct().map(Optional::of).toList();
        List<Incident> found = new ArrayList<>();
        for (String attacker : attackers) {
            for (Optional<String> victim : victims) {
                if (found.size() < MOST_INCIDENTS && !victim.equals(Optional.of(attacker))) {
                    found.add(new Incident(event.kind(), attacker, victim, event.at(), Optional.empty(),
                            Optional.empty(), event.attributable()));
                }
            }
        }
        return found;
    }

    private void contrary(String attacker, EventType kind, Set<String> hit, List<String> disputedBy) {
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            if (entry.getKey().bearer().equals(attacker)
                    && draft.position(entry.getKey(), turn.now).state().binds()) {
                boolean hits = hit.isEmpty() || reaches(entry.getKey(), entry.getValue(), hit);
                if (Contrary.event(entry.getValue(), kind, hits)) {
                    Optional<String> duty = Optional.of(entry.getKey().duty());
                    boolean anew = turn.records(draft).open(duty, attacker).isEmpty();
                    turn.records(draft).apparent(duty, attacker, Instrument.path(entry.getKey().duty()));
                    if (anew && disputedBy.contains(attacker)) {
                        turn.records(draft).replace(duty, attacker, it -> it.disputed(List.of(attacker)));
                    }
                }
            }
        }
    }

    /** Calls for the duties that an event calls for (L10). */
    private void call(List<String> attackers, EventType kind, Set<String> hit) {
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            Obligation duty = entry.getValue();
            Position at = draft.position(key, turn.now);
            boolean calls = kind.isAlso().stream().anyMatch(duty.on()::contains) && duty.course().through().isEmpty()
                    && !Contrary.isKept(duty) && !attackers.contains(key.bearer())
                    && (hit.isEmpty() || reaches(key, duty, hit));
            boolean bound = draft.isApplied() && draft.bound.containsKey(key.bearer());
            boolean open = at.state() == Position.State.IN_EFFECT
                    || at.state() == Position.State.FULFILLED && (bound || duty.course().survives());
            if (calls && open) {
                draft.positions.put(key, at.all(Ratio.ZERO).called(Optional.of(turn.now),
                        Duties.due(draft, duty, turn.now)));
            }
        }
    }

    private Optional<Refusal> fact(List<String> by, Happening.Fact fact) {
        List<Optional<String>> who = by.isEmpty() ? List.of(Optional.empty()) : by.stream().map(Optional::of).toList();
        for (Optional<String> one : who) {
            if (fact.holds()) {
                draft.facts.putIfAbsent(new FactKey(fact.kind(), one, fact.what()), turn.now);
            } else {
                draft.facts.keySet().removeIf(it -> it.kind() == fact.kind()
                        && (one.isEmpty() || it.who().equals(one)) && Contrary.matches(it.what(), fact.what()));
            }
        }
        return DONE;
    }

    private Optional<Refusal> agreed(List<String> by, Happening.Agreed agreed) {
        Optional<Obligation> duty = agreed.of().flatMap(draft.instrument::duty);
        if (agreed.of().isPresent() && duty.isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(agreed.of().get()));
        }
        return switch (agreed.what()) {
            case WAIVE -> waive(by, agreed.of());
            case EXTEND -> extend(by, duty, agreed);
            case RELEASE -> duty.map(it -> release(by, it)).orElseGet(() -> end(by, "life.release"));
            case END -> end(by, "life.release");
            case SUSPEND -> suspend(by);
            case RESUME -> resume(by);
            case APPLY -> apply(by);
        };
    }

    private Optional<Refusal> waive(List<String> by, Optional<String> duty) {
        boolean any = false;
        for (BreachRecord record : List.copyOf(draft.breaches)) {
            if (record.isOpen() && (duty.isEmpty() || record.duty().equals(duty))
                    && owedToAll(record, by)) {
                any |= turn.records(draft).replace(record.duty(), record.accused(),
                        it -> it.close(BreachRecord.Closing.WAIVED));
            }
        }
        return any ? DONE : refuse(Why.NOT_ALL_AGREE, duty.map(Instrument::path).orElse("obligations"));
    }

    /** Whether all to whom the duty is owed are among those who waive. */
    private boolean owedToAll(BreachRecord record, List<String> by) {
        // What has accrued stays owed to whoever has left since (Article 70).
        Set<String> owed = new LinkedHashSet<>(draft.bound.keySet());
        owed.addAll(draft.left.keySet());
        owed.remove(record.accused());
        record.duty().flatMap(draft.instrument::duty)
                .ifPresent(it -> owed.retainAll(draft.instrument.counterparties(it, record.accused())));
        return !owed.isEmpty() && by.containsAll(owed);
    }

    private Optional<Refusal> extend(List<String> by, Optional<Obligation> duty, Happening.Agreed agreed) {
        if (duty.isEmpty()) {
            if (!by.containsAll(draft.bound.keySet())) {
                return refuse(Why.NOT_ALL_AGREE, "life.term");
            }
            draft.extended.put("", agreed.until().orElseThrow());
            return DONE;
        }
        boolean any = false;
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            if (key.duty().equals(duty.get().id()) && owedAndAllOf(by, key, duty.get())) {
                any = true;
                draft.extended.put(key.duty(), agreed.until().orElseThrow());
                Position at = draft.position(key, turn.now);
                if (at.called().isPresent()) {
                    draft.positions.put(key, at.due(Duties.extended(draft, duty.get(), at)));
                }
            }
        }
        return any ? DONE : refuse(Why.NOT_ALL_AGREE, Instrument.path(duty.get().id()));
    }

    /** Whether somebody is owed the duty, and all who are, are among some. */
    private boolean owedAndAllOf(List<String> by, DutyKey key, Obligation duty) {
        Set<String> owed = Duties.owedTo(draft, key, duty);
        return !owed.isEmpty() && by.containsAll(owed);
    }

    private Optional<Refusal> release(List<String> by, Obligation duty) {
        boolean consent = duty.consentOf().map(draft.instrument::resolve).filter(by::containsAll).isPresent();
        boolean any = false;
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            Position at = draft.position(key, turn.now);
            if (key.duty().equals(duty.id()) && (consent || owedAndAllOf(by, key, duty))
                    && !at.state().isOver() && at.state() != Position.State.FULFILLED) {
                any = true;
                draft.latched.put(Duties.released(key), turn.now);
                draft.positions.put(key, at.in(Position.State.RELEASED, turn.now));
                turn.tell(new Change.PositionChanged(draft.instrument.id(), key, at.state(), Position.State.RELEASED,
                        Instrument.path(duty.id()), turn.now));
            }
        }
        return any ? DONE : refuse(Why.NOT_ALL_AGREE, Instrument.path(duty.id()));
    }

    private Optional<Refusal> end(List<String> by, String clause) {
        boolean all = !draft.bound.isEmpty() && by.containsAll(draft.bound.keySet());
        boolean answered = draft.instrument.interpretation().isVienna() && draft.bound.size() == 2
                && draft.suspended.values().stream()
                        .anyMatch(it -> it.ground().filter(key -> !by.contains(key.bearer())).isPresent());
        boolean text = draft.instrument.agreement().life().release().stream().flatMap(Condition::facts)
                .anyMatch(it -> it.kind() == Condition.Kind.MUTUAL_AGREEMENT);
        if (!all && !answered) {
            return refuse(Why.NOT_ALL_AGREE, clause);
        }
        if (!text && !draft.instrument.interpretation().isVienna()) {
            return refuse(Why.NO_WITHDRAWAL, clause);
        }
        draft.facts.putIfAbsent(
                new FactKey(Condition.Kind.MUTUAL_AGREEMENT, Optional.empty(), Optional.empty()), turn.now);
        if (!text && draft.ended.isEmpty() && draft.entered.isPresent()) {
            turn.settlement().end(draft, clause);
        }
        return DONE;
    }

    private Optional<Refusal> suspend(List<String> by) {
        if (by.size() < 2) {
            return refuse(Why.NOT_ALL_AGREE, "life.suspension");
        }
        new Consequences(turn, draft).suspend(new LinkedHashSet<>(by), new LinkedHashSet<>(by), Optional.empty(),
                "life.suspension");
        return DONE;
    }

    private Optional<Refusal> resume(List<String> by) {
        List<Pair> pairs = draft.suspended.keySet().stream()
                .filter(it -> by.contains(it.one()) && by.contains(it.other())).toList();
        pairs.forEach(it -> {
            draft.suspended.remove(it);
            turn.tell(new Change.SuspensionChanged(draft.instrument.id(), it, false, "life.suspension", turn.now));
        });
        return pairs.isEmpty() ? refuse(Why.NOT_ALL_AGREE, "life.suspension") : DONE;
    }

    private Optional<Refusal> apply(List<String> by) {
        if (!by.containsAll(draft.instrument.contracting()) || draft.entered.isPresent()) {
            return refuse(Why.NOT_ALL_AGREE, "life.provisional");
        }
        draft.provisional = Optional.of(turn.now);
        draft.latched.put("life.provisional", turn.now);
        draft.instrument.contracting().forEach(it -> draft.bound.putIfAbsent(it, turn.now));
        return DONE;
    }

    private Optional<Refusal> said(List<String> by, Happening.Said said) {
        if (!(said.about() instanceof Happening.Matter.Breach breach)) {
            statement(by, said);
            return DONE;
        }
        if (breach.duty().filter(it -> draft.instrument.duty(it).isEmpty()).isPresent()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(breach.duty().orElseThrow()));
        }
        String clause = breach.duty().map(Instrument::path).orElse("obligations");
        boolean any = false;
        for (String accused : members(breach.by())) {
            Consequences consequences = new Consequences(turn, draft);
            any |= switch (said.how()) {
                case CLAIMS -> {
                    turn.records(draft).meant(breach.duty(), accused).forEach(duty -> {
                        consequences.claimed(duty, accused, by);
                        measure(by, accused, duty);
                    });
                    yield true;
                }
                case FOUND -> {
                    turn.records(draft).meant(breach.duty(), accused)
                            .forEach(duty -> consequences.found(duty, accused, by));
                    yield true;
                }
                case DISPUTES -> turn.records(draft).replace(breach.duty(), accused, it -> it.disputed(by));
                case WITHDRAWS -> turn.records(draft).replace(breach.duty(), accused, it -> it.withdrawnBy(by));
                case REJECTED -> turn.records(draft).replace(breach.duty(), accused, BreachRecord::rejected);
            };
        }
        return any ? DONE : refuse(Why.NOTHING_CLAIMED, clause);
    }

    /** A claim is a notice of suspension where the Vienna Convention fills silence (L24). */
    private void measure(List<String> by, String accused, Optional<String> duty) {
        Optional<Obligation> broken = duty.flatMap(draft.instrument::duty);
        if (!draft.instrument.interpretation().isVienna() || broken.isEmpty()) {
            return;
        }
        Obligation it = broken.get();
        boolean silent = it.course().breach().equals(Course.Breach.UNSPECIFIED);
        boolean material = it.course().essential() != Course.Essential.NO;
        boolean persons = it.actions().stream().anyMatch(a -> a.kind() == ActionKind.PROTECT_MINORITY_LANGUAGE);
        if (silent && material && !persons && draft.bound.containsKey(accused)) {
            by.stream().filter(draft.bound::containsKey).filter(party -> !party.equals(accused))
                    .map(party -> new Measure(party, accused, it.id(),
                            Times.after(turn.now, Truth.TO_OBJECT)))
                    .filter(measure -> draft.measures.stream().noneMatch(m -> m.claimant().equals(measure.claimant())
                            && m.accused().equals(accused) && m.duty().equals(it.id())))
                    .forEach(draft.measures::add);
        }
    }

    private void statement(List<String> by, Happening.Said said) {
        Optional<Statement> known = draft.statements.stream().filter(it -> it.about().equals(said.about())).findFirst();
        Statement before = known.orElse(new Statement(said.about(), List.of(), List.of(), turn.now));
        Set<String> claimed = new LinkedHashSet<>(before.claimedBy());
        Set<String> disputed = new LinkedHashSet<>(before.disputedBy());
        switch (said.how()) {
            case CLAIMS, FOUND -> claimed.addAll(by);
            case DISPUTES, REJECTED -> disputed.addAll(by);
            case WITHDRAWS -> {
                claimed.removeAll(by);
                disputed.removeAll(by);
            }
        }
        known.ifPresent(draft.statements::remove);
        draft.statements.add(
                new Statement(said.about(), List.copyOf(claimed), List.copyOf(disputed), before.since()));
    }
}
