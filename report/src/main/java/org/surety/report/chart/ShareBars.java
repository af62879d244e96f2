package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/**
 * How much each party gets of what it wants, from 0 to 100: a bar with a whisker over what the assumptions leave open,
 * and a tick for what it has without an agreement. Words stand above the bars, so that the chart fits a phone.
 */
public final class ShareBars {

    private static final int WIDTH = 340;
    private static final double FROM = 10;
    private static final double TO = 326;
    private static final double ROOM = WIDTH - 4;
    private static final double THICK = 14;

    private final List<Bar> bars;

    /**
     * One party.
     *
     * @param value what it gets
     * @param range what it gets within all that is assumed
     * @param alternative what it has without an agreement, if known
     * @param crossings the issues on which its red line is crossed
     */
    public record Bar(String party, double value, ScaleSpan range, Optional<Double> alternative,
            List<String> crossings) {
        /** Checks the numbers and copies the list. */
        public Bar {
            ScaleSpan.checked(value);
            alternative.ifPresent(ScaleSpan::checked);
            crossings = List.copyOf(crossings);
        }

        private String figures() {
            return Charts.figure(value) + (range.isPoint() ? "" : " (" + range.words() + ")");
        }

        private Optional<String> crossed() {
            return crossings.isEmpty()
                    ? Optional.empty()
                    : Optional.of("crosses its red line on " + English.and(crossings));
        }

        private String told() {
            return party + ": " + figures()
                    + alternative.map(it -> "; without an agreement " + Charts.figure(it)).orElse("")
                    + crossed().map(it -> "; " + it).orElse("") + ".";
        }
    }

    private ShareBars(List<Bar> bars) {
        this.bars = List.copyOf(bars);
    }

    /**
     * The chart.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     * @param title what it is the chart of
     */
    public static Tag of(String id, String title, List<Bar> bars) {
        return new ShareBars(bars).draw(id, title);
    }

    private Tag draw(String id, String title) {
        List<Tag> parts = new ArrayList<>();
        double top = key(parts);
        double y = top;
        for (Bar bar : bars) {
            y = row(parts, bar, y);
        }
        if (bars.isEmpty()) {
            y += Lettering.LINE;
            parts.add(Charts.text("soft", FROM, y, "start", "No party is known."));
        }
        y += 8;
        List<Tag> behind = new ArrayList<>();
        for (double mark : new Scale(100, 25).marks()) {
            behind.add(Charts.line(mark == 0 ? "axis" : "grid", x(mark), top, x(mark), y));
            parts.add(Charts.text("soft", x(mark), y + 14, "middle", Charts.figure(mark)));
        }
        String told = bars.isEmpty()
                ? "No party is known."
                : String.join(" ", bars.stream().map(Bar::told).toList());
        return Charts.svg(id, WIDTH, Math.round(y + 20), title, told).add(behind).add(parts);
    }

    /** Only what the chart has is explained. */
    private double key(List<Tag> parts) {
        double y = 2;
        if (bars.stream().anyMatch(it -> !it.range().isPoint())) {
            whisker(parts, 2, 18, y + 8);
            parts.add(Charts.text("soft", 28, y + 12, "start", "what the assumptions leave open"));
            y += 18;
        }
        if (bars.stream().anyMatch(it -> it.alternative().isPresent())) {
            tick(parts, FROM, y + 3, 10);
            parts.add(Charts.text("soft", 28, y + 12, "start", "what it has without an agreement"));
            y += 18;
        }
        return y + 2;
    }

    private static double row(List<Tag> parts, Bar bar, double top) {
        double room = ROOM - Lettering.width(bar.figures()) - 14;
        List<String> name = Lettering.wrap(bar.party(), room / Lettering.STRONG);
        parts.add(Charts.text("halo", WIDTH - 2, top + 17, "end", bar.figures()));
        parts.addAll(Lettering.block("strong halo", 2, top + 17, "start", name));
        double y = top + 17 + (name.size() - 1) * Lettering.LINE + 10;
        List<Tag> drawn = new ArrayList<>();
        drawn.add(Charts.box("share", x(0), y, x(bar.value()) - x(0), THICK));
        if (!bar.range().isPoint()) {
            whisker(drawn, x(bar.range().low()), x(bar.range().high()), y + THICK / 2);
        }
        bar.alternative().ifPresent(it -> tick(drawn, x(it), y - 1, THICK + 3));
        parts.add(Tag.of("g").add(Tag.of("title", bar.told())).add(drawn));
        List<String> crossed = bar.crossed().map(it -> Lettering.wrap(it, ROOM / Lettering.STRONG)).orElse(List.of());
        parts.addAll(Lettering.block("red-text halo", 2, y + THICK + 15, "start", crossed));
        return y + THICK + 4 + crossed.size() * Lettering.LINE;
    }

    private static void whisker(List<Tag> parts, double from, double to, double y) {
        // A light edge keeps it visible on the bar and beside it.
        for (String kind : List.of("whisker-edge", "whisker")) {
            parts.add(Tag.of("path").in(kind).with("d",
                    "M" + Charts.figure(from) + " " + Charts.figure(y - 4) + "v8m0 -4H"
                            + Charts.figure(to) + "m0 -4v8"));
        }
    }

    private static void tick(List<Tag> parts, double x, double y, double high) {
        for (String kind : List.of("alternative-edge", "alternative")) {
            parts.add(Tag.of("path").in(kind).with("d",
                    "M" + Charts.figure(x) + " " + Charts.figure(y + high) + "V" + Charts.figure(y) + "l-4 -5h8l-4 5"));
        }
    }

    private static double x(double value) {
        return FROM + (TO - FROM) * value / 100;
    }
}
