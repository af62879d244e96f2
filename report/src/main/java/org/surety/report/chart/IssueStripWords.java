package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.words.English;

/** An {@link IssueStrip} in words, for those who do not see it. */
final class IssueStripWords {

    private IssueStripWords() {}

    static String of(IssueStrip.Issue issue) {
        List<String> said = new ArrayList<>();
        issue.settled().ifPresent(it -> said.add(English.sentence(it.words() + " ("
                + English.or(it.places().stream().map(ScaleSpan::words).toList()) + ")")));
        issue.lanes().forEach(it -> said.add(lane(it)));
        return said.isEmpty() ? "No party is known to have said anything." : String.join(" ", said);
    }

    private static String lane(IssueStrip.Lane lane) {
        List<String> parts = new ArrayList<>();
        parts.add(lane.mark().map(IssueStripWords::mark).orElse("nothing known"));
        lane.redLine().ifPresent(it -> parts.add("red line: " + it.words()));
        return English.sentence(lane.party() + ": " + String.join("; ", parts));
    }

    private static String mark(IssueStrip.Mark mark) {
        return mark.words() + mark.place().map(it -> " at " + it.words()).orElse("")
                + (mark.when().isEmpty() ? "" : " (" + mark.when() + ")");
    }
}
