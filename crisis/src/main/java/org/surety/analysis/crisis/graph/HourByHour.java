package org.surety.analysis.crisis.graph;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/**
 * Drives the kernel from hour to hour (rules C1 to C6), whoever decides what happens within an hour: in every hour each
 * step under way is asked about once; when nothing more happens in it, limits that have been reached take effect, and
 * then time passes to the next hour in which something can happen.
 */
public final class HourByHour {

    private final Semantics semantics;

    /** Drives the kernel of a case. */
    public HourByHour(Semantics semantics) {
        this.semantics = semantics;
    }

    /**
     * What follows where every step under way has been asked about; empty if nothing can happen any more.
     *
     * @param nextHour how long until something can happen
     */
    public Optional<AskedState> after(AskedState here, Supplier<Optional<Hours>> nextHour) {
        State state = here.state();
        for (Option option : semantics.options(state)) {
            if (option instanceof Option.Lapse lapse) {
                AskedState after = new AskedState(semantics.step(state, new Event.LimitPassed(lapse.at())).state(),
                        here.asked(), here.anew());
                return Optional.of(after.without(lapse.at()));
            }
        }
        return nextHour.get()
                .map(time -> AskedState.fresh(semantics.step(state, new Event.TimePassed(time)).state()));
    }

    /**
     * How long until something can happen: a limit, or an hour in which somebody may act or end its talks.
     *
     * @param change of a step of an age, the next age at which that may be; {@code Long.MAX_VALUE} for none
     */
    public Optional<Hours> nextHour(State state, ToLongBiFunction<Token, Long> change) {
        long now = state.now().count();
        long next = Long.MAX_VALUE;
        for (Token token : state.tokens()) {
            next = Math.min(next, semantics.deadline(token).orElse(Long.MAX_VALUE));
            long age = change.applyAsLong(token, now - token.since());
            next = age == Long.MAX_VALUE ? next : Math.min(next, token.since() + age);
        }
        return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(Hours.of(next - now));
    }

    /** The step of a token, with its procedure. */
    public StepName name(Token token) {
        return new StepName(semantics.caseOf(token.frame()).procedure().id(), token.step());
    }

    /** A vote that stays open is held when it begins and, as nobody changes their mind, not again. */
    public boolean isHeld(AskedState here, Token token) {
        return semantics.stepOf(token).timing().staysOpen() && !here.begins(token);
    }

    /** Who may ask asks at once; an attacker does not ask for help against itself. */
    public State ask(State state, Option.Ask ask) {
        String attacker = semantics.root().incident().attacker();
        return ask.parties().stream().filter(it -> !it.equals(attacker)).findFirst()
                .map(it -> semantics.step(state, new Event.Asked(ask.at(), it)).state()).orElse(state);
    }

    /** Whether a limit ends a step, or whatever it was referred from. */
    public boolean isBounded(Token token) {
        boolean bounded = semantics.deadline(token).isPresent();
        for (Optional<Token> at = token.frame().referral(); at.isPresent(); at = at.get().frame().referral()) {
            bounded |= semantics.deadline(at.get()).isPresent();
        }
        return bounded;
    }
}
