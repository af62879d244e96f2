package org.surety.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes files from disk without trusting them: never more than {@link #MOST_BYTES} bytes, never anything but UTF-8 and
 * UTF-16. Which of the two it is, is told as YAML 1.2 has it (section 5.2): by a byte order mark, or by where the zero
 * byte of the first character stands.
 */
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

    /** Decodes the bytes of a file called {@code name}: UTF-8 or UTF-16, with or without a byte order mark. */
    public static Read<SourceFile> decode(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        if (bytes.length > MOST_BYTES) {
            problems.add(FormRules.FORM_TOO_LARGE, "the file is larger than " + MOST_BYTES + " bytes");
            return Read.failed(problems);
        }
        Charset charset = charset(bytes);
        ByteBuffer in = marked(bytes, charset);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int bad = in.position();
            problems.add(FormRules.FORM_ENCODING, lineAt(out.flip()), 0, "", "byte 0x%02X is not %s here"
                    .formatted(bytes[bad], charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16"),
                    Optional.of("Save the file as UTF-8."));
            return Read.failed(problems);
        }
        return Read.of(new SourceFile(name, out.flip().toString()), problems);
    }

    /** What bytes say, as far as they can be read at all: enough to see what a file is about. */
    public static String roughly(byte[] bytes) {
        Charset charset = charset(bytes);
        return charset.decode(marked(bytes, charset)).toString();
    }

    private static Charset charset(byte[] bytes) {
        boolean big = startsWith(bytes, 0xFE, 0xFF) || bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0;
        boolean little = startsWith(bytes, 0xFF, 0xFE) || bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0;
        return big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Behind the byte order mark, if there is one. */
    private static ByteBuffer marked(byte[] bytes, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        int from = Arrays.equals(mark, 0, mark.length, bytes, 0, Math.min(mark.length, bytes.length)) ? mark.length : 0;
        return ByteBuffer.wrap(bytes, from, bytes.length - from);
    }

    private static int lineAt(CharBuffer before) {
        return 1 + (int) before.chars().filter(it -> it == '\n').count();
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
