package org.surety.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Version;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.asking.QuestionRow;
import org.surety.workbench.asking.QuestionTable;
import org.surety.workbench.store.FileStore;

/** Serves an assistant that started this program, over its standard input and output. It writes no file. */
public final class AssistantServer {

    private static final int MOST_BYTES = 16 << 20;
    private static final Duration LONGEST_QUESTION = Duration.ofMinutes(5);

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
        List<AssistantResources.ToRead> all = AssistantResources.all(store, bench);
        AssistantDesk desk = new AssistantDesk.Alone(store, bench);
        OutputStream whole = AssistantLines.whole(out);
        AssistantLines lines = new AssistantLines(new BufferedInputStream(in), whole, mapper, MOST_BYTES);
        McpSyncServer server =
                McpServer.sync(new StdioServerTransportProvider(mapper, lines, whole, 2 * MOST_BYTES))
                        .serverInfo("surety", Version.text()).instructions(AssistantTools.INSTRUCTIONS)
                        .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
                        // Tools check their arguments themselves and say in words what is wrong.
                        .validateToolInputs(false)
                        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                        .tools(QuestionTable.all().stream().map(it -> tool(it, desk, mapper, AssistantLines.to(whole)))
                                .toList())
                        .resources(all.stream().map(AssistantServer::resource).toList())
                        .resourceTemplates(AssistantTools.patterns().stream()
                                .map(it -> new SyncResourceTemplateSpecification(it, (exchange, request) -> {
                                    throw AssistantTools.missing(request.uri(), all);
                                })).toList())
                        .build();
        try {
            lines.untilEnded();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.closeGracefully();
    }

    private static SyncToolSpecification tool(QuestionRow row, AssistantDesk desk, McpJsonMapper mapper,
            Consumer<String> told) {
        return new SyncToolSpecification(AssistantTools.described(row, desk.fields()),
                (exchange, request) -> AssistantTools.called(row, request, desk, mapper, told));
    }

    private static SyncResourceSpecification resource(AssistantResources.ToRead it) {
        return new SyncResourceSpecification(AssistantTools.described(it),
                (exchange, request) -> AssistantTools.read(it));
    }
}
