package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.Comparison;
import org.surety.report.words.CompareWords;
import org.surety.report.words.ScenarioAspects;

/** A comparison for a person: the table, and of two versions the clauses and the answers that changed. */
public final class CompareText {

    private CompareText() {}

    /** The text. */
    public static String of(Comparison comparison, Look look) {
        TextPage page = new TextPage(look);
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
            page.gap().faint(CompareWords.NO_FORECAST);
        }
        comparison.versions().ifPresent(it -> versions(it, page));
        return page.toString();
    }

    private static void versions(Comparison.Versions versions, TextPage page) {
        List<Comparison.Change> substance = CompareWords.substance(versions);
        page.heading(CompareWords.CLAUSES);
        if (substance.isEmpty()) {
            page.paragraph(CompareWords.NO_CLAUSES);
        }
        substance.forEach(it -> change(it, page));
        CompareWords.sourcesOnly(versions).ifPresent(page::faint);
        page.heading(CompareWords.FLIPS);
        if (versions.flips().isEmpty() && versions.lives().isEmpty()) {
            page.paragraph(CompareWords.NO_FLIPS);
        }
        for (Comparison.AnswerChange it : versions.flips()) {
            page.item(0, CompareWords.act(it) + ". " + it.question());
            page.indented("  before: ", "    ", it.before());
            page.indented("  after:  ", "    ", it.after());
        }
        for (Comparison.LifeChange it : versions.lives()) {
            page.item(0, "Over its life: " + it.question());
            page.indented("  before: ", "    ", it.before());
            page.indented("  after:  ", "    ", it.after());
        }
    }

    private static void change(Comparison.Change change, TextPage page) {
        page.indented(page.look().paint(Look.Kind.STRONG, CompareWords.kind(change)) + " ", "    ",
                CompareWords.place(change));
        String others = CompareWords.isWhole(change) ? "    " : "      ";
        CompareWords.fields(change).forEach(it -> page.indented("    ", others, it));
    }
}
