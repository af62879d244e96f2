package org.surety.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.surety.semantics.Work;

/**
 * Tells an assistant that asked for it how far an answer is: by the protocol as notifications whose number only rises.
 * Nobody is told more often than a few times a second. Safe for several threads.
 */
final class AssistantProgress implements Work.Listener {

    private static final long BETWEEN_NANOS = 250_000_000;

    private final Object token;
    private final McpJsonMapper mapper;
    private final Consumer<String> told;
    private String part = "";
    /** What all parts before this one came to. */
    private long before;
    private long highest = -1;
    private Optional<Long> last = Optional.empty();

    private AssistantProgress(Object token, McpJsonMapper mapper, Consumer<String> told) {
        this.token = token;
        this.mapper = mapper;
        this.told = told;
    }

    /**
     * Hears of work.
     *
     * @param token by which the assistant knows its call again; empty where it does not want to hear
     * @param told takes one message after the other
     */
    static Work.Listener of(Optional<Object> token, McpJsonMapper mapper, Consumer<String> told) {
        return token.<Work.Listener>map(it -> new AssistantProgress(it, mapper, told)).orElse(Work.Listener.NONE);
    }

    @Override
    public synchronized void at(String now, long done, long of) {
        if (!now.equals(part)) {
            part = now;
            before = highest + 1;
        }
        long number = before + done;
        long time = System.nanoTime();
        if (number <= highest || last.filter(it -> time - it < BETWEEN_NANOS).isPresent()) {
            return;
        }
        highest = number;
        last = Optional.of(time);
        ProgressNotification.Builder told = ProgressNotification.builder(token, number).message(now);
        if (of > 0) {
            told.total((double) (before + of));
        }
        try {
            this.told.accept(mapper.writeValueAsString(
                    new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_PROGRESS, told.build())));
        } catch (IOException impossible) {
            throw new IllegalStateException("a message cannot be written", impossible);
        }
    }
}
