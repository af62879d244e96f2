package org.surety.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.surety.model.finding.SourceLocation;

/**
 * Places of a text as editors count them: lines from 0, and within a line UTF-16 code units from 0, as the protocol
 * has it where nothing else is agreed. Offsets are chars of the text, which are the same units.
 */
final class LineStarts {

    private final String text;
    private final int[] starts;

    LineStarts(String text) {
        this.text = text;
        List<Integer> found = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\n' || each == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                found.add(i + 1);
            }
        }
        this.starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where a line ends, before what ends it. */
    private int end(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The offset of a position; one beyond the end of its line, or of the text, is that end. */
    int offset(Position at) {
        if (at.getLine() >= starts.length) {
            return text.length();
        }
        int line = Math.max(0, at.getLine());
        return Math.clamp((long) starts[line] + at.getCharacter(), starts[line], end(line));
    }

    /** The offset of a place that a finding names, which counts lines and characters from 1; 0 is the beginning. */
    int offset(SourceLocation at) {
        int line = Math.clamp(at.line() - 1L, 0, starts.length - 1);
        int from = starts[line] + (line == 0 && text.startsWith("\uFEFF") ? 1 : 0);
        int length = text.codePointCount(from, Math.max(from, end(line)));
        return text.offsetByCodePoints(from, Math.clamp(at.column() - 1L, 0, length));
    }

    Position position(int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Position(low, Math.clamp(offset, 0, text.length()) - starts[low]);
    }

    Range range(int from, int to) {
        return new Range(position(from), position(to));
    }

    /** From an offset to the end of what is written in its line. */
    Range rest(int from) {
        int line = position(from).getLine();
        int end = end(line);
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return range(from, end);
    }

    /** The part of a range that lies in its first line. */
    Range first(int from, int to) {
        return range(from, Math.min(to, end(position(from).getLine())));
    }

    /** The lines, without what ends them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            lines.add(text.substring(starts[i], end(i)));
        }
        return lines;
    }
}
