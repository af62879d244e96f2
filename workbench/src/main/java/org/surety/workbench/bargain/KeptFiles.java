package org.surety.workbench.bargain;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.surety.design.search.Designer;
import org.surety.report.Stamp;
import org.surety.workbench.api.Sha256;
import org.surety.workbench.api.Version;

/**
 * Files in which work is kept while it goes on. What belongs together is told by a digest of the files that were read
 * and of the program itself: after any change of either nothing old is used. A file is there whole or not at all.
 */
public final class KeptFiles {

    /** Tells searches of this process apart. */
    private static final AtomicLong MARKS = new AtomicLong();

    private final Path folder;
    private final String task;
    private final String ending;

    /**
     * For one question.
     *
     * @param folder where the files stand
     * @param question which question it is, in words, so that two different ones never share a file
     * @param ending what the names of the files end in
     */
    KeptFiles(Path folder, List<Stamp.Input> inputs, String question, String ending) {
        this.folder = folder;
        this.ending = ending;
        StringBuilder all = new StringBuilder(Version.text()).append(program()).append('\n').append(question);
        inputs.forEach(it -> all.append('\n').append(it.sha256()));
        this.task = digest(all.toString()).substring(0, 24);
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
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

    /** The file of something. */
    Path file(String name) {
        return folder.resolve(task + "-" + digest(name).substring(0, 12) + ending);
    }

    /** What was kept under a name. */
    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Writes something to a file. */
    interface Content {
        /** Writes it. */
        void to(DataOutputStream out) throws IOException;
    }

    /** Puts a file in the place of what was kept under the name. */
    void write(String name, Content content) throws IOException {
        Path file = file(name);
        Files.createDirectories(folder);
        Path unfinished = folder
                .resolve(file.getFileName() + "." + ProcessHandle.current().pid() + "." + MARKS.getAndIncrement());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            content.to(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes one file. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // It is never used for another task.
        }
    }

    /** Removes all files of the question. */
    void removeAll() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, task + "-*")) {
            files.forEach(KeptFiles::remove);
        } catch (IOException none) {
            // There is no folder, so nothing was kept.
        }
    }
}
