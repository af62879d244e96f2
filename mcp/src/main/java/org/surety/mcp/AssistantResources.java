package org.surety.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.surety.text.schema.Schemas;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;

/**
 * What an assistant can read: the reference of the language, what answers and findings mean, the schemas, and the
 * agreements of the catalog.
 */
final class AssistantResources {

    static final String MARKDOWN = "text/markdown";
    /** A row of the list of findings: its name, and what it is. */
    private static final Pattern FINDING = Pattern.compile("^\\| \\[([a-z-]+)\\]\\([^)]*\\) \\|[^|]*\\| (.*) \\|$",
            Pattern.MULTILINE);
    /** Pages on what can be asked; the others are on running the program. */
    private static final Map<String, String> PAGES = pages("""
            semantics What the clauses of an agreement mean, as rules with numbers.
            assistants How an agreement is drafted from a text, and the tools for it.
            crisis How likely enough help is, under stated assumptions.
            strategic What parties do that know what outcomes are worth to each other.
            power How much a vote counts.
            life What follows over the life of a text: entry, duties, breach, exit.
            negotiation Versions, acceptability, bargaining, sweeps.
            exercises Exercises that people play on a text.
            monitors Logs of real events.
            exports Files for other tools.
            commands Every question with examples, as commands; tools have the same names and fields.
            tutorial From a text to answers, step by step.
            """);

    private AssistantResources() {}

    private static Map<String, String> pages(String lines) {
        Map<String, String> pages = new LinkedHashMap<>();
        lines.lines().forEach(it -> pages.put(it.substring(0, it.indexOf(' ')), it.substring(it.indexOf(' ') + 1)));
        return pages;
    }

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
                MARKDOWN, () -> page("language")));
        PAGES.forEach((page, what) -> all
                .add(new ToRead("surety://docs/" + page, page, what, MARKDOWN, () -> page(page))));
        String findings = page("findings/README");
        all.add(new ToRead("surety://findings", "findings", "All that `check` can find, each in a sentence.", MARKDOWN,
                () -> findings));
        FINDING.matcher(findings).results().forEach(it -> all.add(new ToRead("surety://finding/" + it.group(1),
                it.group(1), it.group(2), MARKDOWN, () -> page("findings/" + it.group(1)))));
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

    private static String page(String name) {
        try (InputStream in = AssistantResources.class.getResourceAsStream(name + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the page " + name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
