package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.markup.Tag;
import org.surety.report.words.ChanceWords;

/**
 * How far one assumption at a time moves the answer. Each has its words above its bar, so that the chart fits a phone;
 * the hollow part of a bar leads to the answer with the assumption at its low end, the full part to that at its high
 * end.
 */
public final class TornadoChart {

    private static final int WIDTH = 340;
    private static final int SIDE = 44;
    private static final int TOP = 58;
    private static final int BAR = 14;
    private static final int LINE = 16;
    private static final int GAP = 12;
    private static final int CHARACTERS = 52;

    private final double middle;
    private final List<Bar> bars;
    private final double from;
    private final double to;

    /**
     * One assumption.
     *
     * @param words what is assumed
     * @param low the answer with it at its low end
     * @param high the answer with it at its high end
     */
    public record Bar(String words, double low, double high) {}

    private TornadoChart(double middle, List<Bar> bars) {
        this.middle = middle;
        this.bars = List.copyOf(bars);
        this.from = bars.stream().mapToDouble(it -> Math.min(it.low(), it.high())).reduce(middle, Math::min);
        this.to = bars.stream().mapToDouble(it -> Math.max(it.low(), it.high())).reduce(middle, Math::max);
    }

    /**
     * The chart.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     * @param middle the answer with everything at its middle
     * @param bars the largest first
     */
    public static Tag of(String id, String title, double middle, List<Bar> bars) {
        return new TornadoChart(middle, bars).draw(id, title);
    }

    private Tag draw(String id, String title) {
        List<Tag> parts = new ArrayList<>();
        double y = TOP;
        for (Bar bar : bars) {
            for (String line : wrap(bar.words())) {
                y += LINE;
                parts.add(Charts.text("label", 2, y - 4, "start", line));
            }
            part(parts, "at-low", bar.low(), y);
            part(parts, "at-high", bar.high(), y);
            boolean rising = bar.high() >= bar.low();
            ends(parts, rising ? bar.low() : bar.high(), rising ? bar.high() : bar.low(), y);
            parts.add(Charts.line("middle", x(middle), y - 1, x(middle), y + BAR + 5));
            y += BAR + GAP;
        }
        Tag svg = Charts.svg(id, WIDTH, Math.round(y), title, description());
        svg.add(Tag.of("rect").in("at-low").with("x", "2").with("y", "4").with("width", "14").with("height", "10"),
                Charts.text("soft", 22, 13, "start", "towards the low end of its range"),
                Tag.of("rect").in("at-high").with("x", "2").with("y", "22").with("width", "14").with("height", "10"),
                Charts.text("soft", 22, 31, "start", "towards the high end of its range"),
                Charts.line("middle", 9, 39, 9, 51),
                Charts.text("soft", 22, 49, "start", "everything at its middle: " + ChanceWords.of(middle)));
        return svg.add(parts);
    }

    private void part(List<Tag> parts, String kind, double end, double y) {
        double left = Math.min(x(end), x(middle));
        double width = Math.abs(x(end) - x(middle));
        if (width >= 0.1) {
            parts.add(Tag.of("rect").in(kind).with("x", Charts.figure(left)).with("y", Charts.figure(y + 2))
                    .with("width", Charts.figure(width)).with("height", Integer.toString(BAR)));
        }
    }

    private void ends(List<Tag> parts, double least, double most, double y) {
        double left = Math.min(x(least), x(middle));
        double right = Math.max(x(most), x(middle));
        parts.add(Charts.text("soft", left - 5, y + BAR - 1, "end", ChanceWords.of(least)));
        parts.add(Charts.text("soft", right + 5, y + BAR - 1, "start", ChanceWords.of(most)));
    }

    private double x(double value) {
        double share = to - from < 1e-12 ? 0.5 : (value - from) / (to - from);
        return SIDE + 6 + (WIDTH - 2.0 * SIDE - 12) * share;
    }

    private static List<String> wrap(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String description() {
        return String.join(" ", bars.stream().map(it -> it.words() + ": from " + ChanceWords.of(it.low()) + " to "
                + ChanceWords.of(it.high()) + ".").toList());
    }
}
