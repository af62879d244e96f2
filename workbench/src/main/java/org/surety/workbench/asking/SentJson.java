package org.surety.workbench.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an object as JSON, of whoever it comes: no key twice, nothing deeper than questions are, and numbers as they
 * stand there.
 */
public final class SentJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 100;
    /** What whoever sends JSON cannot do anything about. */
    private static final Pattern LIBRARY = Pattern.compile(", from `[^`]*`|: enable `[^`]*`.*");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).build())
            .build();

    private SentJson() {}

    /**
     * The object; a text without anything in it is an empty one.
     *
     * @throws WrongInput if there is none, or something after it
     */
    public static Map<String, Object> object(byte[] json) {
        if (json.length == 0) {
            return Map.of();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw wrong(first == null ? "nothing" : first == JsonToken.START_ARRAY ? "a list" : parser.getString());
            }
            Map<String, Object> object = object(parser);
            if (parser.nextToken() != null) {
                throw wrong("something after the object");
            }
            return object;
        } catch (JacksonException none) {
            throw wrong(LIBRARY.matcher(none.getOriginalMessage()).replaceAll("") + place(none));
        }
    }

    /** Where it stands; what is too long or too deep has no place. */
    private static String place(JacksonException none) {
        return Optional.ofNullable(none.getLocation())
                .map(it -> ", line " + it.getLineNr() + ", column " + it.getColumnNr()).orElse("");
    }

    private static WrongInput wrong(String found) {
        return new WrongInput("body", Optional.of(found), "one object of JSON in UTF-8", Optional.empty());
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            // What is null counts as left out.
            value(parser).ifPresent(it -> object.put(name, it));
        }
        return object;
    }

    private static Optional<Object> value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(object(parser));
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser).orElseThrow(() -> wrong("null in a list")));
                }
                yield Optional.of(list);
            }
            case VALUE_NUMBER_INT -> Optional.of(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> Optional.of(parser.getDecimalValue());
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NULL -> Optional.empty();
            default -> Optional.of(parser.getString());
        };
    }
}
