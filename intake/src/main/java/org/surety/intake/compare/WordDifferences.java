package org.surety.intake.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fewest words to strike out and to write in that make one text of another (E. W. Myers, An O(ND) Difference
 * Algorithm and Its Variations, Algorithmica 1, 1986). One of these has a bounded amount of work for all the texts that
 * it is asked about; what goes beyond is told as struck out and written anew as a whole, and {@link #wasCut} says so.
 */
public final class WordDifferences {

    /** Pairs of words that may be compared for two texts, and for all of them together. */
    private static final long MOST_PAIRS = 25_000_000;
    private static final long ALL_PAIRS = 400_000_000;

    private long left = ALL_PAIRS;
    private boolean cut;

    /** A stretch in which two lists of words differ: one of them may be empty. */
    public record Gap(int leftFrom, int leftTo, int rightFrom, int rightTo) {}

    /** The words of a single-spaced text. */
    public static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    /** Whether some texts were too long to be compared word by word. */
    public boolean wasCut() {
        return cut;
    }

    /** The differences of two single-spaced texts, in order; of a stretch that differs, the left words first. */
    public List<Difference> between(String leftText, String rightText) {
        List<String> a = words(leftText);
        List<String> b = words(rightText);
        List<Difference> differences = new ArrayList<>();
        int at = 0;
        for (Gap gap : gaps(a, b)) {
            add(differences, Difference.Side.BOTH, a.subList(at, gap.leftFrom));
            add(differences, Difference.Side.LEFT, a.subList(gap.leftFrom, gap.leftTo));
            add(differences, Difference.Side.RIGHT, b.subList(gap.rightFrom, gap.rightTo));
            at = gap.leftTo;
        }
        add(differences, Difference.Side.BOTH, a.subList(at, a.size()));
        return differences;
    }

    private static void add(List<Difference> differences, Difference.Side side, List<String> words) {
        if (!words.isEmpty()) {
            differences.add(new Difference(side, String.join(" ", words)));
        }
    }

    /** Where two lists differ, in order; what stands between two gaps is the same in both. */
    public List<Gap> gaps(List<String> a, List<String> b) {
        int begin = 0;
        int shorter = Math.min(a.size(), b.size());
        while (begin < shorter && a.get(begin).equals(b.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        int aTo = a.size() - end;
        int bTo = b.size() - end;
        if (begin == aTo || begin == bTo) {
            return begin == aTo && begin == bTo ? List.of() : List.of(new Gap(begin, aTo, begin, bTo));
        }
        long pairs = (long) (aTo - begin) * (bTo - begin);
        if (pairs > MOST_PAIRS || pairs > left) {
            cut = true;
            return List.of(new Gap(begin, aTo, begin, bTo));
        }
        left -= pairs;
        List<Gap> gaps = new ArrayList<>();
        List<Change> changes = new ArrayList<>(new MyersDiffWithLinearSpace<String>()
                .computeDiff(List.copyOf(a.subList(begin, aTo)), List.copyOf(b.subList(begin, bTo)), null));
        for (Change change : changes) {
            add(gaps, new Gap(change.startOriginal + begin, change.endOriginal + begin, change.startRevised + begin,
                    change.endRevised + begin));
        }
        return gaps;
    }

    /** What is struck out and what is written at the same place are one gap. */
    private static void add(List<Gap> gaps, Gap next) {
        if (!gaps.isEmpty() && gaps.getLast().leftTo == next.leftFrom && gaps.getLast().rightTo == next.rightFrom) {
            Gap last = gaps.removeLast();
            gaps.add(new Gap(last.leftFrom, next.leftTo, last.rightFrom, next.rightTo));
        } else {
            gaps.add(next);
        }
    }
}
