package org.surety.report.articles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Step;
import org.surety.report.articles.Article.Clause;
import org.surety.report.articles.Article.Sentence;
import org.surety.report.drawing.ProcedureDrawing;
import org.surety.report.drawing.ProcedureLayout;
import org.surety.report.drawing.Spoken;
import org.surety.report.words.BodyWords;
import org.surety.report.words.English;
import org.surety.report.words.LifeWords;
import org.surety.report.words.MembersWords;
import org.surety.report.words.Names;
import org.surety.report.words.ObligationWords;
import org.surety.report.words.StatusWords;
import org.surety.report.words.StepWords;
import org.surety.report.words.TimeWords;
import org.surety.report.words.Variants;

/**
 * Writes an agreement as articles: the parties, each procedure step by step, the duties, and how long it all lasts.
 * What its readings have in common stands there once; what they do not stands in brackets.
 */
public final class Articles {

    private final Variants variants;
    private final Set<String> open = new LinkedHashSet<>();
    private final List<OpenTerm> terms;

    private Articles(Family family, Map<String, Set<String>> held) {
        this.variants = Variants.of(family, held);
        variants.all().forEach(it -> it.term().ifPresent(open::add));
        this.terms = family.terms().stream().filter(it -> open.contains(it.name())).toList();
    }

    /**
     * The articles of an agreement.
     *
     * @param held readings to which open terms are held; what these leave open stands in brackets
     */
    public static List<Article> of(Family family, Map<String, Set<String>> held) {
        Articles articles = new Articles(family, held);
        List<Article> all = new ArrayList<>();
        all.add(articles.parties());
        all.add(articles.bodies());
        ProcedureLayout.procedures(articles.variants).forEach(it -> all.add(articles.procedure(it)));
        all.add(articles.duties());
        all.add(articles.life());
        return all.stream().filter(it -> !it.clauses().isEmpty()).toList();
    }

    private Sentence said(Function<Names, Optional<String>> words) {
        Set<String> touched = new LinkedHashSet<>();
        Optional<String> first = words.apply(variants.all().getFirst().names());
        variants.all().forEach(it -> {
            if (!words.apply(it.names()).equals(first)) {
                it.term().ifPresent(touched::add);
            }
        });
        String text = variants.said(words);
        return new Sentence(text, text.contains("[") ? List.copyOf(touched) : List.of());
    }

    private <T> Sentence said(Function<Agreement, Optional<T>> element, WithNames<T> words) {
        return said(names -> element.apply(names.agreement()).map(it -> words.of(names, it)));
    }

    private interface WithNames<T> {
        String of(Names names, T element);
    }

    private Article parties() {
        Agreement first = variants.all().getFirst().names().agreement();
        Map<Role, List<Party>> byRole = new LinkedHashMap<>();
        first.parties().forEach(it -> byRole.computeIfAbsent(it.role(), role -> new ArrayList<>()).add(it));
        List<Clause> clauses = new ArrayList<>();
        byRole.forEach((role, parties) -> clauses.add(new Clause("parties", English.capital(English.words(role.word())),
                List.of(stop(said(names -> Optional.of(English.capital(names.list(names.agreement().parties().stream()
                        .filter(it -> it.role() == role).map(Party::id).toList())))))),
                Optional.of(parties.getFirst().provenance()))));
        for (Group group : first.groups()) {
            if (group instanceof Group.Listed) {
                clauses.add(new Clause("groups." + group.id(), English.capital(English.words(group.id())),
                        List.of(stop(said(it -> it.group(group.id()).filter(Group.Listed.class::isInstance)
                                .map(Group.Listed.class::cast),
                                (names, it) -> English.capital(new MembersWords(names).of(it.members()))))),
                        Optional.of(group.provenance())));
            } else {
                clauses.add(new Clause("groups." + group.id(), English.capital(English.words(group.id())),
                        List.of(stop(said(it -> it.group(group.id()).filter(Group.Seats.class::isInstance)
                                .map(Group.Seats.class::cast), (names, it) -> new BodyWords(names).of(it)))),
                        Optional.of(group.provenance())));
            }
        }
        return new Article("Who takes part", clauses);
    }

    private Article bodies() {
        Map<String, Body> first = new LinkedHashMap<>();
        variants.all().forEach(it -> it.names().agreement().bodies().forEach(body -> first.putIfAbsent(body.id(),
                body)));
        List<Clause> clauses = new ArrayList<>();
        first.forEach((id, body) -> {
            List<Sentence> said = new ArrayList<>();
            // Readings may leave a body with fewer sentences; what is said is put side by side one by one.
            int most = variants.all().stream().mapToInt(it -> body(it.names(), id).size()).max().orElse(0);
            for (int i = 0; i < most; i++) {
                int at = i;
                said.add(stop(said(names -> body(names, id).stream().skip(at).findFirst())));
            }
            clauses.add(new Clause("bodies." + id, BodyWords.name(body), said, Optional.of(body.provenance())));
        });
        return new Article("Bodies that decide", clauses);
    }

