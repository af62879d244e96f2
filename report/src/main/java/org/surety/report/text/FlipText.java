package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.who.Flip;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.words.English;

/** What the unclear clauses change: term by term, situations in which it changes the same together. */
final class FlipText {

    /** Different changes of one term that are told; more make nobody wiser. */
    private static final int TOLD = 3;

    private final Page page;
    private final WhoResult result;

    FlipText(Page page, WhoResult result) {
        this.page = page;
        this.result = result;
    }

    private record Change(Flip.Question question, Map<String, List<String>> answers) {
    }

    void write() {
        if (result.terms().isEmpty()) {
            return;
        }
        page.heading("What the unclear clauses change");
        List<String> idle = new ArrayList<>();
        for (OpenTerm term : result.terms()) {
            List<Flip.Change> changes = result.flips().stream().filter(it -> it.term().equals(term.name()))
                    .flatMap(it -> it.changes().stream()).toList();
            if (changes.isEmpty()) {
                idle.add(term.name());
            } else {
                term(term, changes);
            }
        }
        if (!idle.isEmpty()) {
            page.paragraph("No answer above depends on " + English.or(idle) + ".");
        }
    }

    private void term(OpenTerm term, List<Flip.Change> changes) {
        page.indented(page.look().paint(Look.Kind.STRONG, term.name()) + ": ", "", term.question());
        Map<Change, Integer> alike = new LinkedHashMap<>();
        changes.forEach(it -> alike.merge(new Change(it.question(), it.answers()), 1, Integer::sum));
        for (Flip.Question question : Flip.Question.values()) {
            List<Change> of = alike.keySet().stream().filter(it -> it.question() == question).toList();
            of.stream().limit(TOLD).forEach(it -> page.item(1, sentence(it)));
            if (of.size() > TOLD) {
                page.item(1, "(and " + English.count(of.size() - TOLD, "more like change", "more like changes") + ")");
            }
        }
    }

    private static String sentence(Change change) {
        List<String> parts = new ArrayList<>();
        change.answers().forEach((reading, answers) -> parts.add("under " + reading + " " + String.join(" or ", answers)));
        return question(change.question()) + " " + String.join("; ", parts);
    }

    private static String question(Flip.Question question) {
        return switch (question) {
            case POSSIBLE -> "Can help come?";
            case OWED -> "Is it owed?";
            case BLOCKERS -> "Who can stop it?";
            case ENOUGH -> "Who is enough?";
            case ALONE -> "Who may help alone?";
            case WINDOW -> "When?";
        };
    }
}
