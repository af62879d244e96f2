package org.surety.report.csv;

import java.util.List;
import org.surety.report.table.DataTable;
import org.surety.report.words.DesignColumns;

/** A table whose columns have kinds as CSV. */
public final class TableCsv {

    private TableCsv() {}

    /** The table; a cell in which nothing stands is empty. */
    public static <R> String of(DataTable<R> table) {
        Csv csv = new Csv(table.columns().stream().map(DataTable.Column::name).toList());
        for (R row : table.rows()) {
            List<Object> cells = table.columns().stream()
                    .<Object>map(it -> it.cell().apply(row).map(cell -> text(it.kind(), cell)))
                    .toList();
            csv.row(cells);
        }
        return csv.toString();
    }

    private static Object text(DataTable.Kind kind, Object cell) {
        return switch (kind) {
            case TEXT, WHOLE -> cell;
            case NUMBER -> DesignColumns.number((Double) cell);
        };
    }
}
