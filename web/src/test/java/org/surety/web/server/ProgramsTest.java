package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.web.Serve;
import org.surety.web.api.ProblemWords;
import org.surety.web.page.Sites;
import org.surety.workbench.asking.QuestionTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs as they come: with wrong questions, with too much, for other forms, to wait, to stop, to save. */
class ProgramsTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private Path folder;
    private Serve serve;
    private ProgramClient client;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        serve = Serve.start(Sites.HOME, folder, folder.resolve("data"), 0);
        client = new ProgramClient(serve);
        client.token = client.made("write");
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        JsonNode problem = MAPPER.readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("/api#problem-" + kind);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(ProblemWords.kinds()).containsKey(kind);
        return problem;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"fil\": \"lavrov-2025\"}                              | 422 | no-question     | near     | file",
            "{\"file\": 7}                                           | 422 | no-question     | field    | file",
            "{}                                                      | 422 | no-question     | field    | file",
            "{\"file\": \"lavrov-2025\", \"limit\": 1e400}           | 422 | no-question     | field    | limit",
            "{\"file\": \"lavrov-2025\", \"file\": \"x\"}            | 422 | no-question     | field    | body",
            "{\"file\": \"lavrov-2025\"} x                           | 422 | no-question     | field    | body",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[                           | 422 | no-question     | field    | body",
            "{\"file\": \"../../etc/passwd\"}                        | 422 | no-question     | field    | file",
            "{\"file\": \"lavrov-2026\"}                             | 404 | unknown         | found    | lavrov-2026",
            "{\"file\": \"lavrov-2025\", \"attacker\": \"RUZ\"}      | 422 | unknown         | near     | RUS",
            "{\"file\": \"lavrov-2025\", \"readings\": [\"decision=none\"]} | 422 | unknown  | thing    | reading",
            "{\"file\": \"lavrov-2025\", \"work\": \"x\"}            | 422 | no-question     | field    | work"})
    void aWrongQuestionIsAProblemThatSaysWhat(String json, int status, String kind, String member, String said) {
        JsonNode problem = problem(client.post("/api/v1/who", json), status, kind);
        assertThat(problem.path(member).asString()).isEqualTo(said);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @Test
    void errorsOfDocumentsHaveTheirPlaces() {
        JsonNode problem = problem(client.post("/api/v1/who", MAPPER.writeValueAsString(Map.of("file", "d.yaml",
                "documents", Map.of("d.yaml", "surety: 1\nkind: agreement\nid: d\ntitle: D\nstatus: darft\n")))), 422,
                "wrong-documents");
        JsonNode finding = problem.path("findings").path(0);
        assertThat(finding.path("line").asInt()).isEqualTo(5);
        assertThat(finding.path("hint").asString()).contains("draft");
    }

    @Test
    void everyRefusalIsAProblem() {
        problem(client.get("/api/v1/nowhere"), 404, "not-there");
        problem(client.get("/api/v1/works/x"), 404, "not-there");
        problem(client.get("/api/v1/catalog/lavrov-2025/..%2f..%2fpom.xml"), 404, "not-there");
        assertThat(problem(client.get("/api/v1/who"), 405, "method")).isNotNull();
        assertThat(client.ask("PATCH", "/api/v1/works", "").headers().firstValue("Allow")).contains("GET, POST");
        problem(client.ask("POST", "/api/v1/who", "file=x", "Content-Type", "application/x-www-form-urlencoded"), 415,
                "content-type");
        problem(client.post("/api/v1/life", "{\"file\": \"belgium-1839\"}", "Accept", "image/png"), 406, "form");
        problem(client.post("/api/v1/who", "{\"file\": \"" + "x".repeat(10 << 20) + "\"}"), 413, "too-large");
        problem(client.get("/api/v1/jobs/99"), 404, "not-there");
        assertThat(problem(client.post("/api/v1/crises", "{}"), 404, "not-there").path("near").asString())
                .isEqualTo("/api/v1/crisis");
        problem(client.post("/api/v1/who", "{}", "Content-Encoding", "gzip"), 415, "content-type");
        assertThat(problem(client.post("/api/v1/who", "[1]"), 422, "no-question").path("found").asString())
                .isEqualTo("a list");
        client.token = client.made("read");
        assertThat(problem(client.post("/api/v1/who", "{}"), 403, "out-of-scope").path("needs").asString())
                .isEqualTo("ask");
        client.token = "surety_" + "x".repeat(43);
        problem(client.get("/api/v1"), 401, "token-needed");
        client.token = "";
        problem(client.get("/api/v1"), 401, "token-needed");
        problem(client.browsed("GET", "/api/v1/works", ""), 401, "token-needed");
        problem(client.get("/api/v1", "Origin", "http://evil.example"), 403, "turned-away");
        assertThat(client.get("/api/v1").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    /** What the library refuses before anybody here is asked has no page of the library's either. */
    @Test
    void whatIsNoRequestIsAProblem() throws IOException {
        URI address = URI.create(client.origin);
        for (String head : List.of("GET /api/v1/catalog/%zz/x HTTP/1.1\r\nHost: " + address.getAuthority(),
                "GET / HTTP/1.1\r\nHost: a b", "NONE")) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(head).startsWith("HTTP/1.1 400")
                        .contains("application/problem+json", "#problem-unread")
                        .doesNotContain("<html", "Jetty");
            }
        }
    }

    @Test
    void theFormIsWhatIsAccepted() {
        String life = "{\"file\": \"belgium-1839\"}";
        assertThat(client.post("/api/v1/life", life).body()).startsWith("{");
        HttpResponse<String> page = client.post("/api/v1/life", life, "Accept", "text/plain;q=0.5, text/html");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                it -> assertThat(it).startsWith("attachment; filename=\"life-belgium-1839."));
        assertThat(client.post("/api/v1/life", life, "Accept", "text/*").body()).doesNotStartWith("{");
        assertThat(client.post("/api/v1/export", "{\"file\": \"belgium-1839\", \"to\": \"dot\"}").body())
                .startsWith("digraph");
        String prism = "{\"file\": \"lavrov-2025\", \"to\": \"prism\", \"scenario\": \"by-china\", \"questions\": ";
        assertThat(client.post("/api/v1/export", prism + "false}").body()).contains("dtmc");
        assertThat(client.post("/api/v1/export", prism + "true}").body()).contains("P=?").doesNotContain("dtmc");
        HttpResponse<String> answer = client.post("/api/v1/life", life);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        HttpResponse<String> text = client.get("/api/v1/catalog/lavrov-2025/agreement.yaml");
        assertThat(text.body()).contains("id: lavrov-2025");
        assertThat(client.get("/api/v1/catalog/lavrov-2025/agreement.yaml", "If-None-Match",
                text.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
    }

    @Test
    void longWorkIsAJobThatCanBeFollowedAndStopped() {
        String sweep = "{\"file\": \"lavrov-2025\", \"samples\": 4096}";
        HttpResponse<String> begun = client.post("/api/v1/sweep", sweep, "Prefer", "respond-async");
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.headers().firstValue("Preference-Applied")).contains("respond-async");
        String job = begun.headers().firstValue("Location").orElseThrow();
        assertThat(client.get(job).body()).contains("\"state\" : \"running\"");
        assertThat(client.get("/api/v1/jobs").body()).contains("\"running\"");
        assertThat(client.get(job + "/answer").statusCode()).isEqualTo(202);
        // What takes no stream hears the events one by one.
        JsonNode first = MAPPER.readTree(client.get(job + "/events", "Accept", "text/event-stream, application/json")
                .body());
        assertThat(first.path("event").asString()).isEqualTo("progress");
        JsonNode second = event(job, first);
        assertThat(second.path("id").asString()).isNotEqualTo(first.path("id").asString());
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(600);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            client.ask("DELETE", job, "");
        });
        HttpResponse<String> events = client.get(job + "/events");
        assertThat(events.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        assertThat(events.body()).contains("event: progress\ndata: {", "event: end\ndata: {", "\"refused\"");
        JsonNode last = event(job, second);
        assertThat(last.path("event").asString()).isEqualTo("end");
        assertThat(last.at("/job/state").asString()).isEqualTo("refused");
        // After the end there is nothing to wait for.
        assertThat(event(job, last)).isEqualTo(last);
        problem(client.get(job + "/answer"), 409, "stopped");
    }

    private JsonNode event(String job, JsonNode after) {
        return MAPPER.readTree(client.get(job + "/events?after=" + after.path("id").asString(), "Accept",
                "application/json", "Prefer", "wait=50").body());
    }

    @Test
    void aTextIsSavedOnWhatItDepartsFromAndOnlyOnce() {
        JsonNode work = MAPPER.readTree(client.post("/api/v1/works", "{\"title\": \"Talks\"}").body());
        String text = "/api/v1/works/" + work.path("id").asString() + "/talks.yaml";
        String first = "surety: 1\nkind: agreement\nid: talks\ntitle: Talks\nstatus: draft\n";
        problem(client.ask("PUT", text, first, "Content-Type", "application/yaml"), 428, "precondition-needed");
        HttpResponse<String> made =
                client.ask("PUT", text, first, "Content-Type", "application/yaml", "If-None-Match", "*");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("ETag")).contains("\"r1\"");
        String second = first.replace("Talks", "More talks");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> saved = client.ask("PUT", text, second, "Content-Type", "application/yaml",
                    "If-Match", "\"r1\"", "Idempotency-Key", "key-00001");
            assertThat(saved.headers().firstValue("ETag")).as(saved.body()).contains("\"r2\"");
        }
        assertThat(problem(client.ask("PUT", text, first, "Content-Type", "application/yaml", "If-Match", "\"r1\""),
                412, "outdated").path("newest").asString()).isEqualTo("\"r2\"");
        problem(client.ask("PUT", text, first, "Content-Type", "application/yaml", "If-None-Match", "*"), 412,
                "outdated");
        assertThat(client.get(text).body()).isEqualTo(second);
        assertThat(client.get(text + "?revision=1").body()).isEqualTo(first);
        assertThat(client.get(text, "If-None-Match", "\"r2\"").statusCode()).isEqualTo(304);
        assertThat(MAPPER.readTree(client.get(text + "/revisions").body()).path("revisions")).hasSize(2);
        String check = MAPPER.writeValueAsString(
                Map.of("file", "talks.yaml", "work", work.path("id").asString()));
        assertThat(client.post("/api/v1/check", check).body()).contains("\"talks.yaml\"");
        // What was changed is asked about as it is now.
        client.ask("PUT", text, second.replace("draft", "darft"), "Content-Type", "application/yaml", "If-Match",
                "\"r2\"");
        assertThat(client.post("/api/v1/check", check).body()).contains("\"error\" : 1");
    }

    @Test
    void anAssistantAsksTheSameOverHttp() {
        try (McpSyncClient assistant = McpClient.sync(HttpClientStreamableHttpTransport.builder(client.origin)
                .endpoint("/mcp").httpRequestCustomizer((builder, method, uri, body, context) -> builder
                        .header("Authorization", "Bearer " + client.token))
                .build()).requestTimeout(Duration.ofMinutes(2)).build()) {
            assistant.initialize();
            assertThat(assistant.listTools().tools()).hasSameSizeAs(QuestionTable.all());
            assertThat(((TextContent) assistant.callTool(new CallToolRequest("who",
                    Map.of("file", "lavrov-2025", "attacker", "RUS"))).content().getFirst()).text())
                    .contains("Russia");
            assertThat(assistant.callTool(new CallToolRequest("who", Map.of("fil", "x"))).isError()).isTrue();
            assertThat(assistant.callTool(new CallToolRequest("check", Map.of("file", "/etc/passwd"))).isError())
                    .isTrue();
            assertThat(((TextResourceContents) assistant
                    .readResource(new ReadResourceRequest("surety://catalog/lavrov-2025")).contents().getFirst())
                    .text()).contains("id: lavrov-2025");
            assertThatThrownBy(() -> assistant.readResource(new ReadResourceRequest("surety://catalog/lavrof-2025")))
                    .hasMessageContaining("Maybe `surety://catalog/lavrov-2025`?");
        }
        problem(client.get("/mcp"), 405, "method");
    }

    @Test
    void anAssistantHearsHowFarALongAnswerIsAndThenTheAnswer() throws Exception {
        List<ProgressNotification> heard = new CopyOnWriteArrayList<>();
        try (McpSyncClient assistant = McpClient.sync(HttpClientStreamableHttpTransport.builder(client.origin)
                .endpoint("/mcp").httpRequestCustomizer((builder, method, uri, body, context) -> builder
                        .header("Authorization", "Bearer " + client.token))
                .build()).requestTimeout(Duration.ofMinutes(2)).progressConsumer(heard::add).build()) {
            assistant.initialize();
            CallToolResult result = assistant.callTool(CallToolRequest.builder("crisis")
                    .arguments(Map.of("file", "budapest-1994", "by", "71 hours")).progressToken("mine").build());
            assertThat(((TextContent) result.content().getFirst()).text()).contains("crimea-2014");
        }
        assertThat(heard).isNotEmpty().allMatch(it -> "mine".equals(it.progressToken()) && !it.message().isEmpty());
        assertThat(heard).extracting(ProgressNotification::progress).isSorted().doesNotHaveDuplicates();
        // Who does not take events gets the answer alone.
        HttpResponse<String> alone = client.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                + "\"params\":{\"name\":\"catalog_list\",\"_meta\":{\"progressToken\":1}}}");
        assertThat(alone.headers().firstValue("content-type")).hasValue("application/json");
    }

    @Test
    void whatIsNoMessageOfAnAssistantIsToldSo() throws Exception {
        HttpResponse<String> wrong = client.post("/mcp", "{\"jsonrpc\": \"1.0\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("-32700");
        assertThat(client.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", "MCP-Protocol-Version",
                "1999-01-01").statusCode()).isEqualTo(400);
        problem(client.post("/mcp", "{}", "Origin", "http://evil.example"), 403, "turned-away");
        client.token = "";
        problem(client.post("/mcp", "{}"), 401, "token-needed");
    }
}
