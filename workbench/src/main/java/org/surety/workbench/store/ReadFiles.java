package org.surety.workbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.workbench.api.DocumentStore;

/**
 * The bytes of files that were read last, given again as long as a file is as it was then: every question about a
 * document looks at those beside it. A file that was written just before it was read may be written once more without
 * looking newer, as clocks of file systems are coarse, and is read again. Safe for several threads.
 */
final class ReadFiles {

    private static final long MOST_BYTES = 32L << 20;
    private static final Duration COARSE = Duration.ofSeconds(2);

    private final Clock clock;
    private final Map<Path, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    ReadFiles(Clock clock) {
        this.clock = clock;
    }

    private record State(FileTime changed, long size, Optional<Object> key) {
        static State of(Path path) throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(now.lastModifiedTime(), now.size(), Optional.ofNullable(now.fileKey()));
        }
    }

    private record Kept(State state, byte[] bytes) {}

    /** What a file holds, cut behind {@link DocumentStore#MOST_BYTES} and one byte; nobody may change it. */
    byte[] read(Path path) throws IOException {
        State now = State.of(path);
        Optional<byte[]> known = known(path, now);
        if (known.isPresent()) {
            return known.get();
        }
        boolean settled = now.changed().toInstant().isBefore(clock.instant().minus(COARSE));
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(DocumentStore.MOST_BYTES + 1);
            if (settled) {
                keep(path, new Kept(now, bytes));
            }
            return bytes;
        }
    }

    private synchronized Optional<byte[]> known(Path path, State now) {
        return Optional.ofNullable(kept.get(path)).filter(it -> it.state().equals(now)).map(Kept::bytes);
    }

    private synchronized void keep(Path path, Kept file) {
        Optional.ofNullable(kept.put(path, file)).ifPresent(it -> size -= it.bytes().length);
        size += file.bytes().length;
        Iterator<Kept> oldest = kept.values().iterator();
        while (size > MOST_BYTES && oldest.hasNext()) {
            size -= oldest.next().bytes().length;
            oldest.remove();
        }
    }
}
