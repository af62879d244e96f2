package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Severity;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panel;
import org.surety.report.dossier.Panels;
import org.surety.report.dossier.View;
import org.surety.report.words.English;
import org.surety.report.words.Names;

/** A dossier in short, for a terminal. */
public final class SummaryText {

    private final Dossier dossier;
    private final Page page;
    private final Names names;

    private SummaryText(Dossier dossier, Look look) {
        this.dossier = dossier;
        this.page = new Page(look);
        this.names = Names.of(dossier.family().under(dossier.shown()));
    }

    /** The summary. */
    public static String of(Dossier dossier, Look look) {
        return new SummaryText(dossier, look).write();
    }

    private String write() {
        Agreement agreement = names.agreement();
        page.heading(agreement.title());
        page.faint(English.words(agreement.status().word())
                + agreement.asOf().map(it -> ", as reported on " + it).orElse(""));
        List<Panel> panels = Panels.of(dossier.family(), dossier.who());
        panels.stream().map(Panel::procedure).distinct().forEach(procedure -> Panel.commonest(
                panels.stream().filter(it -> it.procedure().equals(procedure)).toList(), this::names)
                .ifPresent(this::panel));
        terms(panels);
        findings();
        return page.toString();
    }

    /** Names that cover all attackers of a panel. */
    private Names names(Panel panel) {
        return Names.of(dossier.family().under(panel.first()));
    }

    private void panel(Panel panel) {
        Names names = names(panel);
        String by = panel.attackers().size() == 1
                ? names.prose(panel.attackers().getFirst())
                : "any one of " + names.anyOf(panel.attackers());
        page.heading(English.capital(English.words(panel.procedure())) + ": an attack by " + by
                + (panel.victims().isEmpty() ? "" : " on " + names.anyOf(panel.victims())));
        question(panel, "Can help come?", it -> it.plain().possible());
        question(panel, "Who can stop it?", it -> it.plain().stop());
        question(panel, "Can the attacker itself stop it?", View::self);
        question(panel, "Who can make sure of it?", it -> it.plain().enough());
        question(panel, "Is it owed?", it -> it.plain().owed());
        question(panel, "When?", it -> it.plain().when());
    }

    private void question(Panel panel, String question, Function<View, String> asked) {
        List<Panel.Grouped<String>> answers = panel.grouped(asked);
        if (answers.size() == 1) {
            page.item(0, question + " " + English.capital(answers.getFirst().value()) + ".");
            return;
        }
        page.item(0, question);
        for (Panel.Grouped<String> answer : answers) {
            String ways = answer.ways().isEmpty()
                    ? "in every other reading"
                    : "if " + String.join("; or if ", answer.ways().stream().map(SummaryText::when).toList());
            page.item(1, English.capital(answer.value()) + ", " + ways + ".");
        }
    }

    private static String when(Map<String, List<String>> when) {
        List<String> said = new ArrayList<>();
        when.forEach((term, readings) -> said.add(term + " = " + English.or(readings.stream()
                .map(it -> it.isEmpty() ? "does not arise" : it).toList())));
        return English.and(said);
    }

    private void terms(List<Panel> panels) {
        if (dossier.family().terms().isEmpty()) {
            return;
        }
        page.heading("What the text leaves open");
        for (OpenTerm term : dossier.family().terms()) {
            boolean decides = panels.stream().anyMatch(it -> it.deciding().contains(term.name())
                    || it.places().stream().anyMatch(
                            note -> note.lines().stream().anyMatch(line -> line.when().containsKey(term.name()))));
            page.item(0, term.name() + ": " + term.question()
                    + (decides ? " (changes answers)" : " (changes none of these answers)"));
        }
    }

    private void findings() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = dossier.findings().stream().filter(it -> it.severity() == severity).count();
            if (count > 0) {
                counts.add(English.count(count, severity.word(), severity.word() + "s"));
            }
        }
        page.gap();
        page.paragraph("Findings about the text: " + (counts.isEmpty() ? "none" : English.and(counts)) + ".");
    }
}
