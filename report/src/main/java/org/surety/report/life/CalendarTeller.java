package org.surety.report.life;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.life.CalendarItem;
import org.surety.analysis.life.LifeResult;
import org.surety.report.words.English;

/** What falls due, and what lapses. */
final class CalendarTeller {

    private CalendarTeller() {}

    /** The sentences. */
    static List<LifePage.Line> of(LifeResult.Row row, Called who) {
        List<LifePage.Line> lines = new ArrayList<>();
        for (CalendarItem it : row.calendar()) {
            String due = it.date().map(day -> "by " + day)
                    .orElseGet(() -> it.after().map(span -> span + " after " + it.from()).orElse(it.from()));
            lines.add(LifePage.Line.of(English.capital(it.what()) + ": " + due
                    + (it.who().isEmpty() ? "" : " (" + who.list(it.who()) + ")")
                    + it.lapsesUnless().map(unless -> "; it lapses unless " + unless).orElse("") + "."));
        }
        return lines.isEmpty() ? List.of(LifePage.Line.of("Nothing falls due on a day, and nothing lapses.")) : lines;
    }
}
