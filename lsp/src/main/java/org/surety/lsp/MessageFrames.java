package org.surety.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages of an editor, each whole and of bearable size, whatever comes. What has no length that can be, or is too
 * long, is passed over.
 */
final class MessageFrames extends InputStream {

    /** A text of the largest size that is read, in the longest way in which a message can write it. */
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_LINE = 1_000;
    private static final Pattern LENGTH = Pattern.compile("content-length:\\s*([0-9]{1,9})\\s*",
            Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final Runnable ended;
    private byte[] frame = new byte[0];
    private int at;

    /** @param ended what to do once nothing more comes */
    MessageFrames(InputStream in, Runnable ended) {
        this.in = in;
        this.ended = ended;
    }

    @Override
    public int read() throws IOException {
        return more() ? frame[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int given = Math.min(most, frame.length - at);
        System.arraycopy(frame, at, into, from, given);
        at += given;
        return given;
    }

    private boolean more() throws IOException {
        while (at == frame.length) {
            Optional<byte[]> next;
            try {
                next = next();
            } catch (IOException gone) {
                next = Optional.empty();
            }
            if (next.isEmpty()) {
                ended.run();
                return false;
            }
            frame = next.get();
            at = 0;
        }
        return true;
    }

    /** The next message with its length before it; empty at the end. */
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
                if (body.length < length) {
                    return Optional.empty();
                }
                ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length + 32);
                whole.writeBytes(("Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                whole.writeBytes(body);
                return Optional.of(whole.toByteArray());
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
