package org.surety.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The body of an event of a log, in the making or being read: lists of texts by their names, in their order. */
public final class LogBody {

    private final Map<String, List<String>> fields;

    private LogBody(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** One that says nothing yet. */
    public static LogBody empty() {
        return new LogBody(new LinkedHashMap<>());
    }

    /**
     * One that was written.
     *
     * @throws IllegalArgumentException if it is not what {@link #text} writes
     */
    public static LogBody read(String text) {
        return new LogBody(LogText.read(text));
    }

    /** In canonical form: the same bytes for the same fields. */
    public String text() {
        return LogText.write(fields);
    }

    /** With a single text more. */
    public LogBody put(String key, Object value) {
        fields.put(key, List.of(value.toString()));
        return this;
    }

    /** With a list more. */
    public LogBody put(String key, List<String> values) {
        fields.put(key, List.copyOf(values));
        return this;
    }

    /** With a text more that may be missing. */
    public LogBody put(String key, Optional<String> value) {
        fields.put(key, value.map(List::of).orElse(List.of()));
        return this;
    }

    /** Whether it has such a field. */
    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /** A list. @throws IllegalArgumentException if there is no such field */
    public List<String> all(String key) {
        return Optional.ofNullable(fields.get(key)).orElseThrow(
                () -> new IllegalArgumentException("the body lacks " + key + "; it has " + fields.keySet()));
    }

    /** A text that may be missing. @throws IllegalArgumentException if there is no such field */
    public Optional<String> maybe(String key) {
        return all(key).stream().findFirst();
    }

    /** A text. @throws IllegalArgumentException if there is none */
    public String get(String key) {
        return maybe(key).orElseThrow(() -> new IllegalArgumentException(key + " is empty"));
    }

    /** A word of a closed list. @throws IllegalArgumentException if there is none */
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        return Enum.valueOf(type, get(key).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
