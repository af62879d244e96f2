package org.surety.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.report.Stamp;
import org.surety.report.words.DesignWords;

/** How readings are received, as a workbook. */
public final class AcceptWorkbook {

    private AcceptWorkbook() {}

    /** The bytes of an XLSX file. */
    public static byte[] of(Stamp stamp, AcceptabilityTable reception) {
        List<String> headings = new ArrayList<>(List.of("number"));
        headings.addAll(reception.terms());
        headings.addAll(PartyRows.PARTY);
        List<List<Object>> rows = new ArrayList<>();
        for (AcceptabilityTable.Version version : reception.versions()) {
            for (Acceptability party : version.parties()) {
                List<Object> row = new ArrayList<>(List.of(version.number()));
                reception.terms().forEach(it -> row.add(version.picked().getOrDefault(it, "")));
                row.addAll(PartyRows.of(party));
                rows.add(row);
            }
        }
        List<List<Object>> picks = reception.picks().stream().map(it -> List.<Object>of(it.principle().title(),
                it.version().number(), DesignWords.picked(it.version().picked()), it.principle().citation()))
                .toList();
        return Book.of(book -> {
            book.sheet("Readings", headings, rows);
            book.sheet("Statements", PartyRows.STATEMENT, PartyRows.statements(reception.positions()));
            book.sheet("Principles", List.of("principle", "number", "reading", "citation"), picks);
            book.sheet("Method", List.of("what", "value"),
                    PartyRows.method(stamp, PartyRows.signing(reception.design().signing(), reception.baseline())));
        });
    }
}
