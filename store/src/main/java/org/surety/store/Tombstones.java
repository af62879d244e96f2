package org.surety.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Id;

/**
 * What was erased and purged, remembered in the folder beside the database: one identifier and time a line. A database
 * that was restored from before an erasure forgets it again as soon as it is opened.
 */
final class Tombstones {

    private static final String FILE = "erased";

    private final Desk desk;
    private final Path file;

    Tombstones(Desk desk, Path folder) {
        this.desk = desk;
        this.file = folder.resolve(FILE);
    }

    /** Carries out in the database what only the file remembers, and writes to the file what only the database does. */
    synchronized void agree() {
        Map<String, Long> written = read();
        Map<String, Long> kept = desk.database().look(handle -> {
            Map<String, Long> all = new TreeMap<>();
            handle.createQuery("SELECT subject, at FROM erased").map((row, context) -> all.put(
                    row.getString("subject"), row.getLong("at"))).list();
            return all;
        });
        Map<String, Long> missing = new TreeMap<>(written);
        missing.keySet().removeAll(kept.keySet());
        missing.forEach((subject, at) -> desk.database().write(handle -> {
            carryOut(handle, subject, at);
            return subject;
        }).orThrow());
        kept.keySet().removeAll(written.keySet());
        append(kept);
    }

    private static void carryOut(Handle handle, String subject, long at) {
        Id<?> id = new Id<>(subject);
        if (exists(handle, "person", id)) {
            Purge.person(handle, new Id<>(subject), at);
        } else if (exists(handle, "work", id)) {
            Purge.work(handle, new Id<>(subject), at);
        } else {
            handle.createQuery("SELECT * FROM document WHERE id = :id").bind("id", subject)
                    .map((row, context) -> StoredRows.document(row)).findFirst()
                    .ifPresent(it -> Purge.document(handle, it, at));
        }
        handle.createUpdate("INSERT INTO erased (subject, at) VALUES (:id, :at) ON CONFLICT DO NOTHING")
                .bind("id", subject).bind("at", at).execute();
    }

    private static boolean exists(Handle handle, String table, Id<?> id) {
        return handle.createQuery("SELECT 1 FROM " + table + " WHERE id = :id").bind("id", id.value())
                .mapTo(Integer.class).findFirst().isPresent();
    }

    private Map<String, Long> read() {
        Map<String, Long> all = new TreeMap<>();
        if (!Files.exists(file)) {
            return all;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                // A line that was cut off by a power cut stands in the database too.
                if (words.length == 2 && Id.read(words[0]).isPresent() && words[1].matches("[0-9]{1,18}")) {
                    all.put(words[0], Long.parseLong(words[1]));
                }
            }
            return all;
        } catch (IOException failure) {
            throw new StoreUnusable(file + " cannot be read, and with it what was erased", failure);
        }
    }

    private void append(Map<String, Long> more) {
        if (more.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        more.forEach((subject, at) -> lines.append('\n').append(subject).append(' ').append(at).append('\n'));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException full) {
            // It stands in the database; the next time that anything is erased, or the store is opened, tries again.
            return;
        }
    }
}
