package org.surety.report.text;

import org.surety.report.digest.DebriefWords;
import org.surety.report.view.ExerciseView;
import org.surety.report.words.English;
import org.surety.report.words.Percent;

/** What an exercise came to, for a person. */
public final class ExerciseText {

    private ExerciseText() {}

    /** The text. */
    public static String of(ExerciseView view, Look look) {
        TextPage page = new TextPage(look);
        page.heading(view.title() + (view.seed().isPresent() ? ": a rehearsal" : ": a play"));
        DebriefWords.head(view).ifPresent(page::faint);
        DebriefWords.departs(view).ifPresent(page::paragraph);
        page.paragraph(DebriefWords.neutral(view));
        page.faint("Times are those of " + view.zone() + ".");
        page.heading("What it came to");
        page.paragraph(DebriefWords.ending(view.ending()));
        moments(view, page);
        page.heading("What happened");
        view.timeline().forEach(it -> {
            page.indented(page.look().paint(Look.Kind.STRONG, DebriefWords.moment(it.at())) + "  ", "  ", it.event());
            it.changes().forEach(change -> page.item(1, change.told() + " [" + change.clause() + "]"));
        });
        page.heading("Late");
        view.late().forEach(it -> page.item(0, DebriefWords.late(it) + " [" + it.clause() + "]"));
        if (view.late().isEmpty()) {
            page.paragraph("Nothing that was due was late.");
        }
        page.heading("Breaches on record");
        view.breaches().forEach(it -> page.item(0, English.sentence(it.said()) + " [" + it.clause() + "]"));
        if (view.breaches().isEmpty()) {
            page.paragraph(DebriefWords.NO_BREACH);
        }
        unused(view, page);
        page.heading("Against what was assumed");
        view.conducted().forEach(it -> page.item(0, DebriefWords.conducted(it)));
        page.gap();
        Table assumed = Table.of("when", "who", "did", "#assumed chance");
        view.assumed()
                .forEach(it -> assumed.row(DebriefWords.moment(it.at()), it.name(), it.did(), Percent.of(it.chance())));
        page.table(assumed);
        view.history().ifPresent(it -> history(it, page));
        if (!view.questions().isEmpty()) {
            page.heading("To talk about");
            view.questions().forEach(it -> page.item(0, it));
        }
        view.departs().ifPresent(it -> {
            page.heading("As it was recorded");
            it.recorded().forEach(line -> page.item(0, line));
        });
        page.gap().faint(DebriefWords.follow(view));
        return page.toString();
    }

    private static void moments(ExerciseView view, TextPage page) {
        page.heading("Decisive moments");
        if (view.moments().isEmpty()) {
            page.paragraph("No vote was counted and nobody did a part in a step.");
        }
        view.moments().forEach(it -> {
            page.indented(page.look().paint(Look.Kind.STRONG, DebriefWords.moment(it.at())) + "  ", "  ",
                    English.sentence(it.event()) + DebriefWords.odds(it).map(odds -> " " + odds).orElse("")
                            + " [" + it.clause() + "]");
            DebriefWords.turners(it).forEach(turner -> page.item(1, turner));
            DebriefWords.without(it).ifPresent(without -> page.item(1, without));
        });
    }

    private static void unused(ExerciseView view, TextPage page) {
        page.heading("Not used");
        page.faint(DebriefWords.UNUSED);
        if (view.unused().isEmpty()) {
            page.paragraph(DebriefWords.NONE_UNUSED);
            return;
        }
        Table table = Table.of("who", "could", "from", "until", "clause");
        view.unused().forEach(it -> table.row(it.name(), it.could(), DebriefWords.moment(it.from()),
                DebriefWords.moment(it.until()), it.clause()));
        page.table(table);
        view.unused().forEach(it -> DebriefWords.had(it).ifPresent(had -> page.item(0,
                English.capital(it.name()) + " could " + it.could() + " from " + it.from() + " on. " + had)));
    }

    private static void history(ExerciseView.History it, TextPage page) {
        page.heading("Against history");
        page.paragraph(DebriefWords.history(it));
        it.rows().forEach(row -> {
            row.then().ifPresent(said -> page.item(0, "Then: " + said));
            row.here().ifPresent(said -> page.item(row.then().isPresent() ? 1 : 0, "Here: " + said));
        });
    }
}
