package org.surety.text.write;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes plain structures as YAML: mappings one key a line, lists of texts on one line, texts in quotation marks only
 * where they need it.
 */
final class Yaml {

    private static final Pattern SAFE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_./%+()'-]*( [\\p{L}\\p{N}_./%+()'-]+)*");

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String write(Map<String, Object> document) {
        Yaml yaml = new Yaml();
        yaml.mapping(document, 0);
        return yaml.out.toString();
    }

    private void mapping(Map<?, ?> map, int indent) {
        map.forEach((key, value) -> {
            out.append(" ".repeat(indent)).append(text(String.valueOf(key))).append(':');
            value(value, indent + 2);
        });
    }

    private void value(Object value, int indent) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> out.append(" {}\n");
            case Map<?, ?> map -> {
                out.append('\n');
                mapping(map, indent);
            }
            case List<?> list when list.stream().allMatch(Yaml::isSimple) ->
                    out.append(' ').append(flow(list)).append('\n');
            case List<?> list -> {
                out.append('\n');
                list.forEach(it -> item(it, indent));
            }
            default -> out.append(isBlank(value) ? "" : " ").append(single(value)).append('\n');
        }
    }

    private void item(Object item, int indent) {
        out.append(" ".repeat(indent)).append('-');
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            int from = out.length();
            out.append('\n');
            mapping(map, indent + 2);
            // The first key stands on the line of the dash.
            out.replace(from, from + 1 + indent + 2, " ");
        } else {
            value(item, indent + 2);
        }
    }

    private static boolean isSimple(Object value) {
        return !(value instanceof Map<?, ?>) && !(value instanceof List<?>) && !isBlank(value);
    }

    private static boolean isBlank(Object value) {
        return value instanceof Plain.Blank;
    }

    private static String flow(List<?> list) {
        return "[" + String.join(", ", list.stream().map(Yaml::single).toList()) + "]";
    }

    private static String single(Object value) {
        return switch (value) {
            case Plain.Blank blank -> "";
            case Plain.Quoted quoted -> quoted(quoted.text());
            case Boolean yes -> yes ? "yes" : "no";
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        return SAFE.matcher(text).matches() && !text.equals("null") ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean visible = point >= ' ' && point < 0x7F
                            || point > 0xA0 && point != 0x2028 && point != 0x2029 && point != 0xFEFF;
                    if (visible) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append("\\u%04X".formatted(point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
