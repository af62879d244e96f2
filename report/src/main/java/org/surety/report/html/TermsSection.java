package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.BracketState;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;

/** What the text leaves open, how it can be read, and what that changes. */
final class TermsSection implements PageSection {

    private static final List<String> QUESTIONS =
            List.of("whether help can come", "who can stop it", "who can make sure of it",
                    "whether it is owed", "when it can come", "who may help alone");

    @Override
    public String id() {
        return "terms";
    }

    @Override
    public String title() {
        return "What the text leaves open";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        int index = 0;
        for (OpenTerm term : context.terms()) {
            index++;
            Tag box = Tag.of("div").in("term-box").with("id", "term-" + index);
            box.add(Tag.of("h3", term.question()));
            box.add(Tag.of("p").in("small").add(Tag.of("strong", English.words(term.name())), new Text(" in "),
                    Tag.of("code", term.place())));
            box.add(Tag.of("p", effect(context, term)).in("effect"));
            box.add(context.provenance(term.provenance()));
            if (term.bounds()) {
                box.add(Tag.of("p",
                        "The readings are bounds, the loosest and the strictest that could be meant; no source has "
                                + "them.")
                        .in("small"));
            }
            box.add(readings(context, term));
            body.add(box);
        }
        return body;
    }

    private static Tag readings(Context context, OpenTerm term) {
        boolean whose = term.readings().stream().anyMatch(it -> it.proposedBy().isPresent());
        Grid grid = Grid.cards("Readings of " + English.words(term.name()),
                whose
                        ? List.of("Reading", "Whose it is", "Remark and source")
                        : List.of("Reading", "Remark and source"));
        for (OpenTerm.Alternative reading : term.readings()) {
            String state = reading.state() == BracketState.OPEN
                    ? ""
                    : English.sentence(English.words(reading.state().word())) + " ";
            String remark = state + reading.provenance().note().map(it -> English.sentence(it) + " ").orElse("")
                    + condition(reading.when());
            List<Markup> cells = new ArrayList<>(List.of(new Text(English.words(reading.name()))));
            if (whose) {
                cells.add(new Text(reading.proposedBy().map(context.names()::prose).map(English::capital)
                        .orElse("not said")));
            }
            cells.add(Tag.of("span", remark).add(context.sources(reading.provenance())));
            grid.row(cells);
        }
        return grid.unseenCaption().tag();
    }

    private static String condition(Map<String, List<String>> when) {
        List<String> said = new ArrayList<>();
        when.forEach((term, readings) -> said.add(
                English.words(term) + " is read as " + English.or(readings.stream().map(English::words).toList())));
        return said.isEmpty() ? "" : "Only if " + English.and(said) + ". ";
    }

    static String effect(Context context, OpenTerm term) {
        Set<Integer> changed = new LinkedHashSet<>();
        boolean places = false;
        for (Panel panel : context.panels()) {
            for (int i = 0; i < QUESTIONS.size(); i++) {
                if (context.deciding(panel, i).contains(term.name())) {
                    changed.add(i);
                }
            }
            places |= panel.places().stream()
                    .anyMatch(note -> note.lines().stream().anyMatch(it -> it.when().containsKey(term.name())));
        }
        List<String> said = new ArrayList<>(changed.stream().sorted().map(QUESTIONS::get).toList());
        if (places) {
            said.add("in which places it holds");
        }
        if (said.isEmpty()) {
            return context.panels().isEmpty() ? "" : "Changes none of the answers above, numbers aside.";
        }
        return "Changes " + English.and(said) + ".";
    }
}
