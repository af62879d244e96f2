package org.surety.analysis.follow;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.follow.Clock.Kind;
import org.surety.analysis.follow.Clock.Silence;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Effect;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.ProcedureRun;
import org.surety.semantics.life.Times;

/** Finds the clocks of one agreement that run at a moment. */
final class ClockFinder {

    private final LifeKernel kernel;
    private final Instrument instrument;
    private final AgreementState state;
    private final LocalDateTime now;

    ClockFinder(LifeKernel kernel, Instrument instrument, AgreementState state, LocalDateTime now) {
        this.kernel = kernel;
        this.instrument = instrument;
        this.state = state;
        this.now = now;
    }

    /** All of them, the earliest first. */
    List<Clock> all() {
        Stream<Clock> steps = state.runs().stream().flatMap(this::steps);
        Stream<Clock> others = state.voided().isPresent()
                ? Stream.empty()
                : Stream.of(duties(), notices(), measures(), terms(), conditions()).flatMap(it -> it);
        // A notice whose day has passed can wait until its giver has met its duties.
        return Stream.concat(steps, others)
                .filter(it -> it.due().isAfter(now) || it.silence() instanceof Silence.Leaves left && left.onceMet())
                .sorted(Comparator.comparing(Clock::due)).toList();
    }

    /** Bearers of one duty that is due at one moment share a clock. */
    private Stream<Clock> duties() {
        Map<String, Map<LocalDateTime, List<String>>> found = new LinkedHashMap<>();
        for (DutyKey key : instrument.duties().keySet()) {
            Position at = state.positions().get(key);
            boolean through = instrument.duty(key.duty()).flatMap(it -> it.course().through()).isPresent();
            if (at != null && at.state() == Position.State.DUE && at.due().isPresent() && !through) {
                found.computeIfAbsent(key.duty(), it -> new LinkedHashMap<>())
                        .computeIfAbsent(at.due().get(), it -> new ArrayList<>()).add(key.bearer());
            }
        }
        return found.entrySet().stream().flatMap(duty -> duty.getValue().entrySet().stream()
                .map(it -> new Clock(Kind.DUTY, path(duty.getKey()), StandingFinder.sorted(it.getValue()), it.getKey(),
                        new Silence.Overdue())));
    }

    private Stream<Clock> notices() {
        return state.notices().stream().map(it -> new Clock(Kind.NOTICE, term(it.duty().orElse("")), List.of(it.by()),
                it.effective(), it.duty().isPresent() || it.effect() == Term.Notice.Effect.ENDS
                        ? new Silence.Ends(it.duty())
                        : new Silence.Leaves(it.by(), it.dutiesMet())));
    }

    private Stream<Clock> measures() {
        return state.measures().stream().map(it -> new Clock(Kind.MEASURE, path(it.duty()), List.of(it.accused()),
                it.effective(), new Silence.Suspends(new Pair(it.claimant(), it.accused()), it.duty())));
    }

    private Stream<Clock> terms() {
        Stream<Clock> ends = state.terms().entrySet().stream()
                .filter(it -> kernel.termRuns(instrument.id(), state, it.getKey()))
                .map(it -> termEnds(it.getKey(), it.getValue()));
        return Stream.concat(ends, state.ended().isPresent() ? Stream.empty() : leaving().stream());
    }

    private Clock termEnds(String name, AgreementState.TermTime time) {
        Optional<String> duty = Optional.of(name).filter(it -> !it.isEmpty());
        Term term = termOf(name);
        boolean noticed = state.notices().stream().anyMatch(it -> it.duty().equals(duty)
                && it.effect() == Term.Notice.Effect.ENDS && !it.effective().isAfter(time.end()));
        boolean renews = term.renewal().filter(it -> it.kind() == Term.Renewal.Kind.AUTOMATIC).isPresent();
        Silence silence = renews && !noticed ? new Silence.Prolonged(duty) : new Silence.Ends(duty);
        List<String> who = renews
                ? givers(term)
                : term.renewal().filter(it -> it.kind() == Term.Renewal.Kind.NONE).isPresent() ? List.of() : bound();
        return new Clock(Kind.TERM, term(name), who, time.end(), silence);
    }

