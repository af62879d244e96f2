package org.surety.intake.weave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.compare.Bead;
import org.surety.intake.compare.Beads;
import org.surety.intake.compare.Unit;
import org.surety.intake.compare.WordDifferences;

/**
 * Two or more drafts as one text: what all say stands once, what only some say stands in brackets with their labels.
 * Each draft can be read back exactly ({@link #pick}, and from the written text {@link WovenText#pick}): the numbers
 * and texts of its passages, tracked changes accepted.
 *
 * @param labels of the drafts, in their order
 * @param passages of the woven text
 * @param exact whether no alignment needs fewer words struck out and written ({@link Beads})
 */
public record Weave(List<String> labels, List<WovenPassage> passages, boolean exact) {

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._'’ -]{0,60}");

    /** Copies the lists. */
    public Weave {
        labels = List.copyOf(labels);
        passages = List.copyOf(passages);
    }

    /**
     * Weaves drafts into one text.
     *
     * @param drafts by label, in the order in which their variants are to stand; labels are words of letters, digits,
     *        spaces, points, hyphens, apostrophes and underlines
     * @throws IllegalArgumentException if a label is none, or fewer than two drafts are given
     */
    public static Weave of(Map<String, Passages> drafts) {
        drafts.keySet().forEach(Weave::refuseBadLabel);
        if (drafts.size() < 2) {
            throw new IllegalArgumentException("two drafts or more are woven, not " + drafts.size());
        }
        List<String> labels = List.copyOf(drafts.keySet());
        List<Map<String, List<Passage>>> columns = new ArrayList<>();
        boolean exact = true;
        for (Map.Entry<String, Passages> draft : drafts.entrySet()) {
            List<Passage> passages = draft.getValue().standing();
            Beads beads = Beads.of(columns.stream().map(Weave::unit).toList(),
                    passages.stream().map(it -> new Unit(it.number(), it.text())).toList());
            exact &= beads.exact();
            columns = joined(columns, draft.getKey(), passages, beads.list());
        }
        WeaveLoom loom = new WeaveLoom(labels, new WordDifferences());
        return new Weave(labels, columns.stream().map(it -> inOrder(it, labels))
                .map(it -> new WovenPassage(it, loom.strands(it))).toList(), exact);
    }

    private static Map<String, List<Passage>> inOrder(Map<String, List<Passage>> column, List<String> labels) {
        Map<String, List<Passage>> ordered = new LinkedHashMap<>();
        labels.stream().filter(column::containsKey).forEach(it -> ordered.put(it, column.getOrDefault(it, List.of())));
        return ordered;
    }

    private static void refuseBadLabel(String label) {
        if (!LABEL.matcher(label).matches() || label.endsWith(" ")) {
            throw new IllegalArgumentException(
                    "a draft is labelled with letters, digits and spaces, such as \"Draft A\","
                            + " not \"" + label + "\"");
        }
    }

    /** The passages of a draft that have words once its tracked changes are accepted, in their order. */
    public List<Passage> pick(String label) {
        return passages.stream().flatMap(it -> it.sources().getOrDefault(label, List.of()).stream()).toList();
    }

    /** The whole as plain text: a line a passage, its number and a tab before its words. */
    public String text() {
        StringBuilder out = new StringBuilder();
        passages.forEach(it -> out.append(it.number()).append('\t').append(it.text()).append('\n'));
        return out.toString();
    }

    /** How a column of the drafts so far is compared with the next: by its first draft. */
    private static Unit unit(Map<String, List<Passage>> column) {
        List<Passage> first = column.values().stream().findFirst().orElse(List.of());
        String text = String.join(" ", first.stream().map(Passage::text).toList());
        return new Unit(first.getFirst().number(), text);
    }

    private static List<Map<String, List<Passage>>> joined(List<Map<String, List<Passage>>> columns, String label,
            List<Passage> passages, List<Bead> beads) {
        List<Map<String, List<Passage>>> joined = new ArrayList<>();
        for (Bead bead : beads) {
            Map<String, List<Passage>> column = new LinkedHashMap<>();
            for (Map<String, List<Passage>> old : columns.subList(bead.leftFrom(), bead.leftTo())) {
                old.forEach((who, theirs) -> column.computeIfAbsent(who, it -> new ArrayList<>()).addAll(theirs));
            }
            if (bead.right() > 0) {
                column.put(label, new ArrayList<>(passages.subList(bead.rightFrom(), bead.rightTo())));
            }
            joined.add(column);
        }
        return joined;
    }
}
