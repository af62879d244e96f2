package org.surety.text.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a file, with the place where it begins. Texts stay texts: what they mean is decided where they are used.
 */
public sealed interface Node {

    /** Where the value begins. */
    Mark mark();

    /**
     * A single text.
     *
     * @param quoted whether it stood in quotation marks, or was a block of text
     */
    record Scalar(String text, boolean quoted, Mark mark) implements Node {
        /** Whether nothing at all is written. */
        public boolean isBlank() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Mark mark) implements Node {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with values, in the order of the file, each key once. */
    final class Mapping implements Node {

        /** So few entries are looked through as fast as they are hashed. */
        private static final int FEW = 8;

        private final List<Entry> entries;
        private final Mark mark;
        private final Map<String, Entry> byKey;

        /** Copies the list. */
        public Mapping(List<Entry> entries, Mark mark) {
            this.entries = List.copyOf(entries);
            this.mark = mark;
            this.byKey = entries.size() <= FEW ? Map.of() : HashMap.newHashMap(entries.size());
            if (entries.size() > FEW) {
                this.entries.forEach(it -> byKey.putIfAbsent(it.key(), it));
            }
        }

        /** The keys with their values. */
        public List<Entry> entries() {
            return entries;
        }

        @Override
        public Mark mark() {
            return mark;
        }

        /** The entry of {@code key}, if there is one. */
        public Optional<Entry> entry(String key) {
            if (entries.size() > FEW) {
                return Optional.ofNullable(byKey.get(key));
            }
            return entries.stream().filter(it -> it.key().equals(key)).findFirst();
        }

        /** Whether there is an entry of {@code key}. */
        public boolean has(String key) {
            return entry(key).isPresent();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Mapping mapping && entries.equals(mapping.entries) && mark.equals(mapping.mark);
        }

        @Override
        public int hashCode() {
            return 31 * entries.hashCode() + mark.hashCode();
        }

        @Override
        public String toString() {
            return "Mapping[entries=" + entries + ", mark=" + mark + "]";
        }
    }

    /** One key of a mapping. */
    record Entry(String key, Mark keyMark, Node value) {

        /** Whether it looks like the rest of a text that a comma inside braces has cut: words, and no value. */
        public boolean looksCut() {
            return key.indexOf(' ') > 0 && value instanceof Scalar scalar && scalar.isBlank();
        }
    }

    /**
     * A value that is left open. The parser never makes one; the pass that collects open terms does.
     *
     * @param term which term, counted from 0
     * @param readings at least one
     */
    record Open(int term, List<Alternative> readings, Mark mark) implements Node {
        /** Copies the list; refuses an empty one. */
        public Open {
            readings = List.copyOf(readings);
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("an open value has readings");
            }
        }

        /** The reading called {@code name}, if there is one. */
        public Optional<Alternative> reading(String name) {
            return readings.stream().filter(it -> it.name().equals(name)).findFirst();
        }
    }

    /** One reading of an open value. */
    record Alternative(String name, Node value) {}

    /** How many values this holds, itself among them. */
    default int size() {
        return 1 + switch (this) {
            case Scalar scalar -> 0;
            case Sequence list -> list.items().stream().mapToInt(Node::size).sum();
            case Mapping mapping -> mapping.entries().stream().mapToInt(it -> it.value().size()).sum();
            case Open open -> open.readings().stream().mapToInt(it -> it.value().size()).sum();
        };
    }

    /** What this is, in words, for messages. */
    default String describe() {
        return switch (this) {
            case Scalar scalar -> scalar.isBlank() ? "nothing" : Quote.of(scalar.text());
            case Sequence list -> list.items().isEmpty() ? "an empty list" : "a list";
            case Mapping mapping -> mapping.entries().isEmpty()
                    ? "an empty mapping"
                    : "a mapping with the key " + Quote.of(mapping.entries().getFirst().key());
            case Open open -> "an open term";
        };
    }
}
