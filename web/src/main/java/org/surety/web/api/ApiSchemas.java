package org.surety.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.surety.report.json.AnswerSchema;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;

/** The schemas of everything that programs get, each defined once. */
final class ApiSchemas {

    private static final String PLACE = "#/components/schemas/";

    private final AnswerSchema written = new AnswerSchema(PLACE);
    private final Map<String, Object> own = new TreeMap<>();

    /** Of an answer of some kind in a form. */
    Map<String, Object> of(Class<? extends Response> kind, Format format) {
        if (format == Format.JSON) {
            return answer(kind);
        }
        return format == Format.SARIF
                ? Map.of("type", "object")
                : format.isText() ? Map.of("type", "string") : Map.of("type", "string", "format", "binary");
    }

    private Map<String, Object> answer(Class<? extends Response> kind) {
        try {
            Class<?> view = kind.getMethod("view").getReturnType();
            String name = view.getSimpleName().replaceFirst("View$", "") + "Answer";
            own.computeIfAbsent(name, it -> written.answer(view));
            return Map.of("$ref", PLACE + name);
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(kind + " is written as JSON and has no view", none);
        }
    }

    /** Of a record that is written by itself. */
    Map<String, Object> of(Class<? extends Record> record) {
        String name = record.getSimpleName();
        own.computeIfAbsent(name, it -> written.alone(record));
        return Map.of("$ref", PLACE + name);
    }

    /** All that are referred to, by name. */
    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>(own);
        written.definitions().forEach((name, schema) -> {
            Object other = all.putIfAbsent(name, schema);
            if (other != null && !other.equals(schema)) {
                throw new IllegalStateException("two schemas are called " + name);
            }
        });
        return all;
    }
}
