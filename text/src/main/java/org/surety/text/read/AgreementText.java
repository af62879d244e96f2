package org.surety.text.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;

/**
 * An agreement as a tree with its open terms collected.
 *
 * @param file the file as the user named it
 * @param root the tree
 * @param terms its own open terms; an {@link Node.Open} refers to them by number
 * @param names what it declares and may name
 */
record AgreementText(String file, Node.Mapping root, List<OpenTerm> terms, DeclaredNames names) {

    /** The elements of a section, all those of all readings if none is chosen. */
    List<Cell> elements(FileSection<?> section, ReadingChoice choices) {
        List<Cell> all = new ArrayList<>();
        for (Node node : chosen(root.entry(section.key()).map(Node.Entry::value), choices)) {
            Cell cell = new Cell(section.key(), node);
            PartReader.entries(cell, section.listable()).stream().filter(it -> !choices.isAbsent(it.value()))
                    .forEach(it -> all.add(cell.at(it)));
        }
        return all;
    }

    /** The key under which an element stands. */
    static String id(FileSection<?> section, Cell element) {
        return element.path().substring(section.key().length() + 1);
    }

    private static List<Node> chosen(Optional<Node> node, ReadingChoice choices) {
        if (node.isEmpty() || choices.isAbsent(node.get())) {
            return List.of();
        }
        if (choices instanceof ReadingChoice.Chosen chosen && node.get() instanceof Node.Open open) {
            return chosen(Optional.of(open.reading(chosen.of(open.term()).orElse(""))
                    .orElseThrow(() -> new IllegalArgumentException("no reading is chosen for an open term")).value()),
                    choices);
        }
        return DeclaredNames.alternatives(node.get());
    }

    /** The numbers of the terms inside a node. */
    static Set<Integer> termsIn(Node node, Map<Node, Set<Integer>> known) {
        Set<Integer> before = known.get(node);
        if (before != null) {
            return before;
        }
        Set<Integer> terms = new TreeSet<>();
        addTerms(node, terms);
        known.put(node, terms);
        return terms;
    }

    static Set<Integer> termsIn(Node node) {
        return termsIn(node, new IdentityHashMap<>());
    }

    private static void addTerms(Node node, Set<Integer> terms) {
        switch (node) {
            case Node.Scalar scalar -> {
            }
            case Node.Sequence list -> list.items().forEach(it -> addTerms(it, terms));
            case Node.Mapping mapping -> mapping.entries().forEach(it -> addTerms(it.value(), terms));
            case Node.Open open -> {
                terms.add(open.term());
                open.readings().forEach(it -> addTerms(it.value(), terms));
            }
        }
    }

    /** Where a clause stands, or else the nearest clause around it. */
    Mark markOf(String path) {
        return markOf(root, path).orElse(new Mark(1, 1));
    }

    /** Names may hold dots, so the longest key that fits is tried first. */
    static Optional<Mark> markOf(Node node, String path) {
        return switch (node) {
            case Node.Mapping mapping -> longestKey(mapping, path)
                    .map(it -> path.equals(it.key())
                            ? it.keyMark()
                            : markOf(it.value(), path.substring(it.key().length() + 1)).orElse(it.keyMark()));
            case Node.Open open ->
                    open.readings().stream().flatMap(it -> markOf(it.value(), path).stream()).findFirst();
            case Node.Sequence list -> list.items().stream().flatMap(it -> markOf(it, path).stream()).findFirst();
            case Node.Scalar scalar -> Optional.empty();
        };
    }

    /**
     * The entry whose key a path begins with, the longest of several; asks for each beginning, since a file may have
     * very many entries.
     */
    static Optional<Node.Entry> longestKey(Node.Mapping mapping, String path) {
        int longest = path.length() <= YamlTree.LONGEST_KEY
                ? path.length()
                : path.lastIndexOf('.', YamlTree.LONGEST_KEY);
        for (int end = longest; end > 0; end = path.lastIndexOf('.', end - 1)) {
            Optional<Node.Entry> entry = mapping.entry(path.substring(0, end));
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }
}
