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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.surety.design.Designer;
import org.surety.design.Observer;
import org.surety.report.Stamp;

/**
 * Keeps what a search has worked out in files, every few seconds, so that it can go on after an interruption. What belongs together is told
 * by a digest of the files that were read and of the program itself: after any change of either nothing old is used. When the search is
 * over the files are removed.
 */
final class Checkpoint implements Observer {

    private static final long EVERY = 5_000_000_000L;

    private final Path folder;
    private final String task;
    private final Progress progress;
    private final List<Path> written = new ArrayList<>();
    private long last = System.nanoTime();
    private long recalled;

    /** @param home the project, in whose {@code .surety} the files stand */
    Checkpoint(Path home, List<Stamp.Input> inputs, Progress progress) {
        this.folder = home.resolve(".surety").resolve("work");
        this.progress = progress;
        StringBuilder all = new StringBuilder(Version.text()).append(program());
        inputs.forEach(it -> all.append('\n').append(it.sha256()));
        this.task = digest(all.toString());
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

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 24);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void at(String what, long done, long of) {
        int most = (int) Math.min(of, 1_000_000);
        progress.at(what, (int) Math.round((double) most * done / Math.max(1, of)), most);
    }

    private Path file(String name) {
        return folder.resolve(task + "-" + digest(name).substring(0, 12) + ".numbers");
    }

    @Override
    public void recall(String name, double[] into) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(name))))) {
            if (in.readInt() == into.length) {
                for (int i = 0; i < into.length; i++) {
                    into[i] = in.readDouble();
                    recalled += Double.isNaN(into[i]) ? 0 : 1;
                }
            }
        } catch (IOException none) {
            // Nothing was kept, or not completely; what is missing is worked out.
        }
    }

    /** How many numbers an earlier search had worked out. */
    long recalled() {
        return recalled;
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
            Path unfinished = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid());
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
