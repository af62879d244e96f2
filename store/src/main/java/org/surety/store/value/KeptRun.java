package org.surety.store.value;

import java.time.Instant;

/**
 * An exercise or a monitor, whose log is kept.
 *
 * @param kind what it is, in a word of the caller's
 * @param closure the digest of the manifest of every file that it is played on
 * @param rules the number of the rules by which its log is folded
 * @param engine the version of the program that began it
 * @param head how many events its log has
 * @param brought so many of them came with the work from another installation: who brought them about, and when, is
 * what that one told
 */
public record KeptRun(Id<KeptRun> id, Id<KeptWork> work, Kind kind, Sha closure, int rules, String engine,
        Id<Person> maker, Instant created, long head, long brought) {

    private static final int LONGEST = 100;

    /** Refuses with {@link IllegalArgumentException} an engine that is no single line. */
    public KeptRun {
        engine = Safe.line(engine, "the version of a program", LONGEST);
    }
}
