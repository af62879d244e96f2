package org.surety.text.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON Schemas (draft 2020-12) of the files, with which editors complete and explain them. They check shapes and
 * words; what names stand for, and whether numbers fit together, only the readers check.
 */
public final class Schemas {

    private static final List<String> KINDS = List.of("agreement", "scenario", "positions", "design", "chronicle",
            "exercise");

    private Schemas() {}

    /** The kinds of file that have a schema. */
    public static List<String> kinds() {
        return KINDS;
    }

    /**
     * The schema of a kind of file, as JSON.
     *
     * @param kind {@code agreement}, {@code scenario}, {@code positions}, {@code design}, {@code chronicle} or
     *     {@code exercise}
     * @throws IllegalArgumentException if there is no schema of that kind
     */
    public static String of(String kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("there is no schema of " + kind + "; expected one of " + KINDS);
        }
        try (InputStream in = Schemas.class.getResourceAsStream(kind + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema of " + kind + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
