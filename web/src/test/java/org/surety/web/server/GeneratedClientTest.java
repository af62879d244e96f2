package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;
import org.surety.web.page.Sites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows nothing but the description: it calls every operation, and holds answers against it. */
class GeneratedClientTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private Path folder;
    private Serve serve;
    private ProgramClient client;
    private JsonNode description;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> called = new LinkedHashSet<>();

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        serve = Serve.start(Sites.HOME, folder, folder.resolve("data"), 0);
        client = new ProgramClient(serve);
        description = MAPPER.readTree(client.get("/api/v1/openapi.json").body());
        client.token = client.made("write");
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    private record Operation(String method, String path, JsonNode described) {

        String id() {
            return described.path("operationId").asString();
        }
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(
                method -> all.add(new Operation(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(),
                        method.getValue()))));
        return all;
    }

    @Test
    void everyOperationDoesWhatTheDescriptionSays() {
        List<Operation> left = new ArrayList<>(operations());
        assertThat(left).hasSizeGreaterThan(35);
        while (!left.isEmpty()) {
            Operation next = left.stream().filter(this::canBeCalled).findFirst()
                    .orElseThrow(() -> new AssertionError("nothing leads to " + left));
            left.remove(next);
            called.add(next.id());
            call(next);
        }
    }

    /** Whether everything that goes into it has an example, or came with another answer. */
    private boolean canBeCalled(Operation operation) {
        // What stops a job comes after what looks at it; what reads a text after what saves it.
        return operation.described().path("parameters").valueStream().allMatch(it -> !it.path("required").asBoolean()
                || it.has("example") || known.containsKey(it.path("name").asString()))
                && (!operation.id().equals("stopJob") || called.contains("fetchAnswer"))
                && (!Set.of("readText", "listRevisions").contains(operation.id()) || called.contains("saveText"));
    }

    private void call(Operation operation) {
        String path = operation.path();
        // As generated clients do, which read JSON where there is some.
        List<String> headers = new ArrayList<>(List.of("Accept", accepted(operation)));
        StringBuilder query = new StringBuilder();
        for (JsonNode each : operation.described().path("parameters")) {
            String name = each.path("name").asString();
            String value = known.getOrDefault(name, each.path("example").asString(""));
            switch (each.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", URLEncoder.encode(value, StandardCharsets.UTF_8));
                case "query" -> query.append("?").append(name).append("=").append(value);
                default -> {
                    if (!value.isEmpty()) {
                        headers.addAll(List.of(name, value));
                    }
                }
            }
        }
        // The first sweep begins a job; the other answers are waited for.
        if (operation.id().equals("sweep")) {
            headers.addAll(List.of("Prefer", "respond-async"));
        }
        String body = "";
        for (Map.Entry<String, JsonNode> each : operation.described().path("requestBody").path("content")
                .properties()) {
            headers.addAll(List.of("Content-Type", each.getKey()));
            JsonNode example = each.getValue().path("example");
            body = example.isString() ? example.asString() : example.toString();
            if (!example.isString()) {
                assertValid(each.getValue().path("schema"), body, operation.id() + "'s example");
            }
        }
        HttpResponse<String> answer = client.ask(operation.method(), path + query, body,
                headers.toArray(String[]::new));
        for (int i = 0; i < 3_000 && answer.statusCode() == 202 && !operation.id().equals("sweep"); i++) {
            holds(operation, answer);
            pause();
            answer = client.get(answer.headers().firstValue("Location").orElseThrow() + "/answer");
        }
        assertThat(answer.statusCode()).as(operation.id() + " " + answer.body()).isBetween(200, 299);
        holds(operation, answer);
        assertThat(answer.headers().firstValue("Surety-Version")).as(operation.id()).isPresent();
    }

    /** Every form of an answer that the description names. */
    private static String accepted(Operation operation) {
        return operation.described().path("responses").valueStream()
                .flatMap(it -> it.path("content").properties().stream()).map(Map.Entry::getKey).distinct()
                .collect(Collectors.joining(", "));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** An answer has a status, a type and a form that the description names; what it leads to is remembered. */
    private void holds(Operation operation, HttpResponse<String> answer) {
        JsonNode described = operation.described().path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(described.isMissingNode()).as(operation.id() + " gives " + answer.statusCode()).isFalse();
        if (described.has("content")) {
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            JsonNode content = described.path("content").path(type);
            assertThat(content.isMissingNode()).as(operation.id() + " gives " + type).isFalse();
            if (type.equals("application/json")) {
                assertValid(content.path("schema"), answer.body(), operation.id());
            }
        }
        for (JsonNode link : described.path("links")) {
            link.path("parameters").properties().forEach(it -> known.put(it.getKey(), MAPPER.readTree(answer.body())
                    .at(it.getValue().asString().replace("$response.body#", "")).asString()));
        }
    }

    private void assertValid(JsonNode schema, String json, String what) {
        // Whatever schemas refer to stands in the description.
        String whole = "{\"components\": " + description.path("components") + ", \"allOf\": [" + schema + "]}";
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole, InputFormat.JSON);
        assertThat(compiled.validate(json, InputFormat.JSON)).extracting(Error::toString).as(what).isEmpty();
    }

    /** Whatever is refused, of any operation, is a problem as the description has it, with the status of its answer. */
    @Test
    void everyOperationRefusesWithAProblem() {
        String token = client.token;
        for (Operation each : operations()) {
            if (!each.described().has("security")) {
                client.token = "";
                isProblem(each, asked(each, "{}"), 401);
            }
            client.token = token;
            if (each.described().has("requestBody")) {
                isProblem(each, asked(each, "[".repeat(5_000)), 400, 404, 422, 428);
                isProblem(each, client.ask(each.method(), anywhere(each), "<a/>", "Content-Type", "application/xml"),
                        404,
                        415);
                if (each.described().at("/responses/200/content/text~1plain").isObject()) {
                    isProblem(each, client.ask(each.method(), each.path(),
                            each.described().at("/requestBody/content/application~1json/example").toString(),
                            "Content-Type", "application/json", "Accept", "image/png"), 406);
                }
            } else if (each.path().contains("{")) {
                isProblem(each, asked(each, ""), 404);
            }
        }
    }

    private HttpResponse<String> asked(Operation operation, String body) {
        return client.ask(operation.method(), anywhere(operation), body, "Content-Type",
                operation.described().at("/requestBody/content").properties().stream().map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("application/json"));
    }

    private static String anywhere(Operation operation) {
        return operation.path().replaceAll("[{][a-z]+[}]", "nowhere");
    }

    private void isProblem(Operation operation, HttpResponse<String> answer, Integer... statuses) {
        String what = operation.id() + " " + answer.statusCode() + " " + answer.body();
        assertThat(answer.statusCode()).as(what).isIn((Object[]) statuses);
        assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
        assertValid(operation.described().at("/responses/default/content/application~1problem+json/schema"),
                answer.body(), what);
        assertThat(MAPPER.readTree(answer.body()).path("status").asInt()).as(what).isEqualTo(answer.statusCode());
    }

    /** Every schema is one, whatever it refers to is there, and each operation has a name of its own. */
    @Test
    void theDescriptionIsWhole() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        JsonNode schemas = description.path("components").path("schemas");
        schemas.properties().forEach(it -> assertThat(meta.validate(it.getValue().toString(), InputFormat.JSON))
                .extracting(Error::toString).as(it.getKey()).isEmpty());
        Matcher refers = Pattern.compile("\"#/components/schemas/([^\"]+)\"").matcher(description.toString());
        while (refers.find()) {
            assertThat(schemas.has(refers.group(1))).as(refers.group(1)).isTrue();
        }
        assertThat(operations()).extracting(Operation::id).doesNotHaveDuplicates();
    }
}
