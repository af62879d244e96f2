package org.surety.text.read;

import java.util.Optional;
import org.surety.model.position.PositionSet;
import org.surety.text.FormRules;
import org.surety.text.Library;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;
import org.surety.text.tree.YamlTree;

/** Reads files of positions. */
public final class PositionsReader {

    private PositionsReader() {}

    /**
     * Reads what parties want. Issues are checked against the terms of the agreement that the file is for, where the
     * library has it.
     *
     * @return the positions, or everything that is wrong with the file; never throws
     */
    public static Read<PositionsFile> read(SourceFile source, Library library) {
        Problems problems = new Problems(source.name());
        Optional<Node> root = YamlTree.parse(source, problems);
        if (root.isEmpty() || !Kinds.check(root.get(), KindOf.POSITIONS, problems)
                || !(root.get() instanceof Node.Mapping tree)) {
            return Read.failed(problems);
        }
        Imports imports = new Imports(library);
        Decoder decoder = new Decoder(problems, new ReadingChoice.All(), DeclaredNames.of("", tree, imports));
        Optional<AgreementFile> agreement = agreement(tree, imports, problems);
        PositionSet positions = new PositionsDecoder(decoder, agreement).read(new Cell("", tree));
        return Read.of(new PositionsFile(source.name(), positions, problems.sorted()), problems);
    }

    private static Optional<AgreementFile> agreement(Node.Mapping tree, Imports imports, Problems problems) {
        Optional<Node.Scalar> id = tree.entry("for").map(Node.Entry::value).filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast);
        if (id.isEmpty() || id.get().isBlank()) {
            return Optional.empty();
        }
        String name = id.get().text().strip();
        return switch (imports.find(name)) {
            case Imports.Result.Found found -> Optional.of(found.file());
            case Imports.Result other -> {
                problems.add(FormRules.FORM_UNCHECKED_SCENARIO, id.get().mark().line(), id.get().mark().column(),
                        "for", "no agreement called " + Quote.of(name)
                                + " was found without errors, so the terms in this file were not checked",
                        Optional.empty());
                yield Optional.empty();
            }
        };
    }
}
