package org.surety.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.workbench.Version;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;

/** Serves an assistant that started this program, over its standard input and output. It writes no file. */
public final class AssistantServer {

    private static final int MOST_BYTES = 16 << 20;
    private static final Duration LONGEST_QUESTION = Duration.ofMinutes(5);
    private static final String INSTRUCTIONS = """
            Surety says what a text on security guarantees does and what follows from it. It is neutral and
            forecasts nothing. To draft an agreement from a text: call draft_start with the text, write a clause for
            each passage (the resource surety://language tells how) and let each point at its passage with
            `source: {text: §3}`, or mark it with a source of grade inference; call check and draft_check with the
            draft among `documents` until nothing is missing; what the text leaves unclear is an open term, never a
            guess. Then ask who, life and crisis what follows.
            """;

    private AssistantServer() {}

    /**
     * Serves until the input ends.
     *
     * @param home the project's folder, for the catalog
     * @param here the only other folder of which documents are read
     * @param data a folder for what long searches keep
     * @param in requests, one a line
     * @param out answers, one a line; nothing else may write there
     */
    public static void serve(Path home, Path here, Path data, InputStream in, OutputStream out) {
        DocumentStore store = new FileStore(home, here);
        Workbench bench = new Workbench(store, data,
                new WorkLimits(Optional.of(LONGEST_QUESTION), Optional.empty()));
        McpJsonMapper mapper = McpJsonDefaults.getMapper();
        ToolCaller caller = new ToolCaller(store, bench);
        OutputStream whole = AssistantLines.whole(out);
        AssistantLines lines = new AssistantLines(new BufferedInputStream(in), whole, mapper, MOST_BYTES);
        McpSyncServer server =
                McpServer.sync(new StdioServerTransportProvider(mapper, lines, whole, 2 * MOST_BYTES))
                        .serverInfo("surety", Version.text()).instructions(INSTRUCTIONS)
                        .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
                        // Tools check their arguments themselves and say in words what is wrong.
                        .validateToolInputs(false)
                        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                        .tools(AssistantTool.all().stream().map(it -> tool(it, caller, mapper)).toList())
                        .resources(
                                AssistantResources.all(store, bench).stream().map(AssistantServer::resource).toList())
                        .build();
        try {
            lines.untilEnded();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.closeGracefully();
    }

    private static SyncToolSpecification tool(AssistantTool tool, ToolCaller caller, McpJsonMapper mapper) {
        Tool described = Tool.builder(tool.name(), ToolParameter.schema(tool.parameters()))
                .description(tool.description())
                .annotations(new ToolAnnotations(tool.name().replace('_', ' '), true, false, true, false, false))
                .build();
        return new SyncToolSpecification(described, (exchange, request) -> {
            ToolCaller.Said said = caller.call(tool,
                    Optional.ofNullable(request.arguments()).orElse(Map.of()));
            CallToolResult.Builder result =
                    CallToolResult.builder().addTextContent(said.text()).isError(said.refused());
            return (said.json() ? result.structuredContent(mapper, said.text()) : result).build();
        });
    }

    private static SyncResourceSpecification resource(AssistantResources.Readable it) {
        Resource described = Resource.builder(it.uri(), it.name()).description(it.description()).mimeType(it.type())
                .build();
        return new SyncResourceSpecification(described, (exchange, request) -> new ReadResourceResult(
                List.of(new TextResourceContents(it.uri(), it.type(), it.content().get()))));
    }
}
