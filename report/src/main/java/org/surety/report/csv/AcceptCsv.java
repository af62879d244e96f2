package org.surety.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.AcceptabilityTable;
import org.surety.model.quantity.Ratio;
import org.surety.report.words.SigningWords;

/** How readings are received, as a table: a row for each reading and party. */
public final class AcceptCsv {

    private AcceptCsv() {}

    /** The table. */
    public static String of(AcceptabilityTable reception) {
        List<String> columns = new ArrayList<>(List.of("number"));
        columns.addAll(reception.terms());
        columns.addAll(List.of("party", "acceptability", "low", "high", "signs", "signs-at-middle", "crossed",
                "perhaps-crossed", "alternative", "alternative-low", "alternative-high", "alternative-from",
                "threshold", "threshold-low", "threshold-high", "signs-if", "baseline", "baseline-from", "principles"));
        Csv csv = new Csv(columns.toArray(String[]::new));
        for (AcceptabilityTable.Version version : reception.versions()) {
            for (Acceptability it : version.parties()) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(version.number())));
                reception.terms().forEach(term -> row.add(version.picked().getOrDefault(term, "")));
                row.addAll(List.of(it.party(),
                        it.value().map(value -> DesignColumns.number(value.toDouble())).orElse(""),
                        DesignColumns.number(it.range().low().toDouble()),
                        DesignColumns.number(it.range().high().toDouble()), it.signs().name().toLowerCase(Locale.ROOT),
                        it.signsAtMiddle() ? "yes" : "no", String.join(" ", it.crossed()),
                        String.join(" ", it.perhapsCrossed())));
                row.addAll(threshold(it));
                row.addAll(baseline(reception, it.party()));
                row.add(String.join(" ", reception.picks().stream().filter(one -> one.version().equals(version))
                        .map(one -> one.principle().id()).toList()));
                csv.row(row);
            }
        }
        return csv.toString();
    }

    private static List<String> threshold(Acceptability party) {
        Optional<Acceptability.Alternative> alternative = party.alternative();
        return List.of(number(alternative.flatMap(Acceptability.Alternative::value)),
                number(alternative.map(it -> it.range().low())), number(alternative.map(it -> it.range().high())),
                alternative.map(it -> SigningWords.origin(it.origin())).orElse(""),
                number(party.threshold().flatMap(Acceptability.Threshold::value)),
                number(party.threshold().map(it -> it.worth().low())),
                number(party.threshold().map(it -> it.worth().high())),
                "no red line crossed and " + SigningWords.threshold(party));
    }

    private static List<String> baseline(AcceptabilityTable reception, String party) {
        return reception.baseline().parties().stream().filter(it -> it.party().equals(party)).findFirst()
                .map(it -> List.of(DesignColumns.number(it.worth()), SigningWords.origin(it.origin())))
                .orElse(List.of("", ""));
    }

    private static String number(Optional<Ratio> value) {
        return value.map(it -> DesignColumns.number(it.toDouble())).orElse("");
    }
}
