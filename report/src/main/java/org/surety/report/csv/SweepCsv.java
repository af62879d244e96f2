package org.surety.report.csv;

import java.util.ArrayList;
import java.util.List;
import org.surety.design.SweepResult;
import org.surety.report.view.SweepView;
import org.surety.report.words.DesignColumns;

/** What a sweep found as tables. */
public final class SweepCsv {

    private SweepCsv() {}

    /** What answers depend on: one answer and factor a row. */
    public static String of(SweepView view) {
        Csv csv = new Csv("measure", "mean", "deviation", "factor", "kind", "first", "first-low", "first-high",
                "total", "total-low", "total-high");
        view.measures().forEach(measure -> measure.indices().forEach(it -> csv.row(measure.measure(), measure.mean(),
                measure.deviation(), it.factor(), it.kind(), it.first().value(), it.first().low(), it.first().high(),
                it.total().value(), it.total().low(), it.total().high())));
        return csv.toString();
    }

    /** Every point: versions by their means first, then the points of each sample. */
    public static String points(SweepResult result) {
        List<String> terms = DesignColumns.terms(result.task());
        List<String> columns = new ArrayList<>(List.of("kind", "number", "point", "version"));
        columns.addAll(terms);
        result.measures().stream().map(DesignColumns::of).forEach(columns::add);
        Csv csv = new Csv(columns);
        for (SweepResult.Row row : result.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.kind(), row.number(), row.varied(), row.version()));
            terms.forEach(it -> cells.add(row.picked().getOrDefault(it, "")));
            row.scores().forEach(it -> cells.add(DesignColumns.score(it)));
            csv.row(cells);
        }
        return csv.toString();
    }
}
