package org.surety.report.json;

import java.util.Map;
import org.surety.model.quantity.Hours;
import org.surety.report.Stamp;
import org.surety.report.Summary;

/** Everything about one agreement as JSON; see {@code docs/json/report.schema.json}. */
public final class ReportJson {

    private ReportJson() {}

    /** The document. */
    public static String of(Stamp stamp, Summary summary) {
        return JsonPage.of(page -> page.stamp(stamp)
                .text("agreement", summary.family().id())
                .object("who", it -> WhoJson.fields(it, summary.who(), Map.of()))
                .object("power", it -> PowerJson.fields(it, summary.family().id(), summary.power()))
                .object("check", it -> CheckJson.fields(it, summary.findings()))
                .array("scenarios", summary.scenarios(), (scenario, it) -> scenario.text("scenario", it.scenario().id())
                        .number("faitAccompli", it.scenario().faitAccompli().map(Hours::count))
                        .object("who", who -> WhoJson.fields(who, it.who(), Map.of()))
                        .object("crisis", it.crisis(), (crisis, sheet) -> CrisisJson.fields(crisis, sheet,
                                Integer.MAX_VALUE))
                        .text("refused", it.refused())));
    }
}
