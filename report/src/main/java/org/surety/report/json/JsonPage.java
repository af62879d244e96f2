package org.surety.report.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.surety.model.finding.Visible;
import org.surety.model.quantity.Ratio;
import org.surety.report.Stamp;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes one JSON document from top to bottom. Only the generator of the library is used, so that nothing else of it need be loaded. */
public final class JsonPage {

    /** Decimals beside an exact value. */
    private static final int DECIMALS = 12;

    private final JsonGenerator out;

    private JsonPage(JsonGenerator out) {
        this.out = out;
    }

    /** An object whose fields {@code content} writes. */
    public static String of(Consumer<JsonPage> content) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Context(pretty), text)) {
            generator.writeStartObject();
            content.accept(new JsonPage(generator));
            generator.writeEndObject();
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

    /** What every answer begins with. */
    public JsonPage stamp(Stamp stamp) {
        text("version", stamp.version());
        text("command", stamp.command());
        array("inputs", stamp.inputs(),
                (page, input) -> page.text("file", input.name()).text("sha256", input.sha256()));
        return map("parameters", stamp.parameters());
    }

    /** A text. */
    public JsonPage text(String name, String value) {
        out.writeStringProperty(name, value);
        return this;
    }

    /** Null where there is no value. */
    public JsonPage text(String name, Optional<String> value) {
        value.ifPresentOrElse(it -> text(name, it), () -> out.writeNullProperty(name));
        return this;
    }

    /** A whole number. */
    public JsonPage number(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /** A whole number of any size. */
    public JsonPage number(String name, BigInteger value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /** A decimal. */
    public JsonPage decimal(String name, double value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /** A decimal; null where it is infinite, which JSON cannot say. */
    public JsonPage finite(String name, double value) {
        if (Double.isFinite(value)) {
            return decimal(name, value);
        }
        out.writeNullProperty(name);
        return this;
    }

    /** Null where there is no value. */
    public JsonPage decimal(String name, Optional<Double> value) {
        value.ifPresentOrElse(it -> decimal(name, it.doubleValue()), () -> out.writeNullProperty(name));
        return this;
    }

    /** Null where there is no value. */
    public JsonPage number(String name, Optional<Long> value) {
        value.ifPresentOrElse(it -> number(name, it), () -> out.writeNullProperty(name));
        return this;
    }

    /** True or false. */
    public JsonPage flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    /** {@code {"exact": "1/3", "value": 0.333333333333}}. */
    public JsonPage ratio(String name, Ratio value) {
        return object(name, page -> page.exact(value));
    }

    /** The fields {@code exact} and {@code value}. */
    public JsonPage exact(Ratio value) {
        text("exact", value.toString());
        BigDecimal decimal = value.toDecimal(DECIMALS).stripTrailingZeros();
        out.writeNumberProperty("value", decimal.scale() < 0 ? decimal.setScale(0) : decimal);
        return this;
    }

    /** An object whose fields {@code content} writes. */
    public JsonPage object(String name, Consumer<JsonPage> content) {
        out.writeObjectPropertyStart(name);
        content.accept(this);
        out.writeEndObject();
        return this;
    }

    /** An object for a value; null where there is none. */
    public <T> JsonPage object(String name, Optional<T> value, Content<T> content) {
        value.ifPresentOrElse(it -> object(name, page -> content.write(page, it)), () -> out.writeNullProperty(name));
        return this;
    }

    /** An object of texts. */
    public JsonPage map(String name, Map<String, String> values) {
        return object(name, page -> values.forEach(page::text));
    }

    /** A list of texts. */
    public JsonPage texts(String name, Collection<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
        return this;
    }

    /** A list of lists of texts. */
    public JsonPage lists(String name, Collection<? extends Collection<String>> values) {
        out.writeArrayPropertyStart(name);
        for (Collection<String> list : values) {
            out.writeStartArray();
            list.forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeEndArray();
        return this;
    }

    /** A list of true or false. */
    public JsonPage flags(String name, Collection<Boolean> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeBoolean);
        out.writeEndArray();
        return this;
    }

    /** A list of values of any kind; {@code content} writes those that are objects. */
    public JsonPage values(String name, List<?> values, Content<Map<?, ?>> content) {
        out.writeName(name);
        list(values, content);
        return this;
    }

    private void list(List<?> values, Content<Map<?, ?>> content) {
        out.writeStartArray();
        for (Object value : values) {
            switch (value) {
                case Map<?, ?> map -> {
                    out.writeStartObject();
                    content.write(this, map);
                    out.writeEndObject();
                }
                case List<?> list -> list(list, content);
                case Boolean flag -> out.writeBoolean(flag);
                case Integer number -> out.writeNumber(number);
                default -> out.writeString(value.toString());
            }
        }
        out.writeEndArray();
    }

    /** A list of objects. */
    public <T> JsonPage array(String name, Collection<T> items, Content<T> content) {
        out.writeArrayPropertyStart(name);
        for (T item : items) {
            out.writeStartObject();
            content.write(this, item);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    /** Writes the fields of one object of a list. */
    @FunctionalInterface
    public interface Content<T> {
        /** Writes the fields of {@code item}. */
        void write(JsonPage page, T item);
    }
}
