package org.surety.workbench.asking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the value of a field is, where a question comes as JSON. */
public enum InputShape {
    /** A text. */
    TEXT("a text", String.class::isInstance),
    /** A text that means a document. */
    DOCUMENT("a text that means a document", String.class::isInstance),
    /** A list of texts. */
    TEXTS("a list of at most 100 texts", it -> list(it, String.class::isInstance)),
    /** A list of texts, each of which means a document. */
    DOCUMENTS("a list of at most 100 texts that mean documents", it -> list(it, String.class::isInstance)),
    /** Texts by name. */
    NAMED_TEXTS("at most 100 texts by name", it -> named(it, String.class::isInstance)),
    /** Texts by name, each of which means a document. */
    NAMED_DOCUMENTS("at most 100 texts by name that mean documents", it -> named(it, String.class::isInstance)),
    /** A whole number. */
    WHOLE("a whole number", InputShape::isWhole),
    /** A number, which as a text can be a fraction. */
    EXACT("a number such as 0.6 or \"3/5\"", InputShape::isNumber),
    /** Numbers by name. */
    NAMED_EXACTS("at most 100 numbers by name, such as 0.6 or \"3/5\"", it -> named(it, InputShape::isNumber)),
    /** Numbers by name, each of which can reach from one to another. */
    NAMED_RANGES("at most 100 numbers by name, such as 40 or \"30..50\"", it -> named(it, InputShape::isNumber)),
    /** Yes or no. */
    YES_NO("true or false", Boolean.class::isInstance),
    /** One of some words. */
    WORD("one of some words", String.class::isInstance),
    /** A day. */
    DAY("a day such as \"2025-08-24\"", String.class::isInstance),
    /** A length of time. */
    DURATION("a length of time such as \"72 hours\" or \"3 days\"", String.class::isInstance),
    /** Lengths of time. */
    DURATIONS("a list of at most 100 lengths of time such as \"72 hours\" or \"3 days\"",
            it -> list(it, String.class::isInstance));

    private static final int MOST_ENTRIES = 100;

    private final String expected;
    private final Predicate<Object> fits;

    InputShape(String expected, Predicate<Object> fits) {
        this.expected = expected;
        this.fits = fits;
    }

    /** What is expected, in words. */
    public String expected() {
        return expected;
    }

    /** Whether a value is of this shape, as far as that can be seen without reading its texts. */
    boolean fits(Object value) {
        return fits.test(value);
    }

    /** Whether its texts mean documents. */
    boolean meansDocuments() {
        return this == DOCUMENT || this == DOCUMENTS || this == NAMED_DOCUMENTS;
    }

    private static boolean list(Object value, Predicate<Object> each) {
        return value instanceof Collection<?> all && all.size() <= MOST_ENTRIES
                && all.stream().allMatch(it -> it != null && each.test(it));
    }

    private static boolean named(Object value, Predicate<Object> each) {
        return value instanceof Map<?, ?> all && all.size() <= MOST_ENTRIES
                && all.values().stream().allMatch(it -> it != null && each.test(it));
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static boolean isNumber(Object value) {
        return isWhole(value) || value instanceof Double || value instanceof BigDecimal || value instanceof String;
    }

    /** As JSON Schema (2020-12) has it. */
    Map<String, Object> schema() {
        return switch (this) {
            case TEXT, DOCUMENT, DURATION, WORD -> Map.of("type", "string");
            case TEXTS, DOCUMENTS, DURATIONS ->
                    Map.of("type", "array", "items", Map.of("type", "string"), "maxItems", MOST_ENTRIES);
            case NAMED_TEXTS, NAMED_DOCUMENTS -> named(Map.of("type", "string"));
            case WHOLE -> Map.of("type", "integer");
            case EXACT -> number();
            case NAMED_EXACTS, NAMED_RANGES -> named(number());
            case YES_NO -> Map.of("type", "boolean");
            case DAY -> Map.of("type", "string", "format", "date");
        };
    }

    private static Map<String, Object> number() {
        return Map.of("type", List.of("number", "string"));
    }

    private static Map<String, Object> named(Map<String, Object> each) {
        return Map.of("type", "object", "additionalProperties", each, "maxProperties", MOST_ENTRIES);
    }
}
