package org.surety.report.play;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the screen of a seat says, in words. Two plays that differ only in what the seat may not know give it equal
 * screens.
 *
 * @param title of the exercise
 * @param seat its name
 * @param party what the party that it plays is called; empty for control and for what everybody sees
 * @param zone of all moments
 * @param state whether play goes on
 * @param clock how the story goes; empty while it does not
 * @param pause why it stands still; empty while it goes
 * @param limit the real moment at which play ends at the latest, milliseconds since 1970 in UTC; empty where there is
 * none, or play is over
 * @param told what only this seat was told at the start
 * @param seen what it has seen, in order
 * @param waits what is waited for
 * @param duties what it is bound to and free to do
 * @param moves the moves that it has now
 */
public record SeatScreen(String title, String seat, Optional<String> party, String zone, State state,
        Optional<StoryClock> clock, Optional<Pause> pause, Optional<Long> limit, Optional<String> told,
        List<Line> seen, List<Waiting> waits, List<Held> duties, List<Choice> moves) {

    /** Copies the lists. */
    public SeatScreen {
        seen = List.copyOf(seen);
        waits = List.copyOf(waits);
        duties = List.copyOf(duties);
        moves = List.copyOf(moves);
    }

    /** Whether play goes on. */
    public enum State {
        /** Nobody has begun. */
        PREPARED,
        /** It goes on. */
        GOES_ON,
        /** It stands still. */
        PAUSED,
        /** It is over. */
        OVER
    }

    /**
     * How the story goes.
     *
     * @param story a moment of it, in ISO form
     * @param real the real moment at which that was, milliseconds since 1970 in UTC
     * @param pace how many seconds of the story pass in a second
     */
    public record StoryClock(String story, long real, long pace) {

        /** The moment of the story at a real one, to the minute: {@code 2027-03-02 06:00}. */
        public String at(long millis) {
            return LocalDateTime.parse(story).plusSeconds(Math.max(0, millis - real) * pace / 1000)
                    .truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
        }
    }

    /**
     * A pause.
     *
     * @param why in words
     * @param until the real moment at which play goes on by itself, milliseconds since 1970 in UTC
     */
    public record Pause(String why, long until) {}

    /**
     * Something that was seen.
     *
     * @param number counted for this seat alone
     * @param event its number in the log; only for control, which corrects by it
     * @param changes what followed from it, each with its clause
     */
    public record Line(int number, Optional<Long> event, String at, String said, List<Followed> changes) {
        /** Copies the list. */
        public Line {
            changes = List.copyOf(changes);
        }
    }

    /** Something that followed, and the clause by which it did. */
    public record Followed(String said, String clause) {}

    /**
     * Something that is waited for: {@code waiting for WHO in STEP, until UNTIL, then THEN}.
     *
     * @param says what the text says of the step, as a sentence; empty where it is a step of another agreement
     * @param done who has done their part, where that is shown
     * @param count how many have, where that is shown and names are not
     * @param until as words; empty where nothing ends it but what parties do
     * @param passed the moment of the story at which the limit has passed, in ISO form
     */
    public record Waiting(String who, String step, Optional<String> says, String done, Optional<Integer> count,
            Optional<String> until, Optional<String> passed, List<Followed> then) {
        /** Copies the list. */
        public Waiting {
            then = List.copyOf(then);
        }
    }

    /**
     * A duty or a liberty.
     *
     * @param says what it asks or allows
     * @param state where it stands, in words
     * @param due until when; empty where nothing is due
     */
    public record Held(String says, String clause, String state, Optional<String> due) {}

    /** What kind of move it is, in the order of a screen. */
    public enum Group {
        /** A part in a step under way. */
        STEP("Now"),
        /** What a duty asks or allows. */
        DUTY("Duties and liberties"),
        /** What is said of a breach. */
        SPEECH("Say of a breach"),
        /** Joining and leaving. */
        STANDING("Join or leave"),
        /** An event that sets procedures off. */
        EVENT("Bring about an event"),
        /** What a duty forbids. */
        BREACH("Break the agreement");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        /** The heading. */
        public String words() {
            return words;
        }
    }

    /**
     * A move that can be made.
     *
     * @param code what names it when it is sent
     * @param says what it does, beginning with a verb
     * @param clause by which clause, in words
     * @param warning what must be read before; empty where nothing must
     */
    public record Choice(String code, String says, String clause, Group group, Optional<String> warning) {}
}
