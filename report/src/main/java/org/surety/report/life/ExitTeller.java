package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.ExitWay;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Hours;
import org.surety.report.words.English;

/** Who can end or weaken the guarantee. */
final class ExitTeller {

    private ExitTeller() {}

    /** Ways that differ only in whose guarantee they concern stand together. */
    static List<LifeAccount.Line> of(LifeResult.Row row, Called who) {
        Map<List<Object>, List<ExitWay>> alike = new LinkedHashMap<>();
        Map<List<Object>, List<ExitWay>> ends = new LinkedHashMap<>();
        row.exits().forEach(it -> {
            if (apart(it, who).isPresent()) {
                ends.computeIfAbsent(List.of(it.protectedParty(), who.moversForIt(it), it.earliest(), it.attackItself(),
                        endOfTerm(it, who)), key -> new ArrayList<>()).add(it);
            }
        });
        row.exits().stream().filter(it -> apart(it, who).isEmpty()).forEach(it -> alike.computeIfAbsent(
                List.of(moversForIt(it, who), it.what(),
                        it.guardAfter(), it.earliest(), it.how(), it.attackItself(), it.what().isExit()
                                ? List.of()
                                : it.survivingDuties()),
                key -> new ArrayList<>()).add(it));
        List<LifeAccount.Line> lines = new ArrayList<>(alike.values().stream().map(it -> exit(it, row, who)).toList());
        Map<List<Object>, List<List<ExitWay>>> same = new LinkedHashMap<>();
        ends.forEach((key, ways) -> {
            List<Object> told = new ArrayList<>(key.subList(1, key.size()));
            told.add(duties(ways, who));
            same.computeIfAbsent(told, it -> new ArrayList<>()).add(ways);
        });
        same.values().forEach(it -> lines.add(ends(it, who)));
        return List.copyOf(lines);
    }

    private static List<String> duties(List<ExitWay> ways, Called who) {
        return ways.stream().flatMap(it -> apart(it, who).stream()).map(Obligation::id).distinct().toList();
    }

    /** The duty that ends where no step brings help through it, so that help does not hang on it. */
    private static Optional<Obligation> apart(ExitWay way, Called who) {
        return way.what() == ExitWay.Effect.LOWERS
                ? duty(way, who).filter(duty -> duty.course().through().isEmpty())
                : Optional.empty();
    }

    /** @param ways by the parties to whom the duties that end are owed */
    private static LifeAccount.Line ends(List<List<ExitWay>> ways, Called who) {
        ExitWay it = ways.getFirst().getFirst();
        List<String> duties = duties(ways.getFirst(), who);
        boolean itself = ways.size() > 1 && it.by().equals(List.of(List.of(it.protectedParty())));
        String movers = ways.size() == 1 ? who.movers(it) : who.moversForIt(it);
        String subject = movers.equals("the party itself") ? who.prose(it.protectedParty()) : movers;
        String towards = itself
                ? "itself"
                : who.list(ways.stream().map(one -> one.getFirst().protectedParty()).toList());
        return LifeAccount.Line.of(English.capital(itself ? Called.GUARDED : subject)
                + (movers.contains(", given ") ? "," : "") + " can end the "
                + (duties.size() == 1 ? "duty " : "duties ") + Phrases.quoted(duties) + " towards " + towards
                + it.earliest().map(hours -> time(it, hours, who))
                        .orElse(", once what is no party's act has come about")
                + endOfTerm(it, who) + (it.attackItself() ? ", by the attack itself" : "") + ".");
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
        return term(way, who).filter(it -> notice(it).filter(n -> n.when() == Term.Notice.When.END_OF_TERM).isPresent())
                .map(term -> " from notice, and only at the end of a term"
                        + term.duration().length().map(it -> " of " + it).orElse(""))
                .orElse("");
    }

    /** The term that a notice ends: of the agreement, or of a duty. */
    private static Optional<Term> term(ExitWay way, Called who) {
        return way.how().equals("life.term")
                ? Optional.of(who.instrument().agreement().life().term())
                : duty(way, who).filter(it -> way.how().endsWith(".term")).flatMap(it -> it.course().term());
    }

    private static Optional<Term.Notice> notice(Term term) {
        return term.withdrawal().filter(Term.Withdrawal::allowed).flatMap(Term.Withdrawal::notice);
    }

    /** The duty whose end it is. */
    private static Optional<Obligation> duty(ExitWay way, Called who) {
        return who.instrument().agreement().obligations().stream()
                .filter(it -> way.how().matches(Pattern.quote("obligations." + it.id()) + "\\.(until|while|term)"))
                .findFirst();
    }

    /** How long it takes, as the text has it where it is the time of a notice. */
    private static String time(ExitWay way, Hours hours, Called who) {
        return hours.count() == 0
                ? ", at once"
                : ", after " + term(way, who).flatMap(ExitTeller::notice).map(Term.Notice::of)
                        .filter(it -> it.nominal().equals(hours)).map(Object::toString)
                        .orElseGet(() -> Phrases.time(hours));
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
        String time = it.earliest().map(hours -> time(it, hours, who))
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
