package org.surety.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.report.NegotiationSheet;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panel;
import org.surety.report.life.LifeAccount;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.Originals;
import org.surety.report.words.Variants;

/** What all sections of a page share. */
final class Context {

    private final Dossier dossier;
    private final Names names;
    private final Bibliography bibliography = new Bibliography();
    private final Optional<Negotiation> negotiation;
    private final Variants variants;
    private final Map<Reading, Names> known = new HashMap<>();
    private final Map<Panel, Map<Integer, Set<String>>> decided = new IdentityHashMap<>();

    Context(Dossier dossier) {
        this.dossier = dossier;
        this.names = Names.of(dossier.family().under(dossier.shown()));
        this.variants = Variants.of(dossier.family());
        bibliography.add(agreement().sources());
        this.negotiation = dossier.negotiation().map(it -> new Negotiation(it, new SheetWords(it, bibliography)));
    }

    /** What parties want, and the words for it. */
    record Negotiation(NegotiationSheet sheet, SheetWords words) {}

    Optional<Negotiation> negotiation() {
        return negotiation;
    }

    Bibliography bibliography() {
        return bibliography;
    }

    /** What it does over its life. */
    Optional<LifeAccount> life() {
        return dossier.life();
    }

    /** What the first two pages say. */
    Optional<BriefView> brief() {
        return dossier.brief();
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

    /** The readings of each open term: what is said of the text is what they have in common. */
    Variants variants() {
        return variants;
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
        Markup refs = bibliography.refs(provenance.citations(), agreement().sources());
        List<String> originals = Originals.of(provenance, names());
        if (originals.isEmpty()) {
            return refs;
        }
        return Tag.of("span").add(refs).text(" " + String.join(" ", originals));
    }

    /** The sources and the remark of a clause as a small paragraph; nothing if it has neither. */
    List<Markup> provenance(Provenance provenance) {
        if (provenance.equals(Provenance.NONE)) {
            return List.of();
        }
        Tag line = Tag.of("p").in("small").text(provenance.note().map(it -> English.sentence(it) + " ").orElse(""));
        return List.of(line.add(sources(provenance)));
    }

    /** Who attacks and who is attacked: {@code by one party on another}. */
    String attack(Panel panel) {
        return "by " + panel.acting().who() + panel.acting().whom().map(it -> " on " + it).orElse("");
    }
}
