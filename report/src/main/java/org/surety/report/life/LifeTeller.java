package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.life.CalendarItem;
import org.surety.analysis.life.ClaimAnswer;
import org.surety.analysis.life.EntryAnswer;
import org.surety.analysis.life.ExitWay;
import org.surety.analysis.life.Exposure;
import org.surety.analysis.life.Guard;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.RemedyAnswer;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Obligation;
import org.surety.model.quantity.Hours;
import org.surety.report.LifeSheet;
import org.surety.report.words.ConditionWords;
import org.surety.report.words.English;
import org.surety.report.words.LifeWords;
import org.surety.report.words.Names;
import org.surety.report.words.ObligationWords;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Interpretation;

/** Makes the page about the life of an agreement. */
public final class LifeTeller {

    private final LifeSheet sheet;
    private final Agreement agreement;
    private final Names names;
    private final ConditionWords conditions;

    private LifeTeller(LifeSheet sheet) {
        this.sheet = sheet;
        this.agreement = sheet.family().under(Readings.of(sheet.family()).first());
        this.names = Names.of(agreement);
        this.conditions = new ConditionWords(new ReadingWords(sheet.family().terms())::all);
    }

    /** The page. */
    public static LifePage of(LifeSheet sheet) {
        return new LifeTeller(sheet).page();
    }

    private LifePage page() {
        List<LifePage.Section> sections = new ArrayList<>();
        sections.add(owed());
        for (LifeSheet.Part part : sheet.parts()) {
            Map<Interpretation, List<LifeResult.Row>> byReading = new LinkedHashMap<>();
            part.result().rows()
                    .forEach(it -> byReading.computeIfAbsent(it.interpretation(), key -> new ArrayList<>()).add(it));
            byReading.forEach((reading, rows) -> sections.add(filled(part, reading, rows)));
        }
        flips().ifPresent(sections::add);
        return new LifePage(agreement.title(), sections);
    }

    /** What each party would owe, from when to when and to whom. */
    private LifePage.Section owed() {
        Map<String, List<LifePage.Line>> byBearer = new LinkedHashMap<>();
        ObligationWords words = new ObligationWords(names);
        LifeWords life = new LifeWords(names);
        for (Obligation duty : agreement.obligations()) {
            String proposed = duty.proposedBy().isPresent() ? " (proposed)" : "";
            byBearer.computeIfAbsent(English.capital(words.bearer(duty)), it -> new ArrayList<>())
                    .add(LifePage.Line.of(English.capital(ObligationWords.modality(duty.modality())) + " "
                            + words.what(duty) + ", towards " + words.to(duty) + "; " + when(duty, life) + proposed
                            + "."));
        }
        List<LifePage.Block> blocks = byBearer.entrySet().stream()
                .map(it -> new LifePage.Block(it.getKey(), it.getValue())).toList();
        return new LifePage.Section("What each would owe, from when to when, and to whom",
                blocks.isEmpty() ? Optional.of("The text has no standing duties.") : Optional.empty(), blocks);
    }

    private static String when(Obligation duty, LifeWords life) {
        List<String> parts = new ArrayList<>();
        parts.add(ObligationWords.from(duty));
        duty.course().once().ifPresent(it -> parts.add("once there is " + life.condition(it)));
        duty.course().whilst().ifPresent(it -> parts.add("while there is " + life.condition(it)));
        duty.course().until().ifPresent(it -> parts.add("until there is " + life.condition(it)));
        String deadline = ObligationWords.deadline(duty);
        if (!deadline.isEmpty()) {
            parts.add(deadline + duty.course().from().map(it -> " from " + life.condition(it)).orElse(""));
        }
        duty.course().deadline().ifPresent(it -> parts.add("by " + it));
        duty.course().with().ifPresent(it -> parts.add("in parallel with \"" + it + "\""));
        duty.course().through().ifPresent(it -> parts.add("carried out by the step " + it));
        if (duty.course().survives()) {
            parts.add("also after the agreement has ended");
        }
        return String.join(", ", parts);
    }

    private LifePage.Section filled(LifeSheet.Part part, Interpretation reading, List<LifeResult.Row> rows) {
        List<String> silent = rows.getFirst().silent();
        List<LifePage.Block> blocks = new ArrayList<>();
        blocks.add(block("What brings it into force?", rows, it -> entry(it.entry())));
        blocks.add(block("Who is bound without being guarded?", rows, this::exposure));
        blocks.add(block("Who can end or weaken the guarantee, whatever the others do?", rows,
                it -> it.exits().isEmpty()
                        ? List.of(LifePage.Line.of("Nobody, by what the text lets them do."))
                        : it.exits().stream().map(this::exit).toList()));
        blocks.add(block("What does it change that somebody claims a breach?", rows, this::claims));
        blocks.add(block("Who finds a breach, and what follows?", rows, this::remedies));
        blocks.add(block("What falls due, and what lapses?", rows, this::calendar));
        return new LifePage.Section(title(part, reading, silent), remark(reading, silent), blocks);
    }

