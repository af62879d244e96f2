package org.surety.workbench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.surety.design.Designer;
import org.surety.design.Kept;
import org.surety.report.Stamp;

/**
 * Keeps what a search has worked out in files, every few seconds, so that it can go on after an interruption. What
 * belongs together is told by a digest of the files that were read and of the program itself: after any change of
 * either nothing old is used. When the search is over the files are removed.
 */
final class Checkpoint implements Kept {

    /** Tells searches of this process apart. */
    private static final AtomicLong MARKS = new AtomicLong();
    private static final long EVERY = 5_000_000_000L;

    private final Path folder;
    private final String task;
    private final List<Path> written = new ArrayList<>();
    private long last = System.nanoTime();

    /**
     * For one question.
     *
     * @param folder where the files stand
     * @param question which question it is, in words, so that two different ones never share a file
     */
    Checkpoint(Path folder, List<Stamp.Input> inputs, String question) {
        this.folder = folder;
        StringBuilder all = new StringBuilder(Version.text()).append(program()).append('\n').append(question);
        inputs.forEach(it -> all.append('\n').append(it.sha256()));
        this.task = Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }

    private static String program() {
        try {
            CodeSource source = Designer.class.getProtectionDomain().getCodeSource();
            if (source == null || source.getLocation() == null) {
                return "";
            }
            Path path = Path.of(source.getLocation().toURI());
            return path + " " + Files.getLastModifiedTime(path).toMillis();
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return "";
        }
    }

    private Path file(String name) {
        return folder
                .resolve(task + "-" + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 12) + ".numbers");
    }

    @Override
    public void recall(String name, double[] into) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(name))))) {
            if (in.readInt() == into.length) {
                for (int i = 0; i < into.length; i++) {
                    into[i] = in.readDouble();
                }
            }
        } catch (IOException none) {
            // Nothing was kept, or not completely; what is missing is worked out.
        }
    }

    @Override
    public synchronized void keep(String name, double[] numbers) {
        if (System.nanoTime() - last < EVERY) {
            return;
        }
        last = System.nanoTime();
        Path file = file(name);
        try {
            Files.createDirectories(folder);
            Path unfinished = folder
                    .resolve(file.getFileName() + "." + ProcessHandle.current().pid() + "." + MARKS.getAndIncrement());
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                out.writeInt(numbers.length);
                for (double number : numbers) {
                    out.writeDouble(number);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            written.add(file);
        } catch (IOException full) {
            // The search goes on; only an interruption would cost more.
        }
    }

    /** Removes what was kept. */
    void forget(Iterable<String> names) {
        names.forEach(it -> remove(file(it)));
        List.copyOf(written).forEach(Checkpoint::remove);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // It is never used for another task.
        }
    }
}
