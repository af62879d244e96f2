package org.surety.report.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.surety.analysis.bargain.backtest.BacktestResult;

/** The errors of models, for a person: the best first. */
public final class BacktestText {

    private BacktestText() {}

    /** The text. */
    public static String of(BacktestResult result, Look look) {
        TextPage page = new TextPage(look);
        page.heading("How far off the models were");
        page.paragraph(result.issues() + " decisions in " + result.groups()
                + " groups; errors are distances from what was decided, on a scale from 0 to 100.");
        Table table =
                Table.of("model", "#mean error", "95%", "#median error", "#within 10", "#less weighted mean", "95%");
        sorted(result).forEach(it -> table.row(it.card().id(), two(it.meanAbsoluteError()),
                two(it.interval().low()) + " to " + two(it.interval().high()), two(it.medianError()),
                percent(it.withinTen()), signed(it.againstWeightedMean()),
                signed(it.differenceInterval().low()) + " to " + signed(it.differenceInterval().high())));
        page.gap().table(table);
        page.heading("How far off to expect");
        Table likely = Table.of("model", "#four in five within +-", "#covered", "#of other proposals", "from", "to");
        sorted(result).forEach(it -> likely.row(it.card().id(), two(it.coverage().halfWidth()),
                percent(it.coverage().covered()), percent(it.coverage().heldOut()),
                percent(it.coverage().spread().low()), percent(it.coverage().spread().high())));
        page.table(likely);
        if (result.widening() > 0) {
            page.heading("What uncertain positions do");
            Table ranges = Table.of("model", "#outcome in range", "#mean width", "#nine in ten within +-");
            sorted(result).forEach(it -> ranges.row(it.card().id(), percent(it.calibration().covered()),
                    two(it.calibration().meanWidth()), two(it.calibration().halfWidth())));
            page.table(ranges);
        }
        page.gap().faint(
                "Less weighted mean: the mean of the differences of errors, in pairs; negative is better, and an "
                        + "interval "
                        + "that holds 0 shows no difference. Intervals: bootstrap over groups, " + result.samples()
                        + " samples, seed " + result.seed()
                        + ". Four in five: split conformal prediction over whole groups, nominal 80%; covered: each "
                        + "range from all "
                        + "other groups; of other proposals: half of the groups calibrates, the other half tests, the "
                        + "mean and the "
                        + "middle nine tenths of 200 ways of halving. It holds for issues like these, not for any "
                        + "other kind."
                        + (result.widening() > 0
                                ? " Uncertain positions: what the model makes of positions that are uncertain by "
                                        + two(result.widening()) + " points either way."
                                : "")
                        + " Models that were made for several issues at once are tested here on one at a time.");
        return page.toString();
    }

    private static List<BacktestResult.Score> sorted(BacktestResult result) {
        return result.models().stream().sorted(Comparator.comparingDouble(BacktestResult.Score::meanAbsoluteError))
                .toList();
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
