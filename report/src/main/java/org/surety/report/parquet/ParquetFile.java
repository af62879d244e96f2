package org.surety.report.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.surety.report.table.DataTable;

/**
 * A table as a file of Apache Parquet (the format's version 1, as every reader knows it): a page for each column of up
 * to {@value #GROUP} rows, values as they are, packed with gzip. Texts are UTF-8, whole numbers have 64 bits, numbers
 * are doubles, and every cell may be missing.
 */
public final class ParquetFile {

    /** So many rows are a group. */
    static final int GROUP = 1 << 16;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Numbers of the format's enumerations. */
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;
    private static final int DATA_PAGE = 0;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ParquetFile() {}

    /** The bytes of the file; the same for the same table. */
    public static <R> byte[] of(DataTable<R> table) {
        return new ParquetFile().written(table);
    }

    private <R> byte[] written(DataTable<R> table) {
        out.writeBytes(MAGIC);
        List<CompactStruct> groups = new ArrayList<>();
        for (int from = 0; from < table.rows().size(); from += GROUP) {
            groups.add(group(table.columns(),
                    table.rows().subList(from, Math.min(table.rows().size(), from + GROUP))));
        }
        byte[] footer = new CompactStruct().i32(1, 1).structs(2, schema(table.columns()))
                .i64(3, table.rows().size()).structs(4, groups).text(6, "Surety").bytes();
        out.writeBytes(footer);
        out.writeBytes(little(Integer.BYTES).putInt(footer.length).array());
        out.writeBytes(MAGIC);
        return out.toByteArray();
    }

    private static <R> List<CompactStruct> schema(List<DataTable.Column<R>> columns) {
        List<CompactStruct> schema = new ArrayList<>();
        schema.add(new CompactStruct().text(4, "table").i32(5, columns.size()));
        for (DataTable.Column<R> column : columns) {
            CompactStruct element = new CompactStruct().i32(1, type(column.kind())).i32(3, OPTIONAL)
                    .text(4, column.name());
            schema.add(column.kind() == DataTable.Kind.TEXT ? element.i32(6, UTF8) : element);
        }
        return schema;
    }

    private static int type(DataTable.Kind kind) {
        return switch (kind) {
            case TEXT -> 6;
            case WHOLE -> 2;
            case NUMBER -> 5;
        };
    }

    private <R> CompactStruct group(List<DataTable.Column<R>> columns, List<R> rows) {
        long begin = out.size();
        long unpacked = 0;
        List<CompactStruct> chunks = new ArrayList<>();
        for (DataTable.Column<R> column : columns) {
            long place = out.size();
            byte[] page = page(column, rows);
            byte[] packed = packed(page);
            byte[] header = new CompactStruct().i32(1, DATA_PAGE).i32(2, page.length).i32(3, packed.length)
                    .struct(5, new CompactStruct().i32(1, rows.size()).i32(2, PLAIN).i32(3, RLE).i32(4, RLE)).bytes();
            out.writeBytes(header);
            out.writeBytes(packed);
            unpacked += header.length + page.length;
            chunks.add(new CompactStruct().i64(2, place).struct(3, new CompactStruct().i32(1, type(column.kind()))
                    .numbers(2, List.of(PLAIN, RLE)).texts(3, List.of(column.name())).i32(4, GZIP)
                    .i64(5, rows.size()).i64(6, header.length + page.length).i64(7, out.size() - place)
                    .i64(9, place)));
        }
        return new CompactStruct().structs(1, chunks).i64(2, unpacked).i64(3, rows.size()).i64(5, begin)
                .i64(6, out.size() - begin);
    }

    /** Which cells there are, as runs, and then these. */
    private static <R> byte[] page(DataTable.Column<R> column, List<R> rows) {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        ByteArrayOutputStream cells = new ByteArrayOutputStream();
        boolean is = false;
        long run = 0;
        for (R row : rows) {
            Optional<?> cell = column.cell().apply(row);
            if (cell.isPresent() != is) {
                end(runs, run, is);
                is = cell.isPresent();
                run = 0;
            }
            run++;
            cell.ifPresent(it -> write(column.kind(), it, cells));
        }
        end(runs, run, is);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(little(Integer.BYTES).putInt(runs.size()).array());
        page.writeBytes(runs.toByteArray());
        page.writeBytes(cells.toByteArray());
        return page.toByteArray();
    }

    private static void end(ByteArrayOutputStream runs, long length, boolean is) {
        if (length > 0) {
            CompactStruct.varint(runs, length << 1);
            runs.write(is ? 1 : 0);
        }
    }

    private static void write(DataTable.Kind kind, Object cell, ByteArrayOutputStream to) {
        switch (kind) {
            case TEXT -> {
                byte[] text = ((String) cell).getBytes(StandardCharsets.UTF_8);
                to.writeBytes(little(Integer.BYTES).putInt(text.length).array());
                to.writeBytes(text);
            }
            case WHOLE -> to.writeBytes(little(Long.BYTES).putLong((Long) cell).array());
            case NUMBER -> to.writeBytes(little(Double.BYTES).putDouble((Double) cell).array());
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] packed(byte[] page) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
