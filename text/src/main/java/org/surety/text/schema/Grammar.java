package org.surety.text.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.text.Problems;
import org.surety.text.SourceFile;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;

/**
 * What may stand where in a kind of file, as its JSON Schema has it: for forms, completion and explanation. The reader
 * of files decides whether a value is right; this only tells what is worth offering.
 */
public final class Grammar {

    private static final Map<String, Grammar> KNOWN = new ConcurrentHashMap<>();
    private static final String DEFINITIONS = "#/$defs/";
    /** A definition leads to others; so often that a schema that goes in a circle ends. */
    private static final int MOST_STEPS = 60;

    /** A schema without any of these says nothing, so anything may stand there. */
    private static final Set<String> CONSTRAINTS =
            Set.of("type", "enum", "const", "$ref", "anyOf", "properties", "if", "pattern");

    private final Node.Mapping root;
    private final Node.Mapping definitions;

    private Grammar(Node.Mapping root) {
        this.root = root;
        this.definitions = mapping(root, "$defs").orElseGet(() -> new Node.Mapping(List.of(), root.mark()));
    }

    /**
     * The grammar of a kind of file.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Grammar of(String kind) {
        return KNOWN.computeIfAbsent(kind, it -> new Grammar((Node.Mapping) YamlTree
                .parse(new SourceFile(it, Schemas.of(it)), new Problems(it)).orElseThrow()));
    }

    /**
     * A key that may stand in a mapping.
     *
     * @param meaning in a sentence
     * @param required whether it has to
     */
    public record Key(String name, Optional<String> meaning, boolean required) {}

    /**
     * What may stand at a place.
     *
     * @param meaning of the place, in a sentence
     * @param kinds the definitions by which a value here is made ({@code members}, {@code limit}, {@code rule}, ...)
     * @param words single texts that mean something here, or are examples
     * @param onlyWords whether nothing but these (and an open term) can stand here
     * @param keys that a mapping here may have
     * @param named whether a mapping here has names of the author's own as its keys
     * @param list whether a list may stand here
     */
    public record Place(Optional<String> meaning, Set<String> kinds, List<String> words, boolean onlyWords,
            List<Key> keys, boolean named, boolean list) {

        /** Copies. */
        public Place {
            kinds = Set.copyOf(kinds);
            words = List.copyOf(words);
            keys = List.copyOf(keys);
        }
    }

    /** What may stand where a path leads; nothing in particular where the language has no such place. */
    public Place at(List<String> path) {
        return place(schemas(path));
    }

    /** Whether the language has such a place. */
    public boolean has(List<String> path) {
        return !schemas(path).isEmpty();
    }

    private List<Node.Mapping> schemas(List<String> path) {
        List<Node.Mapping> here = expanded(List.of(root));
        // Where an open term stands, each of its readings has what could stand there without it.
        List<Node.Mapping> outside = here;
        int sinceOpen = -1;
        for (String key : path) {
            if (key.equals("open") && opens(here)) {
                outside = here;
                sinceOpen = 0;
            } else if (sinceOpen >= 0) {
                sinceOpen++;
            }
            List<Node.Mapping> next = new ArrayList<>();
            for (Node.Mapping each : here) {
                next.addAll(inside(each, key));
            }
            boolean value = sinceOpen == 3 && key.equals("value");
            if (value) {
                here = outside.stream().filter(it -> !opens(List.of(it))).toList();
                sinceOpen = -1;
            } else {
                here = expanded(next);
            }
        }
        return here;
    }

    private static boolean opens(Collection<Node.Mapping> schemas) {
        return schemas.stream().anyMatch(it -> mapping(it, "properties").filter(keys -> keys.entries().size() == 1
                && keys.has("open")).isPresent());
    }

    private static List<Node.Mapping> inside(Node.Mapping schema, String key) {
        Optional<Node.Mapping> property = mapping(schema, "properties").flatMap(it -> mapping(it, key));
        if (property.isPresent()) {
            return List.of(property.get());
        }
        List<Node.Mapping> inside = new ArrayList<>();
        mapping(schema, "additionalProperties").ifPresent(inside::add);
        boolean object = texts(schema, "type").contains("object") && !schema.has("additionalProperties");
        if (object || CONSTRAINTS.stream().noneMatch(schema::has)) {
            inside.add(new Node.Mapping(List.of(), schema.mark()));
        }
        if (key.matches("[0-9]{1,6}")) {
            mapping(schema, "items").ifPresent(inside::add);
        }
        return inside;
    }

