package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.digest.DebriefWords;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.ExerciseView;
import org.surety.report.words.English;
import org.surety.report.words.PathWords;
import org.surety.report.words.Percent;

/** The parts of a page that tells what an exercise came to. */
final class ExercisePage {

    private ExercisePage() {}

    static List<HtmlReport.Part> parts(ExerciseView view) {
        List<HtmlReport.Part> parts = new ArrayList<>();
        parts.add(new HtmlReport.Part("moments", "Decisive moments", moments(view)));
        parts.add(new HtmlReport.Part("timeline", "What happened", timeline(view)));
        parts.add(new HtmlReport.Part("late", "Late", view.late().isEmpty()
                ? List.of(Tag.of("p", "Nothing that was due was late."))
                : List.of(list(view.late().stream().map(DebriefWords::late).toList()))));
        parts.add(new HtmlReport.Part("unused", "Not used", unused(view)));
        Grid assumed = Grid.cards("Against what was assumed", List.of("When", "Who", "Did", "Assumed chance"));
        view.assumed().forEach(it -> assumed.row(List.of(new Text(it.at()), new Text(English.capital(it.name())),
                new Text(it.did()), new Text(Percent.of(it.chance())))));
        parts.add(new HtmlReport.Part("assumed", "Against what was assumed", List.of(assumed.isEmpty()
                ? Tag.of("p", "Nobody did anything of which the scenario speaks.")
                : assumed.tag())));
        if (!view.questions().isEmpty()) {
            parts.add(new HtmlReport.Part("questions", "To talk about", List.of(list(view.questions()))));
        }
        parts.add(new HtmlReport.Part("seats", "Seats", List.of(list(view.seats().stream()
                .map(it -> it.seat() + ": " + it.name() + it.told().map(told -> ". " + told).orElse(""))
                .toList()))));
        return parts;
    }

    private static Tag list(List<String> items) {
        Tag list = Tag.of("ul").in("plain");
        items.forEach(it -> list.add(Tag.of("li", it)));
        return list;
    }

    private static List<Markup> moments(ExerciseView view) {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", DebriefWords.NEUTRAL + " Seed " + view.seed() + ".").in("small"));
        Tag tale = Tag.of("ol").in("tale");
        view.moments().forEach(it -> {
            Tag item = Tag.of("li").add(Tag.of("span", it.at()).in("hour"),
                    new Text(English.sentence(it.event()) + DebriefWords.odds(it).map(odds -> " " + odds).orElse("")
                            + " "),
                    Tag.of("span", "(" + PathWords.of(it.clause()) + ")").in("small"));
            List<String> turners = DebriefWords.turners(it);
            tale.add(turners.isEmpty() ? item : item.add(list(turners)));
        });
        body.add(view.moments().isEmpty()
                ? Tag.of("p", "No vote was counted and nobody did a part in a step.")
                : tale);
        return body;
    }

    private static List<Markup> timeline(ExerciseView view) {
        Tag tale = Tag.of("ol").in("tale");
        view.timeline().forEach(it -> {
            Tag item = Tag.of("li").add(Tag.of("span", it.at()).in("hour"), new Text(it.event()));
            if (!it.changes().isEmpty()) {
                Tag changes = Tag.of("ul").in("plain");
                it.changes().forEach(change -> changes.add(Tag.of("li", change.told() + " ")
                        .add(Tag.of("span", "(" + PathWords.of(change.clause()) + ")").in("small"))));
                item.add(changes);
            }
            tale.add(item);
        });
        return List.of(tale);
    }

    private static List<Markup> unused(ExerciseView view) {
        Grid grid = Grid.cards("Not used", List.of("Who", "Could", "From", "Until", "Clause"));
        view.unused().forEach(it -> grid.row(List.of(new Text(English.capital(it.name())), new Text(it.could()),
                new Text(it.from()), new Text(it.until()), new Text(PathWords.of(it.clause())))));
        return List.of(Tag.of("p", DebriefWords.UNUSED).in("small"), grid.isEmpty()
                ? Tag.of("p", DebriefWords.NONE_UNUSED)
                : grid.tag());
    }
}
