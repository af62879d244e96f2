package org.surety.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.QuestionRow;

/** Questions and texts as the protocol describes them, however it is carried. */
final class AssistantTools {

    static final String INSTRUCTIONS = """
            Surety says what a text on security guarantees does and what follows from it. It is neutral and
            forecasts nothing. To draft an agreement from a text: call draft_start with the text, write a clause for
            each passage (the resource surety://language tells how) and let each point at its passage with
            `source: {text: §3}`, or mark it with a source of grade inference; call check and draft_check with the
            draft among `documents` until nothing is missing; what the text leaves unclear is an open term, never a
            guess. What a finding means and how a clause could be written instead: surety://finding/NAME; what the
            answers mean: surety://docs/semantics and the other pages. Then ask who, life and crisis what follows.
            """;

    private AssistantTools() {}

    /** A question as a tool. */
    static Tool described(QuestionRow row, List<InputField> more) {
        return Tool.builder(ToolCaller.tool(row), InputField.schema(ToolCaller.fields(row, more)))
                .description(row.tells())
                .annotations(new ToolAnnotations(row.name().replace('-', ' '), true, false, true, false, false))
                .build();
    }

    /**
     * What a call of it gives.
     *
     * @param told takes messages that tell how far it is, where whoever calls wants to hear that
     */
    static CallToolResult called(QuestionRow row, CallToolRequest request, AssistantDesk desk, McpJsonMapper mapper,
            Consumer<String> told) {
        ToolCaller.Said said =
                ToolCaller.call(row, Optional.ofNullable(request.arguments()).orElse(Map.of()), desk,
                        AssistantProgress.of(Optional.ofNullable(request.progressToken()), mapper, told));
        CallToolResult.Builder result =
                CallToolResult.builder().addTextContent(said.text()).isError(said.refused());
        return (said.json() ? result.structuredContent(mapper, said.text()) : result).build();
    }

    /** A text that can be read. */
    static Resource described(AssistantResources.ToRead it) {
        return Resource.builder(it.uri(), it.name()).description(it.description()).mimeType(it.type()).build();
    }

    /** Every address that a text could have, so that whoever asks for what there is not is told what there is. */
    static List<ResourceTemplate> patterns() {
        return List.of(
                ResourceTemplate.builder("surety://{page}", "pages").description("surety://language and "
                        + "surety://findings.").mimeType(AssistantResources.MARKDOWN).build(),
                ResourceTemplate.builder("surety://{kind}/{name}", "texts").description("Of kind docs, finding, schema "
                        + "or catalog, by name.").build());
    }

    /** There is no text at this address. */
    static McpError missing(String uri, List<AssistantResources.ToRead> all) {
        Optional<String> near = Nearest.to(uri, all.stream().map(AssistantResources.ToRead::uri).toList());
        return McpError.builder(ErrorCodes.RESOURCE_NOT_FOUND).message("there is nothing to be read at "
                + Quote.of(uri) + near.map(it -> ". Maybe " + Quote.of(it) + "?").orElse("; resources/list tells what "
                        + "there is"))
                .data(Map.of("uri", uri)).build();
    }

    /** What reading it gives. */
    static ReadResourceResult read(AssistantResources.ToRead it) {
        return new ReadResourceResult(List.of(new TextResourceContents(it.uri(), it.type(), it.content().get())));
    }
}
