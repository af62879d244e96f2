package org.surety.report.json;

import org.surety.report.BaseRates;
import org.surety.report.Stamp;

/** How often alliances were honoured as JSON; see {@code docs/json/rates.schema.json}. */
public final class RatesJson {

    private RatesJson() {}

    /** The document. */
    public static String of(Stamp stamp, BaseRates rates) {
        return JsonPage.of(page -> page.stamp(stamp).text("note", rates.note()).array("rates", rates.rates(),
                RatesJson::rate));
    }

    private static void rate(JsonPage page, BaseRates.Rate rate) {
        page.text("id", rate.id()).ratio("share", rate.share()).flag("about", rate.about())
                .object("parts", parts -> rate.parts().forEach(parts::ratio)).text("what", rate.what())
                .text("period", rate.period()).text("counted", rate.counted()).text("authors", rate.authors())
                .text("year", rate.year()).text("source", rate.source()).text("grade", rate.grade())
                .text("read", rate.read());
    }
}
