package org.surety.text.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Severity;
import org.surety.model.position.PositionSet;
import org.surety.text.FormRules;
import org.surety.text.Library;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;
import org.surety.text.tree.YamlTree;

/**
 * Reads designs. A clause that can be chosen becomes an open term of the agreement, which is then read as if its own
 * file said so; so every value that a file of an agreement may have can be chosen, and is checked as thoroughly.
 */
public final class DesignReader {

    private DesignReader() {}

    /**
     * What a design refers to; without it the design cannot be read.
     *
     * @param agreement its {@code for}
     * @param positions its {@code positions}, if it names any
     * @param scenarios its {@code scenarios}
     */
    public record Needs(Named agreement, Optional<Named> positions, List<Named> scenarios) {

        /** Copies the list. */
        public Needs {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** A name, and where the design has it. */
    public record Named(String name, int line, int column) {}

    private static Named named(Cell cell, String name) {
        return new Named(name, cell.mark().line(), cell.mark().column());
    }

    /** What the design in {@code file} refers to, or what is wrong with the file as far as that can be told. */
    public static Read<Needs> needs(SourceFile file) {
        Problems problems = new Problems(file.name());
        Optional<Node> root = YamlTree.parse(file, problems);
        if (root.isEmpty() || !Kinds.check(root.get(), KindOf.DESIGN, problems)
                || !(root.get() instanceof Node.Mapping tree)) {
            return Read.failed(problems);
        }
        Decoder decoder =
                new Decoder(problems, new ReadingChoice.All(), DeclaredNames.of("", tree, new Imports(Library.EMPTY)));
        Values values = new Values(decoder);
        Cell cell = new Cell("", tree);
        Optional<Named> agreement =
                tree.entry("for").map(it -> named(cell.at(it), AgreementHead.id(decoder, cell.at(it))))
                        .filter(it -> !it.name().isEmpty());
        if (agreement.isEmpty()) {
            decoder.report(FormRules.FORM_MISSING_KEY, cell, "a design lacks `for`, the agreement that it is about");
        }
        Optional<Named> positions =
                tree.entry("positions").map(it -> named(cell.at(it), values.text(cell.at(it))));
        List<Named> scenarios = tree.entry("scenarios")
                .map(it -> decoder.list(cell.at(it), one -> named(one, values.text(one)))).orElse(List.of());
        return Read.of(new Needs(agreement.orElseGet(() -> named(cell, "?")), positions, scenarios), problems);
    }

    /**
     * Reads a design.
     *
     * @param agreement the file of the agreement that it is for
     * @param library for agreements that the agreement refers to
     * @param positions what parties want, where that is known
     * @return the design, or everything that is wrong with it or with the agreement; never throws
     */
    public static Read<DesignFile> read(SourceFile file, SourceFile agreement, Library library,
            Optional<PositionSet> positions) {
        Problems problems = new Problems(file.name());
        Read<AgreementFile> plain = AgreementReader.read(agreement, library);
        Optional<Node> root = YamlTree.parse(file, problems);
        if (plain.value().isEmpty()) {
            return new Read<>(Optional.empty(), plain.findings());
        }
        if (root.isEmpty() || !Kinds.check(root.get(), KindOf.DESIGN, problems)
                || !(root.get() instanceof Node.Mapping tree)) {
            return Read.failed(problems);
        }
        Imports imports = new Imports(library);
        DeclaredNames names = DeclaredNames.of("", tree, imports);
        Set<String> sources = new LinkedHashSet<>(names.sources());
        sources.addAll(plain.value().get().names().sources());
        Decoder decoder = new Decoder(problems, new ReadingChoice.All(),
                new DeclaredNames(names.id(), sources, names.parties(),
                        names.groups(), names.places(), names.bodies(), names.duties(), names.procedures(),
                        names.steps(),
                        names.byParty(),
                        names.columns(), names.referred(), imports, false));
        DesignDecoder.Decoded decoded =
                new DesignDecoder(decoder, plain.value().get(), positions).read(new Cell("", tree));
        if (problems.hasErrors()) {
            return Read.failed(problems);
        }
        return splice(file, tree, agreement, library, plain.value().get(), decoded, problems);
    }

    private static Read<DesignFile> splice(SourceFile file, Node.Mapping tree, SourceFile agreement, Library library,
            AgreementFile plain, DesignDecoder.Decoded decoded, Problems problems) {
        Problems joint = new Problems(agreement.name());
        Node.Mapping into = (Node.Mapping) YamlTree.parse(agreement, joint).orElseThrow();
        Splice splice = new Splice(into, (int) agreement.content().lines().count(), problems);
        Set<String> clauses = new HashSet<>();
        long choices = decoded.drafts().stream().filter(it -> it.clause().isPresent()).count();
        if (choices > OpenTermCollector.MOST_TERMS) {
            problems.add(FormRules.FORM_TOO_LARGE, "there are " + choices + " choices of clauses; at most "
                    + OpenTermCollector.MOST_TERMS + " can be looked at");
            return Read.failed(problems);
        }
        for (ChoiceReader.Draft draft : decoded.drafts()) {
            draft.clause().ifPresent(clause -> {
                String path = draft.choice().clause().orElse("");
                if (!clauses.add(path)) {
                    problems.add(FormRules.FORM_DUPLICATE_NAME, clause.mark().line(), clause.mark().column(),
                            clause.path(), "two choices are about " + Quote.of(path), Optional.empty());
                } else {
                    choose(draft, clause, path, plain, splice, problems);
                }
            });
        }
        Set<String> known = plain.names().sources();
        List<Node.Entry> sources = new ArrayList<>();
        tree.entry("sources").map(Node.Entry::value).filter(Node.Mapping.class::isInstance)
                .ifPresent(it -> ((Node.Mapping) it).entries().stream().filter(one -> !known.contains(one.key()))
                        .forEach(sources::add));
        splice.add("sources", sources);
        if (!problems.hasErrors()) {
            Read<AgreementFile> versions = AgreementReader.read(agreement, splice.tree(), new Imports(library), joint);
            versions.findings().stream().filter(it -> it.severity() == Severity.ERROR)
                    .forEach(it -> problems.add(splice.told(it, file.name())));
            if (versions.value().isPresent()) {
                return Read.of(new DesignFile(file.name(), decoded.design(), versions.value().get(),
                        problems.sorted()), problems);
            }
        }
        return Read.failed(problems);
    }

    private static void choose(ChoiceReader.Draft draft, Cell clause, String path, AgreementFile plain, Splice splice,
            Problems problems) {
        Optional<OpenTerm> open = plain.ownTerms().stream().filter(it -> it.place().equals(path)).findFirst();
        splice.put(clause, old -> {
            List<Node.Entry> added = draft.readings().stream().map(splice::below).toList();
            Optional<Node.Mapping> spec = old.flatMap(Splice::open);
            if (spec.isPresent()) {
                requireName(draft, clause, open, problems);
                return more(spec.get(), added, old.get());
            }
            List<Node.Entry> readings = new ArrayList<>();
            draft.keep().ifPresent(name -> old.ifPresentOrElse(
                    it -> readings.add(new Node.Entry(name, splice.below(clause.node()).mark(), valued(it))),
                    () -> problems.add(FormRules.FORM_BAD_VALUE, clause.mark().line(), clause.mark().column(),
                            clause.path(), "nothing stands there that `keep` could keep", Optional.empty())));
            readings.addAll(added);
            if (readings.size() == 1) {
                return value(readings.getFirst().value());
            }
            Node at = splice.below(clause.node());
            List<Node.Entry> all = new ArrayList<>(draft.spec().stream().map(splice::below).toList());
            all.add(new Node.Entry("readings", at.mark(), new Node.Mapping(readings, at.mark())));
            return new Node.Mapping(List.of(new Node.Entry("open", at.mark(), new Node.Mapping(all, at.mark()))),
                    at.mark());
        });
    }

    private static void requireName(ChoiceReader.Draft draft, Cell clause, Optional<OpenTerm> open,
            Problems problems) {
        open.filter(it -> !it.name().equals(draft.choice().name())).ifPresent(it -> problems.add(
                FormRules.FORM_BAD_NAME, clause.mark().line(), clause.mark().column(), clause.path(),
                "the agreement leaves this open already, as the term " + Quote.of(it.name())
                        + "; call the choice so too, and its readings are added to the term's",
                Optional.of("Rename " + Quote.of(draft.choice().name()) + " to " + Quote.of(it.name()) + ".")));
        draft.keep().ifPresent(it -> problems.add(FormRules.FORM_CONFLICTING_KEYS, clause.mark().line(),
                clause.mark().column(), clause.path(),
                "`keep` is not needed here: the readings of the open term are kept anyway", Optional.empty()));
    }

    /** An open term with more readings. */
    private static Node more(Node.Mapping spec, List<Node.Entry> added, Node old) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : spec.entries()) {
            if (entry.key().equals("readings") && entry.value() instanceof Node.Mapping readings) {
                List<Node.Entry> all = new ArrayList<>(readings.entries());
                all.addAll(added);
                entries.add(new Node.Entry("readings", entry.keyMark(), new Node.Mapping(all, readings.mark())));
            } else {
                entries.add(entry);
            }
        }
        return new Node.Mapping(List.of(new Node.Entry("open", old.mark(), new Node.Mapping(entries, spec.mark()))),
                old.mark());
    }

    /** A value as a reading, so that a mapping with a key {@code value} of its own is not taken for one. */
    private static Node valued(Node value) {
        return new Node.Mapping(List.of(new Node.Entry("value", value.mark(), value)), value.mark());
    }

    private static Node value(Node reading) {
        return reading instanceof Node.Mapping mapping
                ? mapping.entry("value").map(Node.Entry::value).orElse(reading)
                : reading;
    }
}
