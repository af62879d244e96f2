package org.surety.report.chart;

import java.util.List;
import org.surety.report.markup.Tag;

/** What the dots of a {@link FrontierChart} mean; only what the chart has is explained. */
final class FrontierKey {

    private static final double SIGN = 14;
    private static final double WORDS = 30;
    private static final double LINE = 18;

    private FrontierKey() {}

    /** Draws it from {@code top} down and gives where it ends. */
    static double draw(List<Tag> parts, double top, FrontierChart.Plot plot) {
        double y = top + 8;
        if (!plot.frontier().isEmpty()) {
            parts.add(Charts.circle("best full", SIGN, y, 5.5));
            y = words(parts, y, "no other version beats it, and all named parties would sign");
            parts.add(Charts.circle("best hollow", SIGN, y, 5.5));
            y = words(parts, y, "no other version beats it, but not all would sign");
        }
        if (!plot.all().isEmpty()) {
            parts.add(Charts.circle("faint full", SIGN - 5, y, 2.6));
            parts.add(Charts.circle("faint hollow", SIGN + 5, y, 2.6));
            y = words(parts, y, "other versions, in the same way");
        }
        return y;
    }

    private static double words(List<Tag> parts, double y, String words) {
        List<String> lines = Lettering.wrap(words, FrontierChart.WIDTH - WORDS - 2);
        parts.addAll(Lettering.block("soft", WORDS, y + 4, "start", lines));
        return y + LINE + (lines.size() - 1) * Lettering.LINE;
    }
}
