package org.surety.conformance.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A row of an {@code expected.yaml}: what an agreement must answer, worked out by hand. */
record Expected(String agreement, int number, Map<?, ?> row) {

    /** All rows of the file in {@code folder}. */
    static List<Expected> in(Path folder) {
        return in(folder, "answers");
    }

    /** All rows of a list of the file in {@code folder}; none where it has no such list. */
    static List<Expected> in(Path folder, String list) {
        try {
            Object file = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("expected.yaml")));
            List<Expected> rows = new ArrayList<>();
            if (file instanceof Map<?, ?> map && map.get(list) instanceof List<?> answers) {
                for (Object answer : answers) {
                    if (answer instanceof Map<?, ?> row) {
                        rows.add(new Expected(folder.getFileName().toString(), rows.size() + 1, row));
                    }
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(row.get(key)).map(String::valueOf);
    }

    String required(String key) {
        return text(key).orElseThrow(() -> new AssertionError(this + " lacks " + key));
    }

    boolean yes(String key) {
        return List.of("yes", "true").contains(required(key));
    }

    boolean has(String key) {
        return row.containsKey(key);
    }

    Map<?, ?> map(String key) {
        return row.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** A list of mappings; none where there is no such list. */
    List<Map<?, ?>> maps(String key) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (row.get(key) instanceof List<?> list) {
            list.forEach(it -> found.add((Map<?, ?>) it));
        }
        return found;
    }

    /** A list of names, in no order. */
    TreeSet<String> names(String key) {
        TreeSet<String> names = new TreeSet<>();
        if (row.get(key) instanceof List<?> list) {
            list.forEach(it -> names.add(String.valueOf(it)));
        } else if (row.get(key) instanceof String one) {
            names.add(one);
        }
        return names;
    }

    /** A list of lists of names, in no order. */
    TreeSet<String> sets(String key) {
        TreeSet<String> sets = new TreeSet<>();
        if (row.get(key) instanceof List<?> list) {
            for (Object set : list) {
                TreeSet<String> members = new TreeSet<>();
                if (set instanceof List<?> names) {
                    names.forEach(it -> members.add(String.valueOf(it)));
                }
                sets.add(members.toString());
            }
        }
        return sets;
    }

    @Override
    public String toString() {
        return agreement + " row " + number + ": " + text("procedure").orElse("?") + ", attacker "
                + text("attacker").orElse("?")
                + text("at").map(it -> " at " + it).orElse("") + text("against").map(it -> " on " + it).orElse("")
                + ", "
                + text("reading").orElse("any reading");
    }
}
