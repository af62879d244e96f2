package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.markup.Tag;

/** The lane of one party in an {@link IssueStrip}: its name at the left, and what it says and refuses on the scale. */
final class IssueLane {

    private static final double ROW = 18;
    private static final double HALF = 5.5;
    /** What has no place stands between the names and the scale. */
    private static final double GUTTER = 12;
    private static final double ROOM = IssueStrip.WIDTH - IssueStrip.FROM;

    private final IssueStrip.Lane lane;
    private final List<Tag> parts = new ArrayList<>();
    private double y;

    /** Draws the lane from {@code top} down. */
    IssueLane(IssueStrip.Lane lane, double top) {
        this.lane = lane;
        this.y = top + 3;
        parts.add(Charts.line("grid", 2, y, IssueStrip.WIDTH - 2, y));
        y += Math.max(name("halo", lane.party(), 1), statement());
        lane.redLine().ifPresent(it -> {
            redLine(it);
            y += Math.max(name("red-text halo", "Red line: " + it.words(), Lettering.STRONG), ROW);
        });
    }

    List<Tag> parts() {
        return parts;
    }

    double bottom() {
        return y;
    }

    /** Words at the left; how high they are. */
    private double name(String classes, String words, double broader) {
        List<String> lines = Lettering.wrap(words, (IssueStrip.FROM - 2 * GUTTER) / broader);
        parts.addAll(Lettering.block(classes, 2, y + ROW / 2 + 4, "start", lines));
        return lines.size() * Lettering.LINE + 3;
    }

    /** What is refused is barred, and the line itself is a tick. */
    private void redLine(IssueStrip.RedLine line) {
        ScaleSpan accepted = line.accepted();
        if (accepted.low() > 0) {
            bar(0, accepted.low(), accepted.low(), line.words());
        }
        if (accepted.high() < 100) {
            bar(accepted.high(), 100, accepted.high(), line.words());
        }
    }

    private void bar(double from, double to, double tick, String words) {
        double middle = y + ROW / 2;
        parts.add(Tag.of("g").add(Tag.of("title", lane.party() + ", red line: " + words),
                Charts.line("red-bar", IssueStrip.x(from), middle, IssueStrip.x(to), middle),
                Charts.line("red-tick", IssueStrip.x(tick), middle - 6, IssueStrip.x(tick), middle + 6)));
    }

    /** What it says; how high that is. */
    private double statement() {
        double middle = y + ROW / 2;
        if (lane.mark().isEmpty()) {
            parts.add(Charts.text("soft halo", IssueStrip.FROM, middle + 4, "start", "nothing known"));
            return ROW;
        }
        IssueStrip.Mark mark = lane.mark().get();
        return mark.place().map(place -> placed(mark, place, middle)).orElseGet(() -> unplaced(mark, middle));
    }

    private double placed(IssueStrip.Mark mark, ScaleSpan place, double middle) {
        double left = IssueStrip.x(place.low());
        double right = IssueStrip.x(place.high());
        Tag shape = place.isPoint()
                ? Charts.circle("mark", left, middle, HALF)
                : Charts.box("mark", left, middle - HALF + 1, right - left, 2 * HALF - 2).with("rx", 3);
        parts.add(Tag.of("g").add(Tag.of("title", mark.told()), shape));
        double wide = Lettering.width(mark.when()) + HALF + 5;
        if (right + wide <= IssueStrip.WIDTH) {
            parts.add(Charts.text("fine halo", right + HALF + 5, middle + 4, "start", mark.when()));
            return ROW;
        }
        if (left - wide >= IssueStrip.FROM - 2 * GUTTER) {
            parts.add(Charts.text("fine halo", left - HALF - 5, middle + 4, "end", mark.when()));
            return ROW;
        }
        List<String> lines = Lettering.wrap(mark.when(), ROOM);
        parts.addAll(Lettering.block("fine halo", IssueStrip.FROM, middle + 4 + Lettering.LINE, "start", lines));
        return ROW + lines.size() * Lettering.LINE;
    }

    private double unplaced(IssueStrip.Mark mark, double middle) {
        parts.add(Tag.of("g").add(Tag.of("title", mark.told()),
                Charts.circle("mark unplaced", IssueStrip.FROM - GUTTER, middle, 5)));
        List<String> lines = Lettering.wrap(mark.words() + (mark.when().isEmpty() ? "" : ", " + mark.when()),
                ROOM);
        parts.addAll(Lettering.block("fine halo", IssueStrip.FROM, middle + 4, "start", lines));
        return ROW + (lines.size() - 1) * Lettering.LINE;
    }
}