    private static String title(LifeSheet.Part part, Interpretation reading, List<String> silent) {
        if (part.title().isPresent()) {
            return "If its silence is filled as in: " + part.title().get();
        }
        if (reading.law() == Law.VIENNA) {
            return "If the Vienna Convention fills its silence" + (silent.contains("life.term.withdrawal")
                    ? reading.impliedWithdrawal()
                            ? ", and a right to leave is implied"
                            : ", and no right to leave is implied"
                    : "");
        }
        return silent.contains("life.entry")
                ? reading.silentEntry() == Interpretation.SilentEntry.NEVER
                        ? "By the text alone, if nothing brings it into force"
                        : "By the text alone, if it is in force once all have signed"
                : "By the text alone";
    }

    private static Optional<String> remark(Interpretation reading, List<String> silent) {
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("The text says nothing of " + English.and(silent.stream().map(LifeTeller::silence).distinct()
                .toList()) + "."
                + (reading.law() == Law.VIENNA
                        ? " Articles of the Convention (1155 UNTS 331) are named where they fill it."
                        : ""));
    }

    /** What a clause is about, by its path. */
    private static String silence(String path) {
        return switch (path) {
            case "life.entry" -> "entry into force";
            case "life.term", "life.term.duration" -> "how long it lasts";
            case "life.term.withdrawal" -> "whether a party may leave";
            case "life.release" -> "what ends it";
            case "life.suspension" -> "what suspends it";
            case "life.void-if" -> "what makes it void";
            default -> path.endsWith(".breach.found-by") || path.equals("breach.found-by")
                    ? "who finds a breach"
                    : path.endsWith(".breach") || path.endsWith(".breach.then") || path.equals("breach.then")
                            ? "what follows from a breach"
                            : English.words(path.substring(path.lastIndexOf('.') + 1));
        };
    }

    /** The lines of a question; where they differ by reading, each with when it holds. */
    private LifePage.Block block(String question, List<LifeResult.Row> rows,
            Function<LifeResult.Row, List<LifePage.Line>> lines) {
        List<CaseTree.Case<List<LifePage.Line>>> cases = new ArrayList<>();
        for (LifeResult.Row row : rows) {
            List<LifePage.Line> told = lines.apply(row);
            List<Map<String, String>> readings = row.readings().isEmpty() ? List.of(Map.of()) : row.readings();
            readings.forEach(it -> cases.add(new CaseTree.Case<>(it, told)));
        }
        List<LifePage.Line> all = new ArrayList<>();
        Cover<List<LifePage.Line>> cover = Cover.of(cases);
        cover.boxes().forEach((told, boxes) -> {
            Optional<String> when = cover.isConstant()
                    ? Optional.empty()
                    : Optional.of(conditions.of(boxes)).filter(it -> !it.isEmpty());
            told.forEach(it -> all.add(new LifePage.Line(when, it.sentence(), it.details())));
        });
        return new LifePage.Block(question, all);
    }

    private List<LifePage.Line> entry(EntryAnswer entry) {
        List<LifePage.Line> lines = new ArrayList<>();
        if (!entry.possible()) {
            lines.add(LifePage.Line.of("Nothing in the text brings it into force."));
        } else if (entry.enough().listed().size() == 1) {
            List<String> all = entry.enough().listed().getFirst();
            lines.add(LifePage.Line.of(all.isEmpty()
                    ? "It takes no act of any party."
                    : "It takes the consent or act of " + names.list(all) + "."));
        } else {
            lines.add(LifePage.Line.of("Any of " + entry.enough().count() + " sets of parties can bring it into force"
                    + common(entry.enough()).map(it -> "; " + it + " belong to every one of them").orElse("") + "."));
        }
        Set<String> alone = new LinkedHashSet<>();
        entry.blockers().listed().stream().filter(it -> it.size() == 1).forEach(alone::addAll);
        if (entry.possible() && !alone.isEmpty()) {
            lines.add(LifePage.Line.of((alone.size() == 1
                    ? English.capital(names.list(alone)) + " alone"
                    : "Each of " + names.list(alone) + " by itself")
                    + " can keep it from entering into force by holding back."));
        }
        if (!entry.needed().isEmpty()) {
            lines.add(LifePage.Line.of("It also takes what no party does by itself: " + English.and(entry.needed())
                    + "."));
        }
        entry.circles().forEach(it -> lines.add(LifePage.Line.of("Each of " + English.and(it)
                + " waits for an act under the other, so none of them can move first.")));
        return lines;
    }

