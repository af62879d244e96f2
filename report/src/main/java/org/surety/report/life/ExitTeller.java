package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.ExitWay;
import org.surety.model.agreement.Term;
import org.surety.report.words.English;

/** Who can end or weaken the guarantee. */
final class ExitTeller {

    private ExitTeller() {}

    /** Ways that differ only in whose guarantee they concern stand together. */
    static List<LifeAccount.Line> of(LifeResult.Row row, Called who) {
        Map<List<Object>, List<ExitWay>> alike = new LinkedHashMap<>();
        row.exits().forEach(it -> alike.computeIfAbsent(List.of(moversForIt(it, who), it.what(), it.guardAfter(),
                it.earliest(), it.how(), it.attackItself(), it.what().isExit()
                        ? List.of()
                        : it.survivingDuties()),
                key -> new ArrayList<>()).add(it));
        return alike.values().stream().map(it -> exit(it, row, who)).toList();
    }

    /** Whoever expels others is a body without them, as a rule. */
    private static Optional<String> body(ExitWay way, Called who) {
        return way.what() == ExitWay.Effect.EXPELS && way.by().size() == 1 && !way.accused().isEmpty()
                ? who.seatsBut(way.by().getFirst(), way.accused())
                : Optional.empty();
    }

    private static String moversForIt(ExitWay way, Called who) {
        return body(way, who).orElseGet(() -> who.moversForIt(way));
    }

    private static String clause(ExitWay it) {
        boolean leaving = it.what() == ExitWay.Effect.LEAVES || it.what() == ExitWay.Effect.LOWERS;
        return leaving && it.how().equals("life.term") ? "life.term.notice" : it.how().replaceFirst("\\[\\d+]$", "");
    }

    /** Whether the notice by which somebody leaves cannot be given from the beginning. */
    private static boolean isLater(ExitWay way, LifeResult.Row row) {
        return way.how().equals("life.term") && row.calendar().stream()
                .anyMatch(it -> it.kind() == CalendarItem.Kind.NOTICE && it.what().startsWith("life.term: "));
    }

    /** A notice that takes effect only when a term ends is of no use before. */
    private static String endOfTerm(ExitWay way, Called who) {
        Term term = who.instrument().agreement().life().term();
        boolean end = way.how().equals("life.term") && term.withdrawal().flatMap(Term.Withdrawal::notice)
                .filter(it -> it.when() == Term.Notice.When.END_OF_TERM).isPresent();
        return end
                ? " from notice, and only at the end of a term" + term.duration().length().map(it -> " of " + it)
                        .orElse("")
                : "";
    }

    /** What must have come about before notice can be given, and what before it takes effect. */
    private static String onlyOnce(ExitWay way, Called who) {
        Term term = who.instrument().agreement().life().term();
        if (!way.how().equals("life.term")) {
            return "";
        }
        return term.withdrawal().flatMap(Term.Withdrawal::once)
                .map(it -> ", and only once there has been " + who.condition(it)).orElse("")
                + (term.asksDutiesMet() ? ", and only after whoever gives notice has met its duties" : "");
    }

    private static LifeAccount.Line exit(List<ExitWay> ways, LifeResult.Row row, Called who) {
        ExitWay it = ways.getFirst();
        Set<String> parties = new LinkedHashSet<>();
        ways.forEach(way -> parties.add(way.protectedParty()));
        String of = parties.size() == 1 ? who.prose(it.protectedParty()) : "whichever party is guarded";
        String movers = body(it, who)
                .orElseGet(() -> parties.size() == 1 ? who.movers(it) : who.moversForIt(it));
        String subject = English.capital(movers.equals("the party itself")
                ? parties.size() == 1 ? of : Called.GUARDED
                : movers);
        String given = movers.contains(", given ") ? "," : "";
        String what = given + switch (it.what()) {
            case ENDS -> " can end the agreement";
            case SUSPENDS -> " can suspend it";
            case LEAVES -> " can leave, and the others stay bound";
            case EXPELS -> " can expel whoever broke it, and the others stay bound";
            case LOWERS -> " can weaken the guarantee of " + of;
        };
        String time = it.earliest().map(hours -> hours.count() == 0 ? ", at once" : ", after " + Phrases.time(hours))
                .orElse(", once what is no party's act has come about")
                + (isLater(it, row) ? " from when notice can be given (below, what falls due)" : "")
                + endOfTerm(it, who) + onlyOnce(it, who);
        String after = it.what() == ExitWay.Effect.ENDS
                ? ""
                : "; then, for " + of + ", " + (movers.equals("the party itself")
                        ? Phrases.guard(it.guardAfter())
                        : Phrases.guardAtWorst(it.guardAfter()));
        List<String> details = new ArrayList<>();
        details.add("By: " + who.clause(clause(it)) + ".");
        if (it.attackItself()) {
            details.add("The move is the attack itself.");
        }
        if (!it.what().isExit() && !it.survivingDuties().isEmpty()) {
            details.add("Duties that go on binding: " + Phrases.quoted(it.survivingDuties()) + ".");
        }
        return new LifeAccount.Line(Optional.empty(), subject + what + time + after + ".", details);
    }
}
