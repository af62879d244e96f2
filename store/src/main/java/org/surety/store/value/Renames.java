package org.surety.store.value;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Clauses that are called otherwise than in the revision before, so that a clause keeps its identity.
 *
 * @param newNames for the key that a clause had, the one that it has now
 */
public record Renames(SortedMap<String, String> newNames) {

    /** No clause was renamed. */
    public static final Renames NONE = new Renames(new TreeMap<>());

    private static final int LONGEST = 300;

    /** Copies; refuses with {@link Unfit} keys that are no single line. */
    public Renames {
        TreeMap<String, String> copy = new TreeMap<>();
        newNames.forEach((before, after) -> copy.put(key(before), key(after)));
        newNames = Collections.unmodifiableSortedMap(copy);
    }

    private static String key(String text) {
        return Safe.line(text, "the key of a clause", LONGEST);
    }

    /** As it is kept: a line for each clause, the key that it had, a tab, and the one that it has. */
    public String text() {
        return newNames.entrySet().stream().map(it -> it.getKey() + "\t" + it.getValue()).collect(joining("\n"));
    }

    /** The renames of such a text; {@link Unfit} where it is none. */
    public static Renames read(String text) {
        TreeMap<String, String> names = new TreeMap<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new Unfit("no renames of clauses: a line without a tab");
            }
            names.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return new Renames(names);
    }
}
