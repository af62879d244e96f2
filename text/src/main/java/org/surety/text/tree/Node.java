package org.surety.text.tree;

import java.util.List;
import java.util.Optional;

/** A value of a file, with the place where it begins. Texts stay texts: what they mean is decided where they are used. */
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
    record Mapping(List<Entry> entries, Mark mark) implements Node {
        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry of {@code key}, if there is one. */
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(it -> it.key().equals(key)).findFirst();
        }

        /** Whether there is an entry of {@code key}. */
        public boolean has(String key) {
            return entry(key).isPresent();
        }
    }

    /** One key of a mapping. */
    record Entry(String key, Mark keyMark, Node value) {}

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
