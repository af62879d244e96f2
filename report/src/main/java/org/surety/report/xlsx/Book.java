package org.surety.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.surety.model.finding.Visible;

/** A workbook with tables. Texts are texts, whatever they begin with, so no cell is ever a formula. */
final class Book {

    private static final String PROGRAM = "Surety";
    private static final String APP_VERSION = "1.0";
    private static final int LONGEST_CELL = 32_000;

    private final Workbook workbook;

    private Book(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The bytes of a workbook whose sheets {@code content} makes. */
    static byte[] of(Consumer<Book> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, PROGRAM, APP_VERSION)) {
            content.accept(new Book(workbook));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A sheet: a line of headings that stays in view, and rows of texts and numbers. */
    void sheet(String name, List<String> headings, List<List<Object>> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
            if (number instanceof Double) {
                sheet.style(row, column).format(Math.abs(number.doubleValue()) <= 1 ? "0.000" : "0.0").set();
            }
        } else {
            String text = Visible.of(value.toString());
            sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }
}
