package org.surety.report.life;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Term;
import org.surety.report.words.English;

/** What falls due, and what lapses. */
final class CalendarTeller {

    /** How a notice that concerns the agreement itself begins. */
    private static final String OF_ALL = "life.term: ";

    private static final String BODY = "bodies.";

    private CalendarTeller() {}

    /** The sentences. */
    static List<LifeAccount.Line> of(LifeResult.Row row, Called who) {
        List<LifeAccount.Line> lines = new ArrayList<>();
        for (CalendarItem it : row.calendar()) {
            String due = it.date().map(day -> (it.kind() == CalendarItem.Kind.DUTY ? "by " : "on ") + day)
                    .orElseGet(() -> it.after().map(span -> span + " after " + from(it, who)).orElse(from(it, who)));
            lines.add(LifeAccount.Line.of(what(it, who)
                    + (it.kind() == CalendarItem.Kind.NOTICE
                            ? ", which can be given from " + due + " on"
                            : ": " + due)
                    + (it.who().isEmpty() ? "" : " (" + who.list(it.who()) + ")")
                    + it.lapsesUnless().map(CalendarTeller::lapses)
                            .orElse(it.kind() == CalendarItem.Kind.TERM ? prolonged(it, who) : "")
                    + "."));
        }
        return lines.isEmpty()
                ? List.of(LifeAccount.Line.of("Nothing falls due on a day, and nothing lapses."))
                : lines;
    }

    private static String prolonged(CalendarItem it, Called who) {
        Life life = who.instrument().agreement().life();
        return "; it is prolonged by itself" + (it.what().equals("life.term")
                ? life.term().renewal().flatMap(Term.Renewal::each).map(each -> ", by " + each + " each time")
                        .orElse("")
                : "");
    }

    private static String lapses(String unless) {
        return unless.startsWith("nobody ")
                ? "; if " + unless.replace("; it is then prolonged", ", it is prolonged") + ", otherwise it lapses"
                : "; it lapses unless " + unless;
    }

    private static String what(CalendarItem it, Called who) {
        return switch (it.kind()) {
            case TERM -> it.what().equals("life.term")
                    ? "The term ends"
                    : it.what().startsWith(BODY)
                            ? "The term of " + who.body(it.what().substring(BODY.length()).replace(".term", ""))
                                    + " ends"
                            : "The term of "
                                    + Phrases
                                            .quoted(List.of(it.what().replace("obligations.", "").replace(".term", "")))
                                    + " ends";
            case NOTICE -> it.what().startsWith(OF_ALL)
                    ? "Leaving, by " + it.what().substring(OF_ALL.length())
                    : "Ending " + who.clause(it.what().substring(0, it.what().indexOf(": "))) + ", by "
                            + it.what().substring(it.what().indexOf(": ") + 2);
            case CONDITION -> switch (it.what()) {
                case "life.release" -> "What ends it";
                case "life.suspension" -> "What suspends it";
                case "life.void-if" -> "What makes it void";
                default -> "What " + who.clause(it.what()) + " waits for can come about";
            };
            case DUTY -> English.capital(who.clause(it.what()));
        };
    }

    private static String from(CalendarItem it, Called who) {
        return it.from().equals("life.entry") ? "entry into force" : who.beginning(it.from());
    }
}
