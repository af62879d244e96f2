package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.Findings;
import org.surety.report.words.English;

/** Findings for a person: where, how grave, which rule, what; then the line of the file with a mark under the place. */
public final class FindingText {

    private static final int TAB = 4;

    private FindingText() {}

    /** The findings, and how many there are. */
    public static String of(Findings findings, Look look) {
        Page page = new Page(look);
        findings.findings().forEach(it -> finding(page, findings, it));
        return page.gap().paragraph(summary(findings)).toString();
    }

    /** The findings alone. */
    public static String list(Findings findings, Look look) {
        Page page = new Page(look);
        findings.findings().forEach(it -> finding(page, findings, it));
        return page.toString();
    }

    private static void finding(Page page, Findings findings, Finding finding) {
        Look look = page.look();
        String where = Columns.clean(finding.position() + ": ");
        String severity = look.paint(kind(finding.severity()), finding.severity().word());
        String rule = look.paint(Look.Kind.FAINT, "[" + finding.id() + "]");
        page.indented(where + severity + " " + rule + " ", "    ", finding.message());
        finding.reading().ifPresent(it -> page.indented("    ", "    ", "under the reading " + it));
        excerpt(finding, findings.line(finding.position()), page);
        finding.hint().ifPresent(it -> page.indented("    ", "    ", it));
    }

    private static void excerpt(Finding finding, Optional<String> line, Page page) {
        if (line.isEmpty()) {
            return;
        }
        Look look = page.look();
        String number = "    " + finding.position().line() + " | ";
        int room = look.width() - Columns.of(number) - 1;
        int column = Math.clamp(finding.position().column() - 1, 0, line.get().length());
        // Of a line that may have millions of characters, only those near the place are looked at.
        int start = Math.max(0, column - 2 * room);
        String before = tabs(line.get().substring(start, column));
        String text = before + tabs(line.get().substring(column, Math.min(line.get().length(), column + 2 * room)));
        int from = Columns.of(before) > room - 10 ? Math.max(0, before.length() - room / 2) : 0;
        boolean cut = start + from > 0;
        String shown = (cut ? "..." : "") + text.substring(Math.min(text.length(), from));
        String first = Columns.wrap(shown.replace(' ', '\u00A0'), Math.max(10, room)).getFirst().replace('\u00A0', ' ');
        page.raw(look.paint(Look.Kind.FAINT, number) + first.stripTrailing() + "\n");
        if (finding.position().column() > 0) {
            String blanks = " ".repeat(Columns.of(number) - 2) + "| "
                    + " ".repeat(Columns.of(before.substring(from)) + (cut ? 3 : 0));
            page.raw(look.paint(kind(finding.severity()), blanks + "^") + "\n");
        }
    }

    private static String tabs(String text) {
        return Columns.clean(text.replace("\t", " ".repeat(TAB)));
    }

    private static Look.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Look.Kind.ERROR;
            case WARNING -> Look.Kind.WARNING;
            case NOTE -> Look.Kind.NOTE;
        };
    }

    private static String summary(Findings findings) {
        String files = findings.files().size() == 1
                ? findings.files().getFirst()
                : English.count(findings.files().size(), "file", "files");
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = findings.count(severity);
            if (count > 0) {
                counts.add(English.count(count, severity.word(), severity.word() + "s"));
            }
        }
        return files + ": " + (counts.isEmpty() ? "nothing found." : English.and(counts) + ".");
    }
}
