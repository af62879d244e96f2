package org.surety.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run that is being played on the kernel: ask what can happen now ({@link #options}), say what does ({@link
 * #happen}), see what followed ({@link #followed}, {@link #state}). A driver never changes: who keeps one can go on
 * from there once more, or take events back.
 */
public final class Driver {

    private final Semantics semantics;
    private final Outcome outcome;
    private final Optional<Link> last;
    private final int length;

    /** The event that led here, and from where. */
    private record Link(Driver before, Event event) {}

    private Driver(Semantics semantics, Outcome outcome, Optional<Link> last, int length) {
        this.semantics = semantics;
        this.outcome = outcome;
        this.last = last;
        this.length = length;
    }

    /** Right after the event that sets the case off, or does not. */
    public static Driver of(Semantics semantics) {
        return new Driver(semantics, semantics.start(), Optional.empty(), 0);
    }

    /** Where things stand. */
    public State state() {
        return outcome.state();
    }

    /** Everything that can happen now; empty once no step is under way. */
    public List<Option> options() {
        return semantics.options(state());
    }

    /** What the last event, or at the beginning the trigger, has brought about. */
    public List<Effect> followed() {
        return outcome.effects();
    }

    /** How many events have happened since the trigger. */
    public int length() {
        return length;
    }

    /**
     * The run one event later.
     *
     * @throws IllegalArgumentException if the event is not possible now
     */
    public Driver happen(Event event) {
        return new Driver(semantics, semantics.step(state(), event), Optional.of(new Link(this, event)), length + 1);
    }

    /** The run as {@code strategy} plays it on from here, until no step is under way or it has no event. */
    public Driver play(Strategy strategy) {
        Driver at = this;
        Optional<Event> event = Optional.empty();
        do {
            at = event.map(at::happen).orElse(at);
            event = at.state().isOver() ? Optional.empty() : strategy.next(at);
        } while (event.isPresent());
        return at;
    }

    /**
     * The run from the trigger to here, as a witness.
     *
     * @param ending how it ends, which depends on what is asked of it
     */
    public Run run(Run.Ending ending) {
        List<Run.EventType> happenings = new ArrayList<>();
        Driver at = this;
        while (at.last.isPresent()) {
            Event event = at.last.get().event();
            happenings.add(new Run.EventType(at.state().now(), semantics.clause(event), event, at.followed()));
            at = at.last.get().before();
        }
        return new Run(at.followed(), happenings.reversed(), ending);
    }
}
