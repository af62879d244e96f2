package org.surety.web.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.play.SeatScreen;
import org.surety.report.play.WallScreen;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;

/**
 * The part of a page that changes while an exercise is played. It is the same for all who have that screen open: what
 * is a person's own stands around it. Its buttons send the form that the page has under {@link #FORM}.
 */
final class SeatPart {

    /** The id of the form that buttons send. */
    static final String FORM = "play-form";
    private static final int LATEST = 12;

    private SeatPart() {}

    /** As it is sent while a page is open. */
    static String written(List<Markup> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(it -> it.write(out));
        return out.toString();
    }

    /**
     * The screen of a seat.
     *
     * @param breach what waits for a second person
     * @param now the real moment, where it is shown at once; empty where the browser's own clock goes on
     */
    static List<Markup> seat(Id<KeptRun> run, SeatScreen screen, Optional<String> breach, OptionalLong now) {
        List<Markup> parts = new ArrayList<>(clock(run, screen, now));
        screen.told().ifPresent(it -> parts.add(Tag.of("p", it).in("told")));
        breach.ifPresent(it -> parts.add(Tag.of("div").in("wrong").add(Tag.of("p", "This waits for a second person of "
                + "your seat, or for control: " + it + " It breaks the agreement."))));
        parts.add(waits(screen));
        parts.addAll(moves(screen, breach.isPresent()));
        parts.add(seen(screen, Optional.empty()));
        parts.add(duties(screen));
        return parts;
    }

    /** What whoever waits to be let in sees. */
    static List<Markup> waiting() {
        return List.of(Tag.of("p", "Wait a moment: whoever leads the exercise lets you in. This page goes on by "
                + "itself."));
    }

    /** What everybody sees. */
    static List<Markup> wall(Id<KeptRun> run, WallScreen wall, OptionalLong now) {
        List<Markup> parts = new ArrayList<>(clock(run, wall.seen(), now));
        parts.add(waits(wall.seen()));
        if (!wall.blocking().isEmpty()) {
            parts.add(section("Who can still block", list(wall.blocking())));
        }
        wall.odds().ifPresent(it -> parts.add(section("Odds of enough help in time from here", Tag.of("p", it))));
        parts.add(seen(wall.seen(), Optional.empty()));
        return parts;
    }

    static Tag section(String heading, Markup... parts) {
        return Tag.of("section").add(Tag.of("h2", heading)).add(parts);
    }

    private static Tag list(List<String> items) {
        Tag list = Tag.of("ul").in("plain");
        items.forEach(it -> list.add(Tag.of("li", it)));
        return list;
    }

    /** Whether play goes on, and where the story is; the way to the debrief once it is over. */
    static List<Markup> clock(Id<KeptRun> run, SeatScreen screen, OptionalLong now) {
        List<Markup> parts = new ArrayList<>(List.of(clock(screen, now)));
        screen.limit().ifPresent(it -> parts.add(Tag.of("p").in("small").text("Play ends at the latest in ").add(
                Tag.of("span", now.isPresent()
                        ? Math.max(0, (it - now.getAsLong()) / 60_000) + " minutes"
                        : "a while").with("data-until", it))
                .text(".")));
        if (screen.state() == SeatScreen.State.OVER) {
            parts.add(Tag.of("p").add(Tag.live("a").with("href", "/x/" + run + "/debrief").in("button")
                    .text("Read the debrief")));
        }
        return parts;
    }

    private static Markup clock(SeatScreen screen, OptionalLong now) {
        Tag line = Tag.of("p").in("play-clock");
        switch (screen.state()) {
            case PREPARED -> line.text("Play has not begun.");
            case OVER -> line.text("Play is over.");
            case PAUSED -> {
                line.text("Pause. ");
                screen.pause().ifPresent(it -> line.text(it.why() + ". It goes on by itself in ").add(
                        Tag.of("span", now.isPresent()
                                ? Math.max(0, (it.until() - now.getAsLong()) / 1000) + " seconds"
                                : "a while").with("data-until", it.until()))
                        .text("."));
            }
            case GOES_ON -> screen.clock().ifPresent(it -> line.add(Tag.of("span", it.at(now.orElse(it.real())))
                    .in("story-now").with("data-story", it.story()).with("data-real", it.real()).with("data-pace",
                            it.pace()))
                    .text(" " + screen.zone()));
        }
        return line;
    }

