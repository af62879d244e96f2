package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis from zero.
 *
 * @param most where it ends
 * @param step from one mark to the next
 */
public record Scale(double most, double step) {

    private static final int MARKS = 5;
    /** Hours, and whole numbers of days and weeks. */
    private static final long[] STEPS = {1, 2, 3, 6, 12, 24, 48, 72, 96, 168, 336, 672};

    /** An axis for probabilities up to {@code largest}: up to 1, or less where all of them are small. */
    public static Scale ofChances(double largest) {
        double most = DoubleStream.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1).filter(it -> it >= largest).findFirst()
                .orElse(1);
        return new Scale(most, most / (String.valueOf(most).endsWith("5") ? 5 : 4));
    }

    /** An axis for the hours up to {@code last}. */
    public static Scale ofHours(double last) {
        double most = Math.max(1, last);
        for (long step : STEPS) {
            if (most / step <= MARKS) {
                return new Scale(most, step);
            }
        }
        double years = Math.ceil(most / MARKS / 8760);
        return new Scale(most, Math.max(years * 8760, 672));
    }

    /** The marks, zero among them. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i * step <= most * (1 + 1e-9); i++) {
            marks.add(i * step);
        }
        return marks;
    }
}
