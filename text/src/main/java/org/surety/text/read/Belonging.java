package org.surety.text.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Word;
import org.surety.model.scenario.Incident;
import org.surety.text.tree.Node;

/** Which of some parties belong to what a name of an agreement stands for, under some reading or under every one. */
final class Belonging {

    private static final int DEEPEST = 100;

    private final Optional<AgreementFile> file;
    private final Optional<Incident> incident;
    private final Set<String> asked;
    private final Map<Key, Set<String>> known = new HashMap<>();
    private final Map<String, Belonging> elsewhere = new HashMap<>();
    private final Map<String, Map<String, Node>> sections = new HashMap<>();

    /**
     * For one agreement.
     *
     * @param file the agreement; without one a name stands for the party of that name
     * @param asked the parties that are asked about
     */
    Belonging(Optional<AgreementFile> file, Optional<Incident> incident, Set<String> asked) {
        this.file = file;
        this.incident = incident;
        this.asked = Set.copyOf(asked);
    }

    /** A name, or the reading of a group, and whether to look for those that belong to it under every reading. */
    private record Key(String group, String reading, boolean always) {}

    /** The group that is being looked at, and the open term in it, whose other readings its readings may name. */
    private record Place(String group, Optional<Node.Open> open) {}

    /** Those who belong to {@code name} under some reading. */
    Set<String> of(String name) {
        return named(name, false, 0);
    }

    /** Whether a name stands for a single party, and not for a group, a body or a class of parties. */
    boolean isParty(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? element("groups", name).isEmpty() && element("bodies", name).isEmpty() && !isClass(name)
                        && Words.special(name).isEmpty()
                : other(name.substring(0, slash)).isParty(name.substring(slash + 1));
    }

    private Belonging other(String id) {
        return elsewhere.computeIfAbsent(id,
                it -> new Belonging(file.flatMap(here -> here.names().imports().found(it)), incident, asked));
    }

    private Set<String> named(String name, boolean always, int depth) {
        int slash = name.indexOf('/');
        if (slash >= 0) {
            return other(name.substring(0, slash)).named(name.substring(slash + 1), always, depth + 1);
        }
        Key key = new Key(name, "", always);
        Set<String> before = known.get(key);
        if (before != null) {
            return before;
        }
        Set<String> found = depth > DEEPEST ? Set.of() : look(name, always, depth);
        known.put(key, found);
        return found;
    }

    private Set<String> look(String name, boolean always, int depth) {
        Optional<Node> group = element("groups", name);
        Optional<Node> body = element("bodies", name);
        if (group.isPresent()) {
            return set(group.get(), new Place(name, Optional.empty()), always, depth + 1);
        }
        if (body.isPresent()) {
            return each(body.get(), always, it -> it instanceof Node.Mapping mapping
                    ? mapping.entry("seats").map(seats -> set(seats.value(), new Place("", Optional.empty()), always,
                            depth + 1)).orElse(Set.of())
                    : Set.of());
        }
        if (isClass(name)) {
            return always ? Set.of() : asked;
        }
        return Words.special(name).map(it -> special(it, always)).orElseGet(() -> just(name));
    }

    private Set<String> just(String name) {
        return asked.contains(name) ? Set.of(name) : Set.of();
    }

    private Set<String> special(Members.Kind kind, boolean always) {
        return switch (kind) {
            case PARTIES, SIGNATORIES -> asked;
            case PROTECTED -> declaredAs(Role.PROTECTED);
            case GUARANTORS -> declaredAs(Role.GUARANTOR);
            case MONITORS -> declaredAs(Role.MONITOR);
            case ATTACKER -> incident.map(it -> just(it.attacker())).orElse(Set.of());
            case VICTIM -> incident.flatMap(Incident::against).map(this::just).orElse(Set.of());
            case PARTIES_TO_DISPUTE -> {
                Set<String> both = new LinkedHashSet<>(special(Members.Kind.ATTACKER, always));
                both.addAll(special(Members.Kind.VICTIM, always));
                yield both;
            }
            case THOSE_IN_FAVOUR -> always ? Set.of() : asked;
            // They have no part in anything, so nobody is asked about them.
            case ADVERSARIES, NOBODY -> Set.of();
        };
    }

