package org.surety.report.life;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Hours;
import org.surety.report.LifeSheet;
import org.surety.report.words.ConditionWords;
import org.surety.report.words.English;
import org.surety.report.words.LifeWords;
import org.surety.report.words.MembersWords;
import org.surety.report.words.Names;
import org.surety.report.words.ObligationWords;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/** Makes the page about the life of an agreement. */
public final class LifeTeller {

    private static final long HOURS_IN_A_DAY = 24;
    private static final long DAYS_IN_A_YEAR = 365;
    private static final int MOST_IN_BRIEF = 3;
    /** So many lines of one answer can be taken in. */
    private static final int MOST_LINES = 12;
    private static final String NO_EXPOSURE = "No party that is protected.";
    private static final String NOBODY_EXPOSED = "no protected party is bound without being guarded.";

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

    /** What matters most of it, in a few sentences: under the text alone, once it is in force. */
    public static List<String> inBrief(LifeSheet sheet) {
        LifeTeller teller = new LifeTeller(sheet);
        List<LifeResult.Row> rows = sheet.parts().getFirst().result().rows().stream()
                .filter(it -> it.interpretation().law() == Law.AS_WRITTEN && it.entry().possible()).toList();
        List<String> told = new ArrayList<>();
        if (rows.isEmpty()) {
            told.add("Nothing in the text brings it into force.");
            return told;
        }
        remark(Interpretation.AS_WRITTEN, rows.getFirst().silent()).ifPresent(told::add);
        told.addAll(teller.first(rows, teller::exposure));
        told.addAll(teller.first(rows, row -> row.exits().isEmpty()
                ? List.of(LifePage.Line.of("Nobody can end or weaken the guarantee by what the text lets them do."))
                : teller.exits(row)));
        return told;
    }

    /** The first sentences of an answer, one for each condition. */
    private List<String> first(List<LifeResult.Row> rows,
            Function<LifeResult.Row, List<LifePage.Line>> lines) {
        List<String> told = new ArrayList<>();
        for (LifePage.Line line : block("", rows, lines).lines()) {
            String sentence = line.sentence().equals(NO_EXPOSURE) ? NOBODY_EXPOSED : line.sentence();
            told.add(line.when().map(it -> "If " + it + ": " + sentence).orElse(sentence));
        }
        return told.size() > MOST_IN_BRIEF ? told.subList(0, MOST_IN_BRIEF) : told;
    }

    private LifePage page() {
        List<LifePage.Section> sections = new ArrayList<>();
        sections.add(owed());
        for (LifeSheet.Part part : sheet.parts()) {
            Map<Interpretation, List<LifeResult.Row>> byReading = new LinkedHashMap<>();
            part.result().rows()
                    .forEach(it -> byReading.computeIfAbsent(it.interpretation(), key -> new ArrayList<>()).add(it));
            byReading.forEach((reading, rows) -> sections.add(shorter(filled(part, reading, rows), sections)));
        }
        flips().ifPresent(sections::add);
        return new LifePage(agreement.title(), sections);
    }

