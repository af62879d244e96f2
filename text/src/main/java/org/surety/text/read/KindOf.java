package org.surety.text.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Word;
import org.surety.text.SourceFile;
import org.surety.text.tree.YamlTree;

/** What kind of file a file says it is. */
public enum KindOf implements Word {
    /** An agreement. */
    AGREEMENT,
    /** A scenario. */
    SCENARIO,
    /** What parties want of an agreement. */
    POSITIONS,
    /** What a design may change. */
    DESIGN,
    /** What has happened under agreements. */
    CHRONICLE,
    /** An exercise that several people play on an agreement. */
    EXERCISE;

    /**
     * The kind that the file's {@code kind:} names; empty if it names none that is known, or the file is not readable
     * at all.
     */
    public static Optional<KindOf> sniff(SourceFile file) {
        return of(String.join("", YamlTree.head(file, Set.of("kind")).getOrDefault("kind", List.of())));
    }

    /** The kind that is written as {@code word}, if there is one. */
    public static Optional<KindOf> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
