package org.surety.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.text.Documents;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;
import org.surety.text.tree.YamlTree;

/**
 * What a file says it is.
 *
 * @param kind its {@code kind}, if it names one
 * @param id its {@code id}; empty if it names none
 * @param agreement its {@code for}; empty if it names none
 */
record FileHead(Optional<KindOf> kind, String id, String agreement) {

    private static final FileHead NONE = new FileHead(Optional.empty(), "", "");

    /** The head of a file that holds {@code word}; a file without it, or one that cannot be read, says nothing. */
    static FileHead of(Path file, String word) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Documents.MOST_BYTES + 1);
        } catch (IOException | RuntimeException unreadable) {
            return NONE;
        }
        // Most files are about something else, which is sooner seen than parsed.
        return new String(bytes, StandardCharsets.UTF_8).contains(word)
                ? Documents.decode(file.toString(), bytes).value().map(FileHead::of).orElse(NONE)
                : NONE;
    }

    private static FileHead of(SourceFile file) {
        Map<String, String> said = YamlTree.head(file, Set.of("kind", "id"));
        Optional<KindOf> kind = KindOf.of(said.getOrDefault("kind", ""));
        // Only what is no agreement is for one.
        String agreement = kind.equals(Optional.of(KindOf.AGREEMENT))
                ? ""
                : YamlTree.head(file, Set.of("for")).getOrDefault("for", "");
        return new FileHead(kind, said.getOrDefault("id", ""), agreement);
    }

    boolean is(KindOf what) {
        return kind.equals(Optional.of(what));
    }
}
