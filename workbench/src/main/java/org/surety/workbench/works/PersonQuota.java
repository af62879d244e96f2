package org.surety.workbench.works;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.surety.store.value.Quota;
import org.surety.text.tree.Nearest;

/**
 * How much one person may keep, and have worked out.
 *
 * @param quota what may be kept
 * @param worked how long the processor may work for a person of a team within an hour
 */
public record PersonQuota(Quota quota, Duration worked) {

    private static final int BYTES = 1_000_000;
    private static final int MOST = 1_000_000;
    /** More bytes than that are no file of a text, and a request may not have them. */
    private static final int LARGEST_FILE = 10;
    private static final List<String> WORDS = List.of("works", "documents", "megabytes", "file", "minutes");

    /** 200 works, 2,000 documents, 500 MB, 10 MB a file, and 10 minutes of work in an hour. */
    public static final PersonQuota USUAL = new PersonQuota(Quota.USUAL, Duration.ofMinutes(10));

    /**
     * The usual one but for what is named: {@code works}, {@code documents}, {@code megabytes} in all, megabytes of one
     * {@code file}, {@code minutes} of work in an hour. {@link IllegalArgumentException}, in words, where something
     * else is named or is no whole number that can be.
     */
    public static PersonQuota of(Map<String, String> named) {
        List<String> unknown = named.keySet().stream().filter(it -> !WORDS.contains(it)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing that is counted is called " + unknown.getFirst() + "; counted are "
                            + String.join(", ", WORDS)
                            + Nearest.to(unknown.getFirst(), WORDS).map(it -> "; maybe " + it).orElse(""));
        }
        Quota usual = Quota.USUAL;
        return new PersonQuota(new Quota(number(named, "works", usual.works(), MOST),
                number(named, "documents", usual.documents(), MOST),
                (long) number(named, "megabytes", (int) (usual.bytes() / BYTES), MOST) * BYTES,
                number(named, "file", usual.body() / BYTES, LARGEST_FILE) * BYTES),
                Duration.ofMinutes(number(named, "minutes", (int) USUAL.worked().toMinutes(), 60)));
    }

    private static int number(Map<String, String> named, String word, int usual, int most) {
        String text = named.getOrDefault(word, Integer.toString(usual));
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > most || Integer.parseInt(text) == 0) {
            throw new IllegalArgumentException(word + " is a whole number from 1 to " + most + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
