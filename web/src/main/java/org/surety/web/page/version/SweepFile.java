package org.surety.web.page.version;

import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;

/** A form in which what was found can be taken away. */
public enum SweepFile {
    PAGE("sweep", Format.HTML, "One offline file", "What stands here as a page that loads nothing."),
    INDICES("indices", Format.CSV, "CSV", "What answers depend on: a row for each answer and thing."),
    COLUMNS("indices", Format.PARQUET, "Parquet", "The same in columns, for statistics packages."),
    ANSWER("sweep", Format.JSON, "JSON", "All of it for programs."),
    POINTS("points", Format.CSV, "Every point, CSV", "A row for each version and each point of each sample."),
    POINT_COLUMNS("points", Format.PARQUET, "Every point, Parquet", "The same in columns.");

    private final String table;
    private final Format format;
    private final String name;
    private final String what;

    SweepFile(String table, Format format, String name, String what) {
        this.table = table;
        this.format = format;
        this.name = name;
        this.what = what;
    }

    /** How it is written. */
    Format format() {
        return format;
    }

    /** The end of its name. */
    String file() {
        return table + "." + format.word();
    }

    /** What it is called. */
    String title() {
        return name;
    }

    /** What it is, in a sentence. */
    String what() {
        return what;
    }

    /** Whether it has every point, and not what they come to. */
    boolean isOfPoints() {
        return this == POINTS || this == POINT_COLUMNS;
    }

    /** Of what was found, what is written. */
    Response of(Response.OfSweep found) {
        return isOfPoints() ? new Response.OfPoints(found.result()) : found;
    }
}
