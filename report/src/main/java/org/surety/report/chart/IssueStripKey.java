package org.surety.report.chart;

import java.util.List;
import org.surety.report.markup.Tag;

/** What the marks of an {@link IssueStrip} mean. */
final class IssueStripKey {

    private static final double SIGN = 12;
    private static final double WORDS = 32;

    private static final List<String> LINES = List.of("what the party says now", "what it said before; later is lower",
            "what it says has no known place", "its red line, and all that it refuses",
            "where the text settles the issue");

    private IssueStripKey() {}

    static Tag of(String id) {
        Tag svg = Charts.svg(id, IssueStrip.WIDTH, LINES.size() * 18L + 4, "What the marks mean",
                String.join("; ", LINES) + ".");
        for (int i = 0; i < LINES.size(); i++) {
            svg.add(Charts.text("soft", WORDS, y(i) + 4, "start", LINES.get(i)));
        }
        return svg.add(Charts.circle("mark latest", SIGN, y(0), 5.5), Charts.circle("mark earlier", SIGN, y(1), 4.5),
                Charts.circle("mark unplaced", SIGN, y(2), 5),
                Charts.line("red-bar", 3, y(3), 24, y(3)), Charts.line("red-tick", 3, y(3) - 6, 3, y(3) + 6),
                Charts.line("settled", SIGN, y(4) - 7, SIGN, y(4) + 7));
    }

    private static double y(int line) {
        return 11 + line * 18;
    }
}