    /** What is waited for. */
    static Markup waits(SeatScreen screen) {
        if (screen.waits().isEmpty()) {
            return Markup.NOTHING;
        }
        Tag list = Tag.of("ul").in("plain");
        for (SeatScreen.Waiting it : screen.waits()) {
            Tag item = Tag.of("li").text("Waiting for ").add(Tag.of("strong", it.who())).text(" in " + it.step()
                    + it.until().map(at -> ", until " + at).orElse(""));
            it.passed().ifPresent(at -> item.add(Tag.of("span").with("data-due", at)));
            item.text(". " + it.says().map(says -> says + " ").orElse("")
                    + (it.until().isEmpty() ? "By the text nothing ends it but what they do. " : "")
                    + (it.done().isEmpty() ? "" : "Done: " + it.done() + ". ")
                    + it.count().map(count -> count + " have done their part. ").orElse(""));
            if (!it.then().isEmpty()) {
                item.add(Tag.of("span", "Then, if nobody does anything: ")).add(changes(it.then()));
            }
            list.add(item);
        }
        return section("What is waited for", list);
    }

    private static Tag changes(List<SeatScreen.Followed> changes) {
        Tag list = Tag.of("ul").in("plain small");
        changes.forEach(it -> list.add(Tag.of("li", it.said() + " ").add(Tag.of("span", "(" + it.clause() + ")"))));
        return list;
    }

    /** The moves that there are; what concerns a step stands open, the rest folded. */
    static List<Markup> moves(SeatScreen screen, boolean waiting) {
        List<Markup> parts = new ArrayList<>();
        for (SeatScreen.Group group : SeatScreen.Group.values()) {
            List<SeatScreen.Choice> choices = screen.moves().stream().filter(it -> it.group() == group).toList();
            if (choices.isEmpty()) {
                continue;
            }
            Tag body = Tag.of("div").in("choices");
            choices.forEach(it -> body.add(choice(it, waiting)));
            parts.add(group == SeatScreen.Group.STEP
                    ? section("What you can do now", body)
                    : Tag.of("details").in("source").with("data-name", group.name()).add(
                            Tag.of("summary", group.words() + " (" + choices.size() + ")"),
                            Tag.of("div").in("inside").add(body)));
        }
        return parts;
    }

    private static Tag choice(SeatScreen.Choice it, boolean waiting) {
        Tag send = PlayForm.button(it.warning().isPresent()
                ? waiting ? "Agree, and break the agreement" : "Break the agreement"
                : it.says(), "move", it.code()).with("form", FORM);
        Tag by = Tag.of("span", it.clause()).in("small");
        return it.warning().map(warning -> Tag.of("div").in("wrong").add(Tag.of("p", it.says()),
                Tag.of("p", warning), send)).orElseGet(() -> Tag.of("p").add(send, new Text(" "), by));
    }

    /**
     * What has been seen, the latest first.
     *
     * @param correct where a line can be corrected, with its number at the end; empty for whoever cannot
     */
    static Markup seen(SeatScreen screen, Optional<String> correct) {
        List<SeatScreen.Line> lines = screen.seen().reversed();
        if (lines.isEmpty()) {
            return Markup.NOTHING;
        }
        Tag section = section("What has happened", tale(lines.subList(0, Math.min(LATEST, lines.size())), correct));
        return lines.size() <= LATEST
                ? section
                : section.add(Tag.of("details").in("source").with("data-name", "earlier").add(
                        Tag.of("summary", "Earlier (" + (lines.size() - LATEST) + ")"),
                        Tag.of("div").in("inside").add(tale(lines.subList(LATEST, lines.size()), correct))));
    }

    private static Tag tale(List<SeatScreen.Line> lines, Optional<String> correct) {
        Tag tale = Tag.of("ol").in("tale");
        for (SeatScreen.Line it : lines) {
            Tag item = Tag.of("li").add(Tag.of("span", it.at()).in("hour"), new Text(it.said()));
            correct.filter(to -> it.event().isPresent()).ifPresent(to -> item.text(" ").add(Tag.live("a")
                    .with("href", to + it.number()).in("small").with("aria-label", "Correct line " + it.number())
                    .text("Correct")));
            tale.add(it.changes().isEmpty() ? item : item.add(changes(it.changes())));
        }
        return tale;
    }

    private static Markup duties(SeatScreen screen) {
        if (screen.duties().isEmpty()) {
            return Markup.NOTHING;
        }
        Tag list = Tag.of("ul").in("plain");
        screen.duties().forEach(it -> list.add(Tag.of("li").text("You " + it.says() + " ").add(
                Tag.of("span", "(" + it.clause() + "; " + it.state() + it.due().map(at -> ", until " + at).orElse("")
                        + ")").in("small"))));
        return section("Your duties and liberties", list);
    }
}
