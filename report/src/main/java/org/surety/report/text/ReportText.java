package org.surety.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.RuleNote;
import org.surety.report.Summary;
import org.surety.report.words.English;

/** The summary of a report for the terminal. */
public final class ReportText {

    private ReportText() {}

    /** The text. */
    public static String of(Summary summary, Look look) {
        Page page = new Page(look);
        WhoText.brief(summary.who(), summary.family(), page);
        flips(summary, page);
        for (Summary.InScenario it : summary.scenarios()) {
            page.heading("Scenario " + it.scenario().id()
                    + it.scenario().faitAccompli().map(hours -> ": too late after " + hours).orElse(""));
            it.crisis().ifPresent(sheet -> CrisisText.brief(sheet, page));
            it.refused().ifPresent(why -> page.paragraph("The odds were not computed: " + why + "."));
        }
        findings(summary, page);
        return page.toString();
    }

    private static void flips(Summary summary, Page page) {
        List<String> flipping =
                summary.who().flips().stream().filter(it -> !it.changes().isEmpty()).map(it -> it.term()).toList();
        if (!flipping.isEmpty()) {
            page.heading("Unclear clauses that change an answer");
            for (OpenTerm term : summary.who().terms()) {
                if (flipping.contains(term.name())) {
                    page.item(0, term.name() + ": " + term.question() + " ("
                            + English.or(term.readings().stream().map(OpenTerm.Alternative::name).toList()) + ")");
                }
            }
        }
    }

    private static void findings(Summary summary, Page page) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Finding finding : summary.findings().findings()) {
            if (finding.severity() != Severity.NOTE) {
                counts.merge(finding.id(), 1, Integer::sum);
            }
        }
        page.heading("Findings");
        if (counts.isEmpty()) {
            page.paragraph("No weakness was found.");
        }
        Map<String, String> titles = new LinkedHashMap<>();
        summary.findings().rules().forEach((RuleNote it) -> titles.put(it.id(), it.title()));
        counts.forEach(
                (id, count) -> page.item(0, titles.getOrDefault(id, id) + (count > 1 ? " (" + count + " times)" : "")
                        + " [" + id + "]"));
        long notes = summary.findings().count(Severity.NOTE);
        if (notes > 0) {
            page.faint("and " + English.count(notes, "note", "notes") + "; surety check tells each with its line.");
        }
    }
}
