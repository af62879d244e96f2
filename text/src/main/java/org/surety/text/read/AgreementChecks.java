package org.surety.text.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Place;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/**
 * Decodes everything once to find what is wrong with it. Every reading of every open term is looked at; where an
 * element has several terms, also their combinations, as far as these are few.
 */
final class AgreementChecks {

    private static final int MOST_COMBINATIONS = 256;
    /**
     * So many values are decoded for combinations in one file, so that it is checked in a time that grows with its
     * size.
     */
    private static final int MOST_WORK = 1_000_000;

    private final AgreementText text;
    private final Problems problems;
    private final boolean termsUsable;
    private final Map<String, Set<Mention>> mentions = new LinkedHashMap<>();
    private final Map<String, String> largerPlaces = new HashMap<>();
    private int work;

    AgreementChecks(AgreementText text, Problems problems, boolean termsUsable) {
        this.text = text;
        this.problems = problems;
        this.termsUsable = termsUsable;
    }

    /** What each element names, under all readings. */
    Map<String, Set<Mention>> mentions() {
        return mentions;
    }

    void run() {
        if (new Limits(text, problems).refuse()) {
            return;
        }
        new NameChecks(text, problems).run();
        check("head", new Cell("", text.root()), "", AgreementHead::read, false);
        for (FileSection<?> section : FileSection.ALL) {
            refuseWrongShape(section);
            for (Cell element : text.elements(section, new ReadingChoice.All())) {
                String id = AgreementText.id(section, element);
                Object value = check(TermReach.element(section, id), element, id, section.decode(), true);
                if (value instanceof Place place) {
                    place.in().ifPresent(it -> largerPlaces.put(place.id(), it));
                }
            }
        }
        text.root().entry("life").ifPresent(it -> check("life", new Cell("life", it.value()), "",
                (decoder, id, cell) -> new LifeReader(decoder).read(cell), true));
        if (!problems.hasErrors()) {
            new CircleChecks(text, problems, mentions, largerPlaces).run();
        }
    }

    private void refuseWrongShape(FileSection<?> section) {
        for (Node node : DeclaredNames.values(text.root(), section.key())) {
            boolean blank = node instanceof Node.Scalar scalar && scalar.isBlank();
            boolean list = node instanceof Node.Sequence sequence && section.listable()
                    && sequence.items().stream().allMatch(Node.Scalar.class::isInstance);
            if (!(node instanceof Node.Mapping) && !blank && !list) {
                problems.add(FormRules.FORM_WRONG_TYPE, node.mark().line(), node.mark().column(), section.key(),
                        "found " + node.describe() + "; expected " + section.what(), Optional.empty());
            }
        }
    }

    private <T> T check(String name, Cell element, String id, FileSection.Element<T> decode, boolean combine) {
        Decoder all = new Decoder(problems, new ReadingChoice.All(), text.names());
        T value = all.each(element, it -> decode.read(all, id, it));
        mentions.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(all.mentions());
        Set<Integer> terms = combine && termsUsable ? AgreementText.termsIn(element.node()) : Set.of();
        if (terms.size() > 1 || terms.stream().anyMatch(it -> !text.terms().get(it).when().isEmpty())) {
            int size = element.node().size();
            int most = Math.clamp((MOST_WORK - work) / size, 1, MOST_COMBINATIONS);
            for (ReadingChoice.Chosen choice : new Combinations(text.terms(), most).of(element.node())) {
                work = Math.min(MOST_WORK, work + size);
                Decoder one = new Decoder(problems, choice, text.names());
                if (!one.isAbsent(element.node())) {
                    one.each(element, it -> decode.read(one, id, it));
                }
            }
        }
        return value;
    }

    /** Checks the names of elements themselves. */
    private record NameChecks(AgreementText text, Problems problems) {

        private static final List<FileSection<?>> SHARED =
                List.of(FileSection.PARTIES, FileSection.ADVERSARIES, FileSection.GROUPS, FileSection.BODIES);

        void run() {
            Map<String, FileSection<?>> taken = new HashMap<>();
            for (FileSection<?> section : FileSection.ALL) {
                Set<String> here = new LinkedHashSet<>();
                for (Node.Entry entry : entries(section)) {
                    refuseBadName(section, entry);
                    boolean twice =
                            !here.add(entry.key()) && DeclaredNames.values(text.root(), section.key()).size() == 1;
                    FileSection<?> other = SHARED.contains(section) ? taken.putIfAbsent(entry.key(), section) : null;
                    if (twice) {
                        report(FormRules.FORM_DUPLICATE_NAME, section, entry,
                                Quote.of(entry.key()) + " stands twice under "
                                        + Quote.of(section.key()));
                    } else if (other != null && other != section) {
                        report(FormRules.FORM_NAME_CLASH, section, entry,
                                Quote.of(entry.key()) + " stands under " + Quote.of(other.key())
                                        + " and under " + Quote.of(section.key())
                                        + "; parties, adversaries, groups and bodies share one space of names");
                    }
                }
            }
        }

        private List<Node.Entry> entries(FileSection<?> section) {
            return DeclaredNames.values(text.root(), section.key()).stream()
                    .flatMap(it -> PartReader.entries(new Cell(section.key(), it), section.listable()).stream())
                    .toList();
        }

        private void refuseBadName(FileSection<?> section, Node.Entry entry) {
            boolean place = section == FileSection.PLACES;
            if (place ? entry.key().isBlank() || entry.key().length() > 100 : !Words.isName(entry.key())) {
                report(FormRules.FORM_BAD_NAME, section, entry, Quote.of(entry.key())
                        + " cannot be a name here; names have letters, digits, `-`, `_` and `.`");
            } else if (SHARED.contains(section) && Words.isReserved(entry.key(), section == FileSection.GROUPS)) {
                report(FormRules.FORM_BAD_NAME, section, entry, Quote.of(entry.key())
                        + " cannot be a name here, because it is a word of the language");
            }
        }

        private void report(FormRules rule, FileSection<?> section, Node.Entry entry, String message) {
            problems.add(rule, entry.keyMark().line(), entry.keyMark().column(), section.key() + "." + entry.key(),
                    message,
                    Optional.empty());
        }
    }
}
