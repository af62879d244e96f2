package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.analysis.who.Flip;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.digest.Digest;
import org.surety.report.words.Brought;
import org.surety.report.words.English;

/** What the unclear clauses change: for each what it asks, how it can be read, and which answers depend on it. */
final class FlipText {

    private final TextPage page;
    private final WhoResult result;
    private final Digest digest;
    private final Brought brought;

    FlipText(TextPage page, WhoResult result, Digest digest) {
        this.page = page;
        this.result = result;
        this.digest = digest;
        this.brought = Brought.of(digest.sections().stream().map(Digest.Section::brought).toList());
    }

    void write() {
        List<OpenTerm> asked = result.terms().stream()
                .filter(it -> result.request().readings().getOrDefault(it.name(), Set.of()).size() != 1).toList();
        if (asked.isEmpty()) {
            return;
        }
        page.heading("What the unclear clauses change");
        List<String> idle = new ArrayList<>();
        for (OpenTerm term : asked) {
            List<Flip.Change> changes = result.flips().stream().filter(it -> it.term().equals(term.name()))
                    .flatMap(it -> it.changes().stream()).toList();
            if (changes.isEmpty() && !decidesWhatComes(term)) {
                idle.add("\"" + term.question() + "\" (" + term.name() + ")");
            } else {
                term(term, changes);
            }
        }
        if (!idle.isEmpty()) {
            page.paragraph("No answer above depends on " + English.or(idle) + ".");
        }
    }

    private void term(OpenTerm term, List<Flip.Change> changes) {
        page.indented(page.look().paint(Look.Kind.STRONG, term.question()) + " ", "", "(" + term.name() + ") "
                + English.capital(English.or(digest.words().readings().all(term.name(),
                        term.readings().stream().map(OpenTerm.Alternative::name).toList())))
                + ".");
        Set<String> always = new LinkedHashSet<>();
        Set<String> sometimes = new LinkedHashSet<>();
        if (decidesWhatComes(term) && changes.stream().noneMatch(it -> it.question() == Flip.Question.POSSIBLE)) {
            always.add("what can come");
        }
        for (Flip.Question question : Flip.Question.values()) {
            List<Flip.Change> of = changes.stream().filter(it -> it.question() == question).toList();
            if (!of.isEmpty()) {
                (of.stream().allMatch(Flip.Change::always) ? always : sometimes).add(told(question));
            }
        }
        if (!always.isEmpty()) {
            page.item(1, "It decides " + English.and(always) + ".");
        }
        if (!sometimes.isEmpty()) {
            page.item(1,
                    "Under some readings of the other clauses it " + (always.isEmpty() ? "decides " : "also decides ")
                            + English.and(sometimes) + ".");
        }
    }

    /** Whether under some readings another thing than help can come, such as monitoring. */
    private boolean decidesWhatComes(OpenTerm term) {
        return digest.sections().stream().anyMatch(section -> section
                .cover(Digest.Verdict::isPossible, it -> it.possible(section.brought()))
                .map(it -> it.variables().contains(term.name())).orElse(false));
    }

    private String told(Flip.Question question) {
        return switch (question) {
            case POSSIBLE -> "whether " + brought.noun() + " can come";
            case OWED -> "whether " + brought.pronoun() + " " + brought.is() + " owed";
            case BLOCKERS -> "who can stop " + brought.object();
            case ENOUGH -> "who is enough for " + brought.object();
            case ALONE -> "who may " + (brought.isHelp() ? "help" : "act") + " alone";
            case WINDOW -> "when " + brought.pronoun() + " can come";
        };
    }
}
