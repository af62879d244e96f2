package org.surety.intake.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.model.quantity.Ratio;

/**
 * Two drafts held against each other, tracked changes accepted. Rows follow both drafts: each passage with words stands
 * in exactly one row for its side, in its order.
 *
 * @param left the one draft
 * @param right the other
 * @param rows from the first passage to the last
 * @param exact whether no alignment needs fewer words struck out and written ({@link Beads})
 * @param notes what was not done because the drafts are too large; none if all was
 */
public record Alignment(Passages left, Passages right, List<AlignedRow> rows, boolean exact, List<String> notes) {

    /** Passages that stand elsewhere are taken for the same if they are so much alike, and so many words long. */
    private static final Ratio MOVED = Ratio.of(3, 4);
    private static final int MOVED_WORDS = 5;
    private static final int MOST_MOVED = 1_000;

    /** Copies the lists. */
    public Alignment {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Compares two drafts. */
    public static Alignment of(Passages left, Passages right) {
        List<Passage> ones = left.standing();
        List<Passage> others = right.standing();
        List<Unit> a = units(ones);
        List<Unit> b = units(others);
        Beads beads = Beads.of(a, b);
        List<String> notes = new ArrayList<>();
        if (!beads.exact()) {
            notes.add("the drafts are too large to be aligned as a whole: they were cut at passages whose text stands"
                    + " once in each, and a stretch of more than " + Beads.MOST_CELLS
                    + " pairs of passages between was left unaligned");
        }
        Map<Integer, Integer> moved = moved(beads.list(), a, b, notes);
        WordDifferences words = new WordDifferences();
        Map<Integer, Integer> cameFrom = new HashMap<>();
        moved.forEach((from, to) -> cameFrom.put(to, from));
        List<AlignedRow> rows = new ArrayList<>();
        for (Bead bead : beads.list()) {
            List<Passage> l = ones.subList(bead.leftFrom(), bead.leftTo());
            List<Passage> r = others.subList(bead.rightFrom(), bead.rightTo());
            if (r.isEmpty()) {
                Integer to = moved.get(bead.leftFrom());
                rows.add(to == null
                        ? new AlignedRow.OnlyLeft(l.getFirst())
                        : new AlignedRow.MovedAway(l.getFirst(), others.get(to)));
            } else if (l.isEmpty()) {
                Integer from = cameFrom.get(bead.rightFrom());
                rows.add(from == null
                        ? new AlignedRow.OnlyRight(r.getFirst())
                        : movedHere(ones.get(from), r.getFirst(), words));
            } else {
                rows.add(together(l, r, words));
            }
        }
        if (words.wasCut()) {
            notes.add("some passages are too long to be compared word by word; they are shown as a whole");
        }
        return new Alignment(left, right, rows, beads.exact(), notes);
    }

    private static AlignedRow movedHere(Passage one, Passage other, WordDifferences words) {
        String l = one.text();
        String r = other.text();
        return new AlignedRow.MovedHere(one, other, Bags.likeness(l, r), words.between(l, r));
    }

    private static AlignedRow together(List<Passage> ones, List<Passage> others, WordDifferences words) {
        String l = AlignedRow.Changed.text(ones);
        String r = AlignedRow.Changed.text(others);
        if (ones.size() == 1 && others.size() == 1 && l.equals(r)) {
            return new AlignedRow.Same(ones.getFirst(), others.getFirst());
        }
        return new AlignedRow.Changed(ones, others, Bags.likeness(l, r), words.between(l, r));
    }

    /** The passages as what is aligned. */
    static List<Unit> units(List<Passage> passages) {
        return passages.stream().map(it -> new Unit(it.number(), it.text())).toList();
    }

    /** Of what is left over on both sides: equal texts in their order first, then those most alike. */
    private static Map<Integer, Integer> moved(List<Bead> beads, List<Unit> a, List<Unit> b, List<String> notes) {
        List<Integer> l = beads.stream().filter(it -> it.right() == 0).map(Bead::leftFrom).toList();
        List<Integer> r = beads.stream().filter(it -> it.left() == 0).map(Bead::rightFrom).toList();
        Map<Integer, Integer> moved = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        Map<String, List<Integer>> byText = new HashMap<>();
        r.forEach(j -> byText.computeIfAbsent(b.get(j).text(), it -> new ArrayList<>()).add(j));
        for (int i : l) {
            List<Integer> same = byText.getOrDefault(a.get(i).text(), new ArrayList<>());
            if (!same.isEmpty()) {
                taken.add(same.getFirst());
                moved.put(i, same.removeFirst());
            }
        }
        if (l.size() > MOST_MOVED || r.size() > MOST_MOVED) {
            notes.add("more than " + MOST_MOVED
                    + " passages stand in one draft alone: of them, only equal ones were looked for elsewhere");
            return moved;
        }
        Bags bags = new Bags();
        Map<Integer, int[]> right = new HashMap<>();
        r.stream().filter(it -> !taken.contains(it)).forEach(j -> right.put(j, bags.of(b.get(j).text())));
        List<Like> alike = new ArrayList<>();
        for (int i : l) {
            int[] x = bags.of(a.get(i).text());
            if (moved.containsKey(i) || x.length < MOVED_WORDS) {
                continue;
            }
            right.forEach((j, y) -> {
                // Bags can share no more words than the shorter has.
                boolean longEnough = 5L * 2 * Math.min(x.length, y.length) >= 4L * (x.length + y.length);
                if (longEnough) {
                    Ratio likeness = Ratio.of(2L * Bags.common(x, y), x.length + y.length);
                    if (likeness.compareTo(MOVED) >= 0) {
                        alike.add(new Like(i, j, likeness));
                    }
                }
            });
        }
        alike.sort(Like.BEST_FIRST);
        for (Like like : alike) {
            if (!moved.containsKey(like.left) && taken.add(like.right)) {
                moved.put(like.left, like.right);
            }
        }
        return moved;
    }

    /** Two passages at different places that are much alike. */
    private record Like(int left, int right, Ratio likeness) {

        private static final Comparator<Like> BEST_FIRST = Comparator
                .comparing(Like::likeness).reversed().thenComparingInt(Like::left).thenComparingInt(Like::right);
    }
}
