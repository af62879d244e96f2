package org.surety.report.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table with a line of headings. Columns are as wide as what they hold; where that is too much, the widest ones wrap.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int LEAST = 8;
    private static final int LONGEST_WORD = 26;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] numbers;
    private boolean spaced;

    private Table(List<String> headings) {
        this.headings = headings;
        this.numbers = new boolean[headings.size()];
    }

    /**
     * An empty table; a heading that begins with {@code #} is that of a column of numbers, which stand to the right.
     */
    public static Table of(String... headings) {
        Table table = new Table(Arrays.stream(headings).map(it -> it.startsWith("#") ? it.substring(1) : it).toList());
        for (int i = 0; i < headings.length; i++) {
            table.numbers[i] = headings[i].startsWith("#");
        }
        return table;
    }

    /** Adds a line; missing cells are empty. */
    public Table row(String... cells) {
        return row(List.of(cells));
    }

    /** Adds a line; missing cells are empty. */
    public Table row(List<String> cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            row.add(i < cells.size() ? Columns.clean(cells.get(i)) : "");
        }
        rows.add(row);
        return this;
    }

    /** The same table with an empty line after each line, for cells that wrap. */
    public Table spaced() {
        spaced = true;
        return this;
    }

    /** Whether it has no line beside the headings. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Its text, each line with an end. */
    public String render(Look look) {
        int[] widths = widths(look.width());
        StringBuilder out = new StringBuilder();
        List<String> painted = headings.stream().map(it -> look.paint(Look.Kind.HEADING, it)).toList();
        line(painted, widths, out);
        line(Arrays.stream(widths).mapToObj("-"::repeat).map(it -> look.paint(Look.Kind.FAINT, it)).toList(), widths,
                out);
        for (int i = 0; i < rows.size(); i++) {
            line(rows.get(i), widths, out);
            out.append(spaced && i < rows.size() - 1 ? "\n" : "");
        }
        return out.toString();
    }

    /**
     * Narrows the widest column again and again: at first only as far as no word is cut, and only if that is not enough
     * further.
     */
    private int[] widths(int available) {
        int[] widths = new int[headings.size()];
        int[] words = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = rows.stream().flatMap(row -> row.get(column).lines()).mapToInt(Columns::of).max().orElse(0);
            widths[i] = Math.max(widths[i], Columns.of(headings.get(i)));
            words[i] = rows.stream().flatMap(row -> Arrays.stream(row.get(column).split("\\s+"))).mapToInt(Columns::of)
                    .max()
                    .orElse(0);
            words[i] = Math.max(Math.min(words[i], LONGEST_WORD), Math.max(LEAST, Columns.of(headings.get(i))));
        }
        int room = available - GAP.length() * (widths.length - 1);
        narrow(widths, words, room);
        int[] least = new int[widths.length];
        Arrays.fill(least, LEAST);
        narrow(widths, least, room);
        return widths;
    }

    private static void narrow(int[] widths, int[] least, int room) {
        for (int excess = Arrays.stream(widths).sum() - room; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private void line(List<String> cells, int[] widths, StringBuilder out) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(Columns.wrap(cells.get(i), widths[i]));
            height = Math.max(height, wrapped.getLast().size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                line.append(i > 0 ? GAP : "");
                line.append(numbers[i] ? Columns.padLeft(cell, widths[i]) : Columns.padRight(cell, widths[i]));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
