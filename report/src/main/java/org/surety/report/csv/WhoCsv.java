package org.surety.report.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.quantity.Hours;

/** The answers of {@code who} as a table, one case a row; each open term has a column of its own. Members of a set are joined by {@code +}. */
public final class WhoCsv {

    private static final List<String> BEFORE =
            List.of("agreement", "procedure", "attacker", "stands-for", "victim", "place");
    private static final List<String> AFTER = List.of("set-off", "obstacles", "possible", "owed", "blockers",
            "blockers-lawful", "lawfully", "stoppers", "blocker-count", "enough", "enough-count", "alone",
            "earliest-hour", "latest-hour",
            "unbounded");

    private WhoCsv() {}

    /** The table. */
    public static String of(WhoResult result) {
        Set<String> terms = new LinkedHashSet<>();
        result.terms().forEach(it -> terms.add(it.name()));
        List<String> columns = new ArrayList<>(BEFORE);
        terms.forEach(it -> columns.add("term:" + it));
        columns.addAll(AFTER);
        Csv csv = new Csv(columns.toArray(String[]::new));
        result.rows().forEach(row -> csv.row(cells(result, row, terms)));
        return csv.toString();
    }

    private static List<String> cells(WhoResult result, WhoRow row, Set<String> terms) {
        WhoRow.Situation at = row.situation();
        List<String> cells =
                new ArrayList<>(
                        List.of(result.agreement(), at.procedure(), at.attacker(), Integer.toString(at.standsFor()),
                                at.victim().orElse(""), at.place().orElse("")));
        terms.forEach(term -> cells.add(row.reading().of(term).orElse("")));
        CaseAnswer answer = row.answer();
        cells.add(yes(answer.obstacles().isEmpty()));
        cells.add(String.join(" ",
                answer.obstacles().stream().map(it -> it.kind().name().toLowerCase(Locale.ROOT)).toList()));
        cells.add(yes(answer.possible()));
        cells.add(yes(answer.owed()));
        cells.add(sets(result.listed(answer.blockers().listed())));
        cells.add(String.join(" ", result.listed(answer.lawful()).stream().map(WhoCsv::yes).toList()));
        cells.add(answer.lawfully().name().toLowerCase(Locale.ROOT));
        cells.add(String.join(" ", answer.verdict().stoppers()));
        cells.add(answer.blockers().count().toString());
        cells.add(sets(result.listed(answer.enough().listed())));
        cells.add(answer.enough().count().toString());
        cells.add(String.join(" ", answer.alone()));
        cells.add(answer.window().earliest().map(Hours::count).map(String::valueOf).orElse(""));
        cells.add(answer.window().latest().map(Hours::count).map(String::valueOf).orElse(""));
        cells.add(yes(answer.window().isUnbounded()));
        return cells;
    }

    private static String sets(List<List<String>> sets) {
        return String.join(" ", sets.stream().map(it -> it.isEmpty() ? "(nobody)" : String.join("+", it)).toList());
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
