package org.surety.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Says that a folder is in use, to every process on this machine, for as long as this process lives; nothing is left
 * over when it is killed.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the folder where there is none, readable by its owner only. {@link StoreUnusable} where it is in use. */
    static FolderLock take(Path folder) {
        try {
            makePrivate(folder);
            FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE,
                    StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                String who = holder(channel);
                channel.close();
                throw new StoreUnusable(folder + " is in use by another Surety" + who
                        + "; end that one first, or give this one another folder");
            }
            byte[] mine = ("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(mine), 0);
            return new FolderLock(channel);
        } catch (IOException failure) {
            throw new StoreUnusable(folder + " cannot be used to keep anything: " + failure.getMessage(), failure);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(100);
        channel.read(words, 0);
        String text = new String(words.array(), 0, words.position(), StandardCharsets.UTF_8);
        return text.matches("process [0-9]+") ? " (" + text + ")" : "";
    }

    /** Makes a folder that only its owner can read, where there is none. */
    static void makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes an empty file that only its owner can read. */
    static void makePrivateFile(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
