package org.surety.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Node;

/**
 * How many elements a file may have. Far more than any agreement has, and few enough that whatever is asked of an
 * agreement is answered soon and on an ordinary stack; a file with more is refused before anything is worked out.
 */
final class Limits {

    /** Steps of all procedures together. */
    static final int MOST_STEPS = 300;
    /** Groups within groups, and rules that are the rules of other bodies. */
    static final int LONGEST_CHAIN = 300;
    /**
     * Ways through agreements that refer to others: each is read once, but what they mean is gone through by every way.
     */
    static final int MOST_WAYS = 500;
    private static final int MOST_CONDITIONS = 500;
    private static final int MOST_CONDITIONS_OF_DUTIES = 5_000;
    private static final Set<String> LISTS =
            Set.of("entry", "release", "suspension", "void-if", "all-of", "any-of", "in-order");
    private static final Set<String> SINGLE = Set.of("once", "while", "until", "from", "not", "provisional");
    private static final int MOST_IN_RULES = 10_000;

    private final AgreementText text;
    private final Problems problems;

    Limits(AgreementText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Refuses what there is too much of, whatever the reading; whether anything was refused. */
    boolean refuse() {
        boolean refused = false;
        for (FileSection<?> section : FileSection.ALL) {
            int count = entries(new Cell("", text.root()), section.key(), section.listable()).size();
            refused |= refuse(section.key(), count, section.most(), section.key());
        }
        int steps = 0;
        for (Cell procedure : entries(new Cell("", text.root()), "procedures", false)) {
            steps += entries(procedure, "steps", false).size();
        }
        refused |= refuse("procedures", steps, MOST_STEPS, "steps in its procedures");
        refused |= refuse("life", conditions(section("life")), MOST_CONDITIONS, "conditions under life");
        refused |= refuse("obligations", conditions(section("obligations")), MOST_CONDITIONS_OF_DUTIES,
                "conditions under obligations");
        return refused | refuse("", under("rule", text.root()), MOST_IN_RULES, "values in its rules");
    }

    private boolean refuse(String clause, int count, int most, String what) {
        if (count > most) {
            problems.add(FormRules.FORM_TOO_LARGE, text.markOf(clause).line(), text.markOf(clause).column(), clause,
                    "the file has " + count + " " + what + "; at most " + most + " can be worked with",
                    Optional.of(
                            "Leave out what the question does not need, or put a part into an agreement of its own "
                                    + "that this one refers to."));
        }
        return count > most;
    }

    private static List<Cell> entries(Cell around, String key, boolean listable) {
        List<Cell> found = new ArrayList<>();
        for (Node node : DeclaredNames.alternatives(around.node())) {
            for (Node value : DeclaredNames.values(node, key)) {
                Cell cell = around.at(key, value);
                PartReader.entries(cell, listable).forEach(it -> found.add(cell.at(it)));
            }
        }
        return found;
    }

    private List<Node> section(String key) {
        return DeclaredNames.values(text.root(), key);
    }

    private static int conditions(List<Node> nodes) {
        return nodes.stream().mapToInt(Limits::conditions).sum();
    }

    /** How many conditions stand in a value, those of which others consist included. */
    private static int conditions(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> 0;
            case Node.Sequence list -> conditions(list.items());
            case Node.Open open -> conditions(open.readings().stream().map(Node.Alternative::value).toList());
            case Node.Mapping mapping -> mapping.entries().stream().mapToInt(it -> {
                int own = LISTS.contains(it.key()) ? listed(it.value()) : SINGLE.contains(it.key()) ? 1 : 0;
                return own + conditions(it.value());
            }).sum();
        };
    }

    private static int listed(Node value) {
        return DeclaredNames.alternatives(value).stream()
                .mapToInt(it -> it instanceof Node.Sequence list ? list.items().size() : 1).sum();
    }

    /** How many values stand under a key, wherever that is. */
    private static int under(String key, Node node) {
        return switch (node) {
            case Node.Scalar scalar -> 0;
            case Node.Sequence list -> list.items().stream().mapToInt(it -> under(key, it)).sum();
            case Node.Mapping mapping -> mapping.entries().stream()
                    .mapToInt(it -> it.key().equals(key) ? it.value().size() : under(key, it.value())).sum();
            case Node.Open open -> open.readings().stream().mapToInt(it -> under(key, it.value())).sum();
        };
    }
}
