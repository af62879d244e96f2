package org.surety.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.power.Power;
import org.surety.analysis.power.PowerRequest;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Verdict;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.analysis.who.Window;
import org.surety.analysis.who.Witness;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Source;
import org.surety.model.agreement.Standing;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Incident;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panels;
import org.surety.report.view.BriefView;
import org.surety.semantics.Case;
import org.surety.semantics.Effect;
import org.surety.semantics.Event;
import org.surety.semantics.Membership;
import org.surety.semantics.Outcome;
import org.surety.semantics.Poll;
import org.surety.semantics.Polls;
import org.surety.semantics.Readings;
import org.surety.semantics.Run;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.Trigger;

/** A small agreement with open terms, and the answers to it, written by hand. */
public final class Sample {

    public static final List<String> FIVE = List.of("CHN", "FRA", "GBR", "RUS", "USA");
    private static final Provenance PRESS = new Provenance(List.of(new Citation("article", Optional.of("paragraph 3"))),
            Optional.of("told in our own words"));

    private Sample() {}

    /** Guarantors, how long they may consult, who decides, and where. */
    public static Family family() {
        List<OpenTerm> terms = List.of(
                term("guarantors", "Who guarantees?", "groups.guarantors", "permanent-five", "permanent-five-and-two"),
                term("territory", "Is Crimea inside?", "procedures.assistance.territory", "everywhere",
                        "without-crimea"),
                term("consult", "How long may they consult?", "procedures.assistance.steps.consult.within",
                        "three-days",
                        "no-limit"),
                term("decision", "Who must agree before anybody helps?", "procedures.assistance.steps.decision.rule",
                        "each-individually", "all-agree", "security-council"));
        return new Family() {
            @Override
            public String id() {
                return "sample";
            }

            @Override
            public List<OpenTerm> terms() {
                return terms;
            }

            @Override
            public Agreement under(Reading reading) {
                return agreement(reading);
            }
        };
    }

    private static OpenTerm term(String name, String question, String place, String... readings) {
        List<OpenTerm.Alternative> alternatives = new ArrayList<>();
        for (String reading : readings) {
            alternatives.add(new OpenTerm.Alternative(reading, Map.of(),
                    reading.equals("all-agree") ? Optional.of("RUS") : Optional.empty(), PRESS));
        }
        return new OpenTerm(name, question, place, alternatives, Map.of(), false, PRESS);
    }

    public static Reading reading(String guarantors, String territory, String consult, String decision) {
        return new Reading(
                Map.of("guarantors", guarantors, "territory", territory, "consult", consult, "decision", decision));
    }

    /** The agreement under the first reading of every term. */
    public static Agreement agreement() {
        return agreement(Readings.of(family()).first());
    }

