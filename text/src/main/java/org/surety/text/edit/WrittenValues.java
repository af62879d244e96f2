package org.surety.text.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.surety.text.Documents;
import org.surety.text.SourceFile;

/** The single values of a file, where they stand, and the file with one of them changed. */
public final class WrittenValues {

    /** What tells of a clause and is none. */
    private static final Set<String> REMARKS = Set.of("note", "label", "question", "source", "sources", "cite", "title",
            "summary", "text", "language", "proposed-by", "bounds", "when", "name", "meaning");
    private static final Set<String> CLAUSES = Set.of("procedures", "obligations", "life", "groups", "bodies");
    /** Who proposed a reading is no part of it. */
    private static final Pattern PROPOSER = Pattern.compile("\\.readings\\.[^.]+\\.by(\\.|$)");
    /** What can be written without quotation marks and is still a text; more than this YAML reads otherwise. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _./%()-]*");

    private WrittenValues() {}

    /**
     * A value.
     *
     * @param path the keys that lead to it, with dots between them ({@code procedures.assistance.steps.consult.within})
     */
    public record Value(String path, String text) {}

    private record Place(Value value, int from, int to) {}

    /** A mapping that is not empty: where its first key begins, and in which column. */
    private record Mapping(String path, boolean flow, int first, int column) {}

    /** @param paths of all that has a key or a place in a list, whatever it is */
    private record Scan(List<Place> places, List<Mapping> mappings, Set<String> paths) {}

    /** What stands around the value that is read: a key is awaited in a mapping, or a value is. */
    private static final class Around {
        private final Optional<String> path;
        private final boolean list;
        private final boolean flow;
        private boolean begun;
        private Optional<String> key = Optional.empty();
        private int item;

        Around(Optional<String> path, boolean list, boolean flow) {
            this.path = path;
            this.list = list;
            this.flow = flow;
        }

        /** Whether this is the first key. */
        boolean begins() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        /** The path of the next value, which is then passed. */
        String next() {
            String name = list ? Integer.toString(item++) : key.orElse("");
            key = Optional.empty();
            return path.filter(it -> !it.isEmpty()).map(it -> it + "." + name).orElse(name);
        }
    }

    /** The values of clauses that can be changed one by one; none where the file is no well-formed YAML. */
    public static List<Value> of(SourceFile file) {
        return places(file).stream().map(Place::value).filter(it -> {
            List<String> keys = List.of(it.path().split("\\."));
            return CLAUSES.contains(keys.getFirst()) && keys.stream().noneMatch(REMARKS::contains)
                    && !PROPOSER.matcher(it.path()).find();
        }).toList();
    }

    /** The file with the value at {@code path} changed; empty if it has no single value there. */
    public static Optional<SourceFile> changed(SourceFile file, String path, String text) {
        return places(file).stream().filter(it -> it.value().path().equals(path)).findFirst()
                .map(it -> new SourceFile(file.name(), file.content().substring(0, it.from()) + written(text)
                        + file.content().substring(it.to())));
    }

    /** Any single value at a path, also one that is no clause's; empty if the file has none there. */
    public static Optional<String> at(SourceFile file, String path) {
        return places(file).stream().filter(it -> it.value().path().equals(path)).findFirst()
                .map(it -> it.value().text());
    }

    /**
     * The file with a label for the reading at a path, whether or not it has one there, or is written as its value
     * alone; as it is where the reading's value is written in place of the reading and is no single value.
     */
    public static SourceFile labelled(SourceFile file, String reading, String label) {
        if (at(file, reading + ".label").isPresent()) {
            return changed(file, reading + ".label", label).orElse(file);
        }
        String content = file.content();
        Scan scan = scan(file);
        Optional<Place> alone = scan.places().stream().filter(it -> it.value().path().equals(reading)).findFirst();
        if (alone.isPresent()) {
            Place place = alone.get();
            return new SourceFile(file.name(), content.substring(0, place.from()) + "{value: "
                    + content.substring(place.from(), place.to()) + ", label: " + written(label) + "}"
                    + content.substring(place.to()));
        }
        boolean hasValue = scan.paths().stream().anyMatch(it -> it.equals(reading + ".value"));
        return scan.mappings().stream().filter(it -> hasValue && it.path().equals(reading)).findFirst()
                .map(it -> new SourceFile(file.name(), content.substring(0, it.first()) + "label: " + written(label)
                        + (it.flow() ? ", " : "\n" + " ".repeat(it.column())) + content.substring(it.first())))
                .orElse(file);
    }

    private static String written(String text) {
        String said = text.strip();
        if (PLAIN.matcher(said).matches()) {
            return said;
        }
        StringBuilder quoted = new StringBuilder("\"");
        said.codePoints().forEach(it -> {
            switch (it) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.appendCodePoint(it);
            }
        });
        return quoted.append('"').toString();
    }

    private static List<Place> places(SourceFile file) {
        return scan(file).places();
    }

    private static Scan scan(SourceFile file) {
        int skipped = file.content().startsWith("\uFEFF") ? 1 : 0;
        String text = file.content().substring(skipped);
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Documents.MOST_BYTES + 1)
                .setBufferSize(Math.max(1_024, text.length() + 1)).build();
        IntUnaryOperator offsets = offsets(text);
        List<Place> places = new ArrayList<>();
        List<Mapping> mappings = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        Deque<Around> around = new ArrayDeque<>(List.of(new Around(Optional.empty(), true, false)));
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                Around here = around.element();
                if (event instanceof ScalarEvent scalar) {
                    if (!here.list && here.key.isEmpty()) {
                        if (here.begins()) {
                            mappings.add(new Mapping(here.path.orElse(""), here.flow,
                                    skipped + at(offsets, scalar.getStartMark()),
                                    scalar.getStartMark().orElseThrow().getColumn()));
                        }
                        here.key = Optional.of(scalar.getValue());
                    } else {
                        String path = here.next();
                        paths.add(path);
                        if (scalar.isPlain() || scalar.isSQuoted() || scalar.isDQuoted()) {
                            places.add(new Place(new Value(path, scalar.getValue()),
                                    skipped + at(offsets, scalar.getStartMark()),
                                    skipped + at(offsets, scalar.getEndMark())));
                        }
                    }
                } else if (event instanceof CollectionStartEvent start) {
                    boolean outermost = around.size() == 1;
                    String path = here.next();
                    paths.add(path);
                    around.push(new Around(Optional.of(outermost ? "" : path),
                            event.getEventId() == Event.ID.SequenceStart, start.isFlow()));
                } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                    around.pop();
                }
            }
        } catch (RuntimeException broken) {
            // What is wrong with the file is told where it is read; here it has no values.
            return new Scan(List.of(), List.of(), Set.of());
        }
        return new Scan(places, mappings, paths);
    }

    /** Where each character begins, by how many stand before it; as they are where each takes one place. */
    private static IntUnaryOperator offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return it -> it;
        }
        int[] offsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
        }
        return it -> offsets[it];
    }

    private static int at(IntUnaryOperator offsets, Optional<Mark> mark) {
        return offsets.applyAsInt(mark.orElseThrow().getIndex());
    }
}
