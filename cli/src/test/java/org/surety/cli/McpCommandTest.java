package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.workbench.asking.QuestionTable;

/** An assistant's own client talks to {@code surety mcp}. */
class McpCommandTest {

    private static final String TEXT = "Norway helps Sweden within 3 days.\n\nDone in Oslo.\n";

    @TempDir
    private static Path here;

    private static final List<ProgressNotification> HEARD = new CopyOnWriteArrayList<>();

    private static McpSyncClient client;

    /** One assistant asks all that follows, as one does in a day: a program is not started for each question. */
    @BeforeAll
    static void start() {
        List<String> command = command();
        client = McpClient.sync(new StdioClientTransport(new ServerParameters.Builder(command.getFirst())
                .args(command.subList(1, command.size())).build(), McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofMinutes(2)).initializationTimeout(Duration.ofMinutes(2))
                .progressConsumer(HEARD::add).build();
        client.initialize();
    }

    @AfterAll
    static void end() {
        client.close();
    }

    private static List<String> command() {
        String home = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize().toString();
        return List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Dsurety.home=" + home, "-cp", System.getProperty("java.class.path"),
                "org.surety.cli.Surety", "mcp", "--folder", here.toString());
    }

    private static String said(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(new CallToolRequest(tool, arguments));
    }

    @Test
    void anAssistantDraftsAndIsToldWhatIsWrongAndWhatFollows() {
        assertThat(client.listTools().tools()).extracting("name").containsExactlyElementsOf(
                QuestionTable.all().stream().map(it -> it.name().replace('-', '_')).toList());
        String draft = said(call("draft_start",
                Map.of("text", "talks.txt", "documents", Map.of("talks.txt", TEXT))));
        assertThat(draft).contains("NOR: {name: \"Norway\"");
        CallToolResult left =
                call("draft_check", Map.of("file", "draft.yaml", "format", "json", "documents",
                        Map.of("talks.txt", TEXT, "draft.yaml", draft)));
        assertThat((Map<?, ?>) left.structuredContent()).extracting("complete").isEqualTo(false);
        assertThat(said(call("who", Map.of("file", "lavrov-2025", "attacker", "RUS")))).contains("Russia");
        assertThat(said(call("compare", Map.of("files", List.of("belgium-1839", "luxembourg-1867")))))
                .contains("belgium-1839");
    }

    @Test
    void whoAsksForItHearsHowFarAnAnswerIs() throws InterruptedException {
        Map<String, Object> crisis = Map.of("file", "budapest-1994");
        client.callTool(CallToolRequest.builder("crisis").arguments(crisis).build());
        assertThat(HEARD).isEmpty();
        assertThat(said(client.callTool(CallToolRequest.builder("crisis").arguments(crisis).progressToken(7).build())))
                .contains("crimea-2014");
        // What is told on the way is handed over by a thread of its own.
        for (int i = 0; i < 500 && HEARD.isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(HEARD).isNotEmpty().allMatch(it -> Integer.valueOf(7).equals(it.progressToken()));
        assertThat(HEARD).extracting(ProgressNotification::progress).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void refusalsAreInWordsAndNothingOutsideTheFolderIsRead() {
        assertThat(said(call("check", Map.of("file", "d.yaml", "documents", Map.of("d.yaml",
                "surety: 1\nkind: agreement\nid: d\ntitle: D\nstatus: darft\n"))))).contains("d.yaml:5:9", "draft");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("file", "/etc/passwd"),
                Map.of("file", "../x.yaml"), Map.of("fil", "lavrov-2025"), Map.of("file", 7), Map.of(),
                Map.of("file", "lavrov-2026"), Map.of("file", "a.yaml", "documents", Map.of("../a.yaml", "x")),
                Map.of("file", "lavrov-2025", "readings", List.of("decision")),
                Map.of("file", "lavrov-2025", "format", "docx"))) {
            CallToolResult refused = call("check", wrong);
            assertThat(refused.isError()).as(wrong.toString()).isTrue();
            assertThat(said(refused)).startsWith("error: ").doesNotContain("fault of the program", "root:");
        }
        assertThat(said(call("check", Map.of("fil", "x")))).contains("Maybe `file`?");
        // As JSON this one has ten million bytes.
        CallToolResult large = call("who", Map.of("file", "lavrov-2025", "format", "json"));
        assertThat(large.isError()).isTrue();
        assertThat(said(large)).contains("more than an assistant can read at once",
                "`readings` or `attacker` or `procedure` or `limit`), or for text.");
        assertThat(said(call("crisis", Map.of("file", "d.yaml", "documents", Map.of("d.yaml", """
                surety: 1
                kind: agreement
                id: d
                title: D
                status: draft
                parties: {NOR: {role: guarantor}, SWE: {role: protected}}
                """))))).contains("Name one in `scenarios`; its text may be sent along among `documents`.");
    }

    private static String read(String uri) {
        return ((TextResourceContents) client.readResource(new ReadResourceRequest(uri)).contents().getFirst()).text();
    }

    @Test
    void theLanguageThePagesTheFindingsAndTheCatalogCanBeRead() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of(System.getProperty("surety.home", ".."))
                .resolve("docs/findings"))) {
            List<String> there = client.listResources().resources().stream().map(Resource::uri).toList();
            assertThat(there).contains("surety://language", "surety://schema/agreement",
                    "surety://catalog/lavrov-2025", "surety://findings");
            assertThat(read("surety://catalog/lavrov-2025")).contains("id: lavrov-2025");
            assertThat(read("surety://language")).startsWith("# The language");
            assertThat(there.stream().filter(it -> it.startsWith("surety://docs/")).toList()).hasSizeGreaterThan(10)
                    .allSatisfy(it -> assertThat(read(it)).startsWith("# "));
            List<String> findings = pages.map(it -> it.getFileName().toString().replace(".md", ""))
                    .filter(it -> !it.equals("README")).toList();
            assertThat(there.stream().filter(it -> it.startsWith("surety://finding/")).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            findings.stream().map(it -> "surety://finding/" + it).toList());
            assertThat(read("surety://finding/design-one-party-blocks")).contains("## What follows");
            assertThatThrownBy(() -> read("surety://langage")).hasMessageContaining("Maybe `surety://language`?");
            assertThatThrownBy(() -> read("surety://catalog/lavrof-2025"))
                    .hasMessageContaining("Maybe `surety://catalog/lavrov-2025`?");
            assertThatThrownBy(() -> read("surety://docs/a/b/c")).isInstanceOf(McpError.class);
        }
    }

    @Test
    void linesThatAreNoRequestsAreRefusedAndItEndsWithItsInput() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream out = process.getOutputStream()) {
            out.write("no request\n[1]\n{\"jsonrpc\":\"2.0\",\"method\":7}\n".getBytes(StandardCharsets.UTF_8));
            out.write(("[".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(answers.lines()).hasSize(4).allMatch(it -> it.contains("-32700"));
        assertThat(process.exitValue()).isZero();
    }
}
