package org.surety.text.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surety.text.SourceFile;

/** The single values of a file, where they stand, and the file with one of them changed. */
public final class WrittenValues {

    /** What tells of a clause and is none. */
    private static final Set<String> REMARKS = Set.of("note", "label", "question", "source", "sources", "cite", "title",
            "summary", "text", "language", "proposed-by", "bounds", "when", "name", "meaning");
    private static final Set<String> CLAUSES = Set.of("procedures", "obligations", "life", "groups", "bodies");
    /** Who proposed a reading is no part of it. */
    private static final Pattern PROPOSER = Pattern.compile("\\.readings\\.[^.]+\\.by(\\.|$)");

    private WrittenValues() {}

    /**
     * A value.
     *
     * @param path the keys that lead to it, with dots between them ({@code procedures.assistance.steps.consult.within})
     */
    public record Value(String path, String text) {}

    private record Place(Value value, List<String> path) {}

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
                .map(it -> Editor.edited(file, List.of(new Edit.Put(it.path(), Written.text(text.strip())))));
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
        Optional<ClauseEdits> edits = ClauseEdits.of(file);
        List<String> path = edits.map(it -> it.path(reading)).orElse(List.of());
        Written said = Written.text(label.strip());
        return edits.flatMap(it -> it.at(path)).flatMap(there -> switch (there) {
            case Written.Text text -> Optional.of(new Edit.Put(path, new Written.Keys(new LinkedHashMap<>(
                    Map.of("value", text))))).map(it -> List.<Edit>of(it, new Edit.Put(ClauseEdits.with(path, "label"),
                            said)));
            case Written.Keys keys when keys.entries().containsKey("value") -> Optional.of(
                    List.<Edit>of(new Edit.Put(ClauseEdits.with(path, "label"), said)));
            case Written.Keys keys -> Optional.empty();
            case Written.Items list -> Optional.empty();
        }).map(it -> Editor.edited(file, it)).orElse(file);
    }

    /** A text as a single value of a file, with quotation marks where it needs them, also within braces. */
    public static String written(String text) {
        return YamlLayout.flow(Written.text(text.strip()));
    }

    private static List<Place> places(SourceFile file) {
        List<Place> places = new ArrayList<>();
        WrittenPiece.of(file).ifPresent(it -> collect(it, List.of(), places));
        return places;
    }

    private static void collect(WrittenPiece piece, List<String> path, List<Place> places) {
        switch (piece) {
            case WrittenPiece.Text text when text.block() -> {
            }
            case WrittenPiece.Text text -> places.add(new Place(new Value(String.join(".", path), text.text()), path));
            case WrittenPiece.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), with(path, Integer.toString(i)), places);
                }
            }
            case WrittenPiece.Keys keys -> keys.entries().forEach(
                    it -> collect(it.value(), with(path, it.key().text()), places));
        }
    }

    private static List<String> with(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }
}
