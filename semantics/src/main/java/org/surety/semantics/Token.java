package org.surety.semantics;

import java.util.Map;
import java.util.Set;

/**
 * A step that is under way: a value, as a record is. It keeps its hash, since engines ask millions of times whether
 * they have seen a state before.
 */
public final class Token {

    private final Frame frame;
    private final String step;
    private final long since;
    private final Set<String> inFavour;
    private final Map<String, Integer> failures;
    private final Set<String> done;
    private final Map<String, Long> clocks;
    private final int likeness;
    private final int hash;

    /**
     * A step under way.
     *
     * @param frame the procedure it belongs to
     * @param step its name there
     * @param since the hour at which it began
     * @param inFavour who voted yes in the last decision on the way here
     * @param failures how often each vote that can repeat has failed on the way here
     * @param done who has done their part: ended the consultation, or acted
     * @param clocks the hour from which limits count that name a step, for each such step: when it last began on the
     *            way here, and of a request that has been made, when that was
     */
    public Token(Frame frame, String step, long since, Set<String> inFavour, Map<String, Integer> failures,
            Set<String> done, Map<String, Long> clocks) {
        this.frame = frame;
        this.step = step;
        this.since = since;
        this.inFavour = Set.copyOf(inFavour);
        this.failures = Map.copyOf(failures);
        this.done = Set.copyOf(done);
        this.clocks = Map.copyOf(clocks);
        int mixed = 31 * frame.hashCode() + step.hashCode();
        mixed = 31 * mixed + Long.hashCode(since);
        mixed = 31 * mixed + this.inFavour.hashCode();
        mixed = 31 * mixed + this.failures.hashCode();
        this.likeness = 31 * mixed + this.clocks.hashCode();
        this.hash = 31 * likeness + this.done.hashCode();
    }

    /** The procedure it belongs to. */
    public Frame frame() {
        return frame;
    }

    /** Its name there. */
    public String step() {
        return step;
    }

    /** The hour at which it began. */
    public long since() {
        return since;
    }

    /** Who voted yes in the last decision on the way here. */
    public Set<String> inFavour() {
        return inFavour;
    }

    /** How often each vote that can repeat has failed on the way here. */
    public Map<String, Integer> failures() {
        return failures;
    }

    /** Who has done their part: ended the consultation, or acted. */
    public Set<String> done() {
        return done;
    }

    /** The hour from which limits count that name a step, for each such step. */
    public Map<String, Long> clocks() {
        return clocks;
    }

    /** The same, with those who have done their part. */
    public Token having(Set<String> doneBy) {
        return new Token(frame, step, since, inFavour, failures, doneBy, clocks);
    }

    /** The same, with other hours from which limits count. */
    Token timed(Map<String, Long> hours) {
        return new Token(frame, step, since, inFavour, failures, done, hours);
    }

    /** Whether it is the same but for who has done their part. */
    public boolean isLike(Token other) {
        return this == other || likeness == other.likeness && since == other.since && step.equals(other.step)
                && frame.equals(other.frame) && inFavour.equals(other.inFavour) && failures.equals(other.failures)
                && clocks.equals(other.clocks);
    }

    /** A hash that those have in common that are {@link #isLike alike}. */
    public int likeness() {
        return likeness;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Token it && hash == it.hash && isLike(it) && done.equals(it.done);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "Token[frame=" + frame + ", step=" + step + ", since=" + since + ", inFavour=" + inFavour
                + ", failures=" + failures + ", done=" + done + ", clocks=" + clocks + "]";
    }
}
