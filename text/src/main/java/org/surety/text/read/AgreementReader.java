package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.FormRules;
import org.surety.text.Library;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;

/**
 * Reads agreements. The passes: parse the text into a tree; collect open terms; look for every declaration; decode
 * every element under every reading of every term, to find all errors; look for circles; find the terms of other
 * agreements that matter.
 */
public final class AgreementReader {

    private AgreementReader() {}

    /**
     * Reads an agreement, with those it refers to.
     *
     * @return the agreement, or everything that is wrong with the file, under whichever reading; never throws
     */
    public static Read<AgreementFile> read(SourceFile source, Library library) {
        return read(source, new Imports(library), "");
    }

    /** Reads an agreement that another refers to as {@code id}; empty for one that nobody refers to. */
    static Read<AgreementFile> read(SourceFile source, Imports imports, String id) {
        Problems problems = new Problems(source.name());
        Optional<Node> root = YamlTree.parse(source, problems);
        if (root.isEmpty() || !Kinds.check(root.get(), KindOf.AGREEMENT, problems)) {
            return Read.failed(problems);
        }
        return read(source, root.get(), imports, id, problems);
    }

    /** Reads an agreement whose tree is known: that of its file, or one into which something was put. */
    static Read<AgreementFile> read(SourceFile source, Node root, Imports imports, Problems problems) {
        return read(source, root, imports, "", problems);
    }

    private static Read<AgreementFile> read(SourceFile source, Node root, Imports imports, String id,
            Problems problems) {
        OpenTermCollector collector = new OpenTermCollector(problems);
        Node collected = collector.collect(root);
        if (collector.isTooMany() || !(collected instanceof Node.Mapping tree)) {
            if (!problems.hasErrors()) {
                problems.add(FormRules.FORM_OPEN_TERM, "the whole file is an open term; expected an agreement");
            }
            return Read.failed(problems);
        }
        String ownId = id.isEmpty() ? ownId(tree) : id;
        imports.enter(ownId);
        try {
            return decode(source, tree, collector.drafts(), DeclaredNames.of(ownId, tree, imports), problems);
        } finally {
            imports.leave();
        }
    }

    private static String ownId(Node.Mapping tree) {
        return tree.entry("id").map(Node.Entry::value).filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .map(it -> it.text().strip()).orElse("");
    }

    private static Read<AgreementFile> decode(SourceFile source, Node.Mapping tree, List<TermDraft> drafts,
            DeclaredNames names,
            Problems problems) {
        Decoder decoder = new Decoder(problems, new ReadingChoice.All(), names);
        TermReader termReader = new TermReader(decoder, drafts);
        List<OpenTerm> terms = termReader.read();
        AgreementText text = new AgreementText(source.name(), tree, terms, names);
        AgreementChecks checks = new AgreementChecks(text, problems, terms.size() == drafts.size());
        checks.run();
        if (problems.hasErrors()) {
            return Read.failed(problems);
        }
        int ways = 1 + names.referred().stream().flatMap(it -> names.imports().found(it).stream())
                .mapToInt(AgreementFile::ways).sum();
        if (ways > Limits.MOST_WAYS) {
            problems.add(FormRules.FORM_TOO_LARGE, 1, 1, "",
                    "this agreement and those that it refers to lead to one another in " + ways
                            + " ways; at most " + Limits.MOST_WAYS + " can be worked with",
                    Optional.of("Refer to each agreement from one other, or put what several need into one file."));
            return Read.failed(problems);
        }
        TermReach reach = new TermReach(text, checks.mentions());
        return Read.of(new AgreementFile(text, ownId(tree), reach, ways, problems.sorted(),
                new CompanionFiles(names.imports().library(), checks.mentions())), problems);
    }
}
