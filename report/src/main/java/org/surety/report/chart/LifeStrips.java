package org.surety.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.report.life.LifePicture;
import org.surety.report.life.LifePicture.Bar;
import org.surety.report.life.LifePicture.Mark;
import org.surety.report.life.LifePicture.Stage;
import org.surety.report.life.LifePicture.Strip;
import org.surety.report.markup.Tag;

/**
 * Who is bound and who is guarded over the life of an agreement, for each way to fill its silence as a strip of bars on
 * the same scale. What parts bars is their form, and a word where a bar is not simply full or empty.
 */
public final class LifeStrips {

    private static final int WIDTH = 400;
    private static final double LEFT = 8;
    private static final double RIGHT = 392;
    private static final int TOP = 6;
    private static final double GAP = 12;
    /** Stages that others bring about are short where there is little to tell. */
    private static final Map<Stage, Double> SHARES =
            Map.of(Stage.BEFORE, 0.7, Stage.IN_FORCE, 1.5, Stage.LOOSER, 1.3, Stage.AFTER, 0.7);

    private final LifePicture picture;
    private final List<Stage> stages;

    private LifeStrips(LifePicture picture) {
        this.picture = picture;
        Set<Stage> found = new LinkedHashSet<>();
        picture.strips().forEach(strip -> strip.bars().forEach(bar -> found.addAll(bar.marks().keySet())));
        this.stages = found.stream().sorted().toList();
    }

    /** The drawing. */
    public static Tag of(String id, String title, LifePicture picture) {
        return new LifeStrips(picture).draw(id, title);
    }

    /** What the forms mean. */
    public static String key() {
        return "Thick: bound, or guarded; thin: not bound, or not guarded; outlined: help can come, and the attacker "
                + "itself can lawfully stop it; pale: by some readings only, or as long as enough others stay. "
                + "A dashed line under a bar marks where a party is bound without being guarded. A stage without any "
                + "line cannot come about. Stages follow each other and are not to scale.";
    }

    private Tag draw(String id, String title) {
        List<Tag> parts = new ArrayList<>();
        double y = TOP;
        for (Strip strip : picture.strips()) {
            y = strip(strip, y, parts) + GAP;
        }
        Tag svg = Charts.svg(id, WIDTH, Math.round(y), title, String.join(" ", picture.told()));
        parts.forEach(svg::add);
        return svg;
    }

    private double strip(Strip strip, double top, List<Tag> into) {
        double y = block("strong", strip.title(), top, into);
        y = block("soft fine", strip.remark(), y, into);
        if (strip.bars().isEmpty()) {
            return y;
        }
        double head = y;
        y = heads(y, into);
        for (Bar bar : strip.bars()) {
            y = bar(bar, y, into);
        }
        for (Stage stage : stages) {
            into.add(Charts.line("grid", from(stage), head + 4, from(stage), y));
        }
        return y;
    }

    private static double block(String classes, String words, double y, List<Tag> into) {
        List<String> lines = Lettering.wrap(words, (RIGHT - LEFT) / Lettering.STRONG);
        into.addAll(Lettering.block(classes, LEFT, y + Lettering.LINE, "start", lines));
        return y + Lettering.LINE * lines.size();
    }

    private double heads(double y, List<Tag> into) {
        int most = 1;
        for (Stage stage : stages) {
            List<String> lines = Lettering.wrap(head(stage), to(stage) - from(stage) - 8);
            into.addAll(Lettering.block("soft fine", from(stage) + 4, y + Lettering.LINE + 2, "start", lines));
            most = Math.max(most, lines.size());
        }
        return y + Lettering.LINE * most + 4;
    }

    private static String head(Stage stage) {
        return switch (stage) {
            case BEFORE -> "before";
            case IN_FORCE -> "in force";
            case LOOSER -> "loosened by others";
            case AFTER -> "ended";
        };
    }

    private double bar(Bar bar, double top, List<Tag> into) {
        double y = block("halo", bar.label(), top + 3, into) + PhaseBar.HEIGHT;
        boolean words = false;
        for (Map.Entry<Stage, Mark> it : bar.marks().entrySet()) {
            double from = from(it.getKey());
            double to = to(it.getKey());
            into.add(look(it.getValue()).draw(from, to, y));
            if (bar.gaps().contains(it.getKey())) {
                into.add(Charts.line("late", from, y + PhaseBar.HEIGHT - 3, to, y + PhaseBar.HEIGHT - 3));
                into.addAll(Lettering.block("late-text fine", from + 4, y + PhaseBar.HEIGHT + Lettering.LINE - 4,
                        "start", List.of(gap(it.getValue(), to - from))));
                words = true;
            }
        }
        return y + PhaseBar.HEIGHT + (words ? Lettering.LINE : 0);
    }

    private static String gap(Mark mark, double room) {
        String words = switch (mark) {
            case NO -> "not guarded";
            case STOPPABLE -> "can be stopped";
            case DEPENDS -> "by some readings";
            case STAYING -> "while enough stay";
            case YES -> "guarded";
        };
        return Lettering.width(words) > room ? "gap" : words;
    }

    private static PhaseBar look(Mark mark) {
        return switch (mark) {
            case YES -> PhaseBar.FULL;
            case DEPENDS, STAYING -> PhaseBar.PALE;
            case STOPPABLE -> PhaseBar.OUTLINED;
            case NO -> PhaseBar.THIN;
        };
    }

    private static double share(Stage stage) {
        return SHARES.getOrDefault(stage, 1.0);
    }

    private double from(Stage stage) {
        double all = stages.stream().mapToDouble(LifeStrips::share).sum();
        double before = stages.stream().filter(it -> it.compareTo(stage) < 0).mapToDouble(LifeStrips::share).sum();
        return LEFT + (RIGHT - LEFT) * before / all;
    }

    private double to(Stage stage) {
        double all = stages.stream().mapToDouble(LifeStrips::share).sum();
        return from(stage) + (RIGHT - LEFT) * share(stage) / all;
    }
}
