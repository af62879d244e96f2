package org.surety.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.tree.Node;

/** Which open terms matter to whom: what an agreement refers to decides which terms of other agreements it has. */
final class TermReach {

    private static final Set<String> REFERRED = Set.of("groups", "bodies", "procedures", "obligations", "life");

    private final AgreementText text;
    private final Map<String, Set<Mention>> mentions;
    private final Map<String, Set<Integer>> termsOf;
    private final Map<Set<Mention>, List<OpenTerm>> reached = new HashMap<>();

    /**
     * What each element names and which terms it holds.
     *
     * @param mentions by {@link #element}, under all readings
     */
    TermReach(AgreementText text, Map<String, Set<Mention>> mentions) {
        this.text = text;
        this.mentions = mentions;
        this.termsOf = new HashMap<>();
        for (FileSection<?> section : List.of(FileSection.PARTIES, FileSection.GROUPS, FileSection.BODIES,
                FileSection.PROCEDURES)) {
            for (Cell element : text.elements(section, new ReadingChoice.All())) {
                termsOf.computeIfAbsent(element(section, AgreementText.id(section, element)), key -> new HashSet<>())
                        .addAll(AgreementText.termsIn(element.node()));
            }
        }
    }

    /** A key for an element that can be referred to; groups, bodies and parties share one space of names. */
    static String element(FileSection<?> section, String name) {
        return (section == FileSection.PROCEDURES
                ? "procedure "
                : section == FileSection.OBLIGATIONS ? "obligation " : "members ") + name;
    }

    static String element(Mention mention) {
        return switch (mention.kind()) {
            case PROCEDURE -> "procedure ";
            case DUTY, DUTY_DENIED -> "obligation ";
            case AGREEMENT -> "agreement ";
            case MEMBERS, VOTERS, RULE -> "members ";
        } + mention.name();
    }

    /** The choices for the terms of another agreement, as it calls them itself. */
    static Map<String, String> localChoices(String other, Map<String, String> choices) {
        Map<String, String> local = new LinkedHashMap<>();
        choices.forEach((term, reading) -> {
            if (term.startsWith(other + "/")) {
                local.put(term.substring(other.length() + 1), reading);
            } else if (term.indexOf('/') > 0) {
                local.put(term, reading);
            }
        });
        return local;
    }

    /** The agreement's own terms, then those of others that it refers to. */
    List<OpenTerm> allTerms() {
        List<OpenTerm> all = new ArrayList<>(text.terms());
        all.addAll(foreign(mentions.values().stream().flatMap(Set::stream).filter(Mention::isForeign).toList()));
        return List.copyOf(all);
    }

    /** The terms that matter to whoever refers to {@code roots}, called as this agreement calls them. */
    private synchronized List<OpenTerm> reachedFrom(Set<Mention> roots) {
        List<OpenTerm> before = reached.get(roots);
        if (before == null) {
            before = List.copyOf(follow(roots));
            reached.put(Set.copyOf(roots), before);
        }
        return before;
    }

