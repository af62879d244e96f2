package org.surety.lsp;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.MessageIssueHandler;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/**
 * The messages of an editor, one after the other, whatever comes. What is no message, or is too long, is passed over,
 * and the next one is heard.
 */
final class MessageFrames implements MessageProducer {

    /** A text of the largest size that is read, in the longest way in which a message can write it. */
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_LINE = 1_000;
    private static final Pattern LENGTH = Pattern.compile("content-length:\\s*([0-9]{1,9})\\s*",
            Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final MessageJsonHandler json;
    private final Runnable ended;

    /** @param ended what to do once nothing more comes */
    MessageFrames(InputStream in, MessageJsonHandler json, Runnable ended) {
        this.in = in;
        this.json = json;
        this.ended = ended;
    }

    @Override
    public void listen(MessageConsumer hears) {
        try {
            for (Optional<byte[]> next = next(); next.isPresent(); next = next()) {
                pass(new String(next.get(), StandardCharsets.UTF_8), hears);
            }
        } catch (IOException gone) {
            // There is nobody any more to whom that could be told.
        } finally {
            ended.run();
        }
    }

    private void pass(String message, MessageConsumer hears) {
        try {
            hears.consume(json.parseMessage(message));
        } catch (MessageIssueException wrong) {
            if (hears instanceof MessageIssueHandler answers) {
                answers.handle(wrong.getRpcMessage(), wrong.getIssues());
            }
        } catch (JsonParseException | StackOverflowError none) {
            System.err.println("surety: what the editor sent was passed over, since it is no message");
        } catch (RuntimeException fault) {
            fault.printStackTrace();
        }
    }

    /** The next message; empty at the end. */
    private Optional<byte[]> next() throws IOException {
        while (true) {
            long length = -1;
            Optional<String> line = line();
            while (line.filter(it -> !it.isEmpty()).isPresent()) {
                Matcher said = LENGTH.matcher(line.get());
                length = said.matches() ? Long.parseLong(said.group(1)) : length;
                line = line();
            }
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (length > MOST_BYTES) {
                in.skipNBytes(length);
            } else if (length > 0) {
                byte[] body = in.readNBytes((int) length);
                return body.length < length ? Optional.empty() : Optional.of(body);
            }
        }
    }

    /** A line of a head, without its end; empty at the end of the input. */
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0; each = in.read()) {
            if (each == '\n') {
                return Optional.of(line.toString().strip());
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) each);
            }
        }
        return Optional.empty();
    }
}
