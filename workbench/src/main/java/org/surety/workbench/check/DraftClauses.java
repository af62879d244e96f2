package org.surety.workbench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.intake.ground.DraftClause;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Source;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Node;

/**
 * The clauses of an agreement's file with what they cite, under all readings at once. A clause is what stands under a
 * name in a section, a step, and whatever has a source of its own; without one it rests on what the clause around it
 * does.
 */
public final class DraftClauses {

    private static final List<String> SECTIONS = List.of("parties", "adversaries", "groups", "places", "bodies",
            "events", "obligations", "procedures");
    private static final Set<String> MAY_GO_WITHOUT = Set.of("adversaries", "places", "events");
    private static final Set<String> REMARKS = Set.of("note", "text", "source", "kind", "as-in", "law");
    private static final String UNSPECIFIED = "unspecified";

    private final List<OpenTerm> terms;
    private final Set<String> texts;
    private final Set<String> inferences;
    private final List<Draft> found = new ArrayList<>();

    private DraftClauses(AgreementFile file, Agreement agreement) {
        this.terms = file.ownTerms();
        this.texts = ids(agreement, it -> it.file().isPresent());
        this.inferences = ids(agreement, it -> it.grade() == Grade.INFERENCE);
    }

    private static Set<String> ids(Agreement agreement, java.util.function.Predicate<Source> which) {
        return Set.copyOf(agreement.sources().stream().filter(which).map(Source::id).toList());
    }

    /** All of them. */
    static List<DraftClause> of(AgreementFile file, Agreement agreement) {
        DraftClauses clauses = new DraftClauses(file, agreement);
        for (String section : SECTIONS) {
            file.tree().entry(section).ifPresent(it -> clauses.section(section, it.value()));
        }
        file.tree().entry("life").ifPresent(it -> clauses.element("life", it, true));
        return clauses.found.stream().map(Draft::clause).toList();
    }

    /** What a clause is made of while it is read. */
    private record Draft(String path, int line, DraftClause.Kind kind, List<Citation> citations, List<String> words,
            List<Integer> sizes, Set<String> texts, Set<String> inferences) {

        DraftClause clause() {
            Map<String, List<String>> places = new LinkedHashMap<>();
            citations.stream().filter(it -> texts.contains(it.source())).forEach(it -> places
                    .computeIfAbsent(it.source(), key -> new ArrayList<>()).add(it.place().orElse("")));
            boolean inferred = citations.stream().anyMatch(it -> inferences.contains(it.source()));
            boolean elsewhere = citations.stream().anyMatch(it -> !texts.contains(it.source()));
            return new DraftClause(path, line, kind, places, inferred, elsewhere, words, sizes);
        }
    }

    private Draft add(String path, int line, DraftClause.Kind kind, List<Citation> citations) {
        Draft draft = new Draft(path, line, kind, citations, new ArrayList<>(List.of(path.split("[.]"))),
                new ArrayList<>(), texts, inferences);
        found.add(draft);
        return draft;
    }

    private void section(String section, Node node) {
        switch (node) {
            case Node.Mapping mapping -> mapping.entries().forEach(it -> element(section + "." + it.key(), it,
                    needsSource(section, it.value())));
            case Node.Open open -> visit(open, section, List.of(), new ArrayList<>(), new ArrayList<>());
            case Node.Sequence names -> {
            }
            case Node.Scalar blank -> {
            }
        }
    }

    private static boolean needsSource(String section, Node value) {
        boolean plainParty = section.equals("parties") && !(value instanceof Node.Mapping mapping
                && mapping.entry("role").map(Node.Entry::value).filter(it -> !(it instanceof Node.Scalar scalar
                        && scalar.text().strip().equals(Role.OTHER.word()))).isPresent());
        return !plainParty && !MAY_GO_WITHOUT.contains(section);
    }

    private void element(String path, Node.Entry entry, boolean needsSource) {
        DraftClause.Kind kind = needsSource ? DraftClause.Kind.CLAUSE : DraftClause.Kind.NAME;
        switch (entry.value()) {
            case Node.Open open -> visit(open, path, List.of(), new ArrayList<>(), new ArrayList<>());
            case Node.Mapping mapping -> clause(mapping, path, entry.keyMark().line(), kind, List.of());
            case Node.Sequence list -> {
                Draft draft = add(path, entry.keyMark().line(), kind, List.of());
                visit(list, path, List.of(), draft.words(), draft.sizes());
            }
            case Node.Scalar scalar -> {
                Draft draft = add(path, entry.keyMark().line(), kind, List.of());
                visit(scalar, path, List.of(), draft.words(), draft.sizes());
            }
        }
    }