    private Optional<String> common(MinimalSets sets) {
        if (!sets.isComplete() || sets.listed().isEmpty()) {
            return Optional.empty();
        }
        Set<String> common = new LinkedHashSet<>(sets.listed().getFirst());
        sets.listed().forEach(common::retainAll);
        return common.isEmpty() ? Optional.empty() : Optional.of(names.list(common));
    }

    private List<LifePage.Line> exposure(LifeResult.Row row) {
        List<LifePage.Line> lines = new ArrayList<>();
        for (Exposure it : row.exposure()) {
            String who = names.prose(it.party());
            lines.add(new LifePage.Line(Optional.empty(), English.capital(who) + " is bound ("
                    + String.join(", ", it.duties()) + ") while " + guard(it.guard()) + " against "
                    + names.list(it.against()) + ", " + lasting(it) + "; "
                    + it.escape().map(hours -> "it can by itself end its duties after " + time(hours))
                            .orElse("it can by itself never end its duties")
                    + ".", story(it)));
        }
        row.converse().forEach(it -> lines.add(LifePage.Line.of(English.capital(names.prose(it.guarantor()))
                + " owes help to " + names.prose(it.party()) + " while no duty of " + names.prose(it.party())
                + " binds (" + it.how() + ").")));
        return lines.isEmpty() ? List.of(LifePage.Line.of("Nobody who is protected.")) : lines;
    }

    private static String guard(Guard guard) {
        return switch (guard) {
            case OWED -> "help is owed";
            case POSSIBLE -> "help can come and the attacker cannot stop it";
            case BLOCKABLE -> "the attacker can itself lawfully stop the help";
            case NONE -> "no help can come";
        };
    }

    private static String lasting(Exposure it) {
        if (it.longest().equals(it.longestFree())) {
            return it.longest().map(hours -> "for at most " + time(hours)).orElse("without limit");
        }
        return it.longest().map(hours -> "for at most " + time(hours)).orElse("without limit")
                + " while the others keep to the agreement, "
                + it.longestFree().map(hours -> "at most " + time(hours)).orElse("without limit") + " if they do not";
    }

    private List<String> story(Exposure it) {
        List<String> told = new ArrayList<>();
        told.add(English.capital(it.how()) + ".");
        for (Exposure.Move move : it.story()) {
            String after = move.after().count() == 0 ? "" : "after " + time(move.after()) + ": ";
            told.add(English.capital(after + (move.by().isEmpty() ? "" : names.list(move.by()) + ": ") + move.what())
                    + (move.clause().isEmpty() ? "" : " (" + move.clause() + ")") + ".");
        }
        return told;
    }

    private LifePage.Line exit(ExitWay it) {
        String who = English.capital(it.condition());
        String what = switch (it.what()) {
            case ENDS -> " can end the agreement";
            case SUSPENDS -> " can suspend it";
            case LEAVES -> " can leave, and the others stay bound";
            case LOWERS -> " can weaken the guarantee of " + names.prose(it.protectedParty());
        };
        String time = it.earliest().map(hours -> hours.count() == 0 ? " at once" : " after " + time(hours))
                .orElse(" once what is no party's act has come about");
        String after = it.what() == ExitWay.Effect.ENDS
                ? ""
                : "; then, for " + names.prose(it.protectedParty()) + ", " + guard(it.guardAfter());
        List<String> details = new ArrayList<>();
        details.add("By: " + it.how() + ".");
        if (it.attackItself()) {
            details.add("The move is the attack itself.");
        }
        if (it.includesProtected()) {
            details.add(English.capital(names.prose(it.protectedParty())) + " itself has to take part.");
        }
        if (!it.survivingDuties().isEmpty()) {
            details.add("Duties that go on binding: " + String.join(", ", it.survivingDuties()) + ".");
        }
        return new LifePage.Line(Optional.empty(), who + what + time + after + ".", details);
    }