    private static Agreement agreement(Reading reading) {
        Members guarantors = Members.of(Members.Kind.GUARANTORS);
        Members group = reading.of("guarantors").orElseThrow().equals("permanent-five")
                ? union(FIVE)
                : union(List.of("CHN", "FRA", "GBR", "RUS", "USA", "DEU", "TUR"));
        Limit limit =
                reading.of("consult").orElseThrow().equals("three-days") ? Limit.within(72) : new Limit.Unlimited();
        DecisionRule rule = switch (reading.of("decision").orElseThrow()) {
            case "all-agree" -> new DecisionRule.Unanimity(Optional.empty());
            case "security-council" -> new DecisionRule.OfBody("charter/security-council");
            default -> new DecisionRule.Each();
        };
        Territory territory = reading.of("territory").orElseThrow().equals("everywhere")
                ? new Territory.Everywhere()
                : new Territory.Areas(List.of(), List.of("Crimea"));
        Step consult = new Step.Consult("consult", guarantors, new Timing(limit, Timing.Moment.STEP, 0),
                Next.to("decision"), PRESS);
        Step decide = new Step.Decide("decision",
                new Electorate(Optional.empty(), Optional.of(guarantors), Optional.of(rule),
                        Members.of(Members.Kind.NOBODY),
                        Optional.empty(), Optional.empty()),
                Timing.UNSPECIFIED, Next.to("help"), Next.END, Next.END, Next.END, PRESS);
        Step help = new Step.Act("help", Members.of(Members.Kind.THOSE_IN_FAVOUR), Modality.MAY,
                List.of(Action.of(ActionKind.ARMED_FORCE), Action.of(ActionKind.ARMS),
                        Action.of(ActionKind.AIRSPACE_CLOSURE)),
                Force.UNSPECIFIED, Optional.empty(), Timing.UNSPECIFIED, Next.END, Next.END, PRESS);
        return new Agreement("sample", "Members of the Council as guarantors of a neutral state", Status.PROPOSED,
                Optional.of(LocalDate.of(2025, 8, 24)), Optional.of("A proposal of which no text is known."), sources(),
                parties(),
                List.of(new Group.Listed("guarantors", group, PRESS)),
                List.of(new Place("Crimea", Optional.of("Ukraine"), PRESS)), List.of(), obligations(guarantors),
                List.of(new Procedure("assistance", Set.of(EventKind.ARMED_ATTACK),
                        Optional.of(Members.named("UKR")),
                        new AttackerTest.Anyone(), new Threshold.Unspecified(), territory, Next.to("consult"),
                        List.of(consult, decide, help), PRESS)),
                Life.UNSPECIFIED, Map.of("charter", charter()));
    }

    private static List<Source> sources() {
        return List.of(new Source("article", "A report of an interview", Optional.of("A newspaper"),
                Optional.of(LocalDate.of(2025, 8, 24)), Grade.PRESS, false, Optional.of("read in a copy")));
    }

