package org.surety.report.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.model.quantity.Ratio;
import org.surety.report.Stamp;
import org.surety.report.shape.AtLeast;
import org.surety.report.shape.Description;
import org.surety.report.shape.Field;
import org.surety.report.shape.Matches;
import org.surety.report.shape.Within;
import org.surety.report.view.View;

/**
 * The schemas of answers (JSON Schema 2020-12), made from the records that they are written from and from what they say
 * of themselves. Records in them are defined once, at one place of the document that has the schemas.
 */
public final class AnswerSchema {

    private static final List<Class<?>> WHOLE = List.of(int.class, long.class, Integer.class, Long.class,
            BigInteger.class);
    private static final List<Class<?>> DECIMAL = List.of(double.class, Double.class, BigDecimal.class, Number.class);

    private final Map<String, Object> definitions = new TreeMap<>();

    private final String place;

    /** @param place where definitions stand, such as {@code #/$defs/} */
    public AnswerSchema(String place) {
        this.place = place;
    }

    /** The schema of the answer with this view in it. */
    public Map<String, Object> answer(Class<?> view) {
        return object(Stamp.class, view);
    }

    /** The schema of a record that is written by itself. */
    public Map<String, Object> alone(Class<? extends Record> record) {
        return object(record);
    }

    /** What the schemas refer to, by name. */
    public Map<String, Object> definitions() {
        return Collections.unmodifiableMap(definitions);
    }

    /** The schema of the document with this view in it, alone in its file. */
    static Map<String, Object> of(Class<? extends View> view, String title) {
        AnswerSchema schema = new AnswerSchema("#/$defs/");
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        root.putAll(schema.answer(view));
        if (!schema.definitions.isEmpty()) {
            root.put("$defs", schema.definitions);
        }
        return root;
    }

    /** An object with the fields of one or several records. */
    private Map<String, Object> object(Class<?>... records) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        Map<String, Object> schema = new LinkedHashMap<>();
        for (Class<?> record : records) {
            Optional.ofNullable(record.getAnnotation(Description.class))
                    .ifPresent(it -> schema.put("description", it.value()));
            fields(record, properties, required);
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private void fields(Class<?> record, Map<String, Object> properties, List<Object> required) {
        for (Field field : Field.of(record)) {
            if (field.isInline()) {
                fields((Class<?>) field.type(), properties, required);
            } else {
                if (properties.put(field.name(), property(field)) != null) {
                    throw new IllegalStateException(record + " has the field " + field.name() + " twice");
                }
                if (!field.isLeftOut()) {
                    required.add(field.name());
                }
            }
        }
    }

    private Map<String, Object> property(Field field) {
        Map<String, Object> schema = field.isLeftOut() && raw(field.type()) == Optional.class
                ? of(inside(field.type(), 0), field)
                : of(field.type(), field);
        field.says(Description.class).ifPresent(it -> schema.put("description", it.value()));
        return schema;
    }

    private Map<String, Object> of(Type type, Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return orNull(of(inside(type, 0), field));
        } else if (raw == String.class) {
            schema.put("type", "string");
            field.says(Matches.class).ifPresent(it -> schema.put("pattern", it.value()));
        } else if (WHOLE.contains(raw) || DECIMAL.contains(raw)) {
            schema.put("type", WHOLE.contains(raw) ? "integer" : "number");
            field.says(Within.class).ifPresent(it -> limits(schema, it));
        } else if (raw == boolean.class || raw == Boolean.class) {
            schema.put("type", "boolean");
        } else if (raw.isEnum()) {
            schema.put("enum", Arrays.stream(raw.getEnumConstants()).map(it -> Field.word((Enum<?>) it)).toList());
        } else if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array");
            schema.put("items", of(inside(type, 0), field));
            field.says(AtLeast.class).ifPresent(it -> schema.put("minItems", it.value()));
        } else if (Map.class.isAssignableFrom(raw)) {
            schema.put("type", "object");
            schema.put("additionalProperties", of(inside(type, 1), field));
        } else if (raw == Ratio.class || raw.isRecord()) {
            schema.put("$ref", place + define(raw));
        } else if (raw != Object.class) {
            throw new IllegalStateException(field.name() + " has a type without a schema: " + type);
        }
        return schema;
    }

    private static void limits(Map<String, Object> schema, Within within) {
        schema.put("minimum", (long) within.min());
        if (Double.isFinite(within.max())) {
            schema.put("maximum", (long) within.max());
        }
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> perhaps = new LinkedHashMap<>();
        if (schema.get("type") instanceof String type) {
            perhaps.putAll(schema);
            perhaps.put("type", List.of(type, "null"));
        } else {
            perhaps.put("anyOf", List.of(schema, Map.of("type", "null")));
        }
        return perhaps;
    }

    /** Defines a record once; its name. */
    private String define(Class<?> record) {
        String name = name(record);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, record == Ratio.class ? object(Exact.class) : object(record));
        }
        return name;
    }

    /** An exact number, as it is written. */
    private record Exact(@Matches("^-?[0-9]+(/[0-9]+)?$") String exact, double value) {}

    /** {@code Who.Row} of {@code WhoView.Row}. */
    private static String name(Class<?> record) {
        String own = record.getSimpleName().replaceFirst("View$", "");
        return Optional.ofNullable(record.getEnclosingClass()).map(it -> name(it) + "." + own).orElse(own);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type inside(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }
}
