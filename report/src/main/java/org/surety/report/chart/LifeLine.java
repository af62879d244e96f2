package org.surety.report.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.follow.Clock;
import org.surety.analysis.follow.FollowResult;
import org.surety.report.markup.Tag;
import org.surety.report.words.FollowWords;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Phase;

/** The phases of agreements over time as lanes, with a mark for each entry and a circle for each clock that runs. */
public final class LifeLine {

    private static final int WIDTH = 400;
    private static final int LEFT = 8;
    private static final int RIGHT = 12;
    private static final int LANE = 62;
    private static final int TOP = 8;
    private static final int BOTTOM = 40;
    /** Clocks that run out much later than everything else would leave no room for it. */
    private static final double MOST_AHEAD = 0.5;

    private final FollowResult result;
    private final LocalDate first;
    private final LocalDate last;

    private LifeLine(FollowResult result) {
        this.result = result;
        this.first = result.timeline().stream().map(it -> it.at().toLocalDate()).min(LocalDate::compareTo)
                .filter(it -> it.isBefore(result.at())).orElse(result.at().minusDays(1));
        long past = ChronoUnit.DAYS.between(first, result.at());
        LocalDate most = result.at().plusDays(Math.max(1, Math.round(past * MOST_AHEAD)));
        this.last = clocks().map(it -> it.due().toLocalDate()).max(LocalDate::compareTo)
                .map(it -> it.isAfter(most) ? most : it).filter(it -> it.isAfter(result.at()))
                .orElse(result.at().plusDays(Math.max(1, past / 20)));
    }

    /** The drawing. */
    public static Tag of(String id, String title, FollowResult result) {
        return new LifeLine(result).draw(id, title);
    }

    private Stream<Clock> clocks() {
        return result.agreements().stream().flatMap(it -> it.clocks().stream());
    }

    /** A phase that an agreement has from a day on. */
    private record Segment(LocalDate from, Phase phase) {}

    private List<Segment> segments(AgreementStanding standing) {
        List<Segment> found = new ArrayList<>(List.of(new Segment(first, Phase.NOT_IN_FORCE)));
        result.timeline().stream().flatMap(it -> it.changes().stream())
                .filter(Change.PhaseChanged.class::isInstance).map(Change.PhaseChanged.class::cast)
                .filter(it -> it.agreement().equals(standing.instrument().id()))
                .forEach(it -> found.add(new Segment(it.at().toLocalDate(), it.to())));
        // A suspension between all pairs one by one is told pair by pair.
        if (found.getLast().phase() != standing.phase()) {
            found.add(new Segment(suspended(standing), standing.phase()));
        }
        return found;
    }

    private LocalDate suspended(AgreementStanding standing) {
        return result.timeline().stream().flatMap(it -> it.changes().stream())
                .filter(it -> it instanceof Change.SuspensionChanged
                        && it.agreement().equals(standing.instrument().id()))
                .map(it -> it.at().toLocalDate()).reduce((one, later) -> later).orElse(result.at());
    }

    private Tag draw(String id, String title) {
        int height = TOP + LANE * result.agreements().size() + BOTTOM;
        Tag svg = Charts.svg(id, WIDTH, height, title, description());
        for (int i = 0; i < result.agreements().size(); i++) {
            lane(svg, result.agreements().get(i), TOP + LANE * i);
        }
        int axis = height - BOTTOM;
        svg.add(Charts.line("axis", LEFT, axis, WIDTH - RIGHT, axis));
        svg.add(Charts.text("soft", LEFT, axis + 16, "start", first.toString()));
        svg.add(Charts.text("soft", WIDTH - RIGHT, axis + 16, "end", last.toString()));
        double now = x(result.at());
        svg.add(Charts.line("late", now, TOP + 14, now, axis));
        boolean right = now > WIDTH / 2.0;
        svg.add(Charts.text("late-text", right ? now + 6 : now - 6, axis + 32, right ? "end" : "start",
                "end of " + result.at()));
        return svg;
    }

    private void lane(Tag svg, AgreementStanding standing, int top) {
        double middle = top + 40;
        svg.add(Charts.text("lane", LEFT, top + 14, "start",
                standing.instrument().id() + ": " + FollowWords.phase(standing.phase())));
        List<Segment> segments = segments(standing);
        for (int i = 0; i < segments.size(); i++) {
            double from = x(segments.get(i).from());
            double to = x(i + 1 < segments.size() ? segments.get(i + 1).from() : result.at());
            svg.add(look(segments.get(i).phase()).draw(from, to, middle));
        }
        result.timeline().stream()
                .filter(it -> it.entry().filter(one -> one.agreement().equals(standing.instrument().id())).isPresent())
                .map(it -> it.at().toLocalDate()).distinct()
                .forEach(day -> svg.add(
                        Charts.line("axis", x(day), middle - PhaseBar.HEIGHT, x(day), middle - PhaseBar.HEIGHT / 2.0)));
        standing.clocks().stream().map(it -> it.due().toLocalDate()).filter(it -> !it.isAfter(last)).distinct()
                .forEach(day -> svg.add(Charts.circle("dot", x(day), middle, 4)));
    }

    private static PhaseBar look(Phase phase) {
        return switch (phase) {
            case IN_FORCE -> PhaseBar.FULL;
            case PROVISIONAL -> PhaseBar.PALE;
            case SUSPENDED -> PhaseBar.OUTLINED;
            case NOT_IN_FORCE -> PhaseBar.THIN;
            case ENDED, VOID -> PhaseBar.FAINT;
        };
    }

    private String description() {
        List<String> said = new ArrayList<>();
        for (AgreementStanding it : result.agreements()) {
            List<String> phases = segments(it).stream().skip(1)
                    .map(one -> FollowWords.phase(one.phase()) + " from " + one.from()).toList();
            said.add(it.instrument().id() + ": " + (phases.isEmpty() ? "not in force" : String.join(", ", phases))
                    + "; clocks that run: " + it.clocks().size() + ".");
        }
        return String.join(" ", said);
    }

    private double x(LocalDate day) {
        double all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        double at = Math.clamp(ChronoUnit.DAYS.between(first, day) / all, 0.0, 1.0);
        return LEFT + (WIDTH - LEFT - RIGHT) * at;
    }
}
