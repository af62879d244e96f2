package org.surety.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.surety.workbench.Version;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.QuestionRow;
import org.surety.workbench.asking.QuestionTable;
import reactor.core.publisher.Mono;

/**
 * Serves assistants that ask over HTTP (the protocol's streamable transport, with an answer to each request and no
 * session): each message by itself, at the desk of whoever sent it. It knows nothing of what carries the messages.
 */
public final class AssistantExchange {

    private static final String DESK = "desk";
    private static final List<String> VERSIONS = List.of(ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);

    private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
    private final McpStatelessServerHandler handler;

    /**
     * What is said to a message.
     *
     * @param status of HTTP
     * @param json empty where nothing is said
     */
    public record Said(int status, String json) {}

    /**
     * An exchange.
     *
     * @param store for the texts of the catalog, which can be read
     * @param more a field of every question, beside its own
     */
    public AssistantExchange(DocumentStore store, Workbench bench, InputField more) {
        CompletableFuture<McpStatelessServerHandler> made = new CompletableFuture<>();
        McpServer.sync(new McpStatelessServerTransport() {
            @Override
            public void setMcpHandler(McpStatelessServerHandler given) {
                made.complete(given);
            }

            @Override
            public Mono<Void> closeGracefully() {
                return Mono.empty();
            }

            @Override
            public List<String> protocolVersions() {
                return VERSIONS;
            }
        }).serverInfo("surety", Version.text()).instructions(AssistantTools.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
                // Tools check their arguments themselves and say in words what is wrong.
                .validateToolInputs(false)
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .tools(QuestionTable.all().stream().map(it -> tool(it, more)).toList())
                .resources(AssistantResources.all(store, bench).stream().map(it -> new SyncResourceSpecification(
                        AssistantTools.described(it), (context, request) -> AssistantTools.read(it))).toList())
                .build();
        this.handler = made.join();
    }

    private SyncToolSpecification tool(QuestionRow row, InputField more) {
        return new SyncToolSpecification(AssistantTools.described(row, List.of(more)),
                (context, request) -> AssistantTools.called(row, request, (AssistantDesk) context.get(DESK), mapper));
    }

    /**
     * What is said to one message.
     *
     * @param version of the protocol, as its header says it; empty where there is none
     * @param desk of whoever sent it
     */
    public Said post(byte[] message, Optional<String> version, AssistantDesk desk) {
        if (version.filter(it -> !VERSIONS.contains(it)).isPresent()) {
            return wrong(ErrorCodes.INVALID_REQUEST, "this version of the protocol is not known; expected one of "
                    + String.join(", ", VERSIONS));
        }
        McpTransportContext context = McpTransportContext.create(Map.of(DESK, desk));
        JSONRPCMessage read;
        try {
            read = McpSchema.deserializeJsonRpcMessage(mapper, new String(message, StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException | StackOverflowError none) {
            return wrong(ErrorCodes.PARSE_ERROR, "this is no message of JSON-RPC 2.0");
        }
        if (read instanceof JSONRPCRequest request) {
            JSONRPCResponse answer = handler.handleRequest(context, request)
                    .contextWrite(it -> it.put(McpTransportContext.KEY, context)).block();
            return answer == null
                    ? wrong(ErrorCodes.INTERNAL_ERROR, "there is no answer")
                    : new Said(200, written(answer));
        }
        if (read instanceof JSONRPCNotification notification) {
            handler.handleNotification(context, notification)
                    .contextWrite(it -> it.put(McpTransportContext.KEY, context)).block();
        }
        return new Said(202, "");
    }

    private Said wrong(int code, String why) {
        return new Said(400, "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":"
                + written(new JSONRPCError(code, why)) + "}");
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }
}
