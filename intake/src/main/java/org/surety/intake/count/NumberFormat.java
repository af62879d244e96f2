package org.surety.intake.count;

import java.util.Locale;
import java.util.Optional;

/**
 * How a count is shown (ECMA-376 part 1, 17.18.59, ST_NumberFormat). Formats that are none of these are shown as plain
 * numbers, and the reader of the draft is told.
 */
public enum NumberFormat {
    /** 1, 2, 3. */
    DECIMAL("decimal"),
    /** 01, 02, 03. */
    DECIMAL_ZERO("decimalZero"),
    /** a, b, c. */
    LOWER_LETTER("lowerLetter"),
    /** A, B, C. */
    UPPER_LETTER("upperLetter"),
    /** i, ii, iii. */
    LOWER_ROMAN("lowerRoman"),
    /** I, II, III. */
    UPPER_ROMAN("upperRoman"),
    /** 1st, 2nd, 3rd. */
    ORDINAL("ordinal"),
    /** а, б, в. */
    RUSSIAN_LOWER("russianLower"),
    /** А, Б, В. */
    RUSSIAN_UPPER("russianUpper"),
    /** - 1 -, - 2 -. */
    DECIMAL_DASH("numberInDash"),
    /** A sign that is the same for every item. */
    BULLET("bullet"),
    /** Nothing. */
    NONE("none");

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    /** Without the letters that stand at no head of a word or look like others: ё, й, ъ, ь. */
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    /** Above, Roman numbers and letters are unreadable, and plain ones are shown. */
    private static final int MOST = 32_767;
    private static final int MOST_LETTERS = 780;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int ELEVEN = 11;
    private static final int THIRTEEN = 13;

    private final String word;

    NumberFormat(String word) {
        this.word = word;
    }

    /** The format with a name in the file. */
    public static Optional<NumberFormat> of(String name) {
        for (NumberFormat format : values()) {
            if (format.word.equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether it shows a count at all. */
    public boolean counts() {
        return this != BULLET && this != NONE;
    }

    /** The count as it is shown; zero and less, which have no letter, as plain numbers. */
    public String show(int count) {
        if (count < 1 || count > MOST) {
            return counts() ? Integer.toString(count) : "";
        }
        return switch (this) {
            case DECIMAL -> Integer.toString(count);
            case DECIMAL_ZERO -> count < TEN ? "0" + count : Integer.toString(count);
            case DECIMAL_DASH -> "- " + count + " -";
            case LOWER_LETTER -> letters(LATIN, count);
            case UPPER_LETTER -> letters(LATIN, count).toUpperCase(Locale.ROOT);
            case RUSSIAN_LOWER -> letters(RUSSIAN, count);
            case RUSSIAN_UPPER -> letters(RUSSIAN, count).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(count);
            case UPPER_ROMAN -> roman(count).toUpperCase(Locale.ROOT);
            case ORDINAL -> count + ending(count);
            case BULLET, NONE -> "";
        };
    }

    /** a to z, then aa, bb to zz, then aaa: Word doubles letters and does not count on to ab. */
    private static String letters(String alphabet, int count) {
        if (count > MOST_LETTERS) {
            return Integer.toString(count);
        }
        int letter = (count - 1) % alphabet.length();
        return alphabet.substring(letter, letter + 1).repeat((count - 1) / alphabet.length() + 1);
    }

    private static String roman(int count) {
        StringBuilder out = new StringBuilder();
        int left = count;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    private static String ending(int count) {
        int last = count % TEN;
        boolean teens = count % HUNDRED >= ELEVEN && count % HUNDRED <= THIRTEEN;
        return teens ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    }
}
