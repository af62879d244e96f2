package org.surety.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
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
import java.util.function.Consumer;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Version;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.QuestionRow;
import org.surety.workbench.asking.QuestionTable;
import reactor.core.publisher.Mono;

/**
 * Serves assistants that ask over HTTP (the protocol's streamable transport, with an answer to each request and no
 * session): each message by itself, at the desk of whoever sent it. The library tells nobody without a session how far
 * an answer is; that is done here. It knows nothing of what carries the messages.
 */
public final class AssistantExchange {

    private static final String SENDER = "sender";
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
        List<AssistantResources.ToRead> all = AssistantResources.all(store, bench);
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
                .resources(all.stream().map(it -> new SyncResourceSpecification(AssistantTools.described(it),
                        (context, request) -> AssistantTools.read(it))).toList())
                .resourceTemplates(AssistantTools.patterns().stream().map(it -> new SyncResourceTemplateSpecification(it,
                        (context, request) -> {
                            throw AssistantTools.missing(request.uri(), all);
                        })).toList())
                .build();
        this.handler = made.join();
    }

    private SyncToolSpecification tool(QuestionRow row, InputField more) {
        return new SyncToolSpecification(AssistantTools.described(row, List.of(more)),
                (context, request) -> AssistantTools.called(row, request, ((Sender) context.get(SENDER)).desk(), mapper,
                        ((Sender) context.get(SENDER)).told()));
    }

    /** Who sent a message, and what takes messages for it until it is answered. */
    private record Sender(AssistantDesk desk, Consumer<String> told) {}

    /** What was sent. */
    public sealed interface Heard {}

    /** Nothing that can be answered, and what is said to it. */
    public record Unheard(Said said) implements Heard {}

    /** A message that can be answered. */
    public static final class Message implements Heard {

        private final JSONRPCMessage read;

        private Message(JSONRPCMessage read) {
            this.read = read;
        }

        /** Whether whoever sent it wants to hear how far its answer is. */
        public boolean wantsProgress() {
            return read instanceof JSONRPCRequest request && request.params() instanceof Map<?, ?> params
                    && params.get("_meta") instanceof Map<?, ?> meta && meta.get("progressToken") != null;
        }
    }

    /**
     * Reads what was sent.
     *
     * @param version of the protocol, as its header says it; empty where there is none
     */
    public Heard read(byte[] message, Optional<String> version) {
        if (version.filter(it -> !VERSIONS.contains(it)).isPresent()) {
            return wrong(ErrorCodes.INVALID_REQUEST, "this version of the protocol is not known; expected one of "
                    + String.join(", ", VERSIONS));
        }
        try {
            return new Message(
                    McpSchema.deserializeJsonRpcMessage(mapper, new String(message, StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException | StackOverflowError none) {
            return wrong(ErrorCodes.PARSE_ERROR, "this is no message of JSON-RPC 2.0");
        }
    }

    /**
     * What is said to a message.
     *
     * @param desk of whoever sent it
     * @param told takes messages that tell how far the answer is, if they are wanted
     */
    public Said answer(Message message, AssistantDesk desk, Consumer<String> told) {
        McpTransportContext context = McpTransportContext.create(Map.of(SENDER, new Sender(desk, told)));
        JSONRPCMessage read = message.read;
        if (read instanceof JSONRPCRequest request) {
            JSONRPCResponse answer = handler.handleRequest(context, request)
                    .contextWrite(it -> it.put(McpTransportContext.KEY, context)).block();
            return answer == null
                    ? wrong(ErrorCodes.INTERNAL_ERROR, "there is no answer").said()
                    : new Said(200, written(answer));
        }
        if (read instanceof JSONRPCNotification notification) {
            handler.handleNotification(context, notification)
                    .contextWrite(it -> it.put(McpTransportContext.KEY, context)).block();
        }
        return new Said(202, "");
    }

    private Unheard wrong(int code, String why) {
        return new Unheard(new Said(400, "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":"
                + written(new JSONRPCError(code, why)) + "}"));
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }
}
