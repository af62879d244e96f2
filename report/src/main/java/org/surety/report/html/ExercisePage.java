package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.report.digest.DebriefWords;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.ExerciseView;
import org.surety.report.view.RerunView;
import org.surety.report.words.English;
import org.surety.report.words.PathWords;
import org.surety.report.words.Percent;

/** The parts of a page that tells what an exercise came to. */
final class ExercisePage {

    private ExercisePage() {}

    static List<HtmlReport.Part> parts(ExerciseView view) {
        List<HtmlReport.Part> parts = new ArrayList<>();
        List<Markup> came = new ArrayList<>();
        DebriefWords.head(view).ifPresent(it -> came.add(Tag.of("p", it).in("small digest")));
        DebriefWords.departs(view).ifPresent(it -> came.add(Tag.of("p", it)));
        came.add(Tag.of("p", DebriefWords.ending(view.ending())).in("lead"));
        came.add(Tag.of("p", DebriefWords.neutral(view)).in("small"));
        parts.add(new HtmlReport.Part("ending", "What it came to", came));
        parts.add(new HtmlReport.Part("moments", "Decisive moments", moments(view)));
        parts.add(new HtmlReport.Part("timeline", "What happened", timeline(view)));
        parts.add(new HtmlReport.Part("late", "Late", view.late().isEmpty()
                ? List.of(Tag.of("p", "Nothing that was due was late."))
                : List.of(list(view.late().stream().map(DebriefWords::late).toList()))));
        parts.add(new HtmlReport.Part("breaches", "Breaches on record", view.breaches().isEmpty()
                ? List.of(Tag.of("p", DebriefWords.NO_BREACH))
                : List.of(list(view.breaches().stream().map(it -> English.sentence(it.said()) + " ("
                        + PathWords.of(it.clause()) + ")").toList()))));
        parts.add(new HtmlReport.Part("unused", "Not used", unused(view)));
        Grid assumed = Grid.cards("Against what was assumed", List.of("When", "Who", "Did", "Assumed chance"));
        view.assumed().forEach(
                it -> assumed.row(List.of(new Text(DebriefWords.moment(it.at())), new Text(English.capital(it.name())),
                        new Text(it.did()), new Text(Percent.of(it.chance())))));
        parts.add(new HtmlReport.Part("assumed", "Against what was assumed", assumed.isEmpty()
                ? List.of(Tag.of("p", "Nobody did anything of which the scenario speaks."))
                : List.of(list(view.conducted().stream().map(DebriefWords::conducted).toList()), assumed.tag())));
        view.history().ifPresent(it -> parts.add(new HtmlReport.Part("history", "Against history", history(it))));
        if (!view.questions().isEmpty()) {
            parts.add(new HtmlReport.Part("questions", "To talk about", List.of(list(view.questions()))));
        }
        parts.add(new HtmlReport.Part("seats", "Seats", List.of(list(view.seats().stream()
                .map(it -> it.seat() + ": " + it.name() + it.told().map(told -> ". " + told).orElse(""))
                .toList()))));
        view.departs().ifPresent(it -> parts.add(new HtmlReport.Part("recorded", "As it was recorded",
                List.of(list(it.recorded())))));
        return parts;
    }

    private static List<Markup> history(ExerciseView.History it) {
        Grid grid = Grid.cards("Against history", List.of("Then", "Here"));
        it.rows().forEach(row -> grid.row(List.of(new Text(row.then().orElse("–")), new Text(row.here().orElse("–")))));
        return List.of(Tag.of("p", DebriefWords.history(it)).in("small"), grid.isEmpty()
                ? Tag.of("p", "Neither tells anything.")
                : grid.tag());
    }

    private static Tag list(List<String> items) {
        Tag list = Tag.of("ul").in("plain");
        items.forEach(it -> list.add(Tag.of("li", it)));
        return list;
    }

