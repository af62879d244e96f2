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

    /** The key of how far a breach must have come. */
    static final String LEVEL = "level";
    /** Its bounds. */
    static final List<String> LEVELS = List.of("claimed", "found");
    private static final Set<String> COMBINE = Set.of("all-of", "any-of", "in-order", "not", "from");

    /** A rule or a level that the text does not give. */
    static TermDraft bounds(List<String> path, Mark mark, Optional<Mention.Guard> guard, List<String> readings) {
        return new TermDraft(path, mark, guard, new Node.Mapping(List.of(), mark),
                readings.stream().map(it -> new ReadingDraft(it, mark, Optional.empty())).toList(), true);
    }

    /** Whether it is how far a breach must have come. */
    boolean isLevel() {
        return bounds && path.getLast().equals(LEVEL);
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
        if (isLevel()) {
            List<String> places = path.stream().filter(it -> !COMBINE.contains(it)).toList();
            String around = places.get(places.size() - 2);
            String owner = places.size() > 3 ? places.get(places.size() - 3) + "-" + around : around;
            return List.of(around + "-" + LEVEL, owner + "-" + LEVEL,
                    guard.map(it -> owner + "-" + it.reading() + "-" + LEVEL).orElse(owner + "-" + LEVEL));
        }
        String last = path.isEmpty() ? "agreement" : path.getLast();
        String owner = path.size() < 2 ? last : path.get(path.size() - 2);
        String both = path.size() < 2 ? last : owner + "-" + last;
        boolean main = path.size() > 2 && MAIN.contains(last) && OWNERS.contains(path.getFirst());
        String under = guard.map(it -> both + "-" + it.reading()).orElse(both);
        return List.of(main ? owner : last, both, under);
    }
}