    private static List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        parties.add(party("UKR", Role.PROTECTED));
        FIVE.forEach(it -> parties.add(party(it, Role.GUARANTOR)));
        parties.add(party("DEU", Role.OTHER));
        parties.add(party("TUR", Role.OTHER));
        return parties;
    }

    private static Party party(String id, Role role) {
        return new Party(id, Optional.empty(), role, Optional.of(Standing.PROSPECTIVE), 1, PRESS);
    }

    private static List<Obligation> obligations(Members guarantors) {
        return List.of(
                new Obligation("no-nato", Members.named("UKR"), Optional.of(guarantors), Modality.MUST_NOT,
                        List.of(new Action(ActionKind.JOIN_ALLIANCE, Optional.of("NATO"))), Set.of(), Optional.empty(),
                        new Limit.Unspecified(), Force.UNSPECIFIED, Optional.empty(), Optional.empty(),
                        Optional.of(Members.named("RUS")), PRESS),
                new Obligation("security", guarantors, Optional.of(Members.named("UKR")), Modality.MUST,
                        List.of(new Action(ActionKind.OTHER, Optional.of("guarantee its security"))),
                        Set.of(EventKind.ARMED_ATTACK), Optional.empty(), new Limit.Unspecified(),
                        Force.UNSPECIFIED,
                        Optional.of("unspecified"), Optional.empty(), Optional.empty(), PRESS));
    }

    /** The Security Council, in little. */
    public static Agreement charter() {
        Members five = Members.named("permanent-five");
        Members ten = Members.named("elected-ten");
        return new Agreement("charter", "Charter", Status.IN_FORCE, Optional.empty(), Optional.empty(), List.of(),
                List.of(new Party("UN-members", Optional.of("members of the United Nations"), Role.OTHER,
                        Optional.empty(), 193,
                        Provenance.NONE)),
                List.of(new Group.Listed("permanent-five", union(FIVE), Provenance.NONE),
                        new Group.Seats("elected-ten", 10, "UN-members", Provenance.NONE)),
                List.of(),
                List.of(new Body("security-council", new Members.Union(List.of(five, ten)), Map.of(),
                        new DecisionRule.AllOf(
                                List.of(new DecisionRule.Quota(Ratio.of(9), false, Optional.empty(), Optional.empty(),
                                        Optional.empty()), new DecisionRule.Veto(five))),
                        Set.of(Ballot.values()), Absence.ABSTAINS, Optional.empty(), Provenance.NONE)),
                List.of(), List.of(), Life.UNSPECIFIED, Map.of());
    }

    private static Members union(List<String> names) {
        return new Members.Union(names.stream().map(Members::named).toList());
    }

    /** The answers for every reading, five attackers and an outsider, and two places. */
    public static WhoResult answers() {
        return Answers.ALL;
    }

    /** Worked out once, when somebody asks. */
    private static final class Answers {

        static final WhoResult ALL = allAnswers();
    }

    private static WhoResult allAnswers() {
        List<WhoRow> rows = new ArrayList<>();
        List<String> attackers = new ArrayList<>(FIVE);
        attackers.add("outsider");
        for (Reading reading : Readings.of(family()).list(1000)) {
            for (String attacker : attackers) {
                for (Optional<String> place : List.of(Optional.<String>empty(), Optional.of("Crimea"))) {
                    rows.add(new WhoRow(reading, situation(attacker, place), answer(reading, attacker, place)));
                }
            }
        }
        return new WhoResult("sample", WhoRequest.EVERYTHING, family().terms(), rows, List.of(), "written by hand");
    }

    public static WhoRow.Situation situation(String attacker, Optional<String> place) {
        return new WhoRow.Situation("assistance", attacker, Optional.of("UKR"), place);
    }

    private static CaseAnswer answer(Reading reading, String attacker, Optional<String> place) {
        if (place.isPresent() && reading.of("territory").equals(Optional.of("without-crimea"))) {
            return new CaseAnswer(
                    new Verdict(
                            List.of(new Trigger.Obstacle("procedures.assistance.territory", Trigger.Kind.TERRITORY)),
                            false, false, List.of(), List.of(), Window.NEVER),
                    sets(List.of(List.of())), List.of(true), CaseAnswer.Lawfully.ALL, sets(List.of()),
                    kinds(List.of(List.of()), List.of()));
        }
        List<String> all = new ArrayList<>(FIVE);
        if (reading.of("guarantors").equals(Optional.of("permanent-five-and-two"))) {
            all.addAll(List.of("DEU", "TUR"));
        }
        Window window = new Window(Optional.of(Hours.ZERO), Optional.empty());
        boolean endless = reading.of("consult").equals(Optional.of("no-limit"));
        if (reading.of("decision").equals(Optional.of("security-council"))) {
            // The same whoever attacks, and wherever.
            return COUNCIL.computeIfAbsent(List.of(all, endless), it -> council(all, endless, window));
        }
        if (reading.of("decision").equals(Optional.of("each-individually")) && !endless) {
            List<String> others = all.stream().filter(it -> !it.equals(attacker)).toList();
            return lawful(List.of(others), singles(others), others, window);
        }
        return lawful(all.stream().map(List::of).toList(), sets(List.of(all)), List.of(), window);
    }

    private static final Map<List<Object>, CaseAnswer> COUNCIL = new ConcurrentHashMap<>();

    private static CaseAnswer council(List<String> all, boolean endless, Window window) {
        List<List<String>> blockers = new ArrayList<>();
        (endless ? all : FIVE).forEach(it -> blockers.add(List.of(it)));
        choose(7, 1, List.of(), blockers);
        List<List<String>> enough = new ArrayList<>();
        choose(4, 1, endless ? all : FIVE, enough);
        return lawful(blockers, sets(enough), List.of(), window);
    }

    /** An answer where help can come but is not owed, and nobody need break the agreement to stop it. */
    private static CaseAnswer lawful(List<List<String>> blockers, MinimalSets enough, List<String> alone,
            Window window) {
        List<String> stoppers = blockers.stream().filter(it -> it.size() == 1).map(List::getFirst).toList();
        return new CaseAnswer(new Verdict(List.of(), true, false, stoppers, alone, window), sets(blockers),
                blockers.stream().map(it -> true).toList(), CaseAnswer.Lawfully.ALL, enough,
                kinds(blockers, enough.listed()));
    }

    private static void choose(int left, int from, List<String> chosen, List<List<String>> into) {
        if (left == 0) {
            into.add(chosen);
            return;
        }
        for (int i = from; i <= 10 - left + 1; i++) {
            Set<String> more = new LinkedHashSet<>(chosen);
            more.add("elected-ten-" + i);
            choose(left - 1, i + 1, List.copyOf(more), into);
        }
    }

    public static MinimalSets sets(List<List<String>> sets) {
        SortedMap<Integer, BigInteger> sizes = new TreeMap<>();
        sets.forEach(set -> sizes.merge(set.size(), BigInteger.ONE, BigInteger::add));
        return new MinimalSets(BigInteger.valueOf(sets.size()), sizes, sets);
    }

    private static CaseAnswer.Kinds kinds(List<List<String>> blockers, List<List<String>> enough) {
        Orbits kinds = orbits(blockers);
        return new CaseAnswer.Kinds(kinds, kinds.listed().stream().map(it -> true).toList(), orbits(enough));
    }

    /** The same sets by what they consist of. */
    public static Orbits orbits(List<List<String>> sets) {
        MonotoneCondition holds = MonotoneCondition.anyOf(sets.stream().map(MonotoneCondition::every).toList());
        List<String> parties = sets.stream().flatMap(List::stream).distinct().toList();
        return holds.orbits(parties, holds.minimalSets(parties, 1000), 1000, List.of());
    }

    private static MinimalSets singles(List<String> parties) {
        return sets(parties.stream().map(List::of).toList());
    }

    /** A run in which events that {@code wanted} names happen one after the other, as the semantics has it. */
    private static Run run(Reading reading, String attacker, List<Function<List<Token>, Event>> wanted,
            Run.Ending ending) {
        Case happening = Case.of(family().under(reading), "assistance",
                new Incident(EventKind.ARMED_ATTACK, attacker, Optional.of("UKR"), Optional.empty(), Optional.empty(),
                        Optional.empty(), true));
        Semantics semantics = Semantics.of(happening);
        Outcome outcome = semantics.start();
        List<Effect> begin = outcome.effects();
        List<Run.EventType> happenings = new ArrayList<>();
        for (Function<List<Token>, Event> next : wanted) {
            State before = outcome.state();
            Event event = next.apply(before.tokens());
            outcome = semantics.step(before, event);
            happenings.add(new Run.EventType(before.now(),
                    "procedures.assistance.steps." + before.tokens().getFirst().step(), event, outcome.effects()));
        }
        return new Run(begin, happenings, ending);
    }

    /** Four stories, one of each kind that differs in how it is told. */
    public static List<Witness> stories() {
        List<Function<List<Token>, Event>> allDone = new ArrayList<>();
        FIVE.forEach(it -> allDone.add(tokens -> new Event.Concluded(tokens.getFirst(), it)));
        List<Function<List<Token>, Event>> help = new ArrayList<>(allDone);
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        FIVE.forEach(it -> ballots.put(it, it.equals("RUS") ? Ballot.NO : Ballot.YES));
        help.add(tokens -> new Event.Voted(tokens.getFirst(), ballots));
        help.add(tokens -> new Event.Acted(tokens.getFirst(), "FRA"));
        List<Function<List<Token>, Event>> talk = new ArrayList<>(allDone.stream().limit(3).toList());
        List<Function<List<Token>, Event>> late = new ArrayList<>();
        late.add(tokens -> new Event.TimePassed(Hours.of(72)));
        late.add(tokens -> new Event.LimitPassed(tokens.getFirst()));
        late.add(tokens -> new Event.Voted(tokens.getFirst(), ballots));
        Reading first = Readings.of(family()).first();
        Reading endless = reading("permanent-five", "everywhere", "no-limit", "all-agree");
        Reading all = reading("permanent-five", "everywhere", "three-days", "all-agree");
        return List.of(story(Witness.Shows.HELP, first, "RUS", List.of(), help, Run.Ending.HELP),
                story(Witness.Shows.BLOCKED, endless, "CHN", List.of("RUS", "USA"), talk, Run.Ending.STALLED),
                story(Witness.Shows.BLOCKED, all, "USA", List.of("RUS"), late, Run.Ending.NOTHING_LEFT));
    }

    private static Witness story(Witness.Shows shows, Reading reading, String attacker, List<String> against,
            List<Function<List<Token>, Event>> events, Run.Ending ending) {
        return new Witness(shows, reading, situation(attacker, Optional.empty()), against,
                Optional.empty(), run(reading, attacker, events, ending));
    }

    /** Everything together. */
    public static Dossier dossier() {
        List<Finding> findings = List.of(
                new Finding("attacker-can-block", Severity.WARNING, "procedures.assistance.steps.decision.rule",
                        "an attacker that is a guarantor can stop help against itself", Optional.empty(),
                        Optional.of("decision=all-agree"), new SourceLocation("sample/agreement.yaml", 120, 13)),
                new Finding("no-deadline", Severity.NOTE, "procedures.assistance.steps.help", "no time is set for help",
                        Optional.of("Say by when."), Optional.empty(),
                        new SourceLocation("sample/agreement.yaml", 140, 7)));
        Stamp stamp = new Stamp("0.1.0", "report", List.of(new Stamp.Input("sample/agreement.yaml",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")), Map.of());
        return new Dossier(stamp, family(), Readings.of(family()).first(), answers(), stories(), power(), findings,
                List.of(), BaseRates.NONE, Optional.empty(), Panels.of(family(), answers()), Optional.empty(),
                Optional.of(brief()));
    }

    /** A brief with one clause to settle, two parties, and nothing known of one of them. */
    public static BriefView brief() {
        BriefView.Mark open = new BriefView.Mark("A", BriefView.Reach.DEPENDS);
        return new BriefView("sample", "A sample", "Proposed, as of 2025-08-24", Optional.empty(), 6, Optional.empty(),
                new BriefView.Questions("Who can stop help?", "Can help come in time?", "Is help owed?"),
                "Under this text, if a guarantor attacks, it can by itself keep help from coming.",
                List.of(new BriefView.Stop(List.of(), "a guarantor attacks", "a guarantor", List.of("A"),
                        new BriefView.Alone(4, 6), "by its vote in \"decision\"", "all must agree")),
                "Within 3 days 0 to 6 %, if each acts with 20 to 50 % (assumed).", List.of(),
                "No: under every reading help can fail to come although nobody breaks the agreement. Self-defence "
                        + "(Article 51 of the Charter of the United Nations) stands beside it.",
                List.of(new BriefView.Settle("consult", "How long may they consult?", "talks end after one day",
                        Optional.of("Consultations end after one day."), Optional.of("design-endless-consultation"),
                        "1 %", "12 %", List.of(new BriefView.Change("chance", "1 %", "12 %")),
                        List.of(new BriefView.Instead("decision", "each decides", "5 %")))),
                "Found by trying 12 versions.", "Enough help within 3 days",
                List.of(new BriefView.Rung("all must agree", Optional.empty(), 1, 2, "1 of 2 attackers", List.of(open)),
                        new BriefView.Rung("talks end after one day", Optional.empty(), 0, 2,
                                "no attacker can stop it alone", List.of(open))),
                List.of(new BriefView.Accept("A", "Arland", 40, 60, Optional.of(50.0), List.of(), List.of("Land"),
                        List.of())),
                "Arithmetic on public statements, not consent.", List.of("The text says nothing of entry into force."),
                List.of("Ours, 3: Each Guarantor pays its own costs."),
                "1 source (1 primary).");
    }

    private static List<BodyPower> power() {
        Agreement charter = charter();
        Poll poll = new Polls(Membership.of(charter), Membership.Who.NOBODY).of(charter.bodies().getFirst());
        return List
                .of(new BodyPower("security-council", Map.of("decision", "security-council"),
                        "there are at least 9 yes votes and none of the permanent members votes no",
                        Power.of(poll, PowerRequest.everything()), List.of()));
    }
}
