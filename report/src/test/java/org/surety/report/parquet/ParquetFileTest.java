package org.surety.report.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.surety.report.table.DataTable;
import org.surety.report.table.DataTable.Column;

/** Another program's reader finds in the file what the table has. */
class ParquetFileTest {

    private record Cells(String text, long whole, Optional<Double> number) {}

    private static final DataTable<Cells> EMPTY = table(List.of());

    private static DataTable<Cells> table(List<Cells> rows) {
        Function<Cells, Optional<Double>> number = Cells::number;
        return new DataTable<>(List.of(Column.text("a text", Cells::text), Column.whole("whole", Cells::whole),
                new Column<>("number", DataTable.Kind.NUMBER, number)), rows);
    }

    private static List<Cells> read(byte[] file) throws IOException {
        List<Cells> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                rows.add(new Cells(row.isNull("a text") ? "" : row.getString("a text"), row.getLong("whole"),
                        row.isNull("number") ? Optional.empty() : Optional.of(row.getDouble("number"))));
            }
        }
        return rows;
    }

    @Test
    void cells_of_every_kind_and_missing_ones_come_back() throws IOException {
        List<Cells> rows = List.of(new Cells("", Long.MIN_VALUE, Optional.empty()),
                new Cells("Україна, \"квота\"\n𝔘", Long.MAX_VALUE, Optional.of(-0.0)),
                new Cells("", 0, Optional.of(Double.MIN_VALUE)), new Cells("", -1, Optional.of(Double.NaN)),
                new Cells("x".repeat(5_000), 1, Optional.empty()));
        assertThat(read(ParquetFile.of(table(rows)))).isEqualTo(rows);
    }

    @Test
    void a_table_of_several_groups_comes_back() throws IOException {
        Random random = new Random(7);
        List<Cells> rows = new ArrayList<>();
        for (int i = 0; i < 2 * ParquetFile.GROUP + 3; i++) {
            rows.add(new Cells(random.nextInt(3) == 0 ? "" : "row " + i, random.nextLong(),
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextGaussian())));
        }
        byte[] file = ParquetFile.of(table(rows));
        assertThat(read(file)).isEqualTo(rows);
        assertThat(ParquetFile.of(table(rows))).isEqualTo(file);
    }

    @Test
    void a_table_without_rows_has_its_columns() throws IOException {
        try (ParquetFileReader reader =
                ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(ParquetFile.of(EMPTY))))) {
            assertThat(reader.getFileMetaData().numRows()).isZero();
            List<String> names = new ArrayList<>();
            for (int column = 0; column < reader.getFileSchema().getColumnCount(); column++) {
                names.add(reader.getFileSchema().getColumn(column).name());
            }
            assertThat(names).containsExactly("a text", "whole", "number");
        }
    }

    /** More columns than the short form of a list has room for. */
    @Test
    void many_columns_come_back() throws IOException {
        List<Column<Cells>> columns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long more = i;
            columns.add(Column.whole("column " + i, it -> it.whole() + more));
        }
        byte[] file = ParquetFile.of(new DataTable<>(columns, List.of(new Cells("", 5, Optional.empty()))));
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            row.next();
            assertThat(row.getLong("column 39")).isEqualTo(44);
        }
    }
}
