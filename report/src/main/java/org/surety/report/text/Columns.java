package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.finding.Visible;

/**
 * How many columns of a terminal a text takes, and how it is broken into lines. Letters of East Asian scripts take two
 * columns, combining marks and escape sequences for colours none (Unicode Standard Annex 11, simplified to the blocks
 * that names are written in).
 */
public final class Columns {

    private static final char ESCAPE = '\033';

    private Columns() {}

    /** The columns that {@code text} takes. */
    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length();) {
            if (text.charAt(i) == ESCAPE) {
                i = afterEscape(text, i);
                continue;
            }
            int point = text.codePointAt(i);
            columns += of(point);
            i += Character.charCount(point);
        }
        return columns;
    }

    private static int afterEscape(String text, int from) {
        int end = text.indexOf('m', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        return point >= 0x1100 && (point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
                || point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6 || point >= 0x1F300 && point <= 0x1F64F
                || point >= 0x1F900 && point <= 0x1F9FF || point >= 0x20000 && point <= 0x3FFFD);
    }

    /** {@code text} with blanks after it, to take {@code width} columns. */
    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** {@code text} with blanks before it, to take {@code width} columns. */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** {@code text} without what a file could use to play with the terminal. */
    public static String clean(String text) {
        return Visible.of(text.replace('\t', ' '));
    }

    /** The lines of {@code text}, broken between words to take at most {@code width} columns; a longer word is cut. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, Math.max(1, width), lines);
        }
        return lines;
    }

    private static void wrapParagraph(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : paragraph.strip().split(" +", -1)) {
            int from = 0;
            int needed = of(word);
            if (used > 0 && used + 1 + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (needed > width) {
                int cut = fitting(word, from, width);
                lines.add(word.substring(from, cut));
                needed -= of(word.substring(from, cut));
                from = cut;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word, from, word.length());
            used += needed;
        }
        lines.add(line.toString());
    }

    /** Where the part ends that begins at {@code from} and fits; it has at least one character. */
    private static int fitting(String word, int from, int width) {
        int used = 0;
        int i = from;
        while (i < word.length()) {
            if (word.charAt(i) == ESCAPE) {
                i = afterEscape(word, i);
                continue;
            }
            int point = word.codePointAt(i);
            used += of(point);
            if (used > width && i > from) {
                return i;
            }
            i += Character.charCount(point);
        }
        return word.length();
    }
}
