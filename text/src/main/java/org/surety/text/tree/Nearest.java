package org.surety.text.tree;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name that was probably meant. Nearness is the restricted Damerau-Levenshtein distance (one insertion, deletion,
 * substitution or exchange of neighbours counts one); a name is near if no more than a third of its letters differ.
 */
public final class Nearest {

    private static final int LONGEST = 64;
    private static final int MOST_CANDIDATES = 2_000;
    /** A word so short stands in many names by chance. */
    private static final int SHORT = 4;

    private Nearest() {}

    /** The nearest of {@code candidates}, if one is near enough; the first of several equally near. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        String best = "";
        int least = Integer.MAX_VALUE;
        int looked = 0;
        for (String candidate : candidates) {
            if (++looked > MOST_CANDIDATES) {
                break;
            }
            int allowed = Math.max(1, Math.min(name.length(), candidate.length()) / 3);
            if (candidate.length() <= LONGEST && Math.abs(candidate.length() - name.length()) <= allowed) {
                int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), allowed);
                if (distance <= allowed && distance < least && (distance < candidate.length() || distance == 0)) {
                    best = candidate;
                    least = distance;
                }
            }
        }
        return best.isEmpty() ? within(name, candidates) : Optional.of(best);
    }

    /** The longest candidate all of whose words stand in a name of more words: `unprovoked-aggression`. */
    private static Optional<String> within(String name, Collection<String> candidates) {
        String words = words(name);
        List<String> few = candidates.stream().limit(MOST_CANDIDATES)
                .filter(it -> it.length() > SHORT && it.length() <= LONGEST && words.length() <= LONGEST + 2).toList();
        // Else the shortest that begins as the name does, or with which it begins: monitoring, withdraw.
        return few.stream().filter(it -> words.length() > words(it).length() && words.contains(words(it)))
                .max(Comparator.comparingInt(String::length))
                .or(() -> few.stream().filter(it -> begins(words, words(it)) || begins(words(it), words))
                        .min(Comparator.comparingInt(String::length)));
    }

    private static boolean begins(String longer, String shorter) {
        return shorter.length() > SHORT + 2 && longer.startsWith(shorter.stripTrailing());
    }

    /** A name as words between spaces. */
    private static String words(String name) {
        return " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    /** {@code Maybe `guarantors`?}, if a name is near enough. */
    public static Optional<String> hint(String name, Collection<String> candidates) {
        return to(name, candidates).map(it -> "Maybe " + Quote.of(it) + "?");
    }

    /** The number of edits between two short texts; any number above {@code most} if it is more than that. */
    static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            if (Arrays.stream(row).min().orElse(0) > most) {
                return most + 1;
            }
            before = above;
            above = row;
        }
        return above[b.length()];
    }
}
