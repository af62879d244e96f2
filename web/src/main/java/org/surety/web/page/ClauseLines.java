package org.surety.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surety.intake.compare.WordDifferences;
import org.surety.report.markup.Tag;

/** Which lines differ between two texts. */
final class ClauseLines {

    private record Line(char sign, int number, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private ClauseLines() {}

    static ClauseLines of(String before, String after) {
        ClauseLines result = new ClauseLines();
        List<String> a = Arrays.asList(before.split("\n", -1));
        List<String> b = Arrays.asList(after.split("\n", -1));
        for (WordDifferences.Gap gap : new WordDifferences().gaps(a, b)) {
            result.add('-', a, gap.leftFrom(), gap.leftTo());
            result.add('+', b, gap.rightFrom(), gap.rightTo());
        }
        return result;
    }

    private void add(char sign, List<String> text, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(sign, i + 1, text.get(i)));
        }
    }

    boolean isSame() {
        return lines.isEmpty();
    }

    /** How many lines are new or gone. */
    int changed() {
        return lines.size();
    }

    /** Each with its sign and number. */
    Tag shown() {
        Tag list = Tag.of("ul").in("diff");
        lines.forEach(it -> list.add(Tag.of("li").in(it.sign() == '+' ? "in" : "out").add(
                Tag.of("span", (it.sign() == '+' ? "now, line " : "before, line ") + it.number() + ": ").in("small"),
                Tag.of("code", it.text()))));
        return list;
    }
}
