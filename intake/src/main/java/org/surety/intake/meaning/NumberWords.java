package org.surety.intake.meaning;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Ratio;

/** Whole numbers and parts as English words: {@code twenty-four}, {@code one hundred and six}, {@code two thirds}. */
final class NumberWords {

    private static final Map<String, Integer> SMALL = Map.ofEntries(entry("zero", 0), entry("one", 1), entry("two", 2),
            entry("three", 3), entry("four", 4), entry("five", 5), entry("six", 6), entry("seven", 7),
            entry("eight", 8), entry("nine", 9), entry("ten", 10), entry("eleven", 11), entry("twelve", 12),
            entry("thirteen", 13), entry("fourteen", 14), entry("fifteen", 15), entry("sixteen", 16),
            entry("seventeen", 17), entry("eighteen", 18), entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50,
            "sixty", 60, "seventy", 70, "eighty", 80, "ninety", 90);
    private static final Map<String, Integer> PARTS = Map.ofEntries(entry("half", 2), entry("halves", 2),
            entry("third", 3), entry("quarter", 4), entry("fourth", 4), entry("fifth", 5), entry("sixth", 6),
            entry("seventh", 7), entry("eighth", 8), entry("ninth", 9), entry("tenth", 10), entry("twelfth", 12));
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    /** One word of a number. */
    private static final String WORD = "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
            + "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
            + "|ninety|hundred|thousand)";
    /** A number in words, as a part of an expression that does not look at capitals. */
    static final String WHOLE = "(?:(?:a )?(?:" + WORD + "\\b)(?:(?:[ -]| and )" + WORD + "\\b){0,8})";
    /** What a whole is divided into, as a part of such an expression. */
    static final String PART = "(?:hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?"
            + "|tenths?|twelfths?)";

    private NumberWords() {}

    /** The number that words say; empty if they say none, such as {@code twenty thirty}. */
    static Optional<Ratio> whole(String written) {
        List<String> words = Arrays.stream(written.toLowerCase(Locale.ROOT).split("[ -]+"))
                .filter(it -> !it.equals("and") && !it.equals("a")).toList();
        long thousands = 0;
        long current = -1;
        for (String word : words) {
            Integer small = SMALL.get(word);
            Integer tens = TENS.get(word);
            long before = Math.max(0, current);
            if (small != null) {
                boolean fits = current < 0 || before % HUNDRED == 0 && before > 0
                        || before % 10 == 0 && before % HUNDRED >= 20 && small > 0 && small < 10;
                if (!fits) {
                    return Optional.empty();
                }
                current = before + small;
            } else if (tens != null) {
                if (current >= 0 && before % HUNDRED != 0 || current == 0) {
                    return Optional.empty();
                }
                current = before + tens;
            } else if (word.equals("hundred") && before < HUNDRED && (before > 0 || current + thousands < 0)) {
                current = Math.max(1, before) * HUNDRED;
            } else if (word.equals("thousand") && thousands == 0) {
                thousands = Math.max(1, before) * THOUSAND;
                current = -1;
            } else {
                return Optional.empty();
            }
        }
        return current < 0 && thousands == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(thousands + Math.max(0, current)));
    }

    /** How many equal parts a whole has of which {@code thirds} speaks. */
    static Optional<Integer> parts(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        Integer found = PARTS.get(small);
        return Optional.ofNullable(found != null || !small.endsWith("s")
                ? found
                : PARTS.get(small.substring(0, small.length() - 1)));
    }
}
