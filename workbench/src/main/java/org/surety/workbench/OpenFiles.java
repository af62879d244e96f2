package org.surety.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.report.Stamp;
import org.surety.text.Documents;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** The files that lie open for one request: each read once, with its SHA-256 and its lines. */
final class OpenFiles {

    private final Map<Path, Read<SourceFile>> files = new LinkedHashMap<>();
    private final Map<Path, Stamp.Input> inputs = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    /** The file at {@code path}, called {@code name}. */
    Read<SourceFile> open(Path path, String name) {
        Path real = real(path);
        Read<SourceFile> known = files.get(real);
        if (known != null) {
            return known;
        }
        Read<SourceFile> read = load(path, real, name);
        files.put(real, read);
        read.value().ifPresent(it -> lines.put(name, it.content().lines().toList()));
        return read;
    }

    private Read<SourceFile> load(Path path, Path real, String name) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(Documents.MOST_BYTES + 1);
        } catch (IOException | RuntimeException unreadable) {
            // Says in words what is wrong with the file.
            return Documents.load(path, name);
        }
        inputs.put(real, new Stamp.Input(name, sha256(bytes)));
        return Documents.decode(name, bytes);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Every file that was read, in the order of reading. */
    List<Stamp.Input> inputs() {
        return new ArrayList<>(inputs.values());
    }

    /** Where they are. */
    Set<Path> paths() {
        return new LinkedHashSet<>(inputs.keySet());
    }

    /** Their lines, by the names that findings use. */
    Map<String, List<String>> lines() {
        return lines;
    }
}
