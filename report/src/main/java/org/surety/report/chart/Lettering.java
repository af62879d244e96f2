package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.markup.Tag;

/** How much room words take. It errs on the wide side, since nobody knows in which letters a page will be shown. */
final class Lettering {

    /** From one line to the next. */
    static final double LINE = 15;
    /** How much broader strong letters are. */
    static final double STRONG = 1.16;

    private static final double SIZE = 12.5;
    private static final String NARROW = "iljtfrI.,:;'|!()[] -";
    private static final String BROAD = "mwMW@%&<>_";

    private Lettering() {}

    /** The width of a line. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::share).sum() * SIZE;
    }

    private static double share(int point) {
        if (NARROW.indexOf(point) >= 0) {
            return 0.36;
        }
        if (BROAD.indexOf(point) >= 0) {
            return 0.92;
        }
        if (point >= 0x2E80) {
            return 1.05;
        }
        return Character.isUpperCase(point) || point >= 0x400 ? 0.7 : 0.59;
    }

    /** Lines that fit the room; a longer word is cut. */
    static List<String> wrap(String text, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest) > room) {
                flush(line, lines);
            }
            while (width(rest) > room && rest.codePointCount(0, rest.length()) > 1) {
                int cut = fitting(rest, room);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        flush(line, lines);
        return lines;
    }

    /** The end of as much of a word as fits, one letter at least. */
    private static int fitting(String word, double room) {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && width(word.substring(0, word.offsetByCodePoints(cut, 1))) <= room) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    /** Lines below each other, the first with its foot at {@code y}. */
    static List<Tag> block(String classes, double x, double y, String anchor, List<String> lines) {
        List<Tag> block = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            block.add(Charts.text(classes, x, y + i * LINE, anchor, lines.get(i)));
        }
        return block;
    }
}
