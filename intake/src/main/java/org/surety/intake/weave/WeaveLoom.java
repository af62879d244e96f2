package org.surety.intake.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.surety.intake.Passage;
import org.surety.intake.compare.WordDifferences;
import org.surety.intake.compare.WordDifferences.Gap;

/**
 * Finds the spans on which the drafts differ within a passage: as small as whole words allow, but not ragged. Two spans
 * with fewer than {@link #LEAST_BETWEEN} shared words between them are one; a clause (up to a comma, a semicolon, a
 * colon or a full stop) with more than {@link #MOST_IN_CLAUSE} spans is one span; a passage of which less than a third
 * is shared stands apart as a whole.
 */
final class WeaveLoom {

    static final int LEAST_BETWEEN = 3;
    static final int MOST_IN_CLAUSE = 2;
    private static final int SHARED_PART = 3;

    private final List<String> labels;
    private final WordDifferences differences;
    private final Pattern head;

    WeaveLoom(List<String> labels, WordDifferences differences) {
        this.labels = labels;
        this.differences = differences;
        String any = "(?:" + String.join("|", labels.stream().map(Pattern::quote).toList()) + ")";
        this.head = Pattern.compile("\\[" + any + "(?:/" + any + ")*: ");
    }

    /** The strands of a passage of the drafts, by label; labels that are missing have no such passage. */
    List<Strand> strands(Map<String, List<Passage>> column) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String label : labels) {
            if (column.containsKey(label)) {
                words.put(label, words(column.getOrDefault(label, List.of())));
            }
        }
        if (words.size() < labels.size()) {
            return List.of(apart(words));
        }
        List<Span> spans = smooth(spans(words));
        long shared = spans.stream().filter(Span::isShared).mapToLong(it -> it.shared.size()).sum();
        int longest = words.values().stream().mapToInt(List::size).max().orElse(0);
        if (shared < longest && shared * SHARED_PART < longest) {
            return List.of(apart(words));
        }
        List<Strand> strands = new ArrayList<>();
        for (Span span : spans) {
            if (span.isShared()) {
                strands.addAll(shared(span.shared));
            } else {
                strands.add(apart(span.own));
            }
        }
        return strands;
    }

    private static List<String> words(List<Passage> passages) {
        List<String> words = new ArrayList<>();
        for (Passage passage : passages) {
            if (!words.isEmpty()) {
                words.add(WeaveWords.passageBreak(passage.number()));
            }
            words.addAll(WeaveWords.written(passage.text()));
        }
        return words;
    }

    /** A variant for each text that some drafts have, in the order of the drafts. */
    private Strand apart(Map<String, List<String>> words) {
        Map<String, List<String>> who = new LinkedHashMap<>();
        for (String label : labels) {
            List<String> own = words.getOrDefault(label, List.of());
            if (!own.isEmpty()) {
                who.computeIfAbsent(String.join(" ", own), it -> new ArrayList<>()).add(label);
            }
        }
        List<Strand.Variant> variants = new ArrayList<>();
        who.forEach((text, theirs) -> variants.add(new Strand.Variant(theirs, text)));
        return new Strand.Apart(variants);
    }

    /** Words that all share, but a bracket that looks as if it were one of the woven text: it is said to be of all. */
    private List<Strand> shared(List<String> words) {
        List<Strand> strands = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String word : words) {
            if (head.matcher(word).find()) {
                endRun(strands, run);
                strands.add(new Strand.Apart(List.of(new Strand.Variant(labels, word))));
            } else {
                run.add(word);
            }
        }
        endRun(strands, run);
        return strands;
    }

    private static void endRun(List<Strand> strands, List<String> run) {
        if (!run.isEmpty()) {
            strands.add(new Strand.Shared(String.join(" ", run)));
            run.clear();
        }
    }

    /** Shared and differing spans in turn. A word is shared if every draft has it where the first has it. */
    private List<Span> spans(Map<String, List<String>> words) {
        List<String> first = words.getOrDefault(labels.getFirst(), List.of());
        Map<String, int[]> places = new LinkedHashMap<>();
        words.forEach((label, own) -> places.put(label, places(first, own)));
        List<Span> spans = new ArrayList<>();
        Map<String, Integer> at = new LinkedHashMap<>();
        labels.forEach(it -> at.put(it, 0));
        List<String> run = new ArrayList<>();
        for (int i = 0; i <= first.size(); i++) {
            int here = i;
            if (i < first.size() && places.values().stream().anyMatch(it -> it[here] < 0)) {
                continue;
            }
            Map<String, List<String>> own = new LinkedHashMap<>();
            places.forEach((label, place) -> own.put(label, words.getOrDefault(label, List.of())
                    .subList(at.getOrDefault(label, 0), place[here])));
            if (own.values().stream().anyMatch(it -> !it.isEmpty())) {
                if (!run.isEmpty()) {
                    spans.add(Span.shared(run));
                    run = new ArrayList<>();
                }
                spans.add(Span.apart(own));
            }
            if (i < first.size()) {
                run.add(first.get(i));
                places.forEach((label, place) -> at.put(label, place[here] + 1));
            }
        }
        if (!run.isEmpty()) {
            spans.add(Span.shared(run));
        }
        return spans;
    }

    /** Where each word of {@code first}, and its end, stands in {@code own}; -1 for words that it does not have. */
    private int[] places(List<String> first, List<String> own) {
        int[] places = new int[first.size() + 1];
        Arrays.fill(places, -1);
        int i = 0;
        int j = 0;
        for (Gap gap : differences.gaps(first, own)) {
            while (i < gap.leftFrom()) {
                places[i++] = j++;
            }
            i = gap.leftTo();
            j = gap.rightTo();
        }
        while (i < first.size()) {
            places[i++] = j++;
        }
        places[first.size()] = own.size();
        return places;
    }

    private static List<Span> smooth(List<Span> spans) {
        List<Span> near = new ArrayList<>();
        for (Span span : spans) {
            int last = near.size() - 1;
            if (!span.isShared() && last >= 1 && near.get(last).isShared() && !near.get(last - 1).isShared()
                    && near.get(last).shared.size() < LEAST_BETWEEN) {
                Span between = near.removeLast();
                near.add(near.removeLast().and(between).and(span));
            } else {
                near.add(span);
            }
        }
        List<Span> smooth = new ArrayList<>();
        List<Span> clause = new ArrayList<>();
        for (Span span : near) {
            if (!span.isShared() || !span.endsClause()) {
                clause.add(span);
                continue;
            }
            List<Span> parts = span.atLastAndFirstClause();
            clause.add(parts.getFirst());
            endClause(smooth, clause);
            smooth.addAll(parts.subList(1, parts.size() - 1));
            clause.add(parts.getLast());
        }
        endClause(smooth, clause);
        return merged(smooth);
    }

    /** Adds a clause; as one span between its first and its last if it is ragged. */
    private static void endClause(List<Span> smooth, List<Span> clause) {
        List<Span> spans = clause.stream().filter(it -> !it.isShared() || !it.shared.isEmpty()).toList();
        clause.clear();
        long apart = spans.stream().filter(it -> !it.isShared()).count();
        if (apart <= MOST_IN_CLAUSE) {
            smooth.addAll(spans);
            return;
        }
        int from = spans.getFirst().isShared() ? 1 : 0;
        int to = spans.getLast().isShared() ? spans.size() - 1 : spans.size();
        smooth.addAll(spans.subList(0, from));
        Span one = spans.get(from);
        for (Span span : spans.subList(from + 1, to)) {
            one = one.and(span);
        }
        smooth.add(one);
        smooth.addAll(spans.subList(to, spans.size()));
    }

    /** Shared spans side by side as one. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            if (!merged.isEmpty() && merged.getLast().isShared() && span.isShared()) {
                List<String> all = new ArrayList<>(merged.removeLast().shared);
                all.addAll(span.shared);
                merged.add(Span.shared(all));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Words that all drafts share, or each draft's own. */
    private record Span(List<String> shared, Map<String, List<String>> own) {

        static Span shared(List<String> words) {
            return new Span(List.copyOf(words), Map.of());
        }

        static Span apart(Map<String, List<String>> own) {
            return new Span(List.of(), own);
        }

        boolean isShared() {
            return own.isEmpty();
        }

        /** This and what follows, as one span on which the drafts differ. */
        Span and(Span next) {
            Map<String, List<String>> all = new LinkedHashMap<>();
            own.forEach((label, words) -> {
                List<String> both = new ArrayList<>(words);
                both.addAll(next.isShared() ? next.shared : next.own.getOrDefault(label, List.of()));
                all.put(label, both);
            });
            return apart(all);
        }

        boolean endsClause() {
            return shared.stream().anyMatch(Span::isEnd);
        }

        /** Up to the first end of a clause; what lies between; behind the last end. The last may be empty. */
        List<Span> atLastAndFirstClause() {
            int first = 0;
            while (!isEnd(shared.get(first))) {
                first++;
            }
            int last = shared.size() - 1;
            while (!isEnd(shared.get(last))) {
                last--;
            }
            return List.of(shared(shared.subList(0, first + 1)), shared(shared.subList(first + 1, last + 1)),
                    shared(shared.subList(last + 1, shared.size())));
        }

        private static boolean isEnd(String word) {
            return !word.isEmpty() && (",;:.".indexOf(word.charAt(word.length() - 1)) >= 0 || WeaveWords.isBreak(word));
        }
    }
}
