package org.surety.report.csv;

import org.surety.report.BaseRates;

/** How often alliances were honoured as a table, a share a row. */
public final class RatesCsv {

    private RatesCsv() {}

    /** The table. */
    public static String of(BaseRates rates) {
        Csv csv = new Csv("id", "of", "share", "about", "what", "period", "counted", "authors", "year", "source",
                "grade", "read");
        for (BaseRates.Rate it : rates.rates()) {
            csv.row(it.id(), "all", Double.toString(it.share().toDouble()), it.about() ? "yes" : "no", it.what(),
                    it.period(), it.counted(), it.authors(), it.year(), it.source(), it.grade(), it.read());
            it.parts().forEach((part, share) -> csv.row(it.id(), part, Double.toString(share.toDouble()),
                    it.about() ? "yes" : "no", it.what(), it.period(), it.counted(), it.authors(), it.year(),
                    it.source(), it.grade(), it.read()));
        }
        return csv.toString();
    }
}
