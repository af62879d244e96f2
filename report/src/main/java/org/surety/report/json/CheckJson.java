package org.surety.report.json;

import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.Findings;
import org.surety.report.Stamp;

/** Findings as JSON; see {@code docs/json/check.schema.json}. */
public final class CheckJson {

    private CheckJson() {}

    /** The document. */
    public static String of(Stamp stamp, Findings findings) {
        return JsonPage.of(page -> fields(page.stamp(stamp), findings));
    }

    /** The fields of the answer. */
    static JsonPage fields(JsonPage page, Findings findings) {
        return page.object("counts", counts -> {
            for (Severity severity : Severity.values()) {
                counts.number(severity.word(), findings.count(severity));
            }
        })
                .array("findings", findings.findings(), CheckJson::finding);
    }

    private static void finding(JsonPage page, Finding it) {
        page.text("id", it.id()).text("severity", it.severity().word()).text("clause", it.clause())
                .text("reading", it.reading()).text("message", it.message()).text("hint", it.hint())
                .text("file", it.position().file()).number("line", it.position().line())
                .number("column", it.position().column());
    }
}
