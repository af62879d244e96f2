package org.surety.report.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.model.agreement.Word;

/** The forms in which an answer can be had. */
public enum Format implements Word {
    /** Sentences and tables for a person. */
    TEXT(true, "text/plain; charset=utf-8", ".txt"),
    /** For programs; described by the schemas in {@code docs/json/}. */
    JSON(true, "application/json"),
    /** A table for spreadsheets and statistics. */
    CSV(true, "text/csv; charset=utf-8"),
    /** Findings for editors and code hosts. */
    SARIF(true, "application/sarif+json"),
    /** A page that stands by itself. */
    HTML(true, "text/html; charset=utf-8", ".html", ".htm"),
    /** A workbook for spreadsheets; not a text, so it goes into a file. */
    XLSX(false, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A document for word processors; not a text, so it goes into a file. */
    DOCX(false, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** A table in columns for statistics packages (Apache Parquet); not a text, so it goes into a file. */
    PARQUET(false, "application/vnd.apache.parquet"),
    /** Days to watch, for calendars (RFC 5545). */
    ICS(true, "text/calendar; charset=utf-8");

    private final boolean text;
    private final String mediaType;
    private final List<String> endings;

    /** @param endings of files; where there is none, a dot and its word */
    Format(boolean text, String mediaType, String... endings) {
        this.text = text;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The form that the ending of a file's name says, if it says one: {@code .htm} is a page, {@code .txt} a text. */
    public static Optional<Format> ofFile(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.endings().stream().anyMatch(small::endsWith)).findFirst();
    }

    private List<String> endings() {
        return endings.isEmpty() ? List.of("." + word()) : endings;
    }

    /** Whether it can be read on a terminal; what cannot goes into a file. */
    public boolean isText() {
        return text;
    }

    /** What it is called where programs say what they send (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }
}
