package org.surety.web.gate;

import java.util.HashMap;
import java.util.Map;

/** How many streams a server keeps open at once, of screens and of programs: so many of all, and a few of each. */
public final class OpenStreams {

    /** So many of all together. */
    public static final int MOST = 400;
    /** So many of one browser, or of one person's programs. */
    public static final int MOST_OF_ONE = 3;

    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    /** One more, if there is room for it; {@link #leave} gives the place back. */
    public synchronized boolean enter(String owner) {
        if (!hasRoom(owner)) {
            return false;
        }
        all++;
        open.merge(owner, 1, Integer::sum);
        return true;
    }

    /** Whether one more could be opened now. */
    public synchronized boolean hasRoom(String owner) {
        return all < MOST && open.getOrDefault(owner, 0) < MOST_OF_ONE;
    }

    /** One less. */
    public synchronized void leave(String owner) {
        all--;
        open.computeIfPresent(owner, (who, count) -> count > 1 ? count - 1 : null);
    }
}
