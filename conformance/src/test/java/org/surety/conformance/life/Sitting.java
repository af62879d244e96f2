package org.surety.conformance.life;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
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
    private final boolean byDays;

    Sitting(String agreement, Semantics semantics, State state, When began) {
        this.agreement = agreement;
        this.semantics = semantics;
        this.procedure = semantics.root().procedure().id();
        this.incident = semantics.root().incident();
        this.state = state;
        this.base = began.hours();
        this.byDays = !began.hourKnown();
    }

    /** When the next limit takes effect. */
    Optional<When> nextLimit() {
        return state.tokens().stream().flatMap(it -> limit(it).stream()).min(Comparator.naturalOrder());
    }

    Optional<When> limit(Token token) {
        return semantics.deadline(token).map(it -> at(Math.max(it, state.now().count())));
    }

    private When at(long hour) {
        LocalDateTime end = base.plusHours(hour);
        boolean day = byDays && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day
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

    /** What follows from the moves, one after the other, if the run allows all of them in one of its steps. */
    Optional<List<Effect>> moved(When now, String in, String step, Function<Token, List<Event>> moves) {
        State before = state;
        passTo(now.at());
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