    private void clause(Node.Mapping mapping, String path, int line, DraftClause.Kind kind, List<Citation> around) {
        List<Citation> own = mapping.entry("source").map(it -> citations(it.value())).orElse(around);
        // What says of everything that it is unspecified rests on no passage: the text is silent.
        boolean saysNothing = mapping.entries().stream().filter(it -> !REMARKS.contains(it.key()))
                .allMatch(it -> isUnspecified(it.value()));
        if (saysNothing && !mapping.entries().isEmpty()) {
            inside(mapping, path, own, new ArrayList<>(), new ArrayList<>());
            return;
        }
        Draft draft = add(path, line, kind, own);
        inside(mapping, path, own, draft.words(), draft.sizes());
    }

    private void inside(Node.Mapping mapping, String path, List<Citation> own, List<String> words,
            List<Integer> sizes) {
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key().equals("source")) {
                continue;
            }
            words.add(entry.key());
            String at = path + "." + entry.key();
            if (entry.key().equals("steps") && entry.value() instanceof Node.Mapping steps) {
                for (Node.Entry step : steps.entries()) {
                    if (step.value() instanceof Node.Mapping content) {
                        clause(content, at + "." + step.key(), step.keyMark().line(), DraftClause.Kind.CLAUSE, own);
                    } else {
                        visit(step.value(), at + "." + step.key(), own, words, sizes);
                    }
                }
            } else {
                visit(entry.value(), at, own, words, sizes);
            }
        }
    }

    private void visit(Node node, String path, List<Citation> around, List<String> words, List<Integer> sizes) {
        switch (node) {
            case Node.Scalar scalar -> {
                words.add(scalar.text());
                if (isUnspecified(scalar)) {
                    add(path, scalar.mark().line(), DraftClause.Kind.SILENT, List.of());
                }
            }
            case Node.Sequence list -> {
                sizes.add(list.items().size());
                list.items().forEach(it -> visit(it, path, around, words, sizes));
            }
            case Node.Mapping mapping when mapping.has("source") ->
                    clause(mapping, path, mapping.mark().line(), DraftClause.Kind.CLAUSE, around);
            case Node.Mapping mapping -> inside(mapping, path, around, words, sizes);
            case Node.Open open -> open(open, path, around);
        }
    }

    private void open(Node.Open open, String path, List<Citation> around) {
        OpenTerm term = terms.get(open.term());
        List<Citation> asked = or(term.provenance(), around);
        Draft question = add(path, open.mark().line(), DraftClause.Kind.OPEN, asked);
        question.words().add(term.question());
        term.provenance().note().ifPresent(question.words()::add);
        Map<String, Node> values = new HashMap<>();
        open.readings().forEach(it -> values.put(it.name(), it.value()));
        for (OpenTerm.Alternative reading : term.readings()) {
            List<Citation> cited = or(reading.provenance(), asked);
            Optional<Node> value = Optional.ofNullable(values.get(reading.name()));
            Draft draft = add(path + "." + reading.name(), value.orElse(open).mark().line(), DraftClause.Kind.CLAUSE,
                    cited);
            reading.label().ifPresent(draft.words()::add);
            reading.provenance().note().ifPresent(draft.words()::add);
            value.ifPresent(it -> visit(it, path + "." + reading.name(), cited, draft.words(), draft.sizes()));
        }
    }

    private static List<Citation> or(Provenance own, List<Citation> around) {
        return own.citations().isEmpty() ? around : own.citations();
    }

    private static boolean isUnspecified(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().strip().equals(UNSPECIFIED);
    }

    private static List<Citation> citations(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> List.of(new Citation(scalar.text().strip(), Optional.empty()));
            case Node.Sequence list -> list.items().stream().flatMap(it -> citations(it).stream()).toList();
            case Node.Mapping mapping -> mapping.entries().stream().map(it -> new Citation(it.key(),
                    it.value() instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty())).toList();
            case Node.Open open -> open.readings().stream().flatMap(it -> citations(it.value()).stream()).toList();
        };
    }
}
