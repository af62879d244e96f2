package org.surety.text.read;

import java.util.Arrays;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.text.Problems;
import org.surety.text.SourceFile;
import org.surety.text.tree.Node;
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
    DESIGN;

    /** The kind that the file's {@code kind:} names; empty if it names none that is known, or the file is not readable at all. */
    public static Optional<KindOf> sniff(SourceFile file) {
        return YamlTree.parse(file, new Problems(file.name())).flatMap(KindOf::of);
    }

    static Optional<KindOf> of(Node root) {
        return root instanceof Node.Mapping mapping
                ? mapping.entry("kind").map(Node.Entry::value)
                        .filter(Node.Scalar.class::isInstance).map(it -> ((Node.Scalar) it).text().strip())
                        .flatMap(word -> Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst())
                : Optional.empty();
    }
}
