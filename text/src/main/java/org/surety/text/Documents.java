package org.surety.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes files from disk without trusting them: never more than {@link #MOST_BYTES} bytes, never anything but UTF-8. */
public final class Documents {

    /** The size of the largest file that is read, in bytes. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private Documents() {}

    /** Reads {@code path}; whatever is wrong with it becomes a finding. */
    public static Read<SourceFile> load(Path path) {
        return load(path, path.toString());
    }

    /** Reads {@code path}, to be called {@code name} in findings. */
    public static Read<SourceFile> load(Path path, String name) {
        Problems problems = new Problems(name);
        if (Files.isDirectory(path)) {
            problems.add(FormRules.FORM_UNREADABLE, "this is a folder; expected a file");
            return Read.failed(problems);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return decode(name, in.readNBytes(MOST_BYTES + 1));
        } catch (NoSuchFileException missing) {
            problems.add(FormRules.FORM_UNREADABLE, "there is no such file");
        } catch (AccessDeniedException denied) {
            problems.add(FormRules.FORM_UNREADABLE, "reading this file is not allowed");
        } catch (IOException | RuntimeException broken) {
            problems.add(FormRules.FORM_UNREADABLE, "the file cannot be read: " + broken.getMessage());
        }
        return Read.failed(problems);
    }

    /** Decodes the bytes of a file called {@code name}: UTF-8, with or without a byte order mark. */
    public static Read<SourceFile> decode(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        if (bytes.length > MOST_BYTES) {
            problems.add(FormRules.FORM_TOO_LARGE, "the file is larger than " + MOST_BYTES + " bytes");
            return Read.failed(problems);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            problems.add(FormRules.FORM_ENCODING, "the file is UTF-16; expected UTF-8");
            return Read.failed(problems);
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int bad = in.position();
            problems.add(FormRules.FORM_ENCODING, lineOf(bytes, bad), 0, "", "byte 0x%02X is not UTF-8 here"
                    .formatted(bytes[bad]), Optional.of("Save the file as UTF-8."));
            return Read.failed(problems);
        }
        return Read.of(new SourceFile(name, out.flip().toString()), problems);
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
