package org.surety.text.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lays values out as a careful person writes them: short things on one line, others on lines of their own. */
final class YamlLayout {

    static final int WIDTH = 120;
    private static final int STEP = 2;
    /** What can be written without quotation marks, in brackets too, and is still a text. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9][\\p{L}\\p{M}0-9 _./%()'’–-]*");
    /** So, where no brackets stand around. */
    private static final Pattern PLAIN_ALONE = Pattern.compile("[\\p{L}0-9][\\p{L}\\p{M}0-9 _./%()'’–,;+?!&=-]*");
    /** What can be broken into lines and put together again: single spaces only. */
    private static final Pattern FOLDED = Pattern.compile("\\S+( \\S+)+");
    private static final List<String> BLANK = List.of("null", "Null", "NULL", "~");

    private YamlLayout() {}

    /** In one line, for between brackets. */
    static String flow(Written value) {
        return switch (value) {
            case Written.Text text -> scalar(text, PLAIN);
            case Written.Items list ->
                    list.items().stream().map(YamlLayout::flow).collect(Collectors.joining(", ", "[", "]"));
            case Written.Keys keys -> keys.entries().entrySet().stream()
                    .map(it -> key(it.getKey(), PLAIN) + ": " + flow(it.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** A text in one line, where no brackets stand around it. */
    static String alone(Written.Text text) {
        return scalar(text, PLAIN_ALONE);
    }

    static String key(String key) {
        return key(key, PLAIN);
    }

    private static String key(String key, Pattern plain) {
        return scalar(new Written.Text(key, false), plain);
    }

    /**
     * What comes after a colon or a dash.
     *
     * @param column where the key or the dash stands, from 0
     * @param used how long the line is before it
     */
    static String after(Written value, int column, int used) {
        if (value instanceof Written.Text text) {
            String line = alone(text);
            return used + 1 + line.length() > WIDTH && !text.quoted()
                    ? folded(text.text(), column + STEP).map(it -> " >-" + it).orElse(" " + line)
                    : " " + line;
        }
        return inLine(value, used).map(it -> " " + it).orElseGet(() -> block(value, column + STEP));
    }

    /** In one line, if it is short and simple enough. */
    private static Optional<String> inLine(Written value, int used) {
        boolean simple = switch (value) {
            case Written.Text text -> true;
            case Written.Items list -> list.items().stream().noneMatch(YamlLayout::isDeep);
            case Written.Keys keys -> keys.entries().values().stream().noneMatch(YamlLayout::isDeep);
        };
        boolean empty = value instanceof Written.Items list && list.items().isEmpty()
                || value instanceof Written.Keys keys && keys.entries().isEmpty();
        String line = simple || empty ? flow(value) : "";
        return (simple && used + 1 + line.length() <= WIDTH) || empty ? Optional.of(line) : Optional.empty();
    }

    /** Whether it holds more than single texts. */
    private static boolean isDeep(Written value) {
        return switch (value) {
            case Written.Text text -> false;
            case Written.Items list -> list.items().stream().anyMatch(it -> !(it instanceof Written.Text));
            case Written.Keys keys -> keys.entries().values().stream().anyMatch(it -> !(it instanceof Written.Text));
        };
    }

    /** On lines of its own, which begin in {@code column}; the line break before the first is part of it. */
    private static String block(Written value, int column) {
        String indent = "\n" + " ".repeat(column);
        return switch (value) {
            case Written.Text text -> indent + alone(text);
            case Written.Items list -> list.items().stream()
                    .map(it -> indent + "-" + after(it, column, column + 1)).collect(Collectors.joining());
            case Written.Keys keys -> keys.entries().entrySet().stream().map(it -> {
                String key = key(it.getKey()) + ":";
                return indent + key + after(it.getValue(), column, column + key.length());
            }).collect(Collectors.joining());
        };
    }

    /** A new entry of a mapping whose keys stand in {@code column}, without what stands before it in its line. */
    static String entry(String name, Written value, int column) {
        String key = key(name) + ":";
        return key + after(value, column, column + key.length());
    }

    private static Optional<String> folded(String text, int column) {
        if (!FOLDED.matcher(text).matches() || text.startsWith("#")) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        int used = WIDTH;
        for (String word : text.split(" ")) {
            if (used + 1 + word.length() > WIDTH) {
                out.append('\n').append(" ".repeat(column)).append(word);
                used = column + word.length();
            } else {
                out.append(' ').append(word);
                used += 1 + word.length();
            }
        }
        return Optional.of(out.toString());
    }

    private static String scalar(Written.Text text, Pattern plain) {
        String said = text.text();
        if (!text.quoted() && plain.matcher(said).matches() && !said.endsWith(" ") && !BLANK.contains(said)) {
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
}
