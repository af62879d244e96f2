package org.surety.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.surety.workbench.api.Address;

/**
 * Brings an answer to the standard output or into a file; a file is written beside its place and moved there when it is
 * complete.
 */
final class OutputWriter {

    private final Environment environment;

    OutputWriter(Environment environment) {
        this.environment = environment;
    }

    /** Nobody reads the output any more, as when {@code head} has seen enough; not an error. */
    static final class NobodyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Writes to the standard output. */
    void toOut(String text) {
        try {
            OutputStream out = environment.out();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException failed) {
            if (String.valueOf(failed.getMessage()).contains("Broken pipe")) {
                throw new NobodyReads();
            }
            throw new Misuse("the answer could not be written: " + failed.getMessage());
        }
    }

    /** Writes to a file, but never over one of {@code inputs}. */
    void toFile(String text, String name, Set<Address> inputs) {
        toFile(text.getBytes(StandardCharsets.UTF_8), name, inputs);
    }

    /** Writes to a file, but never over one of {@code inputs}. */
    void toFile(byte[] bytes, String name, Set<Address> inputs) {
        Path target = target(name);
        try {
            if (Files.isDirectory(target)) {
                throw new Misuse(name + " is a folder; give the name of a file");
            }
            if (Files.exists(target) && inputs.contains(new Address(target.toRealPath().toString()))) {
                throw new Misuse(name + " is one of the files that were read; nothing was written");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.write(target, bytes);
            } else {
                replace(target, bytes);
            }
        } catch (IOException failed) {
            throw new Misuse(name + " could not be written: " + reason(failed) + "; nothing was changed");
        }
    }

    /** The file itself where the name is that of a symbolic link. */
    private Path target(String name) {
        try {
            Path target = environment.here().resolve(name).toAbsolutePath();
            return Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
        } catch (IOException | RuntimeException unusable) {
            throw new Misuse("'" + name + "' cannot be the name of a file");
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        Path unfinished =
                folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
        Thread remover = new Thread(() -> remove(unfinished));
        Runtime.getRuntime().addShutdownHook(remover);
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            keepPermissions(target, unfinished);
            move(unfinished, target);
        } finally {
            remove(unfinished);
            forget(remover);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            // It keeps a name that says what it is; there is nothing better to do.
        }
    }

    private static void forget(Thread remover) {
        try {
            Runtime.getRuntime().removeShutdownHook(remover);
        } catch (IllegalStateException ending) {
            // The program is ending and the thread has run or will.
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> "its folder does not exist";
            case NotDirectoryException file -> "what should be its folder is a file";
            case AccessDeniedException denied -> "that is not allowed";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(failed.getMessage());
        };
    }
}
