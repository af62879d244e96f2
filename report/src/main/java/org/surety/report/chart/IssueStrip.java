package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.markup.Tag;

/**
 * One issue of a negotiation: its scale with the points that have names, and below it a lane for each party with what
 * it said last.
 */
public final class IssueStrip {

    static final int WIDTH = 340;
    /** Where 0 and 100 stand; left of them is room for names. */
    static final double FROM = 128;
    private static final double TO = 330;
    private static final double ROOM = WIDTH - 4;

    private final Issue issue;

    /**
     * An issue.
     *
     * @param title what it is about
     * @param points the points of the scale that have names
     * @param settled where a text settles it
     * @param lanes the parties
     */
    public record Issue(String title, List<Point> points, Optional<Settlement> settled, List<Lane> lanes) {
        /** Copies the lists. */
        public Issue {
            points = List.copyOf(points);
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * A point that has a name.
     *
     * @param place where it stands; none if nobody has said which of the points is further
     */
    public record Point(String label, Optional<Double> place) {
        /** Checks the place. */
        public Point {
            place.ifPresent(ScaleSpan::checked);
        }
    }

    /**
     * Where a text settles the issue.
     *
     * @param places one for each way to read the text; none is more the text's own than another
     * @param words what stands below the lines, such as {@code settled by this text: open}
     */
    public record Settlement(List<ScaleSpan> places, String words) {
        /** Copies the list, which cannot be empty. */
        public Settlement {
            places = List.copyOf(places);
            if (places.isEmpty()) {
                throw new IllegalArgumentException("a settlement has a place");
            }
        }
    }

    /**
     * A party.
     *
     * @param mark what it said last; empty where nothing is known
     */
    public record Lane(String party, Optional<RedLine> redLine, Optional<Mark> mark) {}

    /**
     * What a party will not go beyond.
     *
     * @param accepted what lies within; all else is refused
     * @param words what it is, such as {@code nothing above 0}
     */
    public record RedLine(ScaleSpan accepted, String words) {}

    /**
     * One statement.
     *
     * @param when the date as it is shown
     * @param words the position, such as {@code open} or {@code unknown}
     * @param place where it lies on the scale, if anywhere
     * @param told who said it, when and where, the source and its grade
     */
    public record Mark(String when, String words, Optional<ScaleSpan> place, String told) {}

    private IssueStrip(Issue issue) {
        this.issue = issue;
    }

    /**
     * The chart.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     */
    public static Tag of(String id, Issue issue) {
        return new IssueStrip(issue).draw(id);
    }

    /** What the marks mean; a page with many strips shows it once. */
    public static Tag key(String id) {
        return IssueStripKey.of(id);
    }

    /** Where a place stands. */
    static double x(double place) {
        return FROM + (TO - FROM) * place / 100;
    }

    private Tag draw(String id) {
        Flags flags = new Flags(issue.points().stream().filter(it -> it.place().isPresent())
                .map(it -> new Flags.Name(x(it.place().orElseThrow()), it.label())).toList(), WIDTH);
        List<Tag> parts = new ArrayList<>();
        double y = 2;
        if (hasScale()) {
            y += flags.height() + 4;
            y += scale(parts, flags, y);
        }
        y = unplaced(parts, y);
        List<Tag> behind = new ArrayList<>();
        for (Lane lane : issue.lanes()) {
            IssueLane drawn = new IssueLane(lane, y);
            parts.addAll(drawn.parts());
            behind.addAll(behind(y + 3, drawn.bottom() + 3));
            y = drawn.bottom();
        }
        if (issue.lanes().isEmpty()) {
            y += Lettering.LINE;
            parts.add(Charts.text("soft", 2, y, "start", "No party is known to have said anything."));
        }
        y = settled(parts, y + 6);
        return Charts.svg(id, WIDTH, Math.round(y + 6), issue.title(), IssueStripWords.of(issue)).add(behind)
                .add(parts);
    }

    private boolean hasScale() {
        return issue.settled().isPresent() || issue.points().stream().anyMatch(it -> it.place().isPresent())
                || issue.lanes().stream().anyMatch(it -> it.redLine().isPresent()
                        || it.mark().flatMap(Mark::place).isPresent());
    }

    /** Numbers stand only where no names do; how high it is below its line. */
    private double scale(List<Tag> parts, Flags flags, double y) {
        parts.add(Charts.line("axis", x(0), y, x(100), y));
        parts.addAll(flags.draw(y));
        boolean named = issue.points().stream().anyMatch(it -> it.place().isPresent());
        for (int mark = 0; mark <= 100; mark += 50) {
            parts.add(Charts.line("axis", x(mark), y, x(mark), y + 4));
            if (!named) {
                parts.add(Charts.text("soft fine", x(mark), y + 16, "middle", Integer.toString(mark)));
            }
        }
        return named ? 5 : 19;
    }

    private double unplaced(List<Tag> parts, double y) {
        List<String> names = issue.points().stream().filter(it -> it.place().isEmpty()).map(Point::label).toList();
        if (names.isEmpty()) {
            return y;
        }
        List<String> lines = Lettering.wrap("Without a place on the scale: " + String.join(", ", names), ROOM);
        parts.addAll(Lettering.block("soft halo", 2, y + Lettering.LINE - 2, "start", lines));
        return y + lines.size() * Lettering.LINE + 4;
    }

    /**
     * Lines down through the rows of a lane, which everything else stands upon; they spare the words above the rows.
     */
    private List<Tag> behind(double from, double to) {
        List<Tag> behind = new ArrayList<>();
        issue.points().stream().flatMap(it -> it.place().stream()).distinct()
                .forEach(it -> behind.add(Charts.line("grid", x(it), from, x(it), to)));
        List<ScaleSpan> places = issue.settled().map(Settlement::places).orElse(List.of());
        String kind = places.size() > 1 ? "settled open" : "settled";
        for (ScaleSpan it : places) {
            if (!it.isPoint()) {
                behind.add(Charts.box("settled-band", x(it.low()), from, x(it.high()) - x(it.low()), to - from));
                behind.add(Charts.line(kind, x(it.high()), from, x(it.high()), to));
            }
            behind.add(Charts.line(kind, x(it.low()), from, x(it.low()), to));
        }
        return behind;
    }

    private double settled(List<Tag> parts, double y) {
        if (issue.settled().isEmpty()) {
            return y;
        }
        Settlement settled = issue.settled().get();
        List<String> lines = Lettering.wrap(settled.words(), ROOM * 0.9);
        double wide = lines.stream().mapToDouble(Lettering::width).max().orElse(0) * Lettering.STRONG;
        double x = x(settled.places().stream().mapToDouble(ScaleSpan::middle).average().orElse(0));
        boolean left = x - wide / 2 < 2;
        boolean right = !left && x + wide / 2 > WIDTH - 2;
        parts.addAll(Lettering.block("strong halo", left ? 2 : right ? WIDTH - 2 : x, y + 13,
                left ? "start" : right ? "end" : "middle", lines));
        return y + 2 + lines.size() * Lettering.LINE;
    }
}
