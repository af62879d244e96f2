package org.surety.workbench.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surety.report.words.English;
import org.surety.text.SourceFile;
import org.surety.text.edit.WrittenValues;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WrittenValue;
import org.surety.workbench.store.TriedStore;

/** The single values of a document, and the document with some of them written otherwise. */
public final class Tries {

    private static final String OPEN = ".open.readings.";
    /** A value of a reading, or a part of one: the innermost reading, and the way on from its value. */
    private static final Pattern READING =
            Pattern.compile("(.+\\.open\\.readings\\.[^.]+)(?:\\.value(?:\\.(.+))?)?");

    private final Loader loader;
    private final Loader.Found found;
    private final SourceFile source;

    /** Reads the document. @throws Refusal if there is none, or it cannot be read */
    public Tries(Loader loader, String file) {
        this.loader = loader;
        this.found = loader.find(file);
        this.source = loader.source(found);
    }

    /** The single values of its clauses that can be written otherwise. */
    public List<WrittenValue> values() {
        return WrittenValues.of(source).stream().map(it -> new WrittenValue(it.path(), it.text())).toList();
    }

    /**
     * The documents with those values in its place.
     *
     * @throws Refusal with the nearest path, where the document has no such value
     */
    public DocumentStore with(List<WrittenValue> changes) {
        SourceFile changed = source;
        for (WrittenValue change : changes) {
            List<String> known = WrittenValues.of(changed).stream().map(WrittenValues.Value::path).toList();
            changed = Optional.of(change.path()).filter(known::contains)
                    .flatMap(new Change(changed, change.text())::at)
                    .orElseThrow(() -> new Refusal(new Reason.Unknown(Thing.VALUE, change.path(), found.name(), known,
                            Nearest.to(change.path(), known))));
        }
        return new TriedStore(loader.store(), found.place(),
                told(changed, changes).content().getBytes(StandardCharsets.UTF_8));
    }

    /** Labels of readings would go on telling of the values that the file has, so they tell what is tried. */
    private SourceFile told(SourceFile changed, List<WrittenValue> changes) {
        Map<String, List<String>> tried = new LinkedHashMap<>();
        for (WrittenValue change : changes) {
            Matcher within = READING.matcher(change.path());
            Optional<String> was = WrittenValues.at(source, change.path());
            if (within.matches() && was.filter(it -> !it.equals(change.text())).isPresent()) {
                tried.computeIfAbsent(within.group(1), it -> new ArrayList<>())
                        .add(what(Optional.ofNullable(within.group(2)).orElse("")) + said(change.text())
                                + " instead of " + said(was.get()));
            }
        }
        SourceFile file = changed;
        for (Map.Entry<String, List<String>> each : tried.entrySet()) {
            String label = WrittenValues.at(source, each.getKey() + ".label").orElseGet(() -> named(each.getKey()));
            file = WrittenValues.labelled(file, each.getKey(),
                    label + " (tried: " + String.join("; ", each.getValue()) + ")");
        }
        return file;
    }

    /** A reading without a label, by the names of its term and of itself. */
    private String named(String reading) {
        int open = reading.lastIndexOf(OPEN);
        String term = reading.substring(0, open);
        return English.words(WrittenValues.at(source, term + ".open.name")
                .orElse(term.substring(term.lastIndexOf('.') + 1))) + " is "
                + English.words(reading.substring(open + OPEN.length()));
    }

    /** Which part of the reading's value; nothing where it is one value. */
    private static String what(String path) {
        String words = Arrays.stream(path.split("\\."))
                .filter(it -> !it.isEmpty() && !it.matches("[0-9]+")).map(English::words)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : words + " ";
    }

    private static String said(String text) {
        return text.isBlank() ? "nothing" : text.strip();
    }

    private record Change(SourceFile file, String text) {
        Optional<SourceFile> at(String path) {
            return WrittenValues.changed(file, path, text);
        }
    }
}
