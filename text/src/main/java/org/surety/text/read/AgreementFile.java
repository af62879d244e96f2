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
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/**
 * An agreement as its file has it: open terms, positions of clauses, and an {@link Agreement} for every reading. Safe
 * for several threads.
 */
public final class AgreementFile implements Family {

    private static final int MOST_KEPT = 256;

    private final AgreementText text;
    private final String id;
    private final List<OpenTerm> terms;
    private final List<Finding> notes;
    private final CompanionFiles companions;
    private final PartCache parts;
    private final TermReach reach;
    private final int ways;
    private final Map<Reading, Agreement> agreements = latest();
    private final Map<Excerpt, Agreement> excerpts = latest();

    /** What another agreement needs of this one; several may need the same, and those that refer to them again. */
    private record Excerpt(Set<Mention> roots, Map<String, String> choices) {}

    AgreementFile(AgreementText text, String id, TermReach reach, int ways, List<Finding> notes,
            CompanionFiles companions) {
        this.text = text;
        this.id = id;
        this.reach = reach;
        this.ways = ways;
        this.terms = reach.allTerms();
        this.notes = List.copyOf(notes);
        this.companions = companions;
        this.parts = new PartCache(text);
    }

    private static <K, V> Map<K, V> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_KEPT;
            }
        };
    }

    @Override
    public String id() {
        return id;
    }

    /** The file as the user named it. */
    public String name() {
        return text.file();
    }

    /** What is good to know about the file though it is no error. */
    public List<Finding> notes() {
        return notes;
    }

    /** {@inheritDoc} Those of other agreements that it refers to come last and are called {@code agreement/term}. */
    @Override
    public List<OpenTerm> terms() {
        return terms;
    }

    /** The tree, with an {@link Node.Open} for every open term. */
    public Node.Mapping tree() {
        return text.root();
    }

    /**
     * In how many ways it leads to itself and to agreements that it refers to, each of these counted for every way to
     * it.
     */
    int ways() {
        return ways;
    }

    /** The file's own open terms; an {@link Node.Open} refers to them by number. */
    public List<OpenTerm> ownTerms() {
        return text.terms();
    }

    /**
     * Where a clause stands, or else the nearest known clause around it.
     *
     * @param clause a path such as {@code procedures.assistance.steps.decision.rule}; {@code agreement/path} for one of
     * another agreement
     */
    public SourceLocation positionOf(String clause) {
        int slash = clause.indexOf('/');
        if (slash > 0) {
            Optional<AgreementFile> other = text.names().imports().found(clause.substring(0, slash));
            if (other.isPresent()) {
                return other.get().positionOf(clause.substring(slash + 1));
            }
        }
        Mark mark = text.markOf(clause);
        return new SourceLocation(text.file(), mark.line(), mark.column());
    }

    @Override
    public Agreement under(Reading reading) {
        synchronized (agreements) {
            Agreement known = agreements.get(reading);
            if (known != null) {
                return known;
            }
        }
        for (String term : reading.choices().keySet()) {
            if (terms.stream().noneMatch(it -> it.name().equals(term))) {
                throw new IllegalArgumentException(id + " has no open term called " + term);
            }
        }
        Agreement agreement = assemble(chosen(reading.choices()), reading.choices(), element -> true, true, Set.of());
        synchronized (agreements) {
            Agreement known = agreements.putIfAbsent(reading, agreement);
            return known == null ? agreement : known;
        }
    }

    @Override
    public Map<String, Family> companions() {
        return companions.families();
    }

    DeclaredNames names() {
        return text.names();
    }

    TermReach reach() {
        return reach;
    }

    /** The part of the agreement that the {@code roots} need, as another agreement that refers to them sees it. */
    private Agreement excerpt(Set<Mention> roots, Map<String, String> choices) {
        Excerpt wanted = new Excerpt(Set.copyOf(roots), Map.copyOf(choices));
        synchronized (excerpts) {
            Agreement known = excerpts.get(wanted);
            if (known != null) {
                return known;
            }
        }
        Agreement excerpt = cut(roots, choices);
        synchronized (excerpts) {
            excerpts.put(wanted, excerpt);
        }
        return excerpt;
    }

    private Agreement cut(Set<Mention> roots, Map<String, String> choices) {
        ReadingChoice.Chosen chosen = chosen(choices);
        Set<Mention> needed = new LinkedHashSet<>();
        Deque<Mention> open = new ArrayDeque<>(roots);
        Set<String> elements = new HashSet<>();
        Map<String, Supplier<Set<Mention>>> mentions = mentions(chosen);
        while (!open.isEmpty()) {
            Mention next = open.pop();
            needed.add(next);
            if (!next.isForeign() && elements.add(TermReach.element(next))) {
                open.addAll(mentions.getOrDefault(TermReach.element(next), Set::of).get());
            }
        }
        needed.removeIf(it -> !it.isForeign());
        return assemble(chosen, choices, elements::contains, false, needed);
    }

    private Map<String, Supplier<Set<Mention>>> mentions(ReadingChoice.Chosen chosen) {
        Map<String, Supplier<Set<Mention>>> mentions = new HashMap<>();
        for (FileSection<?> section : List.of(FileSection.GROUPS, FileSection.BODIES, FileSection.PROCEDURES)) {
            for (Cell element : text.elements(section, chosen)) {
                String name = AgreementText.id(section, element);
                mentions.put(TermReach.element(section, name), () -> part(section, element, chosen).mentions());
            }
        }
        return mentions;
    }

    private Agreement assemble(ReadingChoice.Chosen chosen, Map<String, String> choices, Predicate<String> wanted,
            boolean whole,
            Set<Mention> mentioned) {
        Set<Mention> mentions = new LinkedHashSet<>(mentioned);
        AgreementHead head = parts.decode(new Cell("", text.root()), "", AgreementHead::read, chosen).value();
        Life life = Life.UNSPECIFIED;
        Optional<Node.Entry> lived = text.root().entry("life");
        if (whole && lived.isPresent() && !chosen.isAbsent(lived.get().value())) {
            Part<Life> part = parts.get(new Cell("life", lived.get().value()), "",
                    (decoder, name, cell) -> new LifeReader(decoder).read(cell),
                    chosen);
            life = part.value();
            mentions.addAll(part.mentions());
        }
        Agreement bare = new Agreement(head.id(), head.title(), head.status(), head.asOf(), head.summary(),
                list(FileSection.SOURCES, chosen, wanted, true, mentions),
                list(FileSection.PARTIES, chosen, wanted, true, mentions),
                list(FileSection.GROUPS, chosen, wanted, whole, mentions),
                list(FileSection.PLACES, chosen, wanted, true, mentions),
                list(FileSection.BODIES, chosen, wanted, whole, mentions),
                whole ? list(FileSection.OBLIGATIONS, chosen, wanted, true, mentions) : List.of(),
                list(FileSection.PROCEDURES, chosen, wanted, whole, mentions), life, Map.of(),
                list(FileSection.ADVERSARIES, chosen, wanted, true, mentions),
                list(FileSection.EVENTS, chosen, wanted, true, mentions));
        Map<String, Agreement> imports = imports(mentions, choices);
        return imports.isEmpty()
                ? bare
                : new Agreement(bare.id(), bare.title(), bare.status(), bare.asOf(), bare.summary(), bare.sources(),
                        bare.parties(), bare.groups(), bare.places(), bare.bodies(), bare.obligations(),
                        bare.procedures(), bare.life(), imports, bare.adversaries(), bare.events());
    }

    private <T> List<T> list(FileSection<T> section, ReadingChoice.Chosen chosen, Predicate<String> wanted, boolean all,
            Set<Mention> mentions) {
        List<T> values = new ArrayList<>();
        for (Cell element : text.elements(section, chosen)) {
            if (all || wanted.test(TermReach.element(section, AgreementText.id(section, element)))) {
                Part<T> part = part(section, element, chosen);
                values.add(part.value());
                mentions.addAll(part.mentions());
            }
        }
        return values;
    }

    private <T> Part<T> part(FileSection<T> section, Cell element, ReadingChoice.Chosen chosen) {
        return parts.get(element, AgreementText.id(section, element), section.decode(), chosen);
    }

    private Map<String, Agreement> imports(Set<Mention> mentions, Map<String, String> choices) {
        Map<String, Set<Mention>> roots = new LinkedHashMap<>();
        mentions.stream().filter(Mention::isForeign)
                .forEach(it -> roots.computeIfAbsent(it.agreement(), key -> new LinkedHashSet<>())
                        .add(it.local()));
        Map<String, Agreement> imports = new TreeMap<>();
        roots.forEach((other, wanted) -> text.names().imports().found(other).ifPresent(file -> imports.put(other,
                file.excerpt(wanted, TermReach.localChoices(other, choices)))));
        return imports;
    }

    private ReadingChoice.Chosen chosen(Map<String, String> choices) {
        Map<Integer, String> byNumber = new HashMap<>();
        for (int i = 0; i < text.terms().size(); i++) {
            OpenTerm term = text.terms().get(i);
            String reading = choices.get(term.name());
            if (reading != null) {
                if (term.reading(reading).isEmpty()) {
                    throw new IllegalArgumentException("the open term " + term.name() + " has no reading " + reading);
                }
                byNumber.put(i, reading);
            }
        }
        return ReadingChoice.Chosen.of(byNumber, text.terms());
    }
}
