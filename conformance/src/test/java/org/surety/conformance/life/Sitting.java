package org.surety.conformance.life;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

/** A run of a procedure, which the first kernel carries out (rules L22, L23, R7). */
final class Sitting {

    final String agreement;
    final String procedure;
    final Incident incident;
    final Semantics semantics;
    State state;
    private final LocalDateTime base;
    private final When began;

    Sitting(String agreement, Semantics semantics, State state, When began) {
        this.agreement = agreement;
        this.semantics = semantics;
        this.procedure = semantics.root().procedure().id();
        this.incident = semantics.root().incident();
        this.state = state;
        this.base = began.hours();
        this.began = began;
    }

    /** When the next limit takes effect. */
    Optional<When> nextLimit() {
        return state.tokens().stream().flatMap(it -> limit(it).stream()).min(Comparator.naturalOrder());
    }

    Optional<When> limit(Token token) {
        return semantics.deadline(token).map(it -> at(Math.max(it, state.now().count()),
                semantics.stepOf(token).timing().within().bound().orElseThrow().count()));
    }

    /** A limit of whole days that ends with a day ends before the next; any other after its last hour. */
    private When at(long hour, long limit) {
        LocalDateTime end = base.plusHours(hour);
        return limit % When.HOURS_IN_A_DAY == 0 && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? When.endOf(end.toLocalDate().minusDays(1))
                : new When(end, When.Turn.HOUR_ENDS, end.toLocalDate(), true);
    }

    /** Lets the first limit that has come by {@code now} take effect; empty if none has. */
    Optional<List<Effect>> lapse(When now) {
        Optional<When> next = nextLimit().filter(it -> it.hasCome(now));
        if (next.isEmpty()) {
            return Optional.empty();
        }
        passTo(next.get().at());
        Option.Lapse lapse = semantics.options(state).stream().filter(Option.Lapse.class::isInstance)
                .map(Option.Lapse.class::cast).findFirst().orElseThrow();
        Outcome outcome = semantics.step(state, new Event.LimitPassed(lapse.at()));
        state = outcome.state();
        return Optional.of(outcome.effects());
    }

    private void passTo(LocalDateTime moment) {
        long hours = Math.max(0, Duration.between(base, moment).toHours()) - state.now().count();
        if (hours > 0 && !state.isOver()) {
            state = semantics.step(state, new Event.TimePassed(Hours.of(hours))).state();
        }
    }

    /** Whether an event that would begin {@code fresh} now joins this one (rule L22). */
    boolean isJoinedBy(Sitting fresh) {
        Incident other = fresh.incident;
        boolean alike = agreement.equals(fresh.agreement) && procedure.equals(fresh.procedure) && !state.isOver()
                && incident.kind().equals(other.kind()) && incident.attacker().equals(other.attacker())
                && sameParts(semantics.root(), fresh.semantics.root());
        boolean timeless = fresh.semantics.root().procedure().reachable().stream().noneMatch(
                it -> it instanceof Step.Refer || it.timing().from() == Timing.Moment.TRIGGER);
        boolean waits = timeless && fresh.nextLimit().isEmpty() && places().equals(fresh.places());
        return alike && (began == fresh.began || waits);
    }

    private List<List<Object>> places() {
        return state.tokens().stream().map(it -> List.<Object>of(it.frame(), it.step(), it.done(), it.failures()))
                .toList();
    }

    private static boolean sameParts(Case one, Case other) {
        Set<String> all = Set.copyOf(one.membership().everybody());
        return one.membership().everybody().equals(other.membership().everybody())
                && one.procedure().reachable().stream().allMatch(step -> Stream.of(Set.<String>of(), all).allMatch(
                        inFavour -> one.choice(step, inFavour).map(Sitting::part)
                                .equals(other.choice(step, inFavour).map(Sitting::part))));
    }

    private static Object part(Option.Choice choice) {
        return choice instanceof Option.Vote vote ? vote.poll() : Set.copyOf(choice.parties());
    }

    /** What follows from the moves, one after the other, if the run allows all of them in one of its steps. */
    Optional<List<Effect>> moved(When now, String in, String step, Function<Token, List<Event>> moves) {
        State before = state;
        LocalDateTime last = nextLimit().map(When::at).filter(it -> it.isBefore(now.hours())).orElse(now.hours());
        passTo(last);
        for (Token token : state.tokens()) {
            if (token.step().equals(step) && token.frame().procedure().equals(in)) {
                Optional<List<Effect>> effects = inStep(token, moves);
                if (effects.isPresent()) {
                    return effects;
                }
            }
        }
        state = before;
        return Optional.empty();
    }

    private Optional<List<Effect>> inStep(Token token, Function<Token, List<Event>> moves) {
        State before = state;
        List<Effect> effects = new ArrayList<>();
        Token here = token;
        List<Event> all = moves.apply(token);
        for (int i = 0; i < all.size(); i++) {
            Token there = here;
            try {
                Outcome outcome = semantics.step(state, moves.apply(there).get(i));
                state = outcome.state();
                effects.addAll(outcome.effects());
            } catch (IllegalArgumentException refused) {
                state = before;
                return Optional.empty();
            }
            here = state.tokens().stream().filter(it -> it.step().equals(token.step())
                    && it.frame().equals(token.frame()) && it.since() == token.since()).findFirst().orElse(there);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(effects);
    }
}
