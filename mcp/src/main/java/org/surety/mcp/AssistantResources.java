package org.surety.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.surety.text.schema.Schemas;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;

/** What an assistant can read: the reference of the language, the schemas, and the agreements of the catalog. */
final class AssistantResources {

    private AssistantResources() {}

    /**
     * A text to be read.
     *
     * @param content made when it is read
     */
    record ToRead(String uri, String name, String description, String type, Supplier<String> content) {}

    /** All of them. */
    static List<ToRead> all(DocumentStore store, Workbench bench) {
        List<ToRead> all = new ArrayList<>();
        all.add(new ToRead("surety://language", "language",
                "The language of agreements and scenarios, with examples.",
                "text/markdown", AssistantResources::language));
        for (String kind : Schemas.kinds()) {
            all.add(new ToRead("surety://schema/" + kind, kind + " schema", "The JSON Schema of files of kind " + kind
                    + ".", "application/schema+json", () -> bench.schema(kind)));
        }
        for (String id : store.catalog()) {
            all.add(new ToRead("surety://catalog/" + id, id, "The agreement " + id + " of the catalog, as YAML.",
                    "application/yaml", () -> bench.source(id).content()));
        }
        return all;
    }

    private static String language() {
        try (InputStream in = AssistantResources.class.getResourceAsStream("language.md")) {
            if (in == null) {
                throw new IllegalStateException("the reference of the language is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
