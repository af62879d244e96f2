package org.surety.report.chart;

import java.util.List;
import org.surety.design.sensitivity.Estimate;
import org.surety.report.markup.Tag;
import org.surety.report.words.SweepWords;

/** On what an answer depends: a bar for each total index with its interval, and a mark for the first-order one. */
public final class IndexBars {

    private static final int WIDTH = 520;
    private static final int SIDE = 8;
    private static final int ROW = 40;
    private static final int BAR = 12;
    private static final int FOOT = 42;

    private final List<SweepWords.Ranked> ranked;
    private final Scale scale;

    private IndexBars(List<SweepWords.Ranked> ranked) {
        this.ranked = ranked;
        this.scale = Scale.ofChances(ranked.stream().mapToDouble(it -> it.index().total().high()).max().orElse(1));
    }

    /**
     * The drawing.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     * @param ranked one at least
     */
    public static Tag of(String id, String title, List<SweepWords.Ranked> ranked) {
        return new IndexBars(ranked).draw(id, title);
    }

    private Tag draw(String id, String title) {
        int foot = ROW * ranked.size() + 6;
        Tag svg = Charts.svg(id, WIDTH, foot + FOOT, title, description());
        for (double mark : scale.marks()) {
            svg.add(Charts.line(mark == 0 ? "axis" : "grid", x(mark), 4, x(mark), foot),
                    Charts.text("soft", x(mark), foot + 16, mark == 0
                            ? "start"
                            : mark == scale.most()
                                    ? "end"
                                    : "middle",
                            Charts.plain(mark)));
        }
        svg.add(Charts.text("soft", WIDTH - SIDE, foot + 34, "end", "share of the variance"));
        for (int row = 0; row < ranked.size(); row++) {
            bar(svg, ranked.get(row), row * ROW);
        }
        return svg;
    }

    private void bar(Tag svg, SweepWords.Ranked ranked, double top) {
        Estimate total = ranked.index().total();
        double middle = top + 20 + BAR / 2.0;
        svg.add(Charts.text("halo", SIDE + 4, top + 15, "start", ranked.label()),
                Charts.box("band", x(0), top + 20, x(total.value()) - x(0), BAR),
                Charts.line("settled", x(total.low()), middle, x(total.high()), middle),
                Charts.line("settled", x(total.low()), middle - 4, x(total.low()), middle + 4),
                Charts.line("settled", x(total.high()), middle - 4, x(total.high()), middle + 4),
                Charts.circle("dot", x(ranked.index().first().value()), middle, 4));
    }

    /** What chance put beyond the axis stands at its end. */
    private double x(double share) {
        return SIDE + (WIDTH - 2 * SIDE) * Math.clamp(share, 0, scale.most()) / scale.most();
    }

    private String description() {
        SweepWords.Ranked most = ranked.getFirst();
        return "A bar for each of " + ranked.size() + " things; the longest is that of " + most.label() + ", "
                + SweepWords.two(most.index().total().value()) + " "
                + SweepWords.interval(most.index().total()) + ". The table has all numbers.";
    }
}