    /** The section without what an earlier one has said already: where all of a question is the same, it says so. */
    private static LifePage.Section shorter(LifePage.Section section, List<LifePage.Section> before) {
        return new LifePage.Section(section.title(), section.remark(), section.blocks().stream().map(block -> before
                .stream().filter(it -> block.lines().size() + block.lines().stream().mapToInt(l -> l.details().size())
                        .sum() > 1 && it.blocks().contains(block))
                .findFirst()
                .map(it -> new LifePage.Block(block.question(),
                        List.of(LifePage.Line.of("The same as under \"" + it.title() + "\"."))))
                .orElse(block)).toList());
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

    /** How parties and sets of them are called under the reading of a row. */
    private final class Called {
        private final Names own;
        private final Instrument instrument;
        private final Map<Set<String>, String> sets = new LinkedHashMap<>();

        Called(LifeResult.Row row) {
            Agreement text = row.readings().isEmpty()
                    ? agreement
                    : sheet.family().under(new Reading(row.readings().getFirst()));
            this.own = Names.of(text);
            this.instrument = Instrument.of(text, row.interpretation());
            MembersWords members = new MembersWords(own);
            for (Group group : text.groups()) {
                sets.putIfAbsent(Set.copyOf(instrument.resolve(Members.named(group.id()))),
                        members.of(Members.named(group.id())));
            }
        }

        /** All of some parties; a group by its name. */
        String list(Collection<String> parties) {
            Set<String> set = new LinkedHashSet<>();
            parties.forEach(it -> set.addAll(seats(it)));
            if (set.size() > 1 && set.equals(instrument.contracting())) {
                return "all parties";
            }
            String known = set.size() > 1 ? sets.get(set) : null;
            return known != null ? known : own.list(parties);
        }

        /** The seats that a name stands for, where it is that of a class of nameless parties; else itself. */
        private Set<String> seats(String name) {
            Set<String> found = new LinkedHashSet<>();
            if (!instrument.contracting().contains(name)) {
                instrument.contracting().stream().filter(it -> it.matches(Pattern.quote(name) + "-\\d+"))
                        .forEach(found::add);
            }
            return found.isEmpty() ? Set.of(name) : found;
        }

        /** The duties of a party, all by one word where they are all that it has. */
        String duties(Exposure exposure) {
            Set<String> all = new LinkedHashSet<>();
            instrument.duties().keySet().stream().filter(it -> it.bearer().equals(exposure.party()))
                    .forEach(it -> all.add(it.duty()));
            return all.size() > 2 && all.equals(Set.copyOf(exposure.duties()))
                    ? "all its duties"
                    : quoted(exposure.duties());
        }

        String any(Collection<String> parties) {
            String all = list(parties);
            return parties.size() < 2 ? all : "any of " + all;
        }

        String prose(String party) {
            return own.prose(party);
        }

        /** Who makes up the minimal sets of a way out, seen from the party whose guarantee it is. */
        String movers(ExitWay way) {
            Set<String> others = new LinkedHashSet<>(instrument.contracting());
            others.remove(way.protectedParty());
            boolean all = BigInteger.valueOf(way.by().size()).equals(way.count());
            boolean singles = all && way.by().stream().allMatch(it -> it.size() == 1);
            Set<String> members = new LinkedHashSet<>();
            way.by().forEach(members::addAll);
            if (singles) {
                if (members.equals(Set.of(way.protectedParty()))) {
                    return "the party itself";
                }
                return members.equals(others)
                        ? "any other party"
                        : members.equals(instrument.contracting())
                                ? "any party"
                                : members.size() == 1 ? list(members) : "any one of " + list(members);
            }
            if (way.by().size() == 1 && all) {
                return members.equals(others) ? "all other parties together" : list(members) + " together";
            }
            return way.condition();
        }
    }

    private final Map<LifeResult.Row, Called> called = new LinkedHashMap<>();

    private Called called(LifeResult.Row row) {
        return called.computeIfAbsent(row, Called::new);
    }

    private LifePage.Section filled(LifeSheet.Part part, Interpretation reading, List<LifeResult.Row> rows) {
        List<String> silent = rows.getFirst().silent();
        List<LifePage.Block> blocks = new ArrayList<>();
        blocks.add(block("What brings it into force?", rows, it -> entry(it.entry(), called(it))));
        if (rows.stream().noneMatch(it -> it.entry().possible())) {
            return new LifePage.Section(title(part, reading, silent), remark(reading, silent), blocks);
        }
        blocks.add(block("Who is bound without being guarded?", rows, this::exposure));
        blocks.add(block("Who can end or weaken the guarantee, whatever the others do?", rows,
                it -> it.exits().isEmpty()
                        ? List.of(LifePage.Line.of("Nobody, by what the text lets them do."))
                        : exits(it)));
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
            return "If the Vienna Convention fills its silence" + (silent.contains("life.term.notice")
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
            case "life.term", "life.term.for" -> "how long it lasts";
            case "life.term.notice" -> "whether a party may leave";
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
        if (all.size() <= MOST_LINES) {
            return new LifePage.Block(question, all);
        }
        List<LifePage.Line> few = new ArrayList<>(all.subList(0, MOST_LINES - 1));
        few.add(LifePage.Line.of("And " + (all.size() - few.size()) + " more, under further conditions; the JSON form "
                + "of this answer has them all."));
        return new LifePage.Block(question, few);
    }

    private List<LifePage.Line> entry(EntryAnswer entry, Called who) {
        List<LifePage.Line> lines = new ArrayList<>();
        if (!entry.possible()) {
            lines.add(
                    LifePage.Line.of("Nothing in the text brings it into force, so read in this way it binds nobody."));
        } else if (entry.enough().listed().size() == 1) {
            List<String> all = entry.enough().listed().getFirst();
            lines.add(LifePage.Line.of(all.isEmpty()
                    ? "It takes no act of any party."
                    : "It takes the consent or act of " + who.list(all) + "."));
        } else {
            lines.add(LifePage.Line.of("Any of " + entry.enough().count() + " sets of parties can bring it into force"
                    + common(entry.enough(), who).map(it -> "; " + it + " belong to every one of them").orElse("")
                    + "."));
        }
        Set<String> alone = new LinkedHashSet<>();
        entry.blockers().listed().stream().filter(it -> it.size() == 1).forEach(alone::addAll);
        if (entry.possible() && !alone.isEmpty()) {
            lines.add(LifePage.Line.of((alone.size() == 1
                    ? English.capital(who.list(alone)) + " alone"
                    : ("Each of " + who.list(alone)).replace("Each of all parties", "Each party") + " by itself")
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

    private static Optional<String> common(MinimalSets sets, Called who) {
        if (!sets.isComplete() || sets.listed().isEmpty()) {
            return Optional.empty();
        }
        Set<String> common = new LinkedHashSet<>(sets.listed().getFirst());
        sets.listed().forEach(common::retainAll);
        return common.isEmpty() ? Optional.empty() : Optional.of(who.list(common));
    }

    private List<LifePage.Line> exposure(LifeResult.Row row) {
        List<LifePage.Line> lines = new ArrayList<>();
        Called who = called(row);
        for (Exposure it : row.exposure()) {
            lines.add(new LifePage.Line(Optional.empty(), English.capital(who.prose(it.party())) + " is bound by "
                    + who.duties(it) + " while "
                    + guard(it.guard()) + ", where the attacker is " + who.any(it.against()) + ": " + lasting(it) + "; "
                    + it.escape().map(hours -> "it can by itself end its duties after " + time(hours))
                            .orElse("it can never by itself end its duties")
                    + ".", story(it, who)));
        }
        row.converse().forEach(it -> lines.add(LifePage.Line.of(English.capital(who.prose(it.guarantor()))
                + " owes help to " + who.prose(it.party()) + " while no duty of " + who.prose(it.party())
                + " binds (" + it.how() + ").")));
        return lines.isEmpty() ? List.of(LifePage.Line.of(NO_EXPOSURE)) : lines;
    }

    private static String quoted(Collection<String> duties) {
        return English.and(duties.stream().map(duty -> "\"" + duty + "\"").toList());
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

    private static List<String> story(Exposure it, Called who) {
        List<String> told = new ArrayList<>();
        told.add("Because of: " + it.how() + ".");
        List<Exposure.Move> moves = it.story();
        for (int i = 0; i < moves.size();) {
            Exposure.Move move = moves.get(i);
            Set<String> by = new LinkedHashSet<>(move.by());
            int next = i + 1;
            while (next < moves.size() && moves.get(next).what().equals(move.what())
                    && moves.get(next).after().count() == 0 && moves.get(next).clause().equals(move.clause())) {
                by.addAll(moves.get(next).by());
                next++;
            }
            String after = move.after().count() == 0 ? "" : "after " + time(move.after()) + ", ";
            told.add("For example: " + after + (by.isEmpty() ? "" : who.list(by) + ": ") + move.what()
                    + (move.clause().isEmpty() ? "" : " (" + move.clause() + ")") + ".");
            i = next;
        }
        return told;
    }

    /** Ways that differ only in whose guarantee they concern stand together. */
    private List<LifePage.Line> exits(LifeResult.Row row) {
        Called who = called(row);
        Map<List<Object>, List<ExitWay>> alike = new LinkedHashMap<>();
        row.exits().forEach(it -> alike.computeIfAbsent(List.of(who.movers(it), it.what(), it.guardAfter(),
                it.earliest(), it.how(), it.attackItself(), it.what() == ExitWay.Effect.LEAVES
                        ? List.of()
                        : it.survivingDuties()),
                key -> new ArrayList<>()).add(it));
        return alike.values().stream().map(it -> exit(it, who)).toList();
    }

    private static LifePage.Line exit(List<ExitWay> ways, Called who) {
        ExitWay it = ways.getFirst();
        Set<String> parties = new LinkedHashSet<>();
        ways.forEach(way -> parties.add(way.protectedParty()));
        String of = parties.size() == 1 ? who.prose(it.protectedParty()) : "whichever party is guarded";
        String movers = who.movers(it);
        String subject = English.capital(movers.equals("the party itself")
                ? parties.size() == 1 ? of : "the party that is guarded"
                : movers);
        String what = switch (it.what()) {
            case ENDS -> " can end the agreement";
            case SUSPENDS -> " can suspend it";
            case LEAVES -> " can leave, and the others stay bound";
            case LOWERS -> " can weaken the guarantee of " + of;
        };
        String time = it.earliest().map(hours -> hours.count() == 0 ? ", at once" : ", after " + time(hours))
                .orElse(", once what is no party's act has come about");
        String after = it.what() == ExitWay.Effect.ENDS ? "" : "; then, for " + of + ", " + guard(it.guardAfter());
        List<String> details = new ArrayList<>();
        details.add("By: " + it.how() + ".");
        if (it.attackItself()) {
            details.add("The move is the attack itself.");
        }
        if (it.what() != ExitWay.Effect.LEAVES && !it.survivingDuties().isEmpty()) {
            details.add("Duties that go on binding: " + quoted(it.survivingDuties()) + ".");
        }
        return new LifePage.Line(Optional.empty(), subject + what + time + after + ".", details);
    }

    /** Claims with the same effects, whoever makes them of whom. */
    private static final class Claimed {
        private final Set<String> by = new LinkedHashSet<>();
        private final Set<String> accused = new LinkedHashSet<>();
        private final Set<String> duties = new LinkedHashSet<>();

        void add(ClaimAnswer it) {
            by.addAll(it.by());
            accused.addAll(it.accused());
            duties.add(it.duty());
        }

        String told(Called who) {
            String claimant = who.list(by).equals("all parties") ? "any party" : who.any(by);
            String other = who.list(accused).equals("all parties") ? "another" : who.any(accused);
            return "A claim by " + claimant + " that " + other + " has broken "
                    + (duties.size() == 1 ? quoted(duties) : "one of " + quoted(duties));
        }
    }

    private List<LifePage.Line> claims(LifeResult.Row row) {
        Called who = called(row);
        Map<List<String>, Claimed> alike = new LinkedHashMap<>();
        Set<String> nothing = new LinkedHashSet<>();
        for (ClaimAnswer it : row.claims()) {
            if (it.changes().isEmpty()) {
                nothing.add(it.duty());
            } else {
                alike.computeIfAbsent(List.of(told(it, it.changes(), who), told(it, it.ifDisputed(), who)),
                        key -> new Claimed()).add(it);
            }
        }
        List<LifePage.Line> lines = new ArrayList<>();
        alike.forEach((told, claimed) -> {
            nothing.removeAll(claimed.duties);
            lines.add(LifePage.Line.of(claimed.told(who) + ": if nobody disputes it, " + told.get(0)
                    + "; if the accused disputes it, " + told.get(1) + "."));
        });
        if (!nothing.isEmpty()) {
            lines.add(LifePage.Line.of("A claim alone changes nothing of "
                    + (lines.isEmpty() ? "any duty" : quoted(nothing)) + "."));
        }
        return lines.isEmpty() ? List.of(LifePage.Line.of("There is no duty of which it could be claimed.")) : lines;
    }

    /** Differences; where two parties are suspended towards each other, their duties go without saying. */
    private static String told(ClaimAnswer claim, List<ClaimAnswer.Difference> differences, Called who) {
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        boolean pairs = differences.stream().anyMatch(it -> it.what().equals("pair"));
        for (ClaimAnswer.Difference it : differences) {
            boolean pair = it.what().equals("pair");
            if (pair || !pairs || !it.to().equals("suspended")) {
                List<String> whose = it.whose().stream().map(party -> party.equals(claim.by().getFirst())
                        ? "the claimant"
                        : party.equals(claim.accused().getFirst()) ? "the accused" : who.prose(party))
                        .sorted().toList().reversed();
                alike.computeIfAbsent("suspended".equals(it.to()) && pair
                        ? "suspended after " + time(Hours.of(it.after()))
                        : English.words(it.to()) + " instead of " + English.words(it.from())
                                + (it.after() == 0 ? " at once" : " after " + time(Hours.of(it.after()))),
                        key -> new LinkedHashSet<>()).add(
                                pair
                                        ? "what binds " + English.and(whose) + " to each other"
                                        : "\"" + it.what() + "\""
                                                + (whose.isEmpty() ? "" : " of " + English.and(whose)));
            }
        }
        return alike.isEmpty()
                ? "nothing changes"
                : String.join("; ", alike.entrySet().stream()
                        .map(it -> English.and(it.getValue()) + (it.getValue().size() > 1 ? " are " : " is ")
                                + it.getKey())
                        .toList());
    }

    private List<LifePage.Line> remedies(LifeResult.Row row) {
        Map<LifePage.Line, List<String>> alike = new LinkedHashMap<>();
        for (RemedyAnswer it : row.remedies()) {
            String found = it.finders().count().signum() == 0
                    ? "nobody is named who finds a breach"
                    : (row.interpretation().isVienna() ? "a breach can be invoked by " : "a breach is found by ")
                            + sets(it.finders(), called(row)) + (it.accusedBlocks()
                                    ? row.interpretation().isVienna()
                                            ? "; an objection of the accused stops that (Article 65)"
                                            : "; the accused can itself keep it from being found"
                                    : "");
            String follows = it.follows().isEmpty()
                    ? "nothing in this text follows; state responsibility remains"
                    : "what follows: " + English.and(it.follows())
                            + it.earliest().map(hours -> ", at the earliest after " + time(hours)).orElse("");
            alike.computeIfAbsent(LifePage.Line.of(found + "; " + follows + "."), key -> new ArrayList<>())
                    .add("\"" + it.duty() + "\"");
        }
        List<LifePage.Line> lines = new ArrayList<>();
        Called who = called(row);
        alike.forEach((line, duties) -> lines.add(LifePage.Line.of((alike.size() == 1
                ? "Of every duty"
                : "Of " + English.and(duties.stream().distinct().toList())) + ": " + line.sentence())));
        return lines.isEmpty() ? List.of(LifePage.Line.of("There is no duty that could be broken.")) : lines;
    }

    private static String sets(MinimalSets sets, Called who) {
        if (sets.isComplete() && sets.listed().size() <= 3) {
            return English.or(sets.listed().stream().map(who::list).toList());
        }
        boolean singles = sets.isComplete() && sets.listed().stream().allMatch(it -> it.size() == 1);
        return singles
                ? "any one of " + who.list(sets.listed().stream().map(List::getFirst).toList())
                : "any of " + English.figures(sets.count().longValue()) + " sets of parties";
    }

    private List<LifePage.Line> calendar(LifeResult.Row row) {
        List<LifePage.Line> lines = new ArrayList<>();
        Called who = called(row);
        for (CalendarItem it : row.calendar()) {
            String due = it.date().map(day -> "by " + day)
                    .orElseGet(() -> it.after().map(span -> span + " after " + it.from()).orElse(it.from()));
            lines.add(LifePage.Line.of(English.capital(it.what()) + ": " + due
                    + (it.who().isEmpty() ? "" : " (" + who.list(it.who()) + ")")
                    + it.lapsesUnless().map(unless -> "; it lapses unless " + unless).orElse("") + "."));
        }
        return lines.isEmpty() ? List.of(LifePage.Line.of("Nothing falls due on a day, and nothing lapses.")) : lines;
    }

    private Optional<LifePage.Section> flips() {
        List<LifePage.Line> lines = sheet.parts().getFirst().result().flips().stream()
                .map(it -> LifePage.Line.of((it.term().equals("law")
                        ? "What fills the silence"
                        : it.term().startsWith("life.")
                                ? "How its silence on " + silence(it.term()) + " is read"
                                : "How \"" + it.term() + "\" is settled")
                        + " changes "
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

    /** Hours in the largest unit that they fill; a year counts as 365 days (R7). */
    private static String time(Hours hours) {
        long days = hours.count() / HOURS_IN_A_DAY;
        return hours.count() % HOURS_IN_A_DAY == 0 && days % DAYS_IN_A_YEAR == 0 && days > 0
                ? English.count(days / DAYS_IN_A_YEAR, "year", "years")
                : hours.toString();
    }
}
