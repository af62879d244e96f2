package org.surety.report.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table for programs.
 *
 * @param rows what each row is about
 * @param <R> what that is
 */
public record DataTable<R>(List<Column<R>> columns, List<R> rows) {

    /** Copies the list of columns; rows can be very many, and are those of a result, which does not change. */
    public DataTable {
        columns = List.copyOf(columns);
    }

    /** What all cells of a column are. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link Double}. */
        NUMBER
    }

    /**
     * A column.
     *
     * @param kind what {@code cell} gives
     * @param cell what stands in a row, if anything
     * @param <R> what a row is about
     */
    public record Column<R>(String name, Kind kind, Function<R, ? extends Optional<?>> cell) {

        /** A column of texts; an empty one is none. */
        public static <R> Column<R> text(String name, Function<R, String> cell) {
            return new Column<>(name, Kind.TEXT, it -> Optional.of(cell.apply(it)).filter(text -> !text.isEmpty()));
        }

        /** A column of whole numbers. */
        public static <R> Column<R> whole(String name, Function<R, Long> cell) {
            return new Column<>(name, Kind.WHOLE, it -> Optional.of(cell.apply(it)));
        }

        /** A column of numbers. */
        public static <R> Column<R> number(String name, Function<R, Double> cell) {
            return new Column<>(name, Kind.NUMBER, it -> Optional.of(cell.apply(it)));
        }
    }
}
