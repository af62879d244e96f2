package org.surety.text.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.text.tree.Node;

/** Looks, before anything is decoded, for the obligations of whose breach somebody is to find that there was one. */
final class FindingClauses {

    private static final List<String> NOBODY = List.of("each-for-itself", "unspecified");

    private FindingClauses() {}

    /** The names of the obligations that name a procedure under {@code breach: {found-by: ...}}, in some reading. */
    static Set<String> in(Node root) {
        Set<String> found = new LinkedHashSet<>();
        if (root instanceof Node.Mapping tree) {
            tree.entry("obligations").ifPresent(section -> duties(section.value(), found));
        }
        return found;
    }

    private static void duties(Node section, Set<String> found) {
        if (section instanceof Node.Mapping duties) {
            duties.entries().stream().filter(it -> names(it.value())).forEach(it -> found.add(it.key()));
        }
    }

    private static boolean names(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> false;
            case Node.Sequence list -> list.items().stream().anyMatch(FindingClauses::names);
            case Node.Mapping mapping -> mapping.entries().stream()
                    .anyMatch(it -> it.key().equals("found-by") ? procedure(it.value()) : names(it.value()));
            case Node.Open open -> open.readings().stream().anyMatch(it -> names(it.value()));
        };
    }

    /** Whether a finder, or one of the readings of an open one, is a procedure. */
    private static boolean procedure(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> !scalar.isBlank() && !NOBODY.contains(scalar.text().strip());
            case Node.Sequence list -> false;
            case Node.Mapping mapping -> mapping.has("procedure")
                    || mapping.entry("open").map(Node.Entry::value).filter(Node.Mapping.class::isInstance)
                            .flatMap(it -> ((Node.Mapping) it).entry("readings")).map(Node.Entry::value)
                            .filter(Node.Mapping.class::isInstance)
                            .filter(it -> ((Node.Mapping) it).entries().stream().anyMatch(reading -> procedure(
                                    reading.value() instanceof Node.Mapping more && more.has("value")
                                            ? more.entry("value").orElseThrow().value()
                                            : reading.value())))
                            .isPresent();
            case Node.Open open -> open.readings().stream().anyMatch(it -> procedure(it.value()));
        };
    }
}
