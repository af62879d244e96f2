package org.surety.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surety.report.markup.Tag;

/** Which lines differ between two texts: a longest common subsequence of lines stays, everything else is a change. */
final class ClauseLines {

    /** Beyond so many pairs of lines the middle of both texts is told as one change. */
    private static final long MOST_PAIRS = 4_000_000;

    private record Line(char sign, int number, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private ClauseLines() {}

    static ClauseLines of(String before, String after) {
        ClauseLines result = new ClauseLines();
        List<String> a = Arrays.asList(before.split("\n", -1));
        List<String> b = Arrays.asList(after.split("\n", -1));
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head && tail < b.size() - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        result.middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), head);
        return result;
    }

    private void middle(List<String> a, List<String> b, int head) {
        int[][] longest = (long) a.size() * b.size() > MOST_PAIRS
                ? new int[0][0]
                : new int[a.size() + 1][b.size() + 1];
        if (longest.length > 0) {
            for (int i = a.size() - 1; i >= 0; i--) {
                for (int j = b.size() - 1; j >= 0; j--) {
                    longest[i][j] = a.get(i).equals(b.get(j))
                            ? longest[i + 1][j + 1] + 1
                            : Math.max(longest[i + 1][j], longest[i][j + 1]);
                }
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (longest.length > 0 && i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
            } else if (j >= b.size() || i < a.size()
                    && (longest.length == 0 || longest[i + 1][j] >= longest[i][j + 1])) {
                lines.add(new Line('-', head + i + 1, a.get(i++)));
            } else {
                lines.add(new Line('+', head + j + 1, b.get(j++)));
            }
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
