package org.surety.report.csv;

import org.surety.model.finding.Finding;
import org.surety.report.Findings;

/** Findings as a table, one a row. */
public final class CheckCsv {

    private CheckCsv() {}

    /** The table. */
    public static String of(Findings findings) {
        Csv csv = new Csv("file", "line", "column", "severity", "id", "clause", "reading", "message", "hint");
        for (Finding it : findings.findings()) {
            csv.row(it.position().file(), Integer.toString(it.position().line()),
                    Integer.toString(it.position().column()),
                    it.severity().word(), it.id(), it.clause(), it.reading().orElse(""), it.message(),
                    it.hint().orElse(""));
        }
        return csv.toString();
    }
}
