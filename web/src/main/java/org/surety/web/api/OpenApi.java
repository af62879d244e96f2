package org.surety.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surety.web.gate.Problem;
import org.surety.web.gate.Programs;
import org.surety.workbench.api.Version;

/** The description of all operations (OpenAPI 3.1), made from the operations themselves. */
final class OpenApi {

    /** Where it stands, below the interface. */
    static final String PATH = "/openapi.json";

    private static final String BEARER = "token";

    private OpenApi() {}

    /** Names and their values, in this order. */
    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return fields;
    }

    static Map<String, Object> of(List<Operation> operations, ApiSchemas schemas) {
        Map<String, Object> problem = schemas.of(Problem.ProblemDetails.class);
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Operation> byId = new TreeMap<>();
        operations.forEach(it -> byId.put(it.id(), it));
        for (Operation each : operations) {
            Map<String, Object> item = methods(paths, Programs.API + each.path());
            item.put(each.method().toLowerCase(java.util.Locale.ROOT), operation(each, problem));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.1");
        document.put("info", fields("title", "Surety", "version", Version.text(), "summary",
                "What a text on security guarantees does, and what follows from it.", "description",
                "Surety says what a text does and what follows from stated assumptions. It takes no side and forecasts "
                        + "nothing. Keys of answers are only ever added; none changes its meaning."));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of(BEARER, List.of())));
        document.put("paths", paths);
        // The schemas come last, when every operation has named those that it needs.
        document.put("components", components(schemas));
        return document;
    }

    @SuppressWarnings("unchecked") // Nothing else is put there.
    private static Map<String, Object> methods(Map<String, Object> paths, String path) {
        return (Map<String, Object>) paths.computeIfAbsent(path, it -> new LinkedHashMap<String, Object>());
    }

    private static Map<String, Object> components(ApiSchemas schemas) {
        Map<String, Object> components = new LinkedHashMap<>();
        Map<String, Object> all = new TreeMap<>(schemas.all());
        // What else a problem says depends on its kind.
        all.computeIfPresent("ProblemDetails", (name, schema) -> open(schema));
        components.put("schemas", all);
        components.put("securitySchemes", Map.of(BEARER, fields("type", "http", "scheme", "bearer", "description",
                "A token of a person: read, ask or write.")));
        return components;
    }

    private static Map<String, Object> open(Object schema) {
        Map<String, Object> open = new LinkedHashMap<>();
        ((Map<?, ?>) schema).forEach((name, value) -> open.put(String.valueOf(name), value));
        open.remove("additionalProperties");
        return open;
    }

    private static Map<String, Object> operation(Operation each, Map<String, Object> problem) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", each.id());
        operation.put("summary", each.tells().replaceAll("(?<=[.]) .*", ""));
        operation.put("description", each.tells());
        if (each.needs().isEmpty()) {
            operation.put("security", List.of());
        }
        each.needs().ifPresent(it -> operation.put("x-scope", it.word()));
        if (!each.inputs().isEmpty()) {
            operation.put("parameters", each.inputs().stream().map(OpenApi::parameter).toList());
        }
        each.body().ifPresent(it -> operation.put("requestBody", fields("required", true, "content",
                Map.of(it.type(), fields("schema", it.schema(), "example", it.example())))));
        Map<String, Object> responses = new LinkedHashMap<>();
        each.outputs().forEach(it -> responses.put(Integer.toString(it.status()), response(it)));
        responses.put("default", fields("description", "Why it was not done (RFC 9457).", "content",
                Map.of(Problem.TYPE, Map.of("schema", problem))));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> parameter(Operation.Input input) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", input.name());
        parameter.put("in", input.place());
        parameter.put("required", input.place().equals("path"));
        parameter.put("description", input.tells());
        parameter.put("schema", Map.of("type", "string"));
        input.example().ifPresent(it -> parameter.put("example", it));
        return parameter;
    }

    private static Map<String, Object> response(Operation.Output output) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", output.tells());
        if (!output.content().isEmpty()) {
            Map<String, Object> content = new LinkedHashMap<>();
            output.content().forEach((type, schema) -> content.put(type, Map.of("schema", schema)));
            response.put("content", content);
        }
        if (!output.follows().isEmpty()) {
            Map<String, Object> links = new LinkedHashMap<>();
            output.follows().forEach((id, from) -> links.put(id,
                    fields("operationId", id, "parameters", Map.of(from.getKey(), from.getValue()))));
            response.put("links", links);
        }
        return response;
    }
}
