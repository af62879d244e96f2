package org.surety.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An argument that a tool takes.
 *
 * @param description what it means, in a sentence
 */
record ToolParameter(String name, Shape shape, boolean required, String description) {

    /** What its value is. */
    enum Shape {
        /** A text. */
        TEXT,
        /** A list of texts. */
        TEXTS,
        /** Texts by name. */
        NAMED_TEXTS
    }

    /** As JSON Schema has it. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.putAll(switch (shape) {
            case TEXT -> Map.of("type", "string");
            case TEXTS -> Map.of("type", "array", "items", Map.of("type", "string"));
            case NAMED_TEXTS -> Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
        });
        schema.put("description", description);
        return schema;
    }

    /** The schema of all the arguments of a tool. */
    static Map<String, Object> schema(List<ToolParameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(it -> properties.put(it.name(), it.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", parameters.stream().filter(ToolParameter::required).map(ToolParameter::name).toList());
        schema.put("additionalProperties", false);
        return schema;
    }
}