    private List<LifePage.Line> claims(LifeResult.Row row) {
        List<LifePage.Line> lines = new ArrayList<>();
        List<String> nothing = new ArrayList<>();
        for (ClaimAnswer it : row.claims()) {
            if (it.changes().isEmpty()) {
                nothing.add("\"" + it.duty() + "\"");
                continue;
            }
            lines.add(new LifePage.Line(Optional.empty(), "A claim by " + names.anyOf(it.by()) + " that "
                    + names.anyOf(it.accused()) + " has broken \"" + it.duty()
                    + "\" changes this, if nobody says anything: "
                    + English.and(it.changes().stream().map(this::difference).toList())
                    + ". If the accused disputes it: "
                    + (it.ifDisputed().isEmpty()
                            ? "nothing"
                            : English.and(it.ifDisputed().stream().map(this::difference).toList()))
                    + ".", List.of()));
        }
        if (!nothing.isEmpty()) {
            lines.add(LifePage.Line.of("A claim alone changes nothing of "
                    + (lines.isEmpty() ? "any duty" : English.and(nothing.stream().distinct().toList())) + "."));
        }
        return lines.isEmpty() ? List.of(LifePage.Line.of("There is no duty of which it could be claimed.")) : lines;
    }

    private String difference(ClaimAnswer.Difference it) {
        return it.what() + (it.whose().isEmpty() ? "" : " of " + names.list(it.whose())) + ": " + English.words(it.to())
                + " instead of " + English.words(it.from())
                + (it.after() == 0 ? ", at once" : ", after " + time(Hours.of(it.after())));
    }

    private List<LifePage.Line> remedies(LifeResult.Row row) {
        Map<LifePage.Line, List<String>> alike = new LinkedHashMap<>();
        for (RemedyAnswer it : row.remedies()) {
            String found = it.finders().count().signum() == 0
                    ? "nobody is named who finds a breach"
                    : "a breach is found by " + sets(it.finders()) + (it.accusedBlocks()
                            ? "; the accused can itself keep it from being found"
                            : "");
            String follows = it.follows().isEmpty()
                    ? "nothing in this text follows; state responsibility remains"
                    : "what follows: " + English.and(it.follows())
                            + it.earliest().map(hours -> ", at the earliest after " + time(hours)).orElse("");
            alike.computeIfAbsent(LifePage.Line.of(found + "; " + follows + "."), key -> new ArrayList<>())
                    .add("\"" + it.duty() + "\"");
        }
        List<LifePage.Line> lines = new ArrayList<>();
        alike.forEach((line, duties) -> lines.add(LifePage.Line.of((alike.size() == 1
                ? "Of every duty"
                : "Of " + English.and(duties.stream().distinct().toList())) + ": " + line.sentence())));
        return lines.isEmpty() ? List.of(LifePage.Line.of("There is no duty that could be broken.")) : lines;
    }

    private String sets(MinimalSets sets) {
        if (sets.isComplete() && sets.listed().size() <= 3) {
            return English.or(sets.listed().stream().map(names::list).toList());
        }
        boolean singles = sets.isComplete() && sets.listed().stream().allMatch(it -> it.size() == 1);
        return singles
                ? "any one of " + names.list(sets.listed().stream().map(List::getFirst).toList())
                : "any of " + English.figures(sets.count().longValue()) + " sets of parties";
    }

    private List<LifePage.Line> calendar(LifeResult.Row row) {
        List<LifePage.Line> lines = new ArrayList<>();
        for (CalendarItem it : row.calendar()) {
            String due = it.date().map(day -> "by " + day)
                    .orElseGet(() -> it.after().map(span -> span + " after " + it.from()).orElse(it.from()));
            lines.add(LifePage.Line.of(English.capital(it.what()) + ": " + due
                    + (it.who().isEmpty() ? "" : " (" + names.list(it.who()) + ")")
                    + it.lapsesUnless().map(unless -> "; it lapses unless " + unless).orElse("") + "."));
        }
        return lines.isEmpty() ? List.of(LifePage.Line.of("Nothing falls due on a day, and nothing lapses.")) : lines;
    }

    private Optional<LifePage.Section> flips() {
        List<LifePage.Line> lines = sheet.parts().getFirst().result().flips().stream()
                .map(it -> LifePage.Line.of((it.term().equals("law")
                        ? "What fills the silence"
                        : "How \"" + it.term() + "\" is settled") + " changes "
                        + English.and(it.answers().stream().map(LifeTeller::answer).toList()) + "."))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new LifePage.Section("What these answers hang on", Optional.empty(),
                        List.of(new LifePage.Block("Clauses and laws that change them", lines))));
    }

    private static String answer(String answer) {
        return switch (answer) {
            case "entry" -> "what brings it into force";
            case "exposure" -> "who is bound without being guarded";
            case "exit" -> "who can end it";
            case "claims" -> "what a claim changes";
            case "remedies" -> "what follows from a breach";
            default -> answer;
        };
    }

    /** Hours in the largest unit that they fill: {@code 12 months} are told as 365 days. */
    private static String time(Hours hours) {
        return hours.toString();
    }
}
