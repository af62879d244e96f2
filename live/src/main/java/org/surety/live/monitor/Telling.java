package org.surety.live.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.chronicle.Entry;

/**
 * An account of an entry, and what became of it.
 *
 * @param number that of the event that brought it
 * @param actor who recorded it
 * @param learned when it was recorded
 * @param what what it says, as it was last set right; empty where it says that nothing of the kind happened
 * @param reports what it rests on, the first first
 * @param checks by colleagues, since it was last set right
 * @param before what it said before it was set right, the oldest first
 * @param withdrawn why it does not count any more; empty where it counts
 */
public record Telling(long number, String actor, Instant learned, Optional<Entry> what, List<Heard> reports,
        List<Check> checks, List<Before> before, Optional<Taken> withdrawn) {

    /** Copies the lists. */
    public Telling {
        reports = List.copyOf(reports);
        checks = List.copyOf(checks);
        before = List.copyOf(before);
    }

    static Telling first(Learned event, Optional<Entry> what, SourceReport report) {
        return new Telling(event.seq(), event.actor(), event.at(), what,
                List.of(new Heard(event.seq(), event.at(), report)), List.of(), List.of(), Optional.empty());
    }

    /** A report, with the number of the event that brought it. */
    public record Heard(long seq, Instant learned, SourceReport report) {}

    /** A colleague's check. */
    public record Check(String actor, Instant at, Optional<String> note) {}

    /** What an account said before it was set right. */
    public record Before(Optional<Entry> what, String actor, Instant at, String why) {}

    /** That it does not count any more. */
    public record Taken(String actor, Instant at, String why) {}

    /** Whether it counts. */
    public boolean counts() {
        return withdrawn.isEmpty();
    }

    /** Who wrote what it says now, and before: none of them can check it. */
    boolean isBy(String person) {
        return actor.equals(person) || before.stream().anyMatch(it -> it.actor().equals(person));
    }

    Telling heard(Learned event, SourceReport report) {
        return new Telling(number, actor, learned, what, and(reports, new Heard(event.seq(), event.at(), report)),
                checks, before, withdrawn);
    }

    Telling checked(Learned event, Optional<String> note) {
        return new Telling(number, actor, learned, what, reports,
                and(checks, new Check(event.actor(), event.at(), note)), before, withdrawn);
    }

    /** Whoever checked it has not seen what it says now. */
    Telling right(Learned event, Entry now, String why) {
        return new Telling(number, actor, learned, Optional.of(now), reports, List.of(),
                and(before, new Before(what, event.actor(), event.at(), why)), withdrawn);
    }

    Telling taken(Learned event, String why) {
        return new Telling(number, actor, learned, what, reports, checks, before,
                Optional.of(new Taken(event.actor(), event.at(), why)));
    }

    private static <T> List<T> and(List<T> all, T one) {
        return new ArrayList<>(Stream.concat(all.stream(), Stream.of(one)).toList());
    }
}
