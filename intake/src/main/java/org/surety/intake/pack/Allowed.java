package org.surety.intake.pack;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.surety.intake.Arrival.Reason;

/**
 * What one file that is brought in may cost. One of these is handed along while it is read, so that a zip of several
 * drafts has no more than a single draft. Not for several threads.
 */
public final class Allowed {

    /** The most bytes of a file or of a pasted text. */
    public static final int BYTES = 10 * 1024 * 1024;
    /** The most entries of a zip, those of the Word files in it included. */
    public static final int ENTRIES = 500;
    /** The most bytes that all entries together may unpack to. */
    public static final long UNPACKED = 50L * 1024 * 1024;
    /** The most that an entry may unpack to for each of its packed bytes. */
    public static final long RATIO = 100;
    /** Entries this short are harmless whatever their ratio: a kilobyte of spaces packs to a dozen bytes. */
    public static final long HARMLESS = 64L * 1024;
    /** The deepest that elements may stand in each other. */
    public static final int DEPTH = 200;
    /** The most passages of all drafts together. */
    public static final int PASSAGES = 20_000;
    /** The most characters of a passage. */
    public static final int PASSAGE_CHARACTERS = 100_000;
    /** The most characters of all drafts together: a thousand pages. */
    public static final int CHARACTERS = 3_000_000;
    /** The most processor time of the thread that reads, in nanoseconds: a machine may be busy with others. */
    private static final long NANOS = 5_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long end;
    private int entries;
    private long unpacked;
    private int passages;
    private long characters;

    /** For a file that is read by this thread. */
    public Allowed() {
        this(NANOS);
    }

    /** With less time, to be tried. */
    Allowed(long nanos) {
        end = used() + nanos;
    }

    /** What this thread has used so far; where a machine does not tell that, what the clock says. */
    private static long used() {
        return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
                ? THREADS.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    /** Counts an entry of a zip. */
    void entry(String file) {
        if (++entries > ENTRIES) {
            throw new TurnedAway(Reason.TOO_LARGE, file, "more than " + ENTRIES + " entries",
                    "at most " + ENTRIES + "; take out what is no draft");
        }
    }

    /** Counts unpacked bytes of an entry that has {@code all} of them so far, unpacked from {@code packed}. */
    void unpacked(String file, String entry, long more, long all, long packed) {
        unpacked += more;
        if (unpacked > UNPACKED) {
            throw new TurnedAway(Reason.BOMB, file, "it unpacks to more than 50 MB (at " + entry + ")",
                    "at most 50 MB unpacked; leave out pictures or send the drafts one by one");
        }
        if (all > HARMLESS && all > RATIO * Math.max(1, packed)) {
            throw new TurnedAway(Reason.BOMB, file, entry + " unpacks to more than " + RATIO + " times its size",
                    "at most " + RATIO + " times, as files of words do");
        }
        time(file);
    }

    /** Counts a passage that is complete. */
    public void passage(String file, long length) {
        characters += length;
        if (++passages > PASSAGES) {
            throw new TurnedAway(Reason.TOO_LARGE, file, "more than 20,000 passages", "at most 20,000");
        }
        if (characters > CHARACTERS) {
            throw new TurnedAway(Reason.TOO_LARGE, file, "more than 3 million characters of text",
                    "at most 3 million, about a thousand pages");
        }
        time(file);
    }

    /** Refuses a passage that is growing beyond what a passage is. */
    public void passageSoFar(String file, int place, long length) {
        if (length > PASSAGE_CHARACTERS) {
            throw new TurnedAway(Reason.TOO_LARGE, file, "passage " + place + " has more than 100,000 characters",
                    "passages of at most 100,000, one a line or paragraph");
        }
    }

    /** Refuses to go on when the time is over. */
    public void time(String file) {
        if (used() - end > 0) {
            throw new TurnedAway(Reason.TOO_SLOW, file, "it was not read within 5 seconds of a processor's time",
                    "a file that is; save it anew, or paste its text");
        }
    }
}
