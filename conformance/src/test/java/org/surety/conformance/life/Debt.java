package org.surety.conformance.life;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Obligation;
import org.surety.model.quantity.Ratio;

/** One duty of one bearer, and what has become of it so far. */
final class Debt {

    /** Where it stands (rules L10, L12, L16, L17). */
    enum State {
        DORMANT, IN_EFFECT, DUE, FULFILLED, OVERDUE, SUSPENDED, RELEASED, VOID
    }

    final Obligation duty;
    final String bearer;
    /** Since when it is called for. */
    Optional<When> call = Optional.empty();
    /** The beginning of {@code from} that called for it last. */
    Optional<When> fromUsed = Optional.empty();
    /** The limit of the step that carries it out. */
    Optional<When> stepLimit = Optional.empty();
    Optional<When> extended = Optional.empty();
    Optional<When> suspendedSince = Optional.empty();
    Duration suspendedSinceCall = Duration.ZERO;
    Duration suspendedInAll = Duration.ZERO;
    final Map<Action, Ratio> parts = new HashMap<>();
    boolean fulfilled;
    boolean everFulfilled;
    boolean offered;
    boolean released;
    /** Whether it had been released, or would have been, when it was looked at. */
    boolean hasEnded;
    Optional<Charge> lateness = Optional.empty();

    Debt(Obligation duty, String bearer) {
        this.duty = duty;
        this.bearer = bearer;
    }

    /** It is called for, anew where it had been fulfilled. */
    void callAt(When when) {
        if (fulfilled && call.isEmpty()) {
            call = Optional.of(when);
            return;
        }
        if (call.isEmpty() || fulfilled) {
            callAnew(when);
        }
    }

    /** It is called for, whatever has become of it before. */
    void callAnew(When when) {
        if (call.isPresent()) {
            parts.clear();
            offered = false;
        }
        fulfilled = false;
        lateness = Optional.empty();
        stepLimit = Optional.empty();
        suspendedSinceCall = Duration.ZERO;
        call = Optional.of(when);
    }

    /** It goes on as if it had never stood, where it had been released by an end that has been undone. */
    void beginAnewIfReleased() {
        if (hasEnded) {
            hasEnded = false;
            call = Optional.empty();
            fromUsed = Optional.empty();
            stepLimit = Optional.empty();
            suspendedSince = Optional.empty();
            suspendedSinceCall = Duration.ZERO;
            suspendedInAll = Duration.ZERO;
            parts.clear();
            offered = false;
            lateness = Optional.empty();
        }
    }

    boolean idle() {
        return parts.isEmpty() && !fulfilled && !offered;
    }

    void add(Action action, Ratio part) {
        parts.merge(action, part, Ratio::plus);
        if (duty.actions().stream().allMatch(it -> parts.getOrDefault(it, Ratio.ZERO).compareTo(Ratio.ONE) >= 0)) {
            fulfil();
        }
    }

    void fulfil() {
        fulfilled = true;
        everFulfilled = true;
        lateness.ifPresent(it -> it.open = false);
    }

    /** Its last moment, if it has one. */
    Optional<When> last(boolean runsOn) {
        if (call.isEmpty()) {
            return Optional.empty();
        }
        if (duty.course().through().isPresent()) {
            return later(stepLimit, extended);
        }
        Optional<When> within = duty.deadline().bound()
                .map(it -> moved(call.get().plus(org.surety.model.quantity.Span.of(it)), suspendedSinceCall, runsOn));
        Optional<When> day = duty.course().deadline().map(When::endOf).filter(it -> !it.hasCome(call.get()))
                .map(it -> moved(it, suspendedInAll, runsOn));
        return later(later(within, day), extended);
    }

    private static When moved(When end, Duration by, boolean runsOn) {
        return runsOn ? end : end.later(by);
    }

    private static Optional<When> later(Optional<When> one, Optional<When> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(When.later(one.get(), other.get()));
    }
}
