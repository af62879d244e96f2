package org.surety.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.Findings;
import org.surety.report.words.English;

/**
 * Findings for a person. Errors come first, each with its line of the file; then what was found in the text, the
 * gravest first, each kind once with all its places; then notes, a line each kind.
 */
public final class FindingText {

    private static final int TAB = 4;

    private FindingText() {}

    /** How many are told in full where one kind was found at many places. */
    private static final int MOST_PLACES = 8;

    /** The findings by file, and how many there are. */
    public static String of(Findings findings, Look look) {
        TextPage page = new TextPage(look);
        List<String> files = findings.filesWithFindings();
        for (String file : files) {
            if (files.size() > 1) {
                page.heading(file);
            }
            findings.kinds(file, Severity.ERROR).stream().flatMap(it -> it.findings().stream())
                    .sorted(Comparator.comparing(Finding::position)).forEach(it -> finding(page, findings, it));
            findings.kinds(file, Severity.WARNING).forEach(it -> kind(page, it));
            List<Findings.Kind> notes = findings.kinds(file, Severity.NOTE);
            if (!notes.isEmpty()) {
                page.gap().paragraph("Notes:");
                notes.forEach(it -> note(page, it));
            }
        }
        page.gap().paragraph(summary(findings));
        if (findings.findings().stream().anyMatch(it -> it.id().startsWith("design-"))) {
            page.faint("What each means, and what could be written instead: docs/findings/ and its name in brackets.");
        }
        return page.toString();
    }

    /** A kind: the first finding in full, of the others the place and the reading. */
    private static void kind(TextPage page, Findings.Kind kind) {
        Finding first = kind.findings().getFirst();
        page.indented(page.look().paint(kind(first.severity()), kind.rule().title()), "    ",
                lines(kind) + " [" + first.id() + "]");
        page.indented("    ", "    ", English.sentence(first.message())
                + first.reading().map(it -> " (Under " + it + ".)").orElse(""));
        List<Finding> more = kind.findings().subList(1, kind.findings().size());
        List<String> places = more.stream().map(it -> place(it, first)).distinct().toList();
        if (!places.isEmpty()) {
            List<String> shown = new ArrayList<>(places.subList(0, Math.min(MOST_PLACES, places.size())));
            if (places.size() > MOST_PLACES) {
                shown.add((places.size() - MOST_PLACES) + " more");
            }
            page.indented("    ", "    ", "Also " + String.join("; ", shown) + ".");
        }
        kind.findings().stream().flatMap(it -> it.hint().stream()).distinct().limit(1)
                .forEach(it -> page.indented("    ", "    ", it));
    }

    private static void note(TextPage page, Findings.Kind kind) {
        Finding first = kind.findings().getFirst();
        // What the reader of files finds has no title.
        boolean titled = !kind.rule().title().equals(first.id().replace('-', ' '));
        page.item(0, (titled ? kind.rule().title() : English.capital(first.message())) + lines(kind) + " ["
                + first.id() + "]");
    }

    private static String rule(Look look, String id) {
        return look.paint(Look.Kind.FAINT, "[" + id + "]");
    }

    private static String lines(Findings.Kind kind) {
        List<String> lines = kind.lines().stream().map(String::valueOf).toList();
        return lines.isEmpty() ? "" : (lines.size() == 1 ? ", line " : ", lines ") + English.and(lines);
    }

    /** Where it is, and under which reading; the place only if it is another one than the first. */
    private static String place(Finding finding, Finding first) {
        String clause = finding.clause().isEmpty() ? "" : " (" + finding.clause() + ")";
        String where = finding.position().equals(first.position()) && finding.clause().equals(first.clause())
                ? ""
                : finding.position().line() > 0
                        ? "at line " + finding.position().line() + clause
                        : "in the whole file";
        String reading = finding.reading().map(it -> "under " + it).orElse("");
        String both = (where + " " + reading).strip();
        return both.isEmpty() ? "here of another case" : both;
    }

    /** The findings alone. */
    public static String list(Findings findings, Look look) {
        TextPage page = new TextPage(look);
        findings.findings().forEach(it -> finding(page, findings, it));
        return page.toString();
    }

    private static void finding(TextPage page, Findings findings, Finding finding) {
        Look look = page.look();
        String where = Columns.clean(finding.position() + ": ");
        String severity = look.paint(kind(finding.severity()), finding.severity().word());
        page.indented(where + severity + " " + rule(look, finding.id()) + " ", "    ", finding.message());
        finding.reading().ifPresent(it -> page.indented("    ", "    ", "under the reading " + it));
        excerpt(finding, findings.line(finding.position()), page);
        finding.hint().ifPresent(it -> page.indented("    ", "    ", it));
    }

    private static void excerpt(Finding finding, Optional<String> line, TextPage page) {
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
