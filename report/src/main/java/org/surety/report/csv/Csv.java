package org.surety.report.csv;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surety.model.finding.Visible;
import org.surety.report.shape.Field;

/**
 * Writes CSV as RFC 4180 has it: comma, quotation marks where needed, lines that end with CR LF, the first with the
 * names of the columns. A text is never a formula to a spreadsheet, and holds nothing that is not seen.
 */
final class Csv {

    private static final String END = "\r\n";
    /** What begins a formula, also in its wide form, or is passed over before one. */
    private static final String FORMULA = "=+-@\t\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+|/\\d+)?");

    private final StringBuilder out = new StringBuilder();

    /** A table with these columns. */
    Csv(String... columns) {
        this(List.of(columns));
    }

    /** A table with these columns. */
    Csv(List<String> columns) {
        row(columns);
    }

    /** Adds a row. */
    Csv row(Object... cells) {
        return row(List.of(cells));
    }

    /** Adds a row of texts, numbers, words, yes or no; of a list all members, and nothing for what is empty. */
    Csv row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i > 0 ? "," : "").append(cell(text(cells.get(i))));
        }
        out.append(END);
        return this;
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Optional<?> perhaps -> perhaps.map(Csv::text).orElse("");
            case Boolean flag -> flag ? "yes" : "no";
            case Enum<?> constant -> Field.word(constant);
            case Collection<?> many -> many.stream().map(Csv::text).collect(Collectors.joining(" "));
            default -> cell.toString();
        };
    }

    private static String cell(String text) {
        String shown = neutral(Visible.of(text));
        boolean plain = shown.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r')
                && shown.equals(shown.strip());
        return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }

    /**
     * A text that a spreadsheet would take for a formula, behind an apostrophe, as OWASP advises against CSV injection.
     */
    private static String neutral(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    /** The whole table. */
    @Override
    public String toString() {
        return out.toString();
    }
}