    /** When parties may begin to leave, where that lies ahead. */
    private Optional<Clock> leaving() {
        Term term = instrument.agreement().life().term();
        Optional<LocalDateTime> start = kernel.termBegan(instrument.id(), state, "");
        return term.withdrawal().filter(Term.Withdrawal::allowed).flatMap(Term.Withdrawal::after)
                .flatMap(span -> start.map(it -> Times.after(it, span)))
                .map(it -> new Clock(Kind.LEAVING, "life.term", givers(term), it, new Silence.MayLeave()));
    }

    /** Who can give notice. */
    private List<String> givers(Term term) {
        Optional<Set<String>> named = term.withdrawal().flatMap(Term.Withdrawal::notice).flatMap(Term.Notice::by)
                .map(instrument::resolve);
        return bound().stream().filter(it -> named.map(set -> set.contains(it)).orElse(true)).toList();
    }

    private List<String> bound() {
        return StandingFinder.sorted(state.bound().keySet());
    }

    private Term termOf(String name) {
        return name.isEmpty()
                ? instrument.agreement().life().term()
                : instrument.duty(name).flatMap(it -> it.course().term()).orElse(Term.UNSPECIFIED);
    }

    private Stream<Clock> conditions() {
        if (state.ended().isPresent()) {
            return Stream.empty();
        }
        List<Clock> found = new ArrayList<>();
        clocks("life.entry", instrument.agreement().life().entry(), found);
        clocks("life.release", instrument.agreement().life().release(), found);
        clocks("life.suspension", instrument.agreement().life().suspension(), found);
        clocks("life.void-if", instrument.agreement().life().voids(), found);
        for (Obligation duty : instrument.agreement().obligations()) {
            clocks(path(duty.id()), duty.course().conditions(), found);
        }
        return found.stream();
    }

    private void clocks(String clause, List<Condition> conditions, List<Clock> into) {
        conditions.stream().flatMap(Condition::all).distinct().filter(it -> !state.held().containsKey(it))
                .forEach(it -> LifeKernel.moment(state.held(), it).ifPresent(at -> into.add(
                        new Clock(Kind.CONDITION, clause, List.of(), at, new Silence.Holds(it)))));
    }

    private Stream<Clock> steps(ProcedureRun before) {
        ProcedureRun run = kernel.upTo(instrument.id(), before, now);
        Semantics semantics = kernel.semantics(instrument.id(), run);
        List<Option> options = semantics.options(run.state());
        return run.state().tokens().stream().distinct().flatMap(token -> kernel.limit(instrument.id(), run, token)
                .map(due -> new Clock(Kind.STEP, semantics.clause(token), movers(options, token), due,
                        new Silence.Lapses(lapse(semantics, run.state(), token))))
                .stream());
    }

    private static List<String> movers(List<Option> options, Token token) {
        return options.stream().filter(Option.Choice.class::isInstance).map(Option.Choice.class::cast)
                .filter(it -> it.at().equals(token)).findFirst().map(it -> StandingFinder.sorted(it.parties()))
                .orElse(List.of());
    }

    /**
     * What follows in the procedure if nobody moves until a step's limit; nothing where an earlier limit is between.
     */
    private static List<Effect> lapse(Semantics semantics, State state, Token token) {
        long left = semantics.deadline(token).orElseThrow() - state.now().count();
        boolean first = state.tokens().stream().flatMap(it -> semantics.deadline(it).stream())
                .allMatch(it -> it >= semantics.deadline(token).orElseThrow());
        if (!first) {
            return List.of();
        }
        State then = left > 0 ? semantics.step(state, new Event.TimePassed(Hours.of(left))).state() : state;
        boolean possible = semantics.options(then).stream()
                .anyMatch(it -> it instanceof Option.Lapse lapse && lapse.at().equals(token));
        return possible ? semantics.step(then, new Event.LimitPassed(token)).effects() : List.of();
    }

    private static String path(String duty) {
        return "obligations." + duty;
    }

    private static String term(String name) {
        return name.isEmpty() ? "life.term" : path(name) + ".term";
    }
}
