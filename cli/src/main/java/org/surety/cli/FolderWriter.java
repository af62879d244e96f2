package org.surety.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts documents into a folder that does not exist yet; it appears only when it is complete. */
final class FolderWriter {

    private final Path target;
    private final String name;

    /** For the folder called {@code name}. */
    FolderWriter(Environment environment, String name) {
        this.name = name;
        try {
            this.target = environment.here().resolve(name).toAbsolutePath().normalize();
        } catch (InvalidPathException unusable) {
            throw new Misuse("'" + name + "' cannot be the name of a folder");
        }
        if (Files.exists(target)) {
            throw new Misuse(name + " exists already; nothing was copied", "Give another folder after the id.");
        }
    }

    /** What the folder is called within the one around it. */
    String lastName() {
        return String.valueOf(target.getFileName());
    }

    /** Writes them; the names of the files, as the user would. */
    List<String> write(Map<String, String> documents) {
        Path parent = Optional.ofNullable(target.getParent()).orElse(target);
        Path unfinished =
                parent.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
        try {
            for (Map.Entry<String, String> document : documents.entrySet()) {
                Path to = unfinished.resolve(document.getKey());
                Files.createDirectories(Optional.ofNullable(to.getParent()).orElse(unfinished));
                Files.writeString(to, document.getValue());
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            remove(unfinished);
            throw new Misuse(name + " could not be made: " + failed.getMessage());
        }
        return documents.keySet().stream().map(it -> Path.of(name).resolve(it).toString()).toList();
    }

    private static void remove(Path unfinished) {
        try (Stream<Path> all = Files.walk(unfinished)) {
            for (Path it : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(it);
            }
        } catch (IOException left) {
            // It keeps a name that says what it is; the first failure is the one to tell.
        }
    }
}
