package org.surety.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.surety.text.Documents;
import org.surety.text.Problems;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;

/**
 * What a file says it is.
 *
 * @param kind its {@code kind}, if it names one
 * @param id its {@code id}; empty if it names none
 * @param agreement its {@code for}; empty if it names none
 */
record Head(Optional<KindOf> kind, String id, String agreement) {

    private static final Head NONE = new Head(Optional.empty(), "", "");

    /** The head of a file that holds {@code word}; a file without it, or one that cannot be read, says nothing. */
    static Head of(Path file, String word) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Documents.MOST_BYTES + 1);
        } catch (IOException | RuntimeException unreadable) {
            return NONE;
        }
        // Most files are about something else, which is sooner seen than parsed.
        return new String(bytes, StandardCharsets.UTF_8).contains(word)
                ? Documents.decode(file.toString(), bytes).value()
                        .flatMap(it -> YamlTree.parse(it, new Problems(it.name()))).map(Head::of).orElse(NONE)
                : NONE;
    }

    private static Head of(Node root) {
        String kind = word(root, "kind");
        return new Head(Arrays.stream(KindOf.values()).filter(it -> it.word().equals(kind)).findFirst(),
                word(root, "id"), word(root, "for"));
    }

    private static String word(Node root, String key) {
        return root instanceof Node.Mapping mapping
                ? mapping.entry(key).map(Node.Entry::value).filter(Node.Scalar.class::isInstance)
                        .map(it -> ((Node.Scalar) it).text().strip()).orElse("")
                : "";
    }

    boolean is(KindOf what) {
        return kind.equals(Optional.of(what));
    }
}
