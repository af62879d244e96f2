package org.surety.live;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a log records. */
public sealed interface LogEvent {

    /**
     * Play begins or goes on.
     *
     * @param real the real moment, milliseconds since 1970 in UTC
     * @param pace how many seconds of the story pass in a second of play
     */
    record Started(long real, long pace) implements LogEvent {
        /** Refuses a story that stands still or runs back. */
        public Started {
            if (pace < 1) {
                throw new IllegalArgumentException("the story goes at least as fast as the play, not " + pace);
            }
        }
    }

    /**
     * The story stands still.
     *
     * @param why in words
     * @param until the real moment at which play goes on by itself, milliseconds since 1970 in UTC
     */
    record Paused(String why, long until) implements LogEvent {}

    /**
     * Play ends at the latest at a real moment, wherever the story then is and whether it goes on or stands still.
     *
     * @param until milliseconds since 1970 in UTC
     */
    record Limited(long until) implements LogEvent {}

    /** A seat has another player: a participant by identifier, or nobody, and it is played by rule. */
    record Seated(String seat, Optional<String> participant) implements LogEvent {}

    /** A party makes a move. */
    record Moved(String party, Move move) implements LogEvent {}

    /** An inject that was prepared comes. */
    record Injected(String inject) implements LogEvent {}

    /**
     * Control brings an event that nobody had prepared.
     *
     * @param event as the language calls it, one of those that set procedures off
     * @param by whose act it is: a party, or another name for somebody who is none
     * @param against whom it hits
     * @param place where; empty where that is not told
     */
    record Brought(String agreement, String event, String by, String against, Optional<String> place)
            implements
                LogEvent {}

    /** Control or a seat tells something to some seats; to all where none is named. */
    record Noted(List<String> to, String words) implements LogEvent {
        /** Copies the list. */
        public Noted {
            to = List.copyOf(to);
        }
    }

    /** Whatever falls due up to a moment takes effect. */
    record FellDue(LocalDateTime moment) implements LogEvent {}

    /** The ballots of a vote are opened and counted. */
    record Counted(String agreement, String step) implements LogEvent {}

    /**
     * What chance said of a party that is played by rule.
     *
     * @param at at which occasion, as {@link Occasion#key} names it
     * @param when when it makes the move
     * @param move empty where it makes none
     */
    record Drawn(String party, String at, LocalDateTime when, Optional<Move> move) implements LogEvent {}

    /**
     * Everything from a number on is set aside.
     *
     * @param from the first event that no longer counts
     */
    record Rewound(long from, String why) implements LogEvent {}

    /**
     * A move is another than was recorded.
     *
     * @param seq its number
     */
    record Amended(long seq, Move move, String why) implements LogEvent {}

    /**
     * So the agreements stand here, by the rules under which the log is kept. Whoever folds the log later and comes to
     * another situation has other rules.
     *
     * @param digest of the situation, in hexadecimal digits
     */
    record Vouched(String digest) implements LogEvent {
        /** After so many events one vouches for the situation. */
        public static final int EVERY = 50;
    }

    /** Play is over. */
    record Ended(String why) implements LogEvent {}
}
