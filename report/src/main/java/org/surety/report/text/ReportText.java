package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.brief.BriefWords;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;

/** The brief in about ten lines, for the terminal; the page has the rest. */
public final class ReportText {

    /** So many kinds of attacker and clauses are told. */
    private static final int MOST = 3;

    private ReportText() {}

    /** The text. */
    public static String of(BriefView brief, Look look) {
        TextPage page = new TextPage(look);
        page.heading(brief.title() + " (" + brief.agreement() + ")");
        page.paragraph(brief.sentence());
        brief.stop().stream().filter(it -> it.alone().readings() > 0).limit(MOST)
                .forEach(it -> page.item(0, BriefWords.stop(it)));
        page.item(0, brief.questions().inTime() + " " + brief.inTime());
        page.item(0, brief.questions().owed() + " " + brief.owed());
        brief.settle().stream().limit(MOST).forEach(it -> page.item(0, BriefWords.settle(it)));
        List<String> scores = new ArrayList<>();
        brief.accept().forEach(it -> scores.add(it.name() + " " + BriefWords.score(it.low(), it.high())));
        if (!scores.isEmpty()) {
            page.item(0, "Scores from 0 to 100 on public statements and assumed weights: " + English.and(scores)
                    + "; arithmetic, not consent.");
        }
        return page.toString();
    }
}
