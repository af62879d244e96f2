package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Lines {

    private Lines() {}

    /** Lines of at most {@code most} characters; a longer word is cut. */
    static List<String> wrap(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            while (rest.length() > most) {
                flush(line, lines);
                int cut = Character.isHighSurrogate(rest.charAt(most - 1)) ? most - 1 : most;
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (!line.isEmpty() && line.length() + 1 + rest.length() > most) {
                flush(line, lines);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        flush(line, lines);
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
