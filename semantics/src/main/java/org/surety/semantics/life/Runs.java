package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Effect;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Outcome;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/** Drives the kernel of procedures (L22, L23). Remembers what it has looked up, and nothing else. */
final class Runs {

    /** The runs of one agreement that can be under way together. */
    static final int MOST_RUNS = 1_000;

    private record Key(String agreement, String procedure, Incident incident, Set<String> unbound) {}

    /** So many limits are remembered. */
    private static final int MOST_KNOWN = 20_000;

    private final Map<Key, Semantics> known = new HashMap<>();
    /** By the very run: many runs can be under way, and each is asked at every event. */
    private final Map<ProcedureRun, Semantics> byRun = new IdentityHashMap<>();
    private final Map<ProcedureRun, Optional<LocalDateTime>> limits = new IdentityHashMap<>();
    private final Map<ProcedureRun, List<Option.Choice>> choices = new IdentityHashMap<>();

    /** The semantics of a run. */
    Semantics of(Instrument instrument, ProcedureRun run) {
        if (byRun.size() > MOST_KNOWN) {
            byRun.clear();
        }
        return byRun.computeIfAbsent(run,
                it -> of(instrument, it.procedure(), it.incident(), it.unbound()));
    }

    /** What parties can choose in a run. */
    List<Option.Choice> choices(Instrument instrument, ProcedureRun run) {
        if (choices.size() > MOST_KNOWN) {
            choices.clear();
        }
        return choices.computeIfAbsent(run, it -> {
            Semantics semantics = of(instrument, it);
            return it.state().tokens().stream().flatMap(token -> semantics.choice(token).stream()).toList();
        });
    }

    private Semantics of(Instrument instrument, String procedure, Incident incident, Set<String> unbound) {
        if (known.size() > MOST_RUNS) {
            known.clear();
        }
        return known.computeIfAbsent(new Key(instrument.id(), procedure, incident, unbound),
                it -> Semantics.of(Case.of(instrument.membership(), procedure, incident, unbound)));
    }

    /** Begins every procedure of an agreement that the event sets off. */
    void begin(MomentDraft turn, StateDraft draft, Incident incident) {
        draft.instrument.agreement().procedures().forEach(it -> begin(turn, draft, it.id(), incident));
    }

    /** Begins a procedure if the event sets it off; the run that began. */
    Optional<ProcedureRun> begin(MomentDraft turn, StateDraft draft, String procedure, Incident incident) {
        Set<String> unbound = new LinkedHashSet<>(draft.instrument.contracting());
        unbound.removeAll(draft.bound.keySet());
        if (draft.instrument.agreement().procedure(procedure).isEmpty() || draft.runs.size() >= MOST_RUNS) {
            return Optional.empty();
        }
        Semantics semantics = of(draft.instrument, procedure, incident, unbound);
        if (!semantics.root().trigger().isMet()) {
            return Optional.empty();
        }
        Outcome outcome = semantics.start();
        Optional<ProcedureRun> same = draft.runs.stream().filter(it -> it.procedure().equals(procedure)
                && it.incident().kind().equals(incident.kind()) && it.incident().attacker().equals(incident.attacker()))
                .filter(it -> joins(turn, of(draft.instrument, it), it, semantics, outcome.state())).findFirst();
        if (same.isPresent()) {
            return same;
        }
        draft.runsBegun++;
        turn.begun.add(new MomentDraft.Begun(draft.instrument.id(), draft.runsBegun));
        ProcedureRun run = new ProcedureRun(draft.runsBegun, procedure, incident, unbound, Times.origin(turn.now),
                outcome.state());
        turn.tell(new Change.RunBegan(draft.instrument.id(), procedure, "procedures." + procedure, turn.now));
        draft.runs.add(run);
        follow(turn, draft, run, outcome);
        return Optional.of(run);
    }

    /**
     * Whether an event that would set a procedure off joins a run of it (L22): where everybody has the same part in
     * both, and either the same entry has begun that run, or it still waits for its first move, without any limit that
     * runs or that counts from the event.
     */
    private static boolean joins(MomentDraft turn, Semantics semantics, ProcedureRun run, Semantics anew, State fresh) {
        boolean now = turn.begun.contains(new MomentDraft.Begun(anew.root().agreement().id(), run.id()));
        boolean waits = run.state().tokens().stream().map(Runs::place).toList()
                .equals(fresh.tokens().stream().map(Runs::place).toList())
                && fresh.tokens().stream().allMatch(it -> anew.deadline(it).isEmpty())
                && anew.root().procedure().reachable().stream().noneMatch(it -> it instanceof Step.Refer
                        || it.timing().from() == Timing.Moment.TRIGGER);
        return (now || waits) && semantics.root().hasSameParts(anew.root());
    }

