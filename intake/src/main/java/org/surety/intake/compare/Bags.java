package org.surety.intake.compare;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.model.quantity.Ratio;

/**
 * Texts as the words that they have and how often, whatever their order. How like two texts are is the coefficient of
 * Dice and Sørensen over these bags: twice the words that they share, by all words of both (L. R. Dice, Measures of the
 * Amount of Ecologic Association Between Species, Ecology 26, 1945). Capitals, and signs at the ends of words, do not
 * count.
 */
final class Bags {

    private final Map<String, Integer> known = new HashMap<>();

    /** The bag of a text, sorted. */
    int[] of(String text) {
        List<String> words = WordDifferences.words(text);
        int[] bag = new int[words.size()];
        int count = 0;
        for (String word : words) {
            String bare = bare(word);
            if (!bare.isEmpty()) {
                bag[count++] = known.computeIfAbsent(bare, it -> known.size());
            }
        }
        if (count == 0 && !words.isEmpty()) {
            // A text of signs alone is told by them.
            for (String word : words) {
                bag[count++] = known.computeIfAbsent(word, it -> known.size());
            }
        }
        int[] sorted = Arrays.copyOf(bag, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static String bare(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('’', '\'');
        int from = 0;
        int to = plain.length();
        while (from < to && !Character.isLetterOrDigit(plain.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to);
    }

    /** Both bags in one. */
    static int[] both(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        Arrays.sort(all);
        return all;
    }

    /** How many words two bags share. */
    static int common(int[] a, int[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** How like two texts are: 0 where they share nothing, 1 where each has the words of the other. */
    static Ratio likeness(String left, String right) {
        Bags bags = new Bags();
        int[] a = bags.of(left);
        int[] b = bags.of(right);
        int all = a.length + b.length;
        return all == 0 ? Ratio.ONE : Ratio.of(2L * common(a, b), all);
    }
}
