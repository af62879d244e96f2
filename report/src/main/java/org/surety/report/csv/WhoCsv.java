package org.surety.report.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.report.view.WhoView;
import org.surety.semantics.Trigger;

/**
 * The answers of {@code who} as a table, one case a row; each open term has a column of its own. Members of a set are
 * joined by {@code +}.
 */
public final class WhoCsv {

    private static final List<String> BEFORE =
            List.of("agreement", "procedure", "attacker", "stands-for", "victim", "place");
    private static final List<String> AFTER = List.of("set-off", "obstacles", "possible", "owed", "blockers",
            "blockers-lawful", "lawfully", "stoppers", "blocker-count", "enough", "enough-count", "alone",
            "earliest-hour", "latest-hour",
            "unbounded");

    private WhoCsv() {}

    /** The table. */
    public static String of(WhoView view) {
        Set<String> terms = new LinkedHashSet<>();
        view.terms().forEach(it -> terms.add(it.term()));
        List<String> columns = new ArrayList<>(BEFORE);
        terms.forEach(it -> columns.add("term:" + it));
        columns.addAll(AFTER);
        Csv csv = new Csv(columns);
        view.readings().forEach(row -> csv.row(cells(view.agreement(), row, terms)));
        return csv.toString();
    }

    private static List<Object> cells(String agreement, WhoView.Row row, Set<String> terms) {
        WhoView.Situation at = row.situation();
        List<Object> cells = new ArrayList<>(
                List.of(agreement, at.procedure(), at.attacker(), row.standsFor(), at.victim(), at.place()));
        terms.forEach(term -> cells.add(row.reading().getOrDefault(term, "")));
        cells.addAll(List.of(row.obstacles().isEmpty(), row.obstacles().stream().map(Trigger.Obstacle::kind).toList(),
                row.possible(), row.owed(), sets(row.blockers()), row.blockersLawful(), row.lawfully(),
                row.stoppers(), row.blockerCount(), sets(row.enough()), row.enoughCount(), row.alone(),
                row.window().earliest(), row.window().latest(), row.window().unbounded()));
        return cells;
    }

    private static List<String> sets(List<List<String>> sets) {
        return sets.stream().map(it -> it.isEmpty() ? "(nobody)" : String.join("+", it)).toList();
    }
}
