package org.surety.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/**
 * Puts values of one file into the tree of another, at the paths of clauses. The two files are taken as if the one
 * stood below the other: what comes from it has lines beyond the last line of the tree's own file, so that a finding
 * can be told where it belongs.
 */
final class Splice {

    private static final Map<String, String> IN_TERM = Map.of("life.duration", "life.term.for", "life.renewal",
            "life.term.renewal", "life.withdrawal", "life.term.withdrawal");

    private final Problems problems;
    private final int below;
    private Node.Mapping tree;

    /**
     * @param tree what is put into
     * @param lines how many lines its file has
     * @param problems for paths that lead nowhere; those of the other file
     */
    Splice(Node.Mapping tree, int lines, Problems problems) {
        this.tree = tree;
        this.below = lines;
        this.problems = problems;
    }

    Node.Mapping tree() {
        return tree;
    }

    /**
     * Puts what {@code change} makes of the value at {@code path} into its place; the value is empty if the last key of
     * the path is missing. What comes of the other file must be brought {@link #below} first.
     */
    void put(Cell path, Function<Optional<Node>, Node> change) {
        String clause = written(((Node.Scalar) path.node()).text().strip());
        if (put(tree, clause, path, change) instanceof Node.Mapping changed) {
            tree = changed;
        }
    }

    /** Where the clause stands in this file: how long a life lasts is written beside its term, or in it. */
    private String written(String clause) {
        boolean inTerm = tree.entry("life").map(Node.Entry::value).filter(Node.Mapping.class::isInstance)
                .flatMap(it -> ((Node.Mapping) it).entry("term")).map(Node.Entry::value)
                .filter(it -> it instanceof Node.Mapping && open(it).isEmpty()).isPresent();
        return inTerm ? IN_TERM.getOrDefault(clause, clause) : clause;
    }

    private Node put(Node node, String rest, Cell path, Function<Optional<Node>, Node> change) {
        if (!(node instanceof Node.Mapping mapping)) {
            report(path, "the path goes on with " + Quote.of(rest) + " where the agreement has " + node.describe(),
                    Optional.empty());
            return node;
        }
        if (open(mapping).isPresent()) {
            report(path, "the path leads into an open term; choose on the open term as a whole", Optional.empty());
            return node;
        }
        Optional<Node.Entry> next = AgreementText.longestKey(mapping, rest);
        if (next.isEmpty()) {
            return append(mapping, rest, path, change);
        }
        Node.Entry entry = next.get();
        Node value = rest.equals(entry.key())
                ? change.apply(Optional.of(entry.value()))
                : put(entry.value(), rest.substring(entry.key().length() + 1), path, change);
        return new Node.Mapping(mapping.entries().stream()
                .map(it -> it == entry ? new Node.Entry(it.key(), it.keyMark(), value) : it).toList(), mapping.mark());
    }

    private Node append(Node.Mapping mapping, String key, Cell path, Function<Optional<Node>, Node> change) {
        int dot = key.indexOf('.');
        if (mapping == tree && dot > 0 && key.substring(0, dot).equals("life") && key.indexOf('.', dot + 1) < 0) {
            // A text that says nothing of how long it lasts has no such section; what it could say can be chosen.
            Node.Mapping life = new Node.Mapping(List.of(new Node.Entry(key.substring(dot + 1), below(path.mark()),
                    change.apply(Optional.empty()))), below(path.mark()));
            List<Node.Entry> entries = new ArrayList<>(mapping.entries());
            entries.add(new Node.Entry("life", below(path.mark()), life));
            return new Node.Mapping(entries, mapping.mark());
        }
        if (mapping == tree || dot >= 0) {
            String first = key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
            List<String> keys = mapping.entries().stream().map(Node.Entry::key).toList();
            report(path, "the agreement has no " + Quote.of(first) + " there; there are "
                    + keys.stream().limit(12).map(Quote::of).collect(Collectors.joining(", ")),
                    Nearest.hint(first, keys));
            return mapping;
        }
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        entries.add(new Node.Entry(key, below(path.mark()), change.apply(Optional.empty())));
        return new Node.Mapping(entries, mapping.mark());
    }

    /** Adds entries to a section at the top of the tree. */
    void add(String section, List<Node.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Node.Entry> all = new ArrayList<>();
        tree.entry(section).map(Node.Entry::value).filter(Node.Mapping.class::isInstance)
                .ifPresent(it -> all.addAll(((Node.Mapping) it).entries()));
        entries.forEach(it -> all.add(below(it)));
        Mark mark = tree.entry(section).map(it -> it.value().mark()).orElse(below(entries.getFirst().keyMark()));
        List<Node.Entry> top =
                new ArrayList<>(tree.entries().stream().filter(it -> !it.key().equals(section)).toList());
        top.add(new Node.Entry(section, mark, new Node.Mapping(all, mark)));
        tree = new Node.Mapping(top, tree.mark());
    }

    /** What stands under {@code open} in a value that is left open. */
    static Optional<Node.Mapping> open(Node node) {
        return node instanceof Node.Mapping mapping
                ? mapping.entry("open").map(Node.Entry::value).filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast).filter(it -> it.has("readings") || it.has("question"))
                : Optional.empty();
    }

    /** The finding, told of the file to which its line belongs. */
    Finding told(Finding finding, String other) {
        SourceLocation position = finding.position();
        return position.line() <= below
                ? finding
                : new Finding(finding.id(), finding.severity(), finding.clause(), finding.message(), finding.hint(),
                        finding.reading(), new SourceLocation(other, position.line() - below, position.column()));
    }

    /** A value of the other file, with its lines below those of the tree's. */
    Node below(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> new Node.Scalar(scalar.text(), scalar.quoted(), below(scalar.mark()));
            case Node.Sequence list ->
                    new Node.Sequence(list.items().stream().map(this::below).toList(), below(list.mark()));
            case Node.Mapping mapping ->
                    new Node.Mapping(mapping.entries().stream().map(this::below).toList(), below(mapping.mark()));
            case Node.Open open -> throw new IllegalArgumentException("open terms have not been collected yet");
        };
    }

    Node.Entry below(Node.Entry entry) {
        return new Node.Entry(entry.key(), below(entry.keyMark()), below(entry.value()));
    }

    private Mark below(Mark mark) {
        return new Mark(mark.line() + below, mark.column());
    }

    private void report(Cell path, String message, Optional<String> hint) {
        problems.add(FormRules.FORM_BAD_VALUE, path.mark().line(), path.mark().column(), path.path(), message, hint);
    }
}
