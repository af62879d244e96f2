package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.words.English;

/** An {@link IssueStrip} in words, for those who do not see it. */
final class IssueStripWords {

    private IssueStripWords() {}

    static String of(IssueStrip.Issue issue) {
        List<String> said = new ArrayList<>();
        issue.settled().ifPresent(it -> said.add(English.sentence(it.words() + " (" + it.place().words() + ")")));
        issue.lanes().forEach(it -> said.add(lane(it)));
        return said.isEmpty() ? "No party is known to have said anything." : String.join(" ", said);
    }

    private static String lane(IssueStrip.Lane lane) {
        List<String> parts = new ArrayList<>();
        parts.add(lane.marks().isEmpty()
                ? "nothing known"
                : String.join(", then ", lane.marks().stream().map(IssueStripWords::mark).toList()));
        lane.redLine().ifPresent(it -> parts.add("red line: " + it.words()));
        if (!lane.salience().isEmpty()) {
            parts.add(lane.salience());
        }
        return English.sentence(lane.party() + ": " + String.join("; ", parts));
    }

    private static String mark(IssueStrip.Mark mark) {
        return mark.words() + mark.place().map(it -> " at " + it.words()).orElse("")
                + (mark.when().isEmpty() ? "" : " (" + mark.when() + ")");
    }
}
