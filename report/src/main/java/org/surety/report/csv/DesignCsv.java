package org.surety.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.model.design.Objective;
import org.surety.report.shape.Field;
import org.surety.report.words.DesignColumns;
import org.surety.report.words.SigningWords;

/** Versions as a table: those that no other beats, or all. */
public final class DesignCsv {

    private DesignCsv() {}

    /**
     * The versions of the frontier that are told, one a row, and those that principles single out though another beats
     * them.
     */
    public static String of(DesignResult result) {
        Task task = result.task();
        List<String> terms = DesignColumns.terms(task);
        List<String> columns = new ArrayList<>(List.of("number"));
        columns.addAll(terms);
        task.objectives().stream().map(DesignColumns::of).forEach(columns::add);
        columns.addAll(List.of("signers", "alike", "unbeaten", "settings", "beaten", "principles", "next-parties"));
        task.scenarios().forEach(it -> List.of("", "-low", "-high")
                .forEach(end -> columns.add("help-in-" + it.id() + end)));
        task.parties().forEach(it -> List.of("signs-if-", "baseline-", "baseline-from-")
                .forEach(begin -> columns.add(begin + it)));
        Csv csv = new Csv(columns);
        List<DesignResult.Point> points = new ArrayList<>(result.frontier());
        result.picks().stream().map(DesignResult.Pick::version).filter(it -> !points.contains(it)).distinct()
                .forEach(points::add);
        for (DesignResult.Point point : points) {
            List<String> row = new ArrayList<>(List.of(point.number().toString()));
            terms.forEach(it -> row.add(point.picked().getOrDefault(it, "")));
            point.scores().forEach(it -> row.add(DesignColumns.score(it)));
            row.add(String.join(" ", point.signers()));
            row.add(Long.toString(point.alike()));
            row.add(result.unbeaten(point).map(it -> Integer.toString(it)).orElse(""));
            row.add(result.robustness().map(it -> Integer.toString(it.settings())).orElse(""));
            row.add(point.beaten() ? "yes" : "no");
            row.add(String.join(" ", result.principles(point).stream().map(Principle::id).toList()));
            row.add(nextParties(result, point));
            point.help().stream().map(DesignResult.Help::chance).forEach(it -> List.of(it.middle(), it.low(), it.high())
                    .forEach(one -> row.add(DesignColumns.number(one))));
            point.parties().forEach(it -> {
                row.add("no red line crossed and " + SigningWords.threshold(it));
                result.baseline().parties().stream().filter(one -> one.party().equals(it.party())).forEach(one -> row
                        .addAll(List.of(DesignColumns.number(one.worth()), Field.word(one.origin()))));
            });
            csv.row(row);
        }
        return csv.toString();
    }

    /**
     * {@code USA=1204 RUS=none}: the number of the nearest version that brings a party in too; said to be cut where it
     * was not looked for.
     */
    private static String nextParties(DesignResult result, DesignResult.Point point) {
        int place = result.frontier().indexOf(point);
        return place < 0 || place >= result.brought()
                ? "not looked for"
                : String.join(" ", result.bringing().stream().filter(it -> it.from().equals(point))
                        .map(it -> it.party() + "=" + it.to().map(to -> to.number().toString()).orElse("none"))
                        .toList());
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
            List<String> columns = new ArrayList<>(List.of("number"));
            columns.addAll(terms);
            objectives.stream().map(DesignColumns::of).forEach(columns::add);
            columns.addAll(List.of("signers", "allowed"));
            this.csv = new Csv(columns);
        }

        @Override
        public void of(long number, Map<String, String> picked, List<Double> scores, List<String> signers,
                boolean allowed) {
            List<String> row = new ArrayList<>(List.of(Long.toString(number)));
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
