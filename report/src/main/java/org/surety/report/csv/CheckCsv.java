package org.surety.report.csv;

import org.surety.report.view.CheckView;

/** Findings as a table, one a row. */
public final class CheckCsv {

    private CheckCsv() {}

    /** The table. */
    public static String of(CheckView view) {
        Csv csv = new Csv("file", "line", "column", "severity", "id", "clause", "reading", "message", "hint");
        view.findings().forEach(it -> csv.row(it.place().file(), it.place().line(), it.place().column(),
                it.severity(), it.id(), it.clause(), it.reading(), it.message(), it.hint()));
        return csv.toString();
    }
}
