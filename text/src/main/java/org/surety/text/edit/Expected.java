package org.surety.text.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What a file is to say after a change, whatever its layout. */
final class Expected {

    static final String NOTHING_THERE = "nothing stands there";

    private Expected() {}

    static Optional<Integer> index(String key, int size) {
        return key.matches("[0-9]{1,6}") && Integer.parseInt(key) < size
                ? Optional.of(Integer.parseInt(key))
                : Optional.empty();
    }

    static Optional<Written> at(Written root, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(root);
        }
        List<String> rest = path.subList(1, path.size());
        return switch (root) {
            case Written.Text text -> Optional.empty();
            case Written.Items list -> index(path.getFirst(), list.items().size())
                    .flatMap(it -> at(list.items().get(it), rest));
            case Written.Keys keys -> Optional.ofNullable(keys.entries().get(path.getFirst()))
                    .flatMap(it -> at(it, rest));
        };
    }

    static Written after(Written root, Edit edit) {
        return switch (edit) {
            case Edit.Put put -> put(root, put.path(), put);
            case Edit.Append append -> put(root, append.path(), new Edit.Put(append.path(),
                    appended(at(root, append.path()), append.value())));
            case Edit.Remove remove -> removed(root, remove.path(), remove).orElseThrow(
                    () -> new Editor.Impossible(remove, "nothing would be left of the file"));
            case Edit.Rename rename -> renamed(root, rename);
        };
    }

    private static Written appended(Optional<Written> there, Written value) {
        List<Written> items = new ArrayList<>();
        there.ifPresent(it -> {
            switch (it) {
                case Written.Items list -> items.addAll(list.items());
                case Written.Text text when text.text().isEmpty() && !text.quoted() -> {
                }
                case Written.Text text -> items.add(text);
                case Written.Keys keys -> items.add(keys);
            }
        });
        items.add(value);
        return new Written.Items(items);
    }

    private static Written put(Written root, List<String> path, Edit.Put edit) {
        if (path.isEmpty()) {
            return edit.value();
        }
        String key = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        return switch (root) {
            case Written.Text text when text.text().isEmpty() || text.text().equals("~")
                    || text.text().equals("null") -> put(new Written.Keys(new LinkedHashMap<>()), path, edit);
            case Written.Text text -> throw new Editor.Impossible(edit, "a single text stands at "
                    + String.join(".", edit.path().subList(0, edit.path().size() - path.size()))
                    + ", which has no keys");
            case Written.Items list -> {
                int index = index(key, list.items().size())
                        .orElseThrow(() -> new Editor.Impossible(edit, "the list has no such item"));
                List<Written> items = new ArrayList<>(list.items());
                items.set(index, put(items.get(index), rest, edit));
                yield new Written.Items(items);
            }
            case Written.Keys keys -> {
                SequencedMap<String, Written> entries = new LinkedHashMap<>();
                Written there = keys.entries().get(key);
                Written value = put(there == null ? new Written.Keys(new LinkedHashMap<>()) : there, rest, edit);
                keys.entries().forEach((name, each) -> {
                    entries.put(name, name.equals(key) ? value : each);
                    if (there == null && edit.after().filter(name::equals).isPresent()
                            && path.size() == 1) {
                        entries.put(key, value);
                    }
                });
                entries.putIfAbsent(key, value);
                yield new Written.Keys(entries);
            }
        };
    }

    private static Optional<Written> removed(Written root, List<String> path, Edit edit) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String key = path.getFirst();
        Written there = at(root, List.of(key)).orElseThrow(() -> new Editor.Impossible(edit, NOTHING_THERE));
        Optional<Written> left = removed(there, path.subList(1, path.size()), edit);
        return switch (root) {
            case Written.Text text -> throw new Editor.Impossible(edit, NOTHING_THERE);
            case Written.Items list -> {
                List<Written> items = new ArrayList<>(list.items());
                int index = Integer.parseInt(key);
                left.ifPresentOrElse(it -> items.set(index, it), () -> items.remove(index));
                yield items.isEmpty() ? Optional.empty() : Optional.of(new Written.Items(items));
            }
            case Written.Keys keys -> {
                SequencedMap<String, Written> entries = new LinkedHashMap<>(keys.entries());
                left.ifPresentOrElse(it -> entries.put(key, it), () -> entries.remove(key));
                yield entries.isEmpty() ? Optional.empty() : Optional.of(new Written.Keys(entries));
            }
        };
    }

    private static Written renamed(Written root, Edit.Rename edit) {
        List<String> parent = edit.path().subList(0, edit.path().size() - 1);
        if (!(at(root, parent).orElse(null) instanceof Written.Keys keys)
                || !keys.entries().containsKey(edit.path().getLast())) {
            throw new Editor.Impossible(edit, NOTHING_THERE);
        }
        if (keys.entries().containsKey(edit.name())) {
            throw new Editor.Impossible(edit, "that name stands there already");
        }
        SequencedMap<String, Written> entries = new LinkedHashMap<>();
        keys.entries().forEach((name, each) -> entries.put(
                name.equals(edit.path().getLast()) ? edit.name() : name, each));
        return put(root, parent, new Edit.Put(parent, new Written.Keys(entries)));
    }
}
