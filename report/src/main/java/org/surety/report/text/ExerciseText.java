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
        page.heading(view.title() + ": a rehearsal");
        page.paragraph(DebriefWords.NEUTRAL);
        page.faint("Seed " + view.seed() + "; times are those of " + view.zone() + ".");
        moments(view, page);
        page.heading("What happened");
        view.timeline().forEach(it -> {
            page.indented(page.look().paint(Look.Kind.STRONG, it.at()) + "  ", "  ", it.event());
            it.changes().forEach(change -> page.item(1, change.told() + " [" + change.clause() + "]"));
        });
        page.heading("Late");
        view.late().forEach(it -> page.item(0, DebriefWords.late(it) + " [" + it.clause() + "]"));
        if (view.late().isEmpty()) {
            page.paragraph("Nothing that was due was late.");
        }
        unused(view, page);
        page.heading("Against what was assumed");
        Table assumed = Table.of("when", "who", "did", "#assumed chance");
        view.assumed().forEach(it -> assumed.row(it.at(), it.name(), it.did(), Percent.of(it.chance())));
        page.table(assumed);
        if (!view.questions().isEmpty()) {
            page.heading("To talk about");
            view.questions().forEach(it -> page.item(0, it));
        }
        page.gap().faint(DebriefWords.follow(view));
        return page.toString();
    }

    private static void moments(ExerciseView view, TextPage page) {
        page.heading("Decisive moments");
        if (view.moments().isEmpty()) {
            page.paragraph("No vote was counted and nobody did a part in a step.");
        }
        view.moments().forEach(it -> {
            page.indented(page.look().paint(Look.Kind.STRONG, it.at()) + "  ", "  ",
                    English.sentence(it.event()) + DebriefWords.odds(it).map(odds -> " " + odds).orElse("")
                            + " [" + it.clause() + "]");
            DebriefWords.turners(it).forEach(turner -> page.item(1, turner));
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
        view.unused().forEach(it -> table.row(it.name(), it.could(), it.from(), it.until(), it.clause()));
        page.table(table);
    }
}
