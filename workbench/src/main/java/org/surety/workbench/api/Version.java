package org.surety.workbench.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of Surety. */
public final class Version {

    private static final String FILE = "/org/surety/workbench/version.txt";

    private Version() {}

    /** The version, as the build wrote it down. */
    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the file " + FILE + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
