package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surety.analysis.compare.ClauseChange;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Comparison;
import org.surety.report.words.English;
import org.surety.report.words.ScenarioAspects;

/** A comparison for a person: the table, and of two versions the clauses and the answers that changed. */
public final class CompareText {

    private CompareText() {}

    /** The text. */
    public static String of(Comparison comparison, Look look) {
        Page page = new Page(look);
        List<String> headings = new ArrayList<>(List.of(""));
        headings.addAll(comparison.agreements());
        Table table = Table.of(headings.toArray(String[]::new));
        for (Comparison.Aspect aspect : comparison.aspects()) {
            List<String> row = new ArrayList<>(List.of(aspect.name()));
            row.addAll(aspect.values());
            table.row(row);
        }
        ScenarioAspects.of(comparison).forEach(aspect -> {
            List<String> row = new ArrayList<>(List.of(aspect.name()));
            row.addAll(aspect.values());
            table.row(row);
        });
        page.table(table.spaced());
        if (!comparison.scenarios().isEmpty()) {
            page.gap().faint(
                    "Probabilities follow from the text and from what the scenarios assume; they are no forecast. "
                            + "First with "
                            + "every assumption at its middle, from reading to reading.");
        }
        comparison.versions().ifPresent(it -> versions(it, page));
        return page.toString();
    }

    private static void versions(Comparison.Versions versions, Page page) {
        List<Comparison.Change> substance =
                versions.changes().stream().filter(it -> !it.change().isProvenanceOnly()).toList();
        page.heading("Clauses that differ");
        if (substance.isEmpty()) {
            page.paragraph("None.");
        }
        substance.forEach(it -> change(it, page));
        int rest = versions.changes().size() - substance.size();
        if (rest > 0) {
            page.faint(English.count(rest, "clause differs", "clauses differ") + " in sources and notes only.");
        }
        page.heading("Answers that flip");
        if (versions.flips().isEmpty() && versions.lives().isEmpty()) {
            page.paragraph("None: what follows from the text alone is the same.");
        }
        for (Comparison.AnswerChange it : versions.flips()) {
            page.item(0,
                    "Act of " + it.who() + it.whom().map(whom -> " against " + whom).orElse("") + " ("
                            + it.procedure() + "). " + it.question());
            page.indented("  before: ", "    ", it.before());
            page.indented("  after:  ", "    ", it.after());
        }
        for (Comparison.LifeChange it : versions.lives()) {
            page.item(0, "Over its life: " + it.question());
            page.indented("  before: ", "    ", it.before());
            page.indented("  after:  ", "    ", it.after());
        }
    }

    private static void change(Comparison.Change change, Page page) {
        ClauseChange what = change.change();
        Look look = page.look();
        String places = String.join(" -> ", Stream.concat(change.before().stream(), change.after().stream())
                .map(SourceLocation::toString).toList());
        page.indented(look.paint(Look.Kind.STRONG, what.kind().word()) + " ", "    ",
                what.clause() + " (" + places + ")");
        if (what.kind() != ClauseChange.Kind.CHANGED) {
            page.indented("    ", "    ", String.join("; ", what.fields().stream().filter(it -> !it.isProvenance())
                    .map(it -> (it.path().isEmpty() ? "" : it.path() + ": ") + it.before().or(it::after).orElse(""))
                    .toList()));
            return;
        }
        for (ClauseChange.Field field : what.fields()) {
            if (!field.isProvenance()) {
                String name = field.path().isEmpty() ? "" : field.path() + ": ";
                page.indented("    ", "      ", name + field.before().orElse("-") + " -> " + field.after().orElse("-"));
            }
        }
    }
}
