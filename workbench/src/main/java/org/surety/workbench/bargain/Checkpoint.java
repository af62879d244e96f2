package org.surety.workbench.bargain;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.design.api.Kept;
import org.surety.report.Stamp;

/**
 * Keeps what a search has worked out in files, every few seconds, so that it can go on after an interruption. When the
 * search is over the files are removed.
 */
public final class Checkpoint implements Kept {

    private static final long EVERY = 5_000_000_000L;

    private final KeptFiles files;
    private final Set<Path> written = ConcurrentHashMap.newKeySet();
    private long last = System.nanoTime();

    /** For one question; see {@link KeptFiles}. */
    Checkpoint(Path folder, List<Stamp.Input> inputs, String question) {
        this.files = new KeptFiles(folder, inputs, question, ".numbers");
    }

    @Override
    public void recall(String name, double[] into) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(files.file(name))))) {
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
        try {
            files.write(name, out -> {
                out.writeInt(numbers.length);
                for (double number : numbers) {
                    out.writeDouble(number);
                }
            });
            written.add(files.file(name));
        } catch (IOException full) {
            // The search goes on; only an interruption would cost more.
        }
    }

    /** Removes what was kept. */
    void forget(Iterable<String> names) {
        names.forEach(it -> KeptFiles.remove(files.file(it)));
        written.forEach(KeptFiles::remove);
    }
}
