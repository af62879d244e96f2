package org.surety.report.csv;

import org.surety.model.quantity.Ratio;
import org.surety.report.BaseRates;
import org.surety.report.view.RatesView;

/** How often alliances were honoured as a table, a share a row. */
public final class RatesCsv {

    private RatesCsv() {}

    /** The table. */
    public static String of(RatesView view) {
        Csv csv = new Csv("id", "of", "share", "about", "what", "period", "counted", "authors", "year", "source",
                "grade", "read");
        view.rates().rates().forEach(it -> {
            row(csv, it, "all", it.share());
            it.parts().forEach((part, share) -> row(csv, it, part, share));
        });
        return csv.toString();
    }

    private static void row(Csv csv, BaseRates.Rate it, String part, Ratio share) {
        csv.row(it.id(), part, share.toDouble(), it.about(), it.what(), it.period(), it.counted(), it.authors(),
                it.year(), it.source(), it.grade(), it.read());
    }
}