    private static List<Markup> moments(ExerciseView view) {
        List<Markup> body = new ArrayList<>();
        Tag tale = Tag.of("ol").in("tale");
        view.moments().forEach(it -> {
            Tag item = Tag.of("li").add(Tag.of("span", DebriefWords.moment(it.at())).in("hour"),
                    new Text(English.sentence(it.event()) + DebriefWords.odds(it).map(odds -> " " + odds).orElse("")
                            + " "),
                    Tag.of("span", "(" + PathWords.of(it.clause()) + ")").in("small"));
            List<String> could = new ArrayList<>(DebriefWords.turners(it));
            DebriefWords.without(it).ifPresent(could::add);
            tale.add(could.isEmpty() ? item : item.add(list(could)).add(reruns(it)));
        });
        body.add(view.moments().isEmpty()
                ? Tag.of("p", "No vote was counted and nobody did a part in a step.")
                : tale);
        return body;
    }

    /** Step by step what happened in each play with this moment changed; alike ones are told once. */
    private static List<Markup> reruns(ExerciseView.Decisive it) {
        Map<List<ExerciseView.Told>, List<RerunView>> alike = new LinkedHashMap<>();
        Stream.concat(it.turners().stream().flatMap(one -> one.again().stream()), it.without().stream())
                .filter(RerunView::otherwise)
                .forEach(one -> alike.computeIfAbsent(one.then(), key -> new ArrayList<>()).add(one));
        List<Markup> found = new ArrayList<>();
        alike.forEach((then, which) -> found.add(Tag.of("details").add(
                Tag.of("summary", "How it goes on where " + English.or(which.stream()
                        .map(one -> one.name() + " " + one.instead()).toList())),
                Tag.of("div").in("inside").add(tale(then)))));
        return found;
    }

    private static Tag tale(List<ExerciseView.Told> steps) {
        Tag tale = Tag.of("ol").in("tale");
        steps.forEach(it -> tale.add(Tag.of("li").add(step(it))));
        return tale;
    }

    private static List<Markup> step(ExerciseView.Told it) {
        List<Markup> step =
                new ArrayList<>(List.of(Tag.of("span", DebriefWords.moment(it.at())).in("hour"), new Text(it.event())));
        if (!it.changes().isEmpty()) {
            Tag changes = Tag.of("ul").in("plain");
            it.changes().forEach(change -> changes.add(Tag.of("li", change.told() + " ")
                    .add(Tag.of("span", "(" + PathWords.of(change.clause()) + ")").in("small"))));
            step.add(changes);
        }
        return step;
    }

    /**
     * The steps, each with a button that shows it alone: the arrow keys go from one to the next, as fast as one likes.
     * Where a reader's program knows no such buttons, or on paper, it is the list that it is.
     */
    private static List<Markup> timeline(ExerciseView view) {
        Map<Long, ExerciseView.Decisive> decisive = new LinkedHashMap<>();
        view.moments().forEach(it -> decisive.put(it.number(), it));
        Tag tale = Tag.of("ol").in("tale");
        int number = 0;
        for (ExerciseView.Told it : view.timeline()) {
            number++;
            Tag step = Tag.of("div").in("step").add(step(it));
            Optional.ofNullable(decisive.get(it.number())).flatMap(DebriefWords::odds)
                    .ifPresent(odds -> step.add(Tag.of("p", odds).in("odds-now")));
            tale.add(Tag.of("li").add(Tag.of("input").with("type", "radio").with("name", "replay")
                    .with("aria-label",
                            "Step " + number + " of " + view.timeline().size() + ", " + DebriefWords.moment(it.at())),
                    step));
        }
        return List.of(Tag.of("div").in("replay").add(
                Tag.of("label").in("small all").add(Tag.of("input").with("type", "radio").with("name", "replay")
                        .with("checked", "checked"),
                        new Text(" All steps. Any other button shows one step alone, and "
                                + "the arrow keys then go through them at any speed.")),
                tale));
    }

    private static List<Markup> unused(ExerciseView view) {
        Grid grid = Grid.cards("Not used", List.of("Who", "Could", "From", "Until", "Clause",
                "Had it been used"));
        view.unused().forEach(it -> grid.row(List.of(new Text(English.capital(it.name())), new Text(it.could()),
                new Text(DebriefWords.moment(it.from())), new Text(DebriefWords.moment(it.until())),
                new Text(PathWords.of(it.clause())),
                new Text(DebriefWords.had(it).orElse("")))));
        return List.of(Tag.of("p", DebriefWords.UNUSED).in("small"), grid.isEmpty()
                ? Tag.of("p", DebriefWords.NONE_UNUSED)
                : grid.tag());
    }
}
