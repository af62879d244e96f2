package org.surety.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surety.design.api.SweepResult;
import org.surety.model.design.Objective;
import org.surety.report.shape.Field;
import org.surety.report.view.SweepView;
import org.surety.report.words.DesignColumns;

/** What a sweep found as tables. */
public final class SweepTables {

    private SweepTables() {}

    /** One thing on which one answer depends. */
    public record Dependence(SweepView.Measure measure, SweepView.Index index) {}

    /** What answers depend on: one answer and factor a row. */
    public static DataTable<Dependence> indices(SweepView view) {
        List<DataTable.Column<Dependence>> columns = new ArrayList<>(List.of(
                DataTable.Column.text("measure", it -> it.measure().measure()),
                DataTable.Column.number("mean", it -> it.measure().mean()),
                DataTable.Column.number("deviation", it -> it.measure().deviation()),
                DataTable.Column.text("factor", it -> it.index().factor()),
                DataTable.Column.text("kind", it -> Field.word(it.index().kind()))));
        interval(columns, "first", it -> it.index().first());
        interval(columns, "total", it -> it.index().total());
        return new DataTable<>(columns, view.measures().stream()
                .flatMap(measure -> measure.indices().stream().map(it -> new Dependence(measure, it))).toList());
    }

    private static void interval(List<DataTable.Column<Dependence>> to, String name,
            Function<Dependence, SweepView.Interval> interval) {
        to.add(DataTable.Column.number(name, it -> interval.apply(it).value()));
        to.add(DataTable.Column.number(name + "-low", it -> interval.apply(it).low()));
        to.add(DataTable.Column.number(name + "-high", it -> interval.apply(it).high()));
    }

    /**
     * Every point: versions by their means first, then the points of each sample. How few can stop help is empty where
     * nobody can.
     */
    public static DataTable<SweepResult.Row> points(SweepResult result) {
        List<DataTable.Column<SweepResult.Row>> columns = new ArrayList<>(List.of(
                DataTable.Column.text("kind", it -> Field.word(it.kind())),
                DataTable.Column.whole("number", SweepResult.Row::number),
                DataTable.Column.text("point", SweepResult.Row::varied),
                // A number where it fits into one for every version of this design.
                result.size().bitLength() < Long.SIZE
                        ? DataTable.Column.whole("version", it -> it.version().longValueExact())
                        : DataTable.Column.text("version", it -> it.version().toString())));
        DesignColumns.terms(result.task()).forEach(term -> columns.add(
                DataTable.Column.text(term, it -> it.picked().getOrDefault(term, ""))));
        for (int k = 0; k < result.measures().size(); k++) {
            Objective measure = result.measures().get(k);
            int place = k;
            columns.add(new DataTable.Column<>(DesignColumns.of(measure), DataTable.Kind.NUMBER,
                    it -> Optional.of(it.scores().get(place)).filter(score -> !DesignColumns.isUnblockable(score))
                            .map(score -> score.value())));
        }
        return new DataTable<>(columns, result.rows());
    }
}