    private List<OpenTerm> follow(Set<Mention> roots) {
        Set<String> elements = new HashSet<>();
        List<Mention> abroad = new ArrayList<>();
        Deque<Mention> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Mention next = open.pop();
            if (next.isForeign()) {
                abroad.add(next);
            } else if (elements.add(element(next))) {
                open.addAll(mentions.getOrDefault(element(next), Set.of()));
            }
        }
        Set<Integer> numbers = new HashSet<>(always());
        elements.forEach(it -> numbers.addAll(termsOf.getOrDefault(it, Set.of())));
        List<OpenTerm> found = new ArrayList<>(own(numbers));
        found.addAll(foreign(abroad));
        return found;
    }

    /**
     * The terms of what comes with every reference: parties, places, sources, the head, and sections that are open as a
     * whole.
     */
    private Set<Integer> always() {
        Set<Integer> numbers = new HashSet<>();
        for (Node.Entry entry : text.root().entries()) {
            if (!REFERRED.contains(entry.key())) {
                numbers.addAll(AgreementText.termsIn(entry.value()));
            }
            Node node = entry.value();
            if (node instanceof Node.Open open) {
                numbers.add(open.term());
            }
        }
        return numbers;
    }

    /** The terms with these numbers, and those on which they depend. */
    private List<OpenTerm> own(Set<Integer> numbers) {
        Set<String> wanted = new HashSet<>();
        Deque<OpenTerm> open = new ArrayDeque<>();
        numbers.forEach(it -> open.add(text.terms().get(it)));
        while (!open.isEmpty()) {
            OpenTerm term = open.pop();
            if (wanted.add(term.name())) {
                Set<String> needs = new HashSet<>(term.when().keySet());
                term.readings().forEach(it -> needs.addAll(it.when().keySet()));
                text.terms().stream().filter(it -> needs.contains(it.name())).forEach(open::add);
            }
        }
        return text.terms().stream().filter(it -> wanted.contains(it.name())).toList();
    }

    /** The terms of other agreements behind {@code references}; each exists only where something refers to it. */
    private List<OpenTerm> foreign(List<Mention> references) {
        Map<String, OpenTerm> terms = new LinkedHashMap<>();
        Map<String, Set<Optional<Mention.Guard>>> guards = new HashMap<>();
        together(references).forEach((agreement, byGuard) -> text.names().imports().found(agreement)
                .ifPresent(file -> byGuard.forEach((guard, roots) -> {
                    for (OpenTerm term : file.reach().reachedFrom(roots)) {
                        OpenTerm known = qualified(agreement, term);
                        terms.putIfAbsent(known.name(), known);
                        guards.computeIfAbsent(known.name(), key -> new LinkedHashSet<>()).add(guard);
                    }
                })));
        return terms.values().stream().map(it -> guarded(it, guards.getOrDefault(it.name(), Set.of()))).toList();
    }

    /**
     * References to one agreement under one reading are followed in one go: there may be as many as the file has lines.
     */
    private static Map<String, Map<Optional<Mention.Guard>, Set<Mention>>> together(List<Mention> references) {
        Map<String, Map<Optional<Mention.Guard>, Set<Mention>>> together = new LinkedHashMap<>();
        references.forEach(it -> together.computeIfAbsent(it.agreement(), key -> new LinkedHashMap<>())
                .computeIfAbsent(it.guard(), key -> new LinkedHashSet<>()).add(it.local()));
        return together;
    }

    /** Where all references stand under readings of one term, the foreign term exists only under those. */
    private OpenTerm guarded(OpenTerm term, Set<Optional<Mention.Guard>> guards) {
        Set<Integer> under = new HashSet<>();
        List<String> readings = new ArrayList<>();
        for (Optional<Mention.Guard> guard : guards) {
            under.add(guard.map(Mention.Guard::term).orElse(-1));
            guard.ifPresent(it -> readings.add(it.reading()));
        }
        int only = under.size() == 1 ? under.iterator().next() : -1;
        if (only < 0) {
            return term;
        }
        Map<String, List<String>> when = new LinkedHashMap<>(term.when());
        when.put(text.terms().get(only).name(), List.copyOf(readings));
        return new OpenTerm(term.name(), term.question(), term.place(), term.readings(), when, term.bounds(),
                term.provenance());
    }

    private static OpenTerm qualified(String other, OpenTerm term) {
        if (term.name().indexOf('/') > 0) {
            return new OpenTerm(term.name(), term.question(), term.place(), term.readings(),
                    qualified(other, term.when()), term.bounds(),
                    term.provenance());
        }
        return new OpenTerm(other + "/" + term.name(), term.question(), other + "/" + term.place(),
                term.readings().stream()
                        .map(it -> it.under(qualified(other, it.when()))).toList(),
                qualified(other, term.when()), term.bounds(), term.provenance());
    }

    private static Map<String, List<String>> qualified(String other, Map<String, List<String>> when) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        when.forEach((term, readings) -> all.put(term.indexOf('/') > 0 ? term : other + "/" + term, readings));
        return all;
    }
}