    /** The schemas, and whatever they lead to by reference or as alternatives. */
    private List<Node.Mapping> expanded(List<Node.Mapping> schemas) {
        List<Node.Mapping> all = new ArrayList<>();
        schemas.forEach(it -> expand(it, all, 0));
        return all;
    }

    private void expand(Node.Mapping schema, List<Node.Mapping> all, int steps) {
        if (steps > MOST_STEPS) {
            return;
        }
        all.add(schema);
        reference(schema).ifPresent(it -> mapping(definitions, it).ifPresent(found -> expand(found, all, steps + 1)));
        list(schema, "anyOf").forEach(it -> expand(it, all, steps + 1));
        mapping(schema, "then").ifPresent(it -> expand(it, all, steps + 1));
        mapping(schema, "else").ifPresent(it -> expand(it, all, steps + 1));
    }

    private static Optional<String> reference(Node.Mapping schema) {
        return text(schema, "$ref").filter(it -> it.startsWith(DEFINITIONS))
                .map(it -> it.substring(DEFINITIONS.length()));
    }

    private static Place place(List<Node.Mapping> schemas) {
        Optional<String> meaning = Optional.empty();
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        Map<String, Key> keys = new LinkedHashMap<>();
        boolean free = false;
        boolean named = false;
        boolean list = false;
        for (Node.Mapping schema : schemas) {
            Optional<String> reference = reference(schema);
            reference.ifPresent(kinds::add);
            boolean open = opens(List.of(schema));
            meaning = open ? meaning : meaning.or(() -> text(schema, "description"));
            words.addAll(texts(schema, "enum"));
            text(schema, "const").ifPresent(words::add);
            texts(schema, "examples").forEach(words::add);
            Set<String> types = new LinkedHashSet<>(texts(schema, "type"));
            boolean closed = schema.has("enum") || schema.has("const");
            free |= !closed && (types.contains("string") || types.contains("number") || types.contains("integer"));
            list |= types.contains("array");
            Set<String> required = Set.copyOf(texts(schema, "required"));
            mapping(schema, "properties").ifPresent(it -> it.entries().forEach(each -> keys.putIfAbsent(each.key(),
                    new Key(each.key(), each.value() instanceof Node.Mapping inner
                            ? text(inner, "description")
                            : Optional.empty(), required.contains(each.key())))));
            named |= mapping(schema, "additionalProperties").isPresent();
        }
        return new Place(meaning, kinds, List.copyOf(words), !free && !words.isEmpty() && keys.size() <= 1 && !list,
                List.copyOf(keys.values()), named, list);
    }

    private static Optional<Node.Mapping> mapping(Node.Mapping in, String key) {
        return in.entry(key).map(Node.Entry::value)
                .flatMap(it -> it instanceof Node.Mapping mapping ? Optional.of(mapping) : Optional.empty());
    }

    private static List<Node.Mapping> list(Node.Mapping in, String key) {
        List<Node.Mapping> list = new ArrayList<>();
        in.entry(key).map(Node.Entry::value).ifPresent(it -> {
            if (it instanceof Node.Sequence items) {
                items.items().forEach(each -> {
                    if (each instanceof Node.Mapping mapping) {
                        list.add(mapping);
                    }
                });
            }
        });
        return list;
    }

    private static Optional<String> text(Node.Mapping in, String key) {
        return in.entry(key).map(Node.Entry::value)
                .flatMap(it -> it instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }

    /** A single text, or a list of them. */
    private static List<String> texts(Node.Mapping in, String key) {
        List<String> texts = new ArrayList<>();
        text(in, key).ifPresent(texts::add);
        in.entry(key).map(Node.Entry::value).ifPresent(it -> {
            if (it instanceof Node.Sequence items) {
                items.items().forEach(each -> {
                    if (each instanceof Node.Scalar scalar) {
                        texts.add(scalar.text());
                    }
                });
            }
        });
        return texts;
    }
}