    private Set<String> declaredAs(Role role) {
        Set<String> found = new LinkedHashSet<>();
        for (String party : asked) {
            boolean has = element("parties", party).filter(it -> DeclaredNames.values(it, "role").stream()
                    .anyMatch(word -> word instanceof Node.Scalar scalar
                            && scalar.text().strip().equals(((Word) role).word())))
                    .isPresent();
            if (has) {
                found.add(party);
            }
        }
        return found;
    }

    private boolean isClass(String name) {
        return element("parties", name).filter(it -> !DeclaredNames.values(it, "count").isEmpty()).isPresent();
    }

    private Optional<Node> element(String section, String name) {
        return Optional.ofNullable(sections.computeIfAbsent(section, this::elements).get(name));
    }

    private Map<String, Node> elements(String section) {
        Map<String, Node> elements = new HashMap<>();
        for (Node node : file.map(it -> DeclaredNames.values(it.tree(), section)).orElse(List.of())) {
            if (node instanceof Node.Mapping mapping) {
                mapping.entries().forEach(it -> elements.putIfAbsent(it.key(), it.value()));
            }
        }
        return elements;
    }

    private Set<String> set(Node node, Place place, boolean always, int depth) {
        return depth > DEEPEST ? Set.of() : switch (node) {
            case Node.Scalar scalar -> scalar(scalar.text().strip(), place, always, depth);
            case Node.Sequence list -> union(list.items(), it -> set(it, place, always, depth + 1));
            case Node.Open open -> {
                Place inside = new Place(place.group(), Optional.of(open));
                yield each(open, always, it -> set(it, inside, always, depth + 1));
            }
            case Node.Mapping mapping when mapping.has("members") -> {
                Set<String> found = new LinkedHashSet<>(
                        union(DeclaredNames.values(mapping, "members"), it -> set(it, place, always, depth + 1)));
                mapping.entry("except").ifPresent(it -> found.removeAll(set(it.value(), place, !always, depth + 1)));
                yield found;
            }
            case Node.Mapping seats when seats.has("of") -> Set.of();
            case Node.Mapping votes -> union(votes.entries(), it -> named(it.key(), always, depth + 1));
        };
    }

    private Set<String> scalar(String name, Place place, boolean always, int depth) {
        Optional<Node.Alternative> reading = place.open().flatMap(it -> it.reading(name));
        if (reading.isEmpty() || element("groups", name).isPresent() || element("parties", name).isPresent()) {
            return named(name, always, depth + 1);
        }
        Key key = new Key(place.group(), name, always);
        Set<String> before = known.get(key);
        if (before != null) {
            return before;
        }
        known.put(key, Set.of());
        Set<String> found = set(reading.get().value(), place, always, depth + 1);
        known.put(key, found);
        return found;
    }

    /** What a function makes of the alternatives of an open value: everything of it, or what all have in common. */
    private static Set<String> each(Node node, boolean always, Function<Node, Set<String>> of) {
        List<Node> alternatives =
                node instanceof Node.Open open
                        ? open.readings().stream().map(Node.Alternative::value).toList()
                        : List.of(node);
        if (!always) {
            return union(alternatives, of);
        }
        Set<String> common = new LinkedHashSet<>(of.apply(alternatives.getFirst()));
        alternatives.stream().skip(1).forEach(it -> common.retainAll(of.apply(it)));
        return common;
    }

    private static <T> Set<String> union(List<T> parts, Function<T, Set<String>> of) {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(it -> all.addAll(of.apply(it)));
        return all;
    }
}
