package org.surety.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping of texts to lists of texts as one line of JSON, always the same bytes for the same mapping; and back. A
 * log is kept in this form: the chain of digests is over these bytes.
 */
final class LogText {

    private final String text;
    private int at;

    private LogText(String text) {
        this.text = text;
    }

    static String write(Map<String, List<String>> fields) {
        StringBuilder out = new StringBuilder("{");
        fields.forEach((key, values) -> {
            out.append(out.length() > 1 ? "," : "").append(quoted(key)).append(":[");
            for (int i = 0; i < values.size(); i++) {
                out.append(i > 0 ? "," : "").append(quoted(values.get(i)));
            }
            out.append(']');
        });
        return out.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** @throws IllegalArgumentException if it is not what {@link #write} writes */
    static Map<String, List<String>> read(String text) {
        LogText reader = new LogText(text);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        reader.need('{');
        while (!reader.found('}')) {
            if (!fields.isEmpty()) {
                reader.need(',');
            }
            String key = reader.string();
            reader.need(':');
            fields.put(key, reader.list());
        }
        if (reader.at != text.length() || !write(fields).equals(text)) {
            throw new IllegalArgumentException("not as a log writes it: " + text);
        }
        return fields;
    }

    private List<String> list() {
        List<String> values = new ArrayList<>();
        need('[');
        while (!found(']')) {
            if (!values.isEmpty()) {
                need(',');
            }
            values.add(string());
        }
        return values;
    }

    private boolean found(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private void need(char c) {
        if (!found(c)) {
            throw new IllegalArgumentException("expected " + c + " at " + at + " of " + text);
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        need('"');
        while (!found('"')) {
            if (at + 1 >= text.length()) {
                throw new IllegalArgumentException("a text without an end: " + text);
            }
            char c = text.charAt(at++);
            char next = text.charAt(at);
            if (c != '\\') {
                out.append(c);
            } else if (next == 'u' && at + 5 <= text.length()) {
                out.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                at += 5;
            } else {
                out.append(next);
                at++;
            }
        }
        return out.toString();
    }
}
