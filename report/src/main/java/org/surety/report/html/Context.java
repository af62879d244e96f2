package org.surety.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.SetWords;
import org.surety.semantics.Case;

/** What all sections of a page share. */
final class Context {

    private final Dossier dossier;
    private final Names names;
    private final Map<Reading, Names> known = new HashMap<>();
    private final Map<Panel, Map<Integer, Set<String>>> decided = new IdentityHashMap<>();

    Context(Dossier dossier) {
        this.dossier = dossier;
        this.names = Names.of(dossier.family().under(dossier.shown()));
    }

    Dossier dossier() {
        return dossier;
    }

    /** The agreement under the reading that is shown. */
    Agreement agreement() {
        return names.agreement();
    }

    Names names() {
        return names;
    }

    /** Names that cover all attackers of a panel, who may have no part in the reading that is shown. */
    Names names(Panel panel) {
        return names(panel.first());
    }

    /** The names under a reading. */
    Names names(Reading reading) {
        return known.computeIfAbsent(reading, it -> Names.of(dossier.family().under(it)));
    }

    /** The terms on which the answer to one question of a panel depends. */
    Set<String> deciding(Panel panel, int question) {
        return decided.computeIfAbsent(panel, it -> new HashMap<>()).computeIfAbsent(question, it -> {
            Set<String> terms = new HashSet<>();
            panel.lines(view -> view.plain().parts().get(question)).forEach(line -> terms.addAll(line.when().keySet()));
            return terms;
        });
    }

    List<Panel> panels() {
        return dossier.panels();
    }

    List<OpenTerm> terms() {
        return dossier.family().terms();
    }

    /** The readings that lead to an answer, each as a small label that links to its term. */
    List<Markup> when(Map<String, List<String>> when) {
        if (when.isEmpty()) {
            return List.of(new Text("In every reading"));
        }
        List<Markup> labels = new ArrayList<>();
        when.forEach((term, readings) -> {
            List<String> said =
                    readings.stream().map(it -> it.isEmpty() ? "does not arise" : English.words(it)).toList();
            String question = terms().stream().filter(it -> it.name().equals(term)).map(OpenTerm::question).findFirst()
                    .orElse(term);
            Tag name = link(term)
                    .map(href -> Tag.of("a", English.words(term)).with("href", href).in("term").with("title", question))
                    .orElseGet(() -> Tag.of("span", English.words(term)).in("term"));
            labels.add(Tag.of("span").in("label").add(name, new Text(" " + English.or(said))));
            labels.add(new Text(" "));
        });
        return labels;
    }

    /** Where a term is explained on the page. */
    Optional<String> link(String term) {
        List<String> all = terms().stream().map(OpenTerm::name).toList();
        int index = all.indexOf(term);
        return index < 0 ? Optional.empty() : Optional.of("#term-" + (index + 1));
    }

    /** A mark of an open term that links to it. */
    Tag open(String term) {
        return Tag.of("a", "open: " + English.words(term)).in("open").with("href", link(term).orElse("#terms"));
    }

    /** The sources of a clause as small numbers that link to them. */
    Markup sources(Provenance provenance) {
        if (provenance.citations().isEmpty()) {
            return Markup.NOTHING;
        }
        Tag refs = Tag.of("span").in("refs");
        for (Citation citation : provenance.citations()) {
            refs.text(" ").add(source(citation));
        }
        return refs;
    }

    private Markup source(Citation citation) {
        List<String> all = agreement().sources().stream().map(it -> it.id()).toList();
        int index = all.indexOf(citation.source());
        String place = citation.place().map(it -> ", " + it).orElse("");
        if (index < 0) {
            return Tag.of("span", "[" + citation.source() + place + "]").in("ref");
        }
        String title = agreement().sources().get(index).title();
        return Tag.of("a", "[" + (index + 1) + place + "]").in(place.length() > 24 ? "ref long" : "ref")
                .with("href", "#source-" + (index + 1))
                .with("aria-label", "source " + (index + 1) + ": " + title + place).with("title", title + place);
    }

    /** The sources and the remark of a clause as a small paragraph; nothing if it has neither. */
    List<Markup> provenance(Provenance provenance) {
        if (provenance.citations().isEmpty() && provenance.note().isEmpty()) {
            return List.of();
        }
        Tag line = Tag.of("p").in("small").text(provenance.note().map(it -> English.sentence(it) + " ").orElse(""));
        return List.of(line.add(sources(provenance)));
    }

    /** Who attacks and who is attacked: {@code an attack by any one of China, France or Russia}. */
    String attack(Panel panel) {
        Names names = names(panel);
        String by = panel.attackers().size() == 1
                ? names.prose(panel.attackers().getFirst())
                : "any one of " + many(names, panel.attackers());
        int more = panel.standsFor() - panel.attackers().size();
        String like = more > 0 ? " (standing for " + panel.standsFor() + " alike)" : "";
        String on = panel.victims().isEmpty()
                ? ""
                : " on " + (panel.victims().size() > 3 ? "any one of " : "") + names.anyOf(panel.victims());
        boolean others = agreement().procedure(panel.procedure()).flatMap(Procedure::against)
                .map(it -> names.membership().resolve(it).size() > panel.victims().size()).orElse(false)
                && !panel.victims().isEmpty();
        return "by " + by + like + on + (others ? " (or any other party to which the text is alike)" : "");
    }

    /** Few by name; more than eight by the word for them, if there is one. */
    private static String many(Names names, List<String> parties) {
        SetWords sets = new SetWords(names, WhoRow.Situation.NONE);
        return parties.size() <= 8
                ? names.anyOf(parties)
                : sets.phrase(parties).map(it -> "the " + it.counted()).orElseGet(() -> names.anyOf(parties));
    }
}
