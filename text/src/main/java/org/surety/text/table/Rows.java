package org.surety.text.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.text.Characters;
import org.surety.text.FormRules;
import org.surety.text.Problems;

/**
 * Splits a table into cells: one record a line, cells divided by one character, quotation marks around a cell that
 * holds it. Blank lines are passed over.
 */
final class Rows {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CELLS = 2_000;

    private Rows() {}

    /**
     * A line of a table.
     *
     * @param line its number in the file, from 1
     * @param cells without quotation marks and without blanks around them
     */
    record Row(int line, List<String> cells) {

        /** The cell in column {@code i}; empty text where the line is shorter. */
        String cell(int i) {
            return i < cells.size() ? cells.get(i) : "";
        }
    }

    /** The lines of a table. */
    static List<Row> of(String content, char divider, Problems problems) {
        List<Row> rows = new ArrayList<>();
        if (Characters.refuse(content, problems)) {
            return rows;
        }
        int number = 0;
        for (String line : Characters.normal(content).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = cells(line, divider, number, problems);
            if (rows.size() >= MOST_ROWS || cells.size() > MOST_CELLS) {
                problems.add(FormRules.FORM_TOO_LARGE, number, 0, "", "the table has more than " + MOST_ROWS
                        + " lines or " + MOST_CELLS + " columns", Optional.empty());
                return rows;
            }
            rows.add(new Row(number, cells));
        }
        return rows;
    }

    private static List<String> cells(String line, char divider, int number, Problems problems) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == divider && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            problems.add(FormRules.FORM_WRONG_TYPE, number, line.length(), "",
                    "a quotation mark is opened and not closed on this line", Optional.empty());
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
