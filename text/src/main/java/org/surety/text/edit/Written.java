package org.surety.text.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.surety.text.tree.Node;

/** What is to stand in a file, whatever its layout. */
public sealed interface Written {

    /**
     * A single text.
     *
     * @param quoted whether it has to stand in quotation marks, which can give a text its meaning
     */
    record Text(String text, boolean quoted) implements Written {}

    /** A list. */
    record Items(List<Written> items) implements Written {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Keys with values, in their order. */
    record Keys(SequencedMap<String, Written> entries) implements Written {
        /** Copies the map. */
        public Keys {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }
    }

    /** A text. */
    static Written text(String text) {
        return new Text(text, false);
    }

    /** A list of texts; a single one stands alone, as a careful person writes it. */
    static Written texts(List<String> texts) {
        return texts.size() == 1
                ? text(texts.getFirst())
                : new Items(texts.stream().map(Written::text).toList());
    }

    /** Keys with values. */
    static Written keys(Map<String, Written> entries) {
        return new Keys(new LinkedHashMap<>(entries));
    }

    /** What stands in a file. */
    static Written of(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> new Text(scalar.text(), scalar.quoted());
            case Node.Sequence list -> {
                List<Written> items = new ArrayList<>();
                list.items().forEach(it -> items.add(of(it)));
                yield new Items(items);
            }
            case Node.Mapping mapping -> {
                SequencedMap<String, Written> entries = new LinkedHashMap<>();
                mapping.entries().forEach(it -> entries.put(it.key(), of(it.value())));
                yield new Keys(entries);
            }
            case Node.Open open -> throw new IllegalArgumentException("an open term has no single writing");
        };
    }

    private static boolean say(List<Written> some, List<Written> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).says(others.get(i)));
    }

    /** Whether a file says the same so and so: layout and quotation marks apart. */
    default boolean says(Written other) {
        return switch (this) {
            case Text text -> other instanceof Text it && it.text().equals(text.text());
            case Items list -> other instanceof Items it && say(list.items(), it.items());
            case Keys keys -> other instanceof Keys it
                    && List.copyOf(it.entries().sequencedKeySet()).equals(List.copyOf(keys.entries().sequencedKeySet()))
                    && say(List.copyOf(keys.entries().sequencedValues()),
                            List.copyOf(it.entries().sequencedValues()));
        };
    }
}