    /** A line of a run, whenever it came there. */
    private static Token place(Token token) {
        return new Token(token.frame(), token.step(), 0, token.inFavour(), token.failures(), token.done(), Map.of());
    }

    /** Lets something happen in a run. */
    void happen(MomentDraft turn, StateDraft draft, ProcedureRun run, Event event) {
        follow(turn, draft, run, of(draft.instrument, run).step(run.state(), event));
    }

    /** The moment at which the next limit of a run has passed; empty where nothing limits it. */
    Optional<LocalDateTime> next(Instrument instrument, ProcedureRun run) {
        if (limits.size() > MOST_KNOWN) {
            limits.clear();
        }
        return limits.computeIfAbsent(run, it -> limit(instrument, it));
    }

    private Optional<LocalDateTime> limit(Instrument instrument, ProcedureRun run) {
        Semantics semantics = of(instrument, run);
        return run.state().tokens().stream().flatMap(it -> passed(semantics, run, it).stream())
                .min(LocalDateTime::compareTo);
    }

    /** The moment at which the limit of a step of a run has passed; empty where nothing limits it. */
    static Optional<LocalDateTime> passed(Semantics semantics, ProcedureRun run, Token step) {
        return semantics.deadline(step).map(hour -> Times.passed(run.origin(),
                Math.max(hour, run.state().now().count()), semantics.stepOf(step).timing().within()));
    }

    /** Lets the limits of a run take effect that have passed by now. */
    void pass(MomentDraft turn, StateDraft draft, ProcedureRun run) {
        if (next(draft.instrument, run).filter(it -> !it.isAfter(turn.now)).isEmpty()) {
            return;
        }
        ProcedureRun at = sync(turn, draft, run);
        while (true) {
            Optional<LocalDateTime> next = next(draft.instrument, at);
            if (next.isEmpty() || next.get().isAfter(turn.now)) {
                return;
            }
            Semantics semantics = of(draft.instrument, at);
            State state = at.state();
            Optional<Event> lapse = semantics.options(state).stream().filter(Option.Lapse.class::isInstance)
                    .map(it -> (Event) new Event.LimitPassed(((Option.Lapse) it).at())).findFirst();
            if (lapse.isEmpty()) {
                return;
            }
            happen(turn, draft, at, lapse.get());
            int id = at.id();
            Optional<ProcedureRun> still = draft.runs.stream().filter(it -> it.id() == id).findFirst();
            if (still.isEmpty()) {
                return;
            }
            at = sync(turn, draft, still.get());
        }
    }

    /**
     * The run with its hours brought up to what happens in it now: on a day without an hour, to the end of that day
     * (L5).
     * Nothing is kept of that unless something happens in it.
     */
    ProcedureRun now(MomentDraft turn, StateDraft draft, ProcedureRun run) {
        return upTo(of(draft.instrument, run), run, Times.origin(turn.now));
    }

    /** Brings the hours of a run up to now, as far as its limits let time pass. */
    private ProcedureRun sync(MomentDraft turn, StateDraft draft, ProcedureRun run) {
        ProcedureRun next = upTo(of(draft.instrument, run), run, turn.now);
        if (next != run) {
            draft.runs.replaceAll(it -> it.id() == run.id() ? next : it);
        }
        return next;
    }

    /** The run with its hours brought up to a moment, as far as its limits let time pass; itself where they are. */
    static ProcedureRun upTo(Semantics semantics, ProcedureRun run, LocalDateTime moment) {
        long target = Times.hour(run.origin(), moment).count();
        State state = run.state();
        Optional<Long> limit = state.tokens().stream().flatMap(it -> semantics.deadline(it).stream())
                .min(Long::compare);
        long hour = limit.map(it -> Math.min(it, target)).orElse(target);
        return hour <= state.now().count()
                ? run
                : run.in(
                        semantics.step(state, new Event.TimePassed(Hours.of(hour - state.now().count()))).state());
    }

