package org.surety.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where SQLite's own code is unpacked: beside the data, since the folder for temporary files may forbid to run it. */
final class NativeLibrary {

    private static final String PROPERTY = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /** Once in a process: the library is loaded once. */
    static synchronized void unpackInto(Path folder) {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Path place = Files.createDirectories(folder.resolve("native"));
            System.setProperty(PROPERTY, place.toAbsolutePath().toString());
        } catch (IOException failure) {
            throw new StoreUnusable(folder + " cannot be used to keep anything: " + failure.getMessage(), failure);
        }
    }
}
