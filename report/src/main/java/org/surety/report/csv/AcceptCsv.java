package org.surety.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.Reception;

/** How readings are received, as a table: a row for each reading and party. */
public final class AcceptCsv {

    private AcceptCsv() {}

    /** The table. */
    public static String of(Reception reception) {
        List<String> columns = new ArrayList<>(reception.terms());
        columns.addAll(List.of("party", "acceptability", "low", "high", "signs", "signs-at-middle", "crossed",
                "perhaps-crossed", "alternative-low", "alternative-high"));
        Csv csv = new Csv(columns.toArray(String[]::new));
        for (Reception.Version version : reception.versions()) {
            for (Acceptability it : version.parties()) {
                List<String> row = new ArrayList<>();
                reception.terms().forEach(term -> row.add(version.picked().getOrDefault(term, "")));
                row.addAll(List.of(it.party(),
                        it.value().map(value -> DesignColumns.number(value.toDouble())).orElse(""),
                        DesignColumns.number(it.range().low().toDouble()),
                        DesignColumns.number(it.range().high().toDouble()), it.signs().name().toLowerCase(Locale.ROOT),
                        it.signsAtMiddle() ? "yes" : "no", String.join(" ", it.crossed()),
                        String.join(" ", it.perhapsCrossed()),
                        it.alternative()
                                .map(one -> DesignColumns.number(one.low().toDouble())).orElse(""),
                        it.alternative()
                                .map(one -> DesignColumns.number(one.high().toDouble())).orElse("")));
                csv.row(row);
            }
        }
        return csv.toString();
    }
}