    /** Takes a run on by an outcome, and tells the duties that are carried out through it. */
    private void follow(MomentDraft turn, StateDraft draft, ProcedureRun run, Outcome outcome) {
        Semantics semantics = of(draft.instrument, run);
        LocalDateTime now = turn.now;
        ProcedureRun next = run.in(outcome.state());
        draft.runs.replaceAll(it -> it.id() == run.id() ? next : it);
        if (outcome.state().isOver()) {
            draft.runs.removeIf(it -> it.id() == run.id());
        }
        for (Effect effect : outcome.effects()) {
            turn.tell(new Change.InRun(draft.instrument.id(), run.procedure(), effect, now));
            switch (effect) {
                case Effect.DutyArose arose -> arose.parties()
                        .forEach(it -> called(draft, next, semantics, arose.clause(), it, now));
                case Effect.DutyDischarged done -> discharged(draft, done.clause(), done.party());
                case Effect.HelpCame help -> discharged(draft, help.clause(), help.party());
                case Effect.DutyBroken broken -> broken(turn, draft, broken);
                case Effect.Began began -> {
                }
                case Effect.Ended ended -> ended(turn, draft, next, semantics, ended);
                case Effect.LibertyArose liberty -> {
                }
                case Effect.NotSetOff not -> {
                }
                case Effect.Reached reached -> {
                }
            }
        }
    }

    private static List<Obligation> through(StateDraft draft, String clause) {
        return draft.instrument.agreement().obligations().stream()
                .filter(it -> it.course().through().filter(step -> isStep(clause, step)).isPresent()).toList();
    }

    /** Whether a clause, {@code procedures.P.steps.S}, is the step {@code P/S}; also of another agreement. */
    static boolean isStep(String clause, String step) {
        int last = step.lastIndexOf('/');
        if (last < 0) {
            return false;
        }
        String name = step.substring(last + 1);
        String procedure = step.substring(0, last);
        int other = procedure.lastIndexOf('/');
        String path = "procedures." + procedure.substring(other + 1) + ".steps." + name;
        return clause.equals(path) || clause.endsWith("/" + path)
                && (other < 0 || clause.startsWith(procedure.substring(0, other) + "/"));
    }

    /** The name of a step by its clause, {@code P/S}, with the agreement before it where it is another. */
    static String step(String clause) {
        return clause.replace("procedures.", "").replace(".steps.", "/");
    }

    private static void called(StateDraft draft, ProcedureRun run, Semantics semantics, String clause, String party,
            LocalDateTime now) {
        Optional<LocalDateTime> limit = run.state().tokens().stream().filter(it -> semantics.clause(it).equals(clause))
                .flatMap(it -> passed(semantics, run, it).stream()).min(LocalDateTime::compareTo);
        Set<String> duties = through(draft, clause).stream().map(Obligation::id).collect(Collectors.toSet());
        for (Bearing bearing : draft.instrument.bearings()) {
            DutyKey key = bearing.key();
            if (key.bearer().equals(party) && duties.contains(key.duty()) && Duties.canBeCalledFor(draft, bearing)) {
                draft.positions.put(key, draft.position(key, now).calledAnew(now, limit));
            }
        }
    }

    private static void discharged(StateDraft draft, String clause, String party) {
        for (Obligation duty : through(draft, clause)) {
            DutyKey key = new DutyKey(duty.id(), party);
            Optional.ofNullable(draft.positions.get(key)).ifPresent(
                    it -> draft.positions.put(key, it.whole()));
        }
    }

    private static void broken(MomentDraft turn, StateDraft draft, Effect.DutyBroken broken) {
        // A duty that the step carries out has its limit, or a later one that was agreed, and is overdue by that.
        boolean isDuty = through(draft, broken.clause()).stream().anyMatch(it -> !Contrary.isKept(it)
                && draft.instrument.duties().containsKey(new DutyKey(it.id(), broken.party())));
        if (!isDuty) {
            turn.records(draft).apparent(Optional.of(step(broken.clause())), broken.party(),
                    broken.clause());
        }
    }

    private static void ended(MomentDraft turn, StateDraft draft, ProcedureRun run, Semantics semantics,
            Effect.Ended ended) {
        String step = step(ended.clause());
        if (ended.result() != Exit.Result.SUCCESS) {
            return;
        }
        Optional<Step> own = step.startsWith(run.procedure() + "/")
                ? semantics.root().procedure().step(step.substring(run.procedure().length() + 1))
                : Optional.empty();
        boolean vote = own.map(it -> it instanceof Step.Vote || it instanceof Step.Refer).orElse(true);
        if (!vote) {
            return;
        }
        decided(draft, step, turn.now);
        if (own.orElse(null) instanceof Step.Vote it) {
            it.electorate().body().ifPresent(body -> decided(draft, body, turn.now));
            new Consequences(turn, draft).foundBy(run.procedure(), it, run.incident().attacker());
        }
    }

    private static void decided(StateDraft draft, String what, LocalDateTime now) {
        draft.facts.put(new FactKey(Condition.Kind.DECISION, Optional.of(what), Optional.empty()), now);
    }
}
