package org.surety.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.view.AcceptView;
import org.surety.report.view.PartyView;
import org.surety.report.view.SigningView;
import org.surety.report.words.DesignColumns;

/** How readings are received, as a table: a row for each reading and party. */
public final class AcceptCsv {

    private AcceptCsv() {}

    /** The table. */
    public static String of(AcceptView view) {
        List<String> columns = new ArrayList<>(List.of("number"));
        columns.addAll(view.terms());
        columns.addAll(List.of("party", "acceptability", "low", "high", "signs", "signs-at-middle", "crossed",
                "perhaps-crossed", "alternative", "alternative-low", "alternative-high", "alternative-from",
                "threshold", "threshold-low", "threshold-high", "signs-if", "baseline", "baseline-from", "principles"));
        Csv csv = new Csv(columns);
        for (AcceptView.OfReading reading : view.readings()) {
            List<String> principles = view.principles().stream().filter(it -> it.number() == reading.number())
                    .map(it -> it.by().principle()).toList();
            for (PartyView it : reading.parties()) {
                List<Object> row = new ArrayList<>(List.of(reading.number()));
                view.terms().forEach(term -> row.add(reading.reading().getOrDefault(term, "")));
                row.addAll(List.of(it.party(), number(it.acceptability().value()), number(it.acceptability().low()),
                        number(it.acceptability().high()), it.signs(), it.signsAtMiddle(), it.redLinesCrossed(),
                        it.redLinesPerhapsCrossed()));
                span(row, it.alternative().map(PartyView.Alternative::worth));
                row.add(it.alternative().map(PartyView.Alternative::from));
                span(row, it.threshold());
                Optional<SigningView.Least> least = view.signing().baseline().parties().stream()
                        .filter(one -> one.party().equals(it.party())).findFirst();
                row.addAll(List.of("no red line crossed and " + it.signsIf(),
                        number(least.map(SigningView.Least::worth)), least.map(SigningView.Least::from), principles));
                csv.row(row);
            }
        }
        return csv.toString();
    }

    private static void span(List<Object> row, Optional<PartyView.Span> span) {
        row.addAll(List.of(number(span.flatMap(PartyView.Span::value)), number(span.map(PartyView.Span::low)),
                number(span.map(PartyView.Span::high))));
    }

    private static Optional<String> number(Optional<Double> value) {
        return value.map(DesignColumns::number);
    }

    private static String number(double value) {
        return DesignColumns.number(value);
    }
}
