package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.markup.Tag;

/**
 * The lane of one party in an {@link IssueStrip}: its name and salience, its red line, and a row for each statement.
 */
final class IssueLane {

    private static final double ROOM = IssueStrip.WIDTH - 4;
    /** So that a line can run between two rows without touching the words in them. */
    private static final double ROW = 19;
    private static final double GUTTER = 9;

    private final IssueStrip.Lane lane;
    private final List<Tag> parts = new ArrayList<>();
    private final List<Tag> moves = new ArrayList<>();
    private final double rows;
    private double y;

    /** Draws the lane from {@code top} down. */
    IssueLane(IssueStrip.Lane lane, double top) {
        this.lane = lane;
        this.y = top + 6;
        parts.add(Charts.line("axis", 2, y, IssueStrip.WIDTH - 2, y));
        heading();
        lane.redLine().ifPresent(it -> write("red-text halo", "Red line: " + it.words(), ROOM / Lettering.STRONG));
        this.rows = y + 3;
        lane.redLine().ifPresent(this::redLine);
        statements();
    }

    List<Tag> parts() {
        List<Tag> all = new ArrayList<>(moves);
        all.addAll(parts);
        return all;
    }

    /** Where the words end and the scale begins. */
    double rows() {
        return rows;
    }

    double bottom() {
        return y;
    }

    private void heading() {
        double salience = Lettering.width(lane.salience());
        boolean beside = salience <= ROOM / 2;
        if (beside && !lane.salience().isEmpty()) {
            parts.add(Charts.text("soft halo", IssueStrip.WIDTH - 2, y + Lettering.LINE, "end", lane.salience()));
        }
        write("strong halo", lane.party(), (beside ? ROOM - salience - 12 : ROOM) / Lettering.STRONG);
        if (!beside) {
            write("soft halo", lane.salience(), ROOM);
        }
    }

    private void write(String classes, String words, double room) {
        List<String> lines = Lettering.wrap(words, room);
        parts.addAll(Lettering.block(classes, 2, y + Lettering.LINE, "start", lines));
        y += lines.size() * Lettering.LINE;
    }

    /** What is refused is barred, and the line itself is a tick. */
    private void redLine(IssueStrip.RedLine line) {
        y += 9;
        ScaleSpan accepted = line.accepted();
        if (accepted.low() > 0) {
            bar(0, accepted.low(), accepted.low(), line.words());
        }
        if (accepted.high() < 100) {
            bar(accepted.high(), 100, accepted.high(), line.words());
        }
        y += 3;
    }

    private void bar(double from, double to, double tick, String words) {
        parts.add(Tag.of("g").add(Tag.of("title", lane.party() + ", red line: " + words),
                Charts.line("red-bar", IssueStrip.x(from), y, IssueStrip.x(to), y),
                Charts.line("red-tick", IssueStrip.x(tick), y - 6, IssueStrip.x(tick), y + 6)));
    }

    private void statements() {
        y += 3;
        if (lane.marks().isEmpty()) {
            write("soft halo", "nothing known", ROOM);
        }
        Optional<Spot> before = Optional.empty();
        boolean gap = false;
        for (IssueStrip.Mark mark : lane.marks()) {
            if (mark.place().isEmpty()) {
                unplaced(mark);
                gap = true;
                continue;
            }
            Spot spot = new Spot(IssueStrip.x(mark.place().get().middle()), y + ROW / 2);
            if (before.isPresent()) {
                moves.add(Tag.of("path").in(gap ? "moved gap" : "moved").with("d", way(before.get(), spot)));
            }
            placed(mark, mark.place().get(), spot);
            before = Optional.of(spot);
            gap = false;
            y += ROW;
        }
    }

    /** The middle of a mark. */
    private record Spot(double x, double y) {}

    /**
     * Down, across between two rows, and down. What lies between them stands at the left, so the long way down is the
     * one further right.
     */
    private static String way(Spot from, Spot to) {
        double across = to.x() > from.x() ? from.y() + ROW / 2 : to.y() - ROW / 2;
        return "M" + Charts.figure(from.x()) + " " + Charts.figure(from.y()) + "V" + Charts.figure(across) + "H"
                + Charts.figure(to.x()) + "V" + Charts.figure(to.y());
    }

    private void placed(IssueStrip.Mark mark, ScaleSpan place, Spot spot) {
        String kind = mark.latest() ? "mark latest" : "mark earlier";
        double half = mark.latest() ? 5.5 : 4.5;
        double left = IssueStrip.x(place.low());
        double right = IssueStrip.x(place.high());
        Tag shape = place.isPoint()
                ? Charts.circle(kind, spot.x(), spot.y(), half)
                : Charts.box(kind, left, spot.y() - half + 1, right - left, 2 * half - 2).with("rx", 3);
        parts.add(Tag.of("g").add(Tag.of("title", mark.told()), shape));
        boolean fits = right + half + 5 + Lettering.width(mark.when()) <= IssueStrip.WIDTH;
        parts.add(Charts.text(mark.latest() ? "fine halo" : "soft fine halo",
                fits ? right + half + 5 : left - half - 5, spot.y() + 4, fits ? "start" : "end", mark.when()));
    }

    private void unplaced(IssueStrip.Mark mark) {
        parts.add(Tag.of("g").add(Tag.of("title", mark.told()),
                Charts.circle(mark.latest() ? "mark unplaced now" : "mark unplaced", GUTTER, y + ROW / 2, 5)));
        List<String> lines = Lettering.wrap(mark.words() + (mark.when().isEmpty() ? "" : ", " + mark.when()),
                ROOM - GUTTER - 12);
        parts.addAll(Lettering.block(mark.latest() ? "fine halo" : "soft fine halo", GUTTER + 11, y + ROW / 2 + 4,
                "start", lines));
        y += ROW + (lines.size() - 1) * Lettering.LINE;
    }
}
