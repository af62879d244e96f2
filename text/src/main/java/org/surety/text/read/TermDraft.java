package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/**
 * An open term before it has a name.
 *
 * @param path the clause whose value it is
 * @param guard the reading of another term under which it exists
 * @param spec what stands under {@code open}
 * @param readings its readings, in the order of the file
 * @param bounds whether it comes from {@code unspecified}
 */
record TermDraft(List<String> path, Mark mark, Optional<Mention.Guard> guard, Node.Mapping spec,
        List<ReadingDraft> readings,
        boolean bounds) {

    private static final Set<String> MAIN = Set.of("members", "rule", "within", "must", "must-not", "may", "may-veto");
    private static final Set<String> OWNERS = Set.of("groups", "obligations", "bodies", "procedures");

    /** A reading before its conditions are understood; {@code spec} is there if more than the value is written. */
    record ReadingDraft(String name, Mark mark, Optional<Node.Mapping> spec) {}

    /** A rule that the text does not give. */
    static TermDraft bounds(List<String> path, Mark mark, Optional<Mention.Guard> guard) {
        return new TermDraft(path, mark, guard, new Node.Mapping(List.of(), mark),
                List.of(new ReadingDraft("any-one", mark, Optional.empty()),
                        new ReadingDraft("all", mark, Optional.empty())),
                true);
    }

    String clause() {
        return String.join(".", path);
    }

    /** Whether it is a limit of time. */
    boolean isLimit() {
        return !path.isEmpty() && path.getLast().equals("within");
    }

    /** The name that the file gives. */
    Optional<Node.Scalar> givenName() {
        return spec.entry("name").map(Node.Entry::value).filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast);
    }

    /** The names that its place gives, best first. */
    List<String> namesByPlace() {
        String last = path.isEmpty() ? "agreement" : path.getLast();
        String owner = path.size() < 2 ? last : path.get(path.size() - 2);
        String both = path.size() < 2 ? last : owner + "-" + last;
        boolean main = path.size() > 2 && MAIN.contains(last) && OWNERS.contains(path.getFirst());
        String under = guard.map(it -> both + "-" + it.reading()).orElse(both);
        return List.of(main ? owner : last, both, under);
    }
}
