package org.surety.web.page.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.intake.compare.WordDifferences;
import org.surety.report.markup.Tag;
import org.surety.store.value.Renames;

/** Which lines differ between two texts. */
public final class ClauseLines {

    private record Line(char sign, int number, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private ClauseLines() {}

    /** What differs between two texts, clause by clause. */
    public static ClauseLines of(String before, String after) {
        ClauseLines result = new ClauseLines();
        List<String> a = Arrays.asList(before.split("\n", -1));
        List<String> b = Arrays.asList(after.split("\n", -1));
        for (WordDifferences.Gap gap : new WordDifferences().gaps(a, b)) {
            result.add('-', a, gap.leftFrom(), gap.leftTo());
            result.add('+', b, gap.rightFrom(), gap.rightTo());
        }
        return result;
    }

    /** The same, where what only has another name now does not count as changed. */
    public static ClauseLines of(String before, String after, Renames renames) {
        String now = before;
        for (Map.Entry<String, String> each : renames.newNames().entrySet()) {
            now = CalledOtherwise.last(each.getKey()).equals(CalledOtherwise.last(each.getValue()))
                    ? now
                    : Pattern.compile("(?<![\\p{L}\\p{N}_.-])" + Pattern.quote(CalledOtherwise.last(each.getKey()))
                            + "(?![\\p{L}\\p{N}_-])").matcher(now)
                            .replaceAll(Matcher.quoteReplacement(CalledOtherwise.last(each.getValue())));
        }
        // A line in which the old word means something else would now differ; then nothing is passed over.
        ClauseLines all = of(before, after);
        ClauseLines less = of(now, after);
        return less.changed() < all.changed() ? less : all;
    }

    private void add(char sign, List<String> text, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(sign, i + 1, text.get(i)));
        }
    }

    /** Whether nothing does. */
    public boolean isSame() {
        return lines.isEmpty();
    }

    /** How many lines are new or gone. */
    public int changed() {
        return lines.size();
    }

    /** Each with its sign and number. */
    public Tag shown() {
        Tag list = Tag.of("ul").in("diff");
        lines.forEach(it -> list.add(Tag.of("li").in(it.sign() == '+' ? "in" : "out").add(
                Tag.of("span", (it.sign() == '+' ? "now, line " : "before, line ") + it.number() + ": ").in("small"),
                Tag.of("code", it.text()))));
        return list;
    }
}