    private static List<String> body(Names names, String id) {
        return names.agreement().body(id).map(new BodyWords(names)::of).orElse(List.of());
    }

    private Article procedure(String id) {
        ProcedureDrawing drawing = ProcedureLayout.of(variants, id, terms);
        List<Clause> clauses = new ArrayList<>();
        for (ProcedureDrawing.Node node : drawing.nodes()) {
            String path = "procedures." + id;
            Optional<Step> step = step(id, node.id());
            clauses.add(step
                    .map(it -> new Clause(path + ".steps." + it.id(), node.heading(), sentences(drawing, node, id, it),
                            Optional.of(it.provenance())))
                    .orElseGet(() -> new Clause(path, node.heading(),
                            Spoken.sentences(drawing, node).stream().filter(it -> !it.startsWith("Open: "))
                                    .map(it -> new Sentence(it, it.contains("[") ? node.open() : List.of())).toList(),
                            provenance(id))));
        }
        return new Article(English.capital(English.words(id)), clauses);
    }

    private List<Sentence> sentences(ProcedureDrawing drawing, ProcedureDrawing.Node node, String procedure,
            Step step) {
        Function<Agreement, Optional<Step>> own = it -> it.procedure(procedure).flatMap(all -> all.step(step.id()));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(stop(said(own, (names, it) -> English.capital(new StepWords(names).of(it)))));
        Sentence clock = said(own, (names, it) -> TimeWords.timing(it.timing()));
        if (!clock.text().isEmpty()) {
            sentences.add(stop(new Sentence("Time: " + clock.text(), clock.terms())));
        }
        drawing.edges().stream().filter(it -> it.from().equals(node.id())).forEach(it -> {
            String way = Spoken.way(drawing, it);
            // An arrow that only some readings have is a bracket as a whole.
            sentences.add(it.open().isEmpty() ? Sentence.plain(way) : new Sentence("[" + way + "]", it.open()));
        });
        return sentences;
    }

    private static Sentence stop(Sentence sentence) {
        return new Sentence(sentence.text() + (sentence.text().endsWith(".") ? "" : "."), sentence.terms());
    }

    private Optional<Step> step(String procedure, String step) {
        return found(it -> it.procedure(procedure).flatMap(all -> all.step(step)));
    }

    private Optional<Provenance> provenance(String procedure) {
        return found(it -> it.procedure(procedure)).map(Procedure::provenance);
    }

    private <T> Optional<T> found(Function<Agreement, Optional<T>> element) {
        return variants.all().stream().flatMap(it -> element.apply(it.names().agreement()).stream()).findFirst();
    }

    /** What is owed; and whose proposal that is, where it is not on record that the others accept it. */
    private List<Sentence> duty(Function<Agreement, Optional<Obligation>> own) {
        List<Sentence> said = new ArrayList<>(List.of(
                stop(said(own, (names, it) -> English.capital(new ObligationWords(names).sentence(it))))));
        Sentence by = said(names -> own.apply(names.agreement()).flatMap(Obligation::proposedBy)
                .map(it -> "Proposed by " + new MembersWords(names).of(it)
                        + "; that others accept it is not on record"));
        if (!by.text().isEmpty()) {
            said.add(stop(by));
        }
        return said;
    }

    private Article duties() {
        Set<String> ids = new LinkedHashSet<>();
        variants.all().forEach(it -> it.names().agreement().obligations().forEach(duty -> ids.add(duty.id())));
        List<Clause> clauses = new ArrayList<>();
        for (String id : ids) {
            Function<Agreement, Optional<Obligation>> own = agreement -> agreement.obligations().stream()
                    .filter(it -> it.id().equals(id)).findFirst();
            found(own).ifPresent(duty -> clauses.add(new Clause("obligations." + id,
                    English.capital(English.words(id)),
                    duty(own),
                    Optional.of(duty.provenance()))));
        }
        return new Article(StatusWords.bound(variants.all().getFirst().names().agreement().status()), clauses);
    }

    private Article life() {
        Map<Sentence, List<String>> alike = new LinkedHashMap<>();
        List<LifeWords.Line> first = lines(variants.all().getFirst().names());
        for (int i = 0; i < first.size(); i++) {
            int line = i;
            alike.computeIfAbsent(said(names -> Optional.of(lines(names).get(line).answer())),
                    it -> new ArrayList<>()).add(first.get(i).question());
        }
        List<Clause> clauses = new ArrayList<>();
        alike.forEach((answer, questions) -> clauses.add(new Clause("life", String.join("; ", questions),
                List.of(stop(new Sentence(English.capital(answer.text()), answer.terms()))), Optional.empty())));
        return new Article("How it begins, lasts and ends", clauses);
    }

    private static List<LifeWords.Line> lines(Names names) {
        return new LifeWords(names).lines(names.agreement().life());
    }
}
