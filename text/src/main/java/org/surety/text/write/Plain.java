package org.surety.text.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Word;

/** Builds plain structures of maps, lists and texts, from which JSON and YAML are written. */
final class Plain {

    private final Map<String, Object> map = new LinkedHashMap<>();

    /** A text that has to stand in quotation marks because that gives it its meaning. */
    record Quoted(String text) {}

    /** Nothing is written. */
    enum Blank {
        /** The only one. */
        BLANK
    }

    Plain put(String key, Object value) {
        map.put(key, value);
        return this;
    }

    Plain put(String key, Optional<?> value) {
        value.ifPresent(it -> map.put(key, it));
        return this;
    }

    Plain putUnless(String key, Object value, Object usual) {
        if (!value.equals(usual)) {
            map.put(key, value);
        }
        return this;
    }

    Plain putAll(Plain other) {
        map.putAll(other.map);
        return this;
    }

    Map<String, Object> map() {
        return map;
    }

    /** A single word, or a list of them. */
    static Object words(Set<? extends Word> words) {
        List<String> all = words.stream().map(Word::word).toList();
        return all.size() == 1 ? all.getFirst() : all;
    }

    /**
     * The same structure with nothing in it but maps, lists, texts, whole numbers and truth values; nothing is an empty
     * text.
     */
    static Object forJson(Object value) {
        return switch (value) {
            case Quoted quoted -> quoted.text();
            case Blank blank -> "";
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), forJson(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(Plain::forJson).toList();
            default -> value;
        };
    }
}
