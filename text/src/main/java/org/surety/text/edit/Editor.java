package org.surety.text.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.surety.text.Problems;
import org.surety.text.SourceFile;
import org.surety.text.tree.YamlTree;

/**
 * Changes a file where a value stands and leaves every other line of it as it is: comments, order and layout stay. What
 * it made is read again; a change that would not say exactly what was asked for is refused, and nothing is changed.
 */
public final class Editor {

    private final String name;
    private String text;

    private Editor(SourceFile file) {
        this.name = file.name();
        this.text = file.content();
    }

    /** A change that cannot be made; its message says why in words, without a dot at the end. */
    public static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Edit edit;

        Impossible(Edit edit, String why) {
            super(why);
            this.edit = edit;
        }

        /** What was asked for. */
        public Edit edit() {
            return edit;
        }
    }

    /**
     * The file after some changes, one after the other.
     *
     * @throws Impossible if one of them cannot be made
     */
    public static SourceFile edited(SourceFile file, List<Edit> edits) {
        Editor editor = new Editor(file);
        edits.forEach(editor::apply);
        return new SourceFile(file.name(), editor.text);
    }

    private void apply(Edit edit) {
        SourceFile before = new SourceFile(name, text);
        WrittenPiece root =
                WrittenPiece.of(before).orElseThrow(() -> new Impossible(edit, "the file is no well-formed YAML"));
        Written expected = Expected.after(written(before, edit), edit);
        switch (edit) {
            case Edit.Put put -> put(root, put);
            case Edit.Append append -> append(root, append);
            case Edit.Remove remove -> remove(root, remove, remove.path());
            case Edit.Rename rename -> {
                WrittenPiece.Text key = entry(root, rename).key();
                splice(key.from(), key.to(), YamlLayout.key(rename.name()));
            }
        }
        if (!written(new SourceFile(name, text), edit).says(expected)) {
            text = before.content();
            throw new Impossible(edit, "the file is laid out so that this cannot be written there; change its text");
        }
    }

    private static Written written(SourceFile file, Edit edit) {
        return YamlTree.parse(file, new Problems(file.name())).map(Written::of)
                .orElseThrow(() -> new Impossible(edit, "the file is no well-formed YAML"));
    }

    private void splice(int from, int to, String with) {
        text = text.substring(0, from) + with + text.substring(to);
    }

    // --- Where things stand ---

    private static Optional<WrittenPiece> at(WrittenPiece root, List<String> path) {
        Optional<WrittenPiece> at = Optional.of(root);
        for (String key : path) {
            at = at.flatMap(it -> child(it, key));
        }
        return at;
    }

    private static Optional<WrittenPiece> child(WrittenPiece piece, String key) {
        return switch (piece) {
            case WrittenPiece.Text text -> Optional.empty();
            case WrittenPiece.Items list -> Expected.index(key, list.items().size()).map(list.items()::get);
            case WrittenPiece.Keys keys -> keys.entry(key).map(WrittenPiece.Entry::value);
        };
    }

    private static WrittenPiece.Entry entry(WrittenPiece root, Edit edit) {
        List<String> path = edit.path();
        return at(root, path.subList(0, path.size() - 1))
                .flatMap(it -> it instanceof WrittenPiece.Keys keys ? keys.entry(path.getLast()) : Optional.empty())
                .orElseThrow(() -> new Impossible(edit, Expected.NOTHING_THERE));
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        return stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    private int column(int at) {
        int start = lineStart(at);
        return text.codePointCount(start, at) - (text.startsWith("\uFEFF", start) ? 1 : 0);
    }

    private boolean isOneLine(WrittenPiece piece) {
        return text.substring(piece.from(), piece.to()).indexOf('\n') < 0;
    }

    /** Lines end as the file's do. */
    private String lines(String layout) {
        return text.contains("\r\n") ? layout.replace("\n", "\r\n") : layout;
    }

    // --- Writing ---

    private void put(WrittenPiece root, Edit.Put edit) {
        List<String> path = edit.path();
        Optional<WrittenPiece> there = at(root, path);
        if (there.isPresent()) {
            replace(root, path, there.get(), edit.value());
            return;
        }
        int known = path.size() - 1;
        while (at(root, path.subList(0, known)).isEmpty()) {
            known--;
        }
        Written value = edit.value();
        for (int i = path.size() - 1; i > known; i--) {
            value = new Written.Keys(new LinkedHashMap<>(java.util.Map.of(path.get(i), value)));
        }
        add(root, edit, path.subList(0, known), value);
    }

    /** Adds a key to the mapping to which {@code path} leads. */
    private void add(WrittenPiece root, Edit.Put edit, List<String> path, Written value) {
        String key = edit.path().get(path.size());
        WrittenPiece parent = at(root, path).orElseThrow();
        switch (parent) {
            case WrittenPiece.Text blank -> replace(root, path, blank,
                    new Written.Keys(new LinkedHashMap<>(java.util.Map.of(key, value))));
            case WrittenPiece.Items list -> throw new Impossible(edit, "a list has no keys");
            case WrittenPiece.Keys keys when keys.flow() && isInBlock(root, path) && isOneLine(keys)
                    && (keys.entries().isEmpty()
                            || tooLong(keys, YamlLayout.flow(value).length() + key.length() + 4)) -> {
                Written all = Expected.after(written(new SourceFile(name, text), edit), edit);
                replace(root, path, keys, Expected.at(all, path).orElseThrow());
            }
            case WrittenPiece.Keys keys when keys.flow() -> {
                String said = YamlLayout.key(key) + ": " + YamlLayout.flow(value);
                Optional<WrittenPiece.Entry> before = edit.after().flatMap(keys::entry);
                if (keys.entries().isEmpty()) {
                    splice(keys.from(), keys.to(), "{" + said + "}");
                } else {
                    int end = before.orElse(keys.entries().getLast()).value().to();
                    splice(end, end, ", " + said);
                }
            }
            case WrittenPiece.Keys keys -> {
                int column = column(keys.entries().getFirst().key().from());
                WrittenPiece.Entry before = edit.after().flatMap(keys::entry).orElse(keys.entries().getLast());
                int end = lineEnd(before.value().to());
                splice(end, end, lines("\n" + " ".repeat(column) + YamlLayout.entry(key, value, column)));
            }
        }
    }

    private boolean tooLong(WrittenPiece piece, int more) {
        return text.codePointCount(lineStart(piece.from()), lineEnd(piece.to())) + more > YamlLayout.WIDTH;
    }

    /** Whether no brackets stand around what a path leads to. */
    private static boolean isInBlock(WrittenPiece root, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            boolean flow = switch (at(root, path.subList(0, i)).orElseThrow()) {
                case WrittenPiece.Text text -> false;
                case WrittenPiece.Items list -> list.flow();
                case WrittenPiece.Keys keys -> keys.flow();
            };
            if (flow) {
                return false;
            }
        }
        return true;
    }

    private void replace(WrittenPiece root, List<String> path, WrittenPiece old, Written value) {
        if (path.isEmpty() || !isInBlock(root, path)) {
            splice(old.from(), old.to(), YamlLayout.flow(value));
            return;
        }
        if (old instanceof WrittenPiece.Text line && !line.block() && line.from() < line.to()
                && value instanceof Written.Text text) {
            splice(old.from(), old.to(), YamlLayout.alone(text));
            return;
        }
        // What introduces the value: the colon after its key, or its dash.
        WrittenPiece parent = at(root, path.subList(0, path.size() - 1)).orElseThrow();
        int start;
        int column;
        switch (parent) {
            case WrittenPiece.Keys keys -> {
                WrittenPiece.Text key = keys.entry(path.getLast()).orElseThrow().key();
                start = text.indexOf(':', key.to()) + 1;
                column = column(key.from());
            }
            case WrittenPiece.Items list -> {
                start = text.lastIndexOf('-', old.from() - 1) + 1;
                column = column(start - 1);
            }
            case WrittenPiece.Text text -> throw new IllegalStateException("a text holds nothing");
        }
        String layout = YamlLayout.after(value, column, column(start));
        boolean alone = layout.indexOf('\n') < 0;
        boolean same = text.substring(start, old.from()).indexOf('\n') < 0;
        if (same && alone) {
            String between = text.substring(start, old.from());
            splice(start, old.to(), between.isEmpty() ? layout : between + layout.substring(1));
            return;
        }
        // The rest of the first line is at most a remark, which stays in it.
        int line = same ? old.to() : start;
        String remark = text.substring(line, same ? lineEnd(old.to()) : lineEnd(start));
        int head = alone ? layout.length() : Math.max(0, layout.indexOf('\n'));
        String between = same ? "" : text.substring(lineEnd(start), old.from());
        StringBuilder remarks = new StringBuilder();
        between.lines().filter(it -> it.strip().startsWith("#")).forEach(it -> remarks.append('\n').append(it));
        splice(start, same ? lineEnd(old.to()) : old.to(),
                lines(layout.substring(0, head) + remark + remarks + layout.substring(head)));
    }

    private void append(WrittenPiece root, Edit.Append edit) {
        Optional<WrittenPiece> there = at(root, edit.path());
        switch (there.orElse(null)) {
            case null -> put(root, new Edit.Put(edit.path(), new Written.Items(List.of(edit.value()))));
            case WrittenPiece.Items list when !list.flow() -> {
                int column = column(list.from());
                int end = lineEnd(list.to());
                splice(end, end,
                        lines("\n" + " ".repeat(column) + "-" + YamlLayout.after(edit.value(), column, column + 1)));
            }
            case WrittenPiece.Items list when !list.items().isEmpty()
                    && !(isOneLine(list) && isInBlock(root, edit.path())
                            && tooLong(list, YamlLayout.flow(edit.value()).length() + 2)) -> {
                int end = list.items().getLast().to();
                splice(end, end, ", " + YamlLayout.flow(edit.value()));
            }
            case WrittenPiece some -> {
                Written all = Expected.after(written(new SourceFile(name, text), edit), edit);
                replace(root, edit.path(), some, Expected.at(all, edit.path()).orElseThrow());
            }
        }
    }

    private void remove(WrittenPiece root, Edit edit, List<String> path) {
        if (path.isEmpty()) {
            throw new Impossible(edit, "nothing would be left of the file");
        }
        WrittenPiece parent = at(root, path.subList(0, path.size() - 1))
                .filter(it -> child(it, path.getLast()).isPresent())
                .orElseThrow(() -> new Impossible(edit, Expected.NOTHING_THERE));
        record Place(int from, int to) {}
        List<Place> places = new ArrayList<>();
        int index;
        boolean flow;
        switch (parent) {
            case WrittenPiece.Keys keys -> {
                keys.entries().forEach(it -> places.add(new Place(it.key().from(), it.value().to())));
                index = keys.entries().indexOf(keys.entry(path.getLast()).orElseThrow());
                flow = keys.flow();
            }
            case WrittenPiece.Items list -> {
                list.items().forEach(it -> places.add(new Place(list.flow()
                        ? it.from()
                        : text.lastIndexOf('-', it.from() - 1), it.to())));
                index = Integer.parseInt(path.getLast());
                flow = list.flow();
            }
            case WrittenPiece.Text text -> throw new IllegalStateException("a text holds nothing");
        }
        Place place = places.get(index);
        if (places.size() == 1) {
            remove(root, edit, path.subList(0, path.size() - 1));
        } else if (flow && index == places.size() - 1) {
            splice(places.get(index - 1).to(), place.to(), "");
        } else if (flow || !text.substring(lineStart(place.from()), place.from()).isBlank()) {
            // Between brackets, or the first of a mapping that begins after a dash.
            splice(place.from(), places.get(index + 1).from(), "");
        } else {
            int end = text.indexOf('\n', lineEnd(place.to()));
            if (end < 0) {
                splice(Math.max(0, lineStart(place.from()) - 1), text.length(), "");
            } else {
                splice(lineStart(place.from()), end + 1, "");
            }
        }
    }
}
