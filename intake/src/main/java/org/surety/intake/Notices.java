package org.surety.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is noticed in one file, each thing once. Bounded: a hostile file cannot make the list long. */
public final class Notices {

    /** No more than this many are handed on; a last one then says how many more there are. */
    public static final int MOST = 200;

    private final String file;
    private final Set<Notice> kept = new LinkedHashSet<>();
    private long dropped;

    /** Nothing noticed yet in {@code file}. */
    public Notices(String file) {
        this.file = file;
    }

    /** Adds a notice about the whole file. */
    public void add(String message) {
        add("", message);
    }

    /** Adds a notice about a passage. */
    public void add(String where, String message) {
        if (kept.size() < MOST) {
            kept.add(new Notice(file, where, message));
        } else {
            dropped++;
        }
    }

    /** In the order in which they were added. */
    public List<Notice> list() {
        List<Notice> all = new ArrayList<>(kept);
        if (dropped > 0) {
            all.add(Notice.of(file, "and " + dropped + " more of the kinds above"));
        }
        return all;
    }
}
