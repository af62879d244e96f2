package org.surety.report.chart;

import java.util.List;
import org.surety.report.markup.Tag;

/** What the marks of an {@link IssueStrip} mean. */
final class IssueStripKey {

    private static final double SIGN = 12;
    private static final double WORDS = 32;

    private static final List<String> LINES = List.of("what the party said last",
            "what it said last has no known place", "its red line, and all that it refuses",
            "where the text settles the issue");

    private IssueStripKey() {}

    static Tag of(String id) {
        Tag svg = Charts.svg(id, IssueStrip.WIDTH, LINES.size() * 18L + 4, "What the marks mean",
                String.join("; ", LINES) + ".");
        for (int i = 0; i < LINES.size(); i++) {
            svg.add(Charts.text("soft", WORDS, y(i) + 4, "start", LINES.get(i)));
        }
        return svg.add(Charts.circle("mark", SIGN, y(0), 5.5), Charts.circle("mark unplaced", SIGN, y(1), 5),
                Charts.line("red-bar", 3, y(2), 24, y(2)), Charts.line("red-tick", 3, y(2) - 6, 3, y(2) + 6),
                Charts.line("settled", SIGN, y(3) - 7, SIGN, y(3) + 7));
    }

    private static double y(int line) {
        return 11 + line * 18;
    }
}
