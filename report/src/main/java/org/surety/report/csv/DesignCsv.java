package org.surety.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surety.design.DesignResult;
import org.surety.design.Designer;
import org.surety.design.Task;
import org.surety.model.design.Objective;

/** Versions as a table: those that no other beats, or all. */
public final class DesignCsv {

    private DesignCsv() {}

    /** The versions of the frontier that are told, one a row. */
    public static String of(DesignResult result) {
        Task task = result.task();
        List<String> terms = DesignColumns.terms(task);
        List<String> columns = new ArrayList<>(List.of("number"));
        columns.addAll(terms);
        task.objectives().stream().map(DesignColumns::of).forEach(columns::add);
        columns.addAll(List.of("signers", "alike", "unbeaten", "settings"));
        Csv csv = new Csv(columns.toArray(String[]::new));
        for (DesignResult.Point point : result.frontier()) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(point.number())));
            terms.forEach(it -> row.add(point.picked().getOrDefault(it, "")));
            point.scores().forEach(it -> row.add(DesignColumns.score(it)));
            row.add(String.join(" ", point.signers()));
            row.add(Long.toString(point.alike()));
            row.add(result.robustness().map(it -> Integer.toString(it.stays().get(point.number() - 1))).orElse(""));
            row.add(result.robustness().map(it -> Integer.toString(it.settings())).orElse(""));
            csv.row(row);
        }
        return csv.toString();
    }

    /** An empty table of all versions of a task. */
    public static Table table(Task task) {
        return new Table(task);
    }

    /** All versions of a task, one a row, in the order of their numbers. */
    public static final class Table implements Designer.Row {
        private final List<String> terms;
        private final List<Objective> objectives;
        private final Csv csv;

        private Table(Task task) {
            this.terms = DesignColumns.terms(task);
            this.objectives = task.objectives();
            List<String> columns = new ArrayList<>(terms);
            objectives.stream().map(DesignColumns::of).forEach(columns::add);
            columns.addAll(List.of("signers", "allowed"));
            this.csv = new Csv(columns.toArray(String[]::new));
        }

        @Override
        public void of(Map<String, String> picked, List<Double> scores, List<String> signers, boolean allowed) {
            List<String> row = new ArrayList<>();
            terms.forEach(it -> row.add(picked.getOrDefault(it, "")));
            IntStream.range(0, scores.size()).mapToObj(k -> DesignColumns
                    .score(new DesignResult.Score(objectives.get(k), scores.get(k)))).forEach(row::add);
            row.add(String.join(" ", signers));
            row.add(allowed ? "yes" : "no");
            csv.row(row);
        }

        @Override
        public String toString() {
            return csv.toString();
        }
    }
}
