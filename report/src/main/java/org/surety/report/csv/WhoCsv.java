package org.surety.report.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.report.view.WhoView;
import org.surety.semantics.Trigger;

/**
 * The answers of {@code who} as a table, one case a row; each open term has a column of its own. Members of a set are
 * joined by {@code +}; attackers, victims and sets whom the text does not tell apart stand beside in words, and orbits
 * with their number.
 */
public final class WhoCsv {

    private static final List<String> BEFORE =
            List.of("agreement", "procedure", "attacker", "stands-for", "attackers", "victim", "victims", "place");
    private static final List<String> AFTER = List.of("set-off", "obstacles", "possible", "owed", "blockers",
            "blockers-lawful", "lawfully", "stoppers", "blocker-count", "blocker-orbits", "blocker-orbit-count",
            "enough", "enough-count",
            "enough-orbits", "enough-orbit-count", "alone",
            "earliest-hour", "latest-hour",
            "unbounded");

    private WhoCsv() {}

    /** The table; what is asked of a step, and after what has happened, has columns only where it is asked. */
    public static String of(WhoView view) {
        Set<String> terms = new LinkedHashSet<>();
        view.terms().forEach(it -> terms.add(it.term()));
        boolean outcome = view.readings().stream().anyMatch(it -> it.situation().outcome().isPresent());
        List<String> columns = new ArrayList<>(BEFORE);
        if (outcome) {
            columns.add(2, "outcome");
        }
        if (view.situation().isPresent()) {
            columns.addAll(List.of("chronicle", "day", "not-bound"));
        }
        terms.forEach(it -> columns.add("term:" + it));
        columns.addAll(AFTER);
        Csv csv = new Csv(columns);
        view.readings().forEach(row -> csv.row(cells(view, row, terms, outcome)));
        return csv.toString();
    }

    private static List<Object> cells(WhoView view, WhoView.Row row, Set<String> terms, boolean outcome) {
        WhoView.Situation at = row.situation();
        List<Object> cells = new ArrayList<>(
                List.of(view.agreement(), at.procedure(), at.attacker(), row.standsFor(), row.acting().who(),
                        at.victim(), row.acting().whom(), at.place()));
        if (outcome) {
            cells.add(2, at.outcome());
        }
        view.situation().ifPresent(it -> cells.addAll(List.of(it.chronicle(), it.at(), row.unbound())));
        terms.forEach(term -> cells.add(row.reading().getOrDefault(term, "")));
        cells.addAll(List.of(row.obstacles().isEmpty(), row.obstacles().stream().map(Trigger.Obstacle::kind).toList(),
                row.possible(), row.owed(), sets(row.blockers()), row.blockersLawful(), row.lawfully(),
                row.stoppers(), row.blockerCount(), row.blockerOrbits().words(), row.blockerOrbits().count(),
                sets(row.enough()), row.enoughCount(), row.enoughOrbits().words(), row.enoughOrbits().count(),
                row.alone(),
                row.window().earliest(), row.window().latest(), row.window().unbounded()));
        return cells;
    }

    private static List<String> sets(List<List<String>> sets) {
        return sets.stream().map(it -> it.isEmpty() ? "(nobody)" : String.join("+", it)).toList();
    }
}
