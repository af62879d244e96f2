package org.surety.workbench.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.surety.text.Documents;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;
import org.surety.text.tree.YamlTree;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/**
 * What a file says it is.
 *
 * @param kind its {@code kind}, if it names one
 * @param id its {@code id}; empty if it names none
 * @param agreements those named by its {@code for}; empty if it names none
 */
public record FileHead(Optional<KindOf> kind, String id, List<String> agreements) {

    private static final FileHead NONE = new FileHead(Optional.empty(), "", List.of());

    /** Every question about a document looks at those beside it, of which a store gives the very same bytes again. */
    private static final Map<Object, String> TEXTS = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<Object, FileHead> HEADS = Collections.synchronizedMap(new WeakHashMap<>());

    /** The head of a document that holds {@code word}; one without it, or one that cannot be read, says nothing. */
    public static FileHead of(DocumentStore store, Address document, String word) {
        // Most documents are about something else, which is sooner seen than parsed.
        return store.read(document, document.text()).value()
                .filter(it -> TEXTS.computeIfAbsent(it, same -> Documents.roughly(it)).contains(word))
                .map(it -> HEADS.computeIfAbsent(it, same -> Documents.decode(document.text(), it).value()
                        .map(FileHead::of).orElse(NONE)))
                .orElse(NONE);
    }

    private static FileHead of(SourceFile file) {
        Map<String, List<String>> said = YamlTree.head(file, Set.of("kind", "id"));
        Optional<KindOf> kind = KindOf.of(one(said, "kind"));
        // Only what is no agreement is for one.
        List<String> agreements = kind.equals(Optional.of(KindOf.AGREEMENT))
                ? List.of()
                : YamlTree.head(file, Set.of("for")).getOrDefault("for", List.of());
        return new FileHead(kind, one(said, "id"), agreements.stream().filter(it -> !it.isEmpty()).toList());
    }

    private static String one(Map<String, List<String>> said, String key) {
        return String.join("", said.getOrDefault(key, List.of()));
    }

    /** Whether it is for that agreement, or, where it names none, {@code otherwise}. */
    public boolean isFor(String agreement, boolean otherwise) {
        return agreements.isEmpty() ? otherwise : agreements.contains(agreement);
    }

    /** Whether the document is of that kind. */
    public boolean is(KindOf what) {
        return kind.equals(Optional.of(what));
    }
}
