package org.surety.semantics;

import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Hours;

/**
 * A run: what happened, in order.
 *
 * @param begin what the trigger brought about
 * @param happenings the events after it
 * @param ending how it ends
 */
public record Run(List<Effect> begin, List<EventType> happenings, Ending ending) {

    /** Copies the lists. */
    public Run {
        begin = List.copyOf(begin);
        happenings = List.copyOf(happenings);
    }

    /** An event at an hour, and what it brought about. */
    public record EventType(Hours at, String clause, Event event, List<Effect> effects) {
        /** Copies the list. */
        public EventType {
            effects = List.copyOf(effects);
        }
    }

    /** How a run ends. */
    public enum Ending {
        /** With help. */
        HELP,
        /** With no step left and no help. */
        NOTHING_LEFT,
        /** With no step left, and not enough help, though some may have come. */
        NOT_ENOUGH,
        /** At the hour at which it is too late, with steps still under way and not enough help. */
        TOO_LATE,
        /** With steps that nobody completes: it goes on like this for ever. */
        STALLED,
        /** Before anything: the event set nothing off. */
        NOT_SET_OFF
    }

    /** When the first help came, or what is asked about in its place. */
    public Optional<Hours> firstHelp() {
        return begin.stream().anyMatch(Run::isFor)
                ? Optional.of(Hours.ZERO)
                : happenings.stream().filter(it -> it.effects().stream().anyMatch(Run::isFor)).map(EventType::at)
                        .findFirst();
    }

    private static boolean isFor(Effect effect) {
        return effect instanceof Effect.HelpCame || effect instanceof Effect.Reached;
    }
}
