package org.surety.text.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Checks the first lines of a file: version and kind. */
final class Kinds {

    private Kinds() {}

    /** Whether it is worth going on: the file is of the kind that is wanted, or forgot to say. */
    static boolean check(Node root, KindOf wanted, Problems problems) {
        if (!(root instanceof Node.Mapping mapping)) {
            report(problems, FormRules.FORM_WRONG_TYPE, root,
                    "found " + root.describe() + "; expected `surety: 1`, `kind: "
                            + wanted.word() + "` and so on, one key a line",
                    Optional.empty());
            return false;
        }
        Optional<Node> version = mapping.entry("surety").map(Node.Entry::value);
        if (version.isEmpty()) {
            report(problems, FormRules.FORM_MISSING_KEY, root,
                    "the file lacks `surety: 1`, the version of the language", Optional.empty());
        } else if (!isWord(version.get(), "1")) {
            report(problems, FormRules.FORM_WRONG_VERSION, version.get(), "found " + version.get().describe()
                    + "; this program reads version `1`", Optional.empty());
        }
        Optional<Node> kind = mapping.entry("kind").map(Node.Entry::value);
        if (kind.isEmpty()) {
            report(problems, FormRules.FORM_MISSING_KEY, root, "the file lacks `kind: " + wanted.word() + "`",
                    Optional.empty());
            return true;
        }
        if (isWord(kind.get(), wanted.word())) {
            return true;
        }
        List<String> words = Arrays.stream(KindOf.values()).map(KindOf::word).toList();
        report(problems, FormRules.FORM_WRONG_KIND, kind.get(), "found " + kind.get().describe() + "; expected "
                + Quote.of(wanted.word()),
                kind.get() instanceof Node.Scalar scalar && !words.contains(scalar.text())
                        ? Nearest.hint(scalar.text(), words)
                        : Optional.empty());
        return false;
    }

    private static boolean isWord(Node node, String word) {
        return node instanceof Node.Scalar scalar && scalar.text().strip().equals(word);
    }

    private static void report(Problems problems, FormRules rule, Node at, String message, Optional<String> hint) {
        problems.add(rule, at.mark().line(), at.mark().column(), "", message, hint);
    }
}
