package org.surety.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change that somebody made to a draft while changes were being recorded, and that nobody has accepted or refused.
 *
 * @param kind what was done
 * @param by who did it, as the file says; empty if it does not
 * @param at when, as the file says (mostly ISO 8601); empty if it does not
 */
public record TrackedChange(Kind kind, Optional<String> by, Optional<String> at) {

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)[^\\n]*");

    /** What a tracked change does to a stretch of text. */
    public enum Kind {
        /** It was written in. */
        INSERTED,
        /** It was struck out. */
        DELETED,
        /** It was moved to this place from another. */
        MOVED_HERE,
        /** It was moved from this place to another. */
        MOVED_AWAY;

        /** Whether the text no longer stands here once the change is accepted. */
        public boolean takesAway() {
            return this == DELETED || this == MOVED_AWAY;
        }
    }

    /**
     * {@code inserted by A. Author on 2026-01-05 10:00}: to the minute, and without a zone, since Word writes the hour
     * of the writer's own clock and calls it UTC.
     */
    public String sentence() {
        String done = switch (kind) {
            case INSERTED -> "inserted";
            case DELETED -> "deleted";
            case MOVED_HERE -> "moved here";
            case MOVED_AWAY -> "moved away";
        };
        return done + by.map(it -> " by " + it).orElse("") + at.map(it -> " on " + toTheMinute(it)).orElse("");
    }

    private static String toTheMinute(String at) {
        Matcher time = ISO.matcher(at);
        return time.matches() ? time.group(1) + " " + time.group(2) : at;
    }
}
