package org.surety.report.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.model.agreement.Word;

/** The forms in which an answer can be had. */
public enum Format implements Word {
    /** Sentences and tables for a person. */
    TEXT,
    /** For programs; described by the schemas in {@code docs/json/}. */
    JSON,
    /** A table for spreadsheets and statistics. */
    CSV,
    /** Findings for editors and code hosts. */
    SARIF,
    /** A page that stands by itself. */
    HTML,
    /** A workbook for spreadsheets; not a text, so it goes into a file. */
    XLSX,
    /** A document for word processors; not a text, so it goes into a file. */
    DOCX,
    /** A table in columns for statistics packages (Apache Parquet); not a text, so it goes into a file. */
    PARQUET,
    /** Days to watch, for calendars (RFC 5545). */
    ICS;

    /** The form that the ending of a file's name says, if it says one: {@code .htm} is a page, {@code .txt} a text. */
    public static Optional<Format> ofFile(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.endings().stream().anyMatch(small::endsWith)).findFirst();
    }

    private List<String> endings() {
        return switch (this) {
            case TEXT -> List.of(".txt");
            case HTML -> List.of(".html", ".htm");
            case JSON, CSV, SARIF, XLSX, DOCX, PARQUET, ICS -> List.of("." + word());
        };
    }

    /** Whether it can be read on a terminal; what cannot goes into a file. */
    public boolean isText() {
        return switch (this) {
            case TEXT, JSON, CSV, SARIF, HTML, ICS -> true;
            case XLSX, DOCX, PARQUET -> false;
        };
    }
}
