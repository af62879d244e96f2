package org.surety.web.page.brief;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files that go together into one zip. Their names have no folders and are safe on every system, whatever a document
 * is called; the same files give the same bytes on every day.
 */
public final class Parcel {

    private static final int LONGEST = 120;
    /** The first moment that a zip can tell. */
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** Names that one system keeps for its devices. */
    private static final String DEVICE = "(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A name without folders, of letters, digits, dots, dashes and underscores. */
    static String flat(String name) {
        String flat = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[.-]+", "").replaceFirst("\\.+$", "");
        flat = flat.substring(Math.max(0, flat.length() - LONGEST));
        return flat.isEmpty() || flat.matches(DEVICE) ? "file-" + flat : flat;
    }

    /** Adds a file, and gives the name that it got. */
    String add(String name, byte[] bytes) {
        String flat = flat(name);
        String free = flat;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = i + "-" + flat;
        }
        files.put(free, bytes.clone());
        return free;
    }

    /** All of them as one file. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WHEN);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written but memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** One file of a zip that was made here. */
    static Optional<byte[]> of(byte[] zip, String name) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return Optional.of(in.readAllBytes());
                }
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is read but memory", impossible);
        }
    }
}
