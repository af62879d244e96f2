package org.surety.report.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.surety.model.finding.Visible;
import org.surety.model.quantity.Ratio;
import org.surety.report.decimal.Decimals;
import org.surety.report.shape.Field;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes any record as a JSON document: its components are the fields, in their order. Only the generator of the
 * library is used, so that nothing else of it need be loaded.
 */
public final class Json {

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /**
     * The document.
     *
     * @throws IllegalArgumentException if it holds something that has no form in JSON, such as an infinite number
     */
    public static String of(Record record) {
        return written(record);
    }

    /** The same of an object whose fields are known by their names alone. */
    public static String of(Map<String, ?> object) {
        return written(object);
    }

    private static String written(Object value) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Context(pretty), text)) {
            new Json(generator).value(value);
        }
        return spelled(text.append('\n').toString());
    }

    /** The same document, with characters that are not seen written as escapes; outside of texts JSON has none. */
    private static String spelled(String json) {
        if (json.codePoints().noneMatch(it -> it != '\n' && Visible.isHidden(it))) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point != '\n' && Visible.isHidden(point)) {
                Character.toString(point).chars().forEach(it -> out.append(Visible.spell(it)));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** Tells the generator how to lay the text out. */
    private static final class Context extends ObjectWriteContext.Base {
        private final DefaultPrettyPrinter pretty;

        Context(DefaultPrettyPrinter pretty) {
            this.pretty = pretty;
        }

        @Override
        public DefaultPrettyPrinter getPrettyPrinter() {
            return pretty;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private void value(Object value) {
        switch (value) {
            case Optional<?> perhaps -> perhaps.ifPresentOrElse(this::value, out::writeNull);
            case String text -> out.writeString(text);
            case Enum<?> constant -> out.writeString(Field.word(constant));
            case Boolean flag -> out.writeBoolean(flag);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Double number when Double.isFinite(number) -> out.writeNumber(number);
            case Ratio exact -> ratio(exact);
            case Collection<?> items -> list(items);
            case Map<?, ?> entries -> map(entries);
            case Record inner -> {
                out.writeStartObject();
                fields(inner);
                out.writeEndObject();
            }
            default -> throw new IllegalArgumentException(value + " of " + value.getClass() + " has no form in JSON");
        }
    }

    private void fields(Record record) {
        for (Field field : Field.of(record.getClass())) {
            Object value = field.in(record);
            if (field.isInline()) {
                fields((Record) value);
            } else if (!field.isLeftOut() || !isEmpty(value)) {
                out.writeName(field.name());
                value(value);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Optional<?> perhaps && perhaps.isEmpty()
                || value instanceof Collection<?> items && items.isEmpty();
    }

    private void list(Collection<?> items) {
        out.writeStartArray();
        items.forEach(this::value);
        out.writeEndArray();
    }

    private void map(Map<?, ?> entries) {
        out.writeStartObject();
        entries.forEach((key, value) -> {
            out.writeName(String.valueOf(key));
            value(value);
        });
        out.writeEndObject();
    }

    /** {@code {"exact": "1/3", "value": 0.333333333333}}. */
    private void ratio(Ratio ratio) {
        out.writeStartObject();
        out.writeStringProperty("exact", ratio.toString());
        out.writeNumberProperty("value", Decimals.of(ratio));
        out.writeEndObject();
    }
}
