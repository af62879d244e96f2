package org.surety.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Requests, a line each. The library stops to listen for good at a line that is no request; such a line is answered
 * here (JSON-RPC 2.0, 5.1) and never reaches it.
 */
final class AssistantLines extends InputStream {

    private static final Set<String> TELLING = Set.of("method", "result", "error");
    private static final int LINE_END = '\n';

    private final InputStream in;
    private final OutputStream out;
    private final McpJsonMapper mapper;
    private final int most;
    private final CountDownLatch ended = new CountDownLatch(1);
    private byte[] line = {};
    private int at;

    AssistantLines(InputStream in, OutputStream out, McpJsonMapper mapper, int most) {
        this.in = in;
        this.out = out;
        this.mapper = mapper;
        this.most = most;
    }

    /** Waits until the assistant has closed its end. */
    void untilEnded() throws InterruptedException {
        ended.await();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (at == line.length) {
            if (!next()) {
                ended.countDown();
                return -1;
            }
        }
        int some = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, from, some);
        at += some;
        return some;
    }

    /** Reads a line; nothing is left of one that is no request. */
    private boolean next() throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        long length = 0;
        int read = in.read();
        for (; read >= 0 && read != LINE_END; read = in.read()) {
            if (++length <= most) {
                found.write(read);
            }
        }
        if (read < 0 && length == 0) {
            return false;
        }
        at = 0;
        line = new byte[0];
        String text = found.toString(StandardCharsets.UTF_8);
        if (length > most) {
            refuse("a line of more than " + (most >> 20) + " MB");
        } else if (isMessage(text)) {
            line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        } else if (!text.isBlank()) {
            refuse("a line that is no message of JSON-RPC 2.0");
        }
        return true;
    }

    private boolean isMessage(String text) {
        try {
            Map<?, ?> message = mapper.readValue(text, Map.class);
            return message != null && "2.0".equals(message.get("jsonrpc"))
                    && TELLING.stream().anyMatch(message::containsKey)
                    && (!message.containsKey("method") || message.get("method") instanceof String);
        } catch (IOException | RuntimeException | StackOverflowError none) {
            return false;
        }
    }

    private void refuse(String found) throws IOException {
        out.write(("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"found " + found
                + "; expected one request a line\"}}\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Writes a message, a line by itself. Whoever has gone away hears nothing, and the work ends with the input. */
    static Consumer<String> to(OutputStream whole) {
        return message -> {
            try {
                whole.write((message + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                // The answer will not be heard either.
            }
        };
    }

    /** An output of which two threads never mix their lines. */
    static OutputStream whole(OutputStream out) {
        return new OutputStream() {

            private final Map<Thread, ByteArrayOutputStream> begun = new java.util.concurrent.ConcurrentHashMap<>();

            @Override
            public void write(int one) throws IOException {
                write(new byte[]{(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                ByteArrayOutputStream mine =
                        begun.computeIfAbsent(Thread.currentThread(), it -> new ByteArrayOutputStream());
                mine.write(bytes, from, length);
                if (length > 0 && bytes[from + length - 1] == LINE_END) {
                    synchronized (out) {
                        out.write(mine.toByteArray());
                        out.flush();
                    }
                    begun.remove(Thread.currentThread());
                }
            }
        };
    }
}
