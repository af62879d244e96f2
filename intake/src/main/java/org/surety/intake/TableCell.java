package org.surety.intake;

/**
 * Where a passage stands in a table. All three count from 1.
 *
 * @param table the how-manieth table of the draft; a table within a cell counts like any other
 * @param row the row
 * @param column the column in which the cell begins, wide cells counted as the columns that they span
 */
public record TableCell(int table, int row, int column) {

    /** {@code table 1, row 2, column 3}. */
    @Override
    public String toString() {
        return "table " + table + ", row " + row + ", column " + column;
    }
}
