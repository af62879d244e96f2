package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.who.Flip;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.digest.Digest;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.English;

/** What the unclear clauses change: term by term, question by question, with an example. */
final class FlipText {

    /** So many different answers under one reading are told. */
    private static final int TOLD = 2;

    private final Page page;
    private final WhoResult result;
    private final Digest digest;

    FlipText(Page page, WhoResult result, Digest digest) {
        this.page = page;
        this.result = result;
        this.digest = digest;
    }

    void write() {
        if (result.terms().isEmpty()) {
            return;
        }
        page.heading("What the unclear clauses change");
        List<String> idle = new ArrayList<>();
        for (OpenTerm term : result.terms()) {
            if (result.request().readings().getOrDefault(term.name(), Set.of()).size() == 1) {
                continue;
            }
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
        for (Flip.Question question : Flip.Question.values()) {
            List<Flip.Change> of = changes.stream().filter(it -> it.question() == question).toList();
            if (!of.isEmpty()) {
                boolean always = of.stream().allMatch(Flip.Change::always);
                page.item(1, question(question) + (always ? "" : " (under some readings of the other terms)")
                        + example(term, question));
            }
        }
    }

    /** What it changes for the first attackers for whom it does. */
    private String example(OpenTerm term, Flip.Question question) {
        for (Digest.Section section : digest.sections()) {
            Map<String, Set<String>> answers = new LinkedHashMap<>();
            section.cases().forEach(it -> {
                String reading = it.at().get(term.name());
                if (reading != null && (it.value().isPossible() || question == Flip.Question.POSSIBLE)) {
                    answers.computeIfAbsent(reading, key -> new LinkedHashSet<>())
                            .add(told(it.value().told(), question));
                }
            });
            if (answers.values().stream().distinct().count() > 1) {
                return " " + String.join("; ",
                        answers.entrySet().stream().map(it -> it.getKey() + ": " + some(it.getValue())).toList());
            }
        }
        return "";
    }

    private static String some(Set<String> answers) {
        List<String> all = List.copyOf(answers);
        return all.size() <= TOLD
                ? String.join(", or ", all)
                : String.join(", or ", all.subList(0, TOLD)) + ", or "
                        + English.count(all.size() - TOLD, "other answer", "other answers");
    }

    private static String told(Told told, Flip.Question question) {
        return switch (question) {
            case POSSIBLE -> told.possible();
            case OWED -> told.owed();
            case BLOCKERS -> told.stop();
            case ENOUGH -> told.enough();
            case ALONE -> told.alone();
            case WINDOW -> told.when();
        };
    }

    private static String question(Flip.Question question) {
        return switch (question) {
            case POSSIBLE -> "Can help come?";
            case OWED -> "Is it owed?";
            case BLOCKERS -> "Who can stop it?";
            case ENOUGH -> "Who is enough for it?";
            case ALONE -> "Who may help alone?";
            case WINDOW -> "When can it come?";
        };
    }
}
