package org.surety.report.text;

import java.util.List;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.Percent;

/**
 * A tornado as a table: for each assumption a bar from the answer at its low end ({@code -}) to that at its high end
 * ({@code +}).
 */
final class Swings {

    private static final int WIDTH = 24;
    /** Stands for a blank that wrapping would drop. */
    private static final char BLANK = '\u00A0';

    private final double middle;
    private final List<Sensitivity> shown;
    private final double from;
    private final double to;

    Swings(double middle, List<Sensitivity> shown) {
        this.middle = middle;
        this.shown = shown;
        this.from = Math.min(middle, shown.stream().mapToDouble(it -> Math.min(it.low(), it.high())).min().orElse(0));
        this.to = Math.max(middle, shown.stream().mapToDouble(it -> Math.max(it.low(), it.high())).max().orElse(1));
    }

    String render(AssumptionWords words, Look look) {
        return table(words).render(look).replace(BLANK, ' ');
    }

    private Table table(AssumptionWords words) {
        Table table = Table.of("assumption", "low", "high", "- at its low end, + at its high end");
        shown.forEach(it -> table.row(words.of(it), Percent.of(it.low()), Percent.of(it.high()), bar(it)));
        return table;
    }

    private String bar(Sensitivity sensitivity) {
        char[] bar = " ".repeat(WIDTH + 1).toCharArray();
        fill(bar, sensitivity.low(), '-');
        fill(bar, sensitivity.high(), '+');
        bar[place(middle)] = '|';
        return new String(bar).stripTrailing().replace(' ', BLANK);
    }

    private void fill(char[] bar, double end, char mark) {
        int at = place(end);
        int centre = place(middle);
        for (int i = Math.min(at, centre); i <= Math.max(at, centre); i++) {
            bar[i] = bar[i] == ' ' ? mark : bar[i];
        }
    }

    private int place(double value) {
        return to - from < 1e-12 ? WIDTH / 2 : (int) Math.round((value - from) / (to - from) * WIDTH);
    }
}
