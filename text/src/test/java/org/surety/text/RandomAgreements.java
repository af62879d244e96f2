package org.surety.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.surety.model.agreement.*;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Graded;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Quorum;
import org.surety.model.agreement.Reserved;
import org.surety.model.agreement.Wording;
import org.surety.model.quantity.*;
import org.surety.model.quantity.Span;
import org.surety.model.scenario.*;
import org.surety.text.write.YamlWriter;

/**
 * Makes valid agreements and scenarios that use every construct of the model. The same seed gives the same ones.
 * Everything they name exists; steps lead only forward, except from the failure of a vote that repeats.
 */
public final class RandomAgreements {

    private static final List<String> PARTIES = List.of("UKR", "RUS", "USA", "Atlantis", "UN-members", "a.b_c");
    private static final List<String> GROUPS = List.of("big", "small", "chairs", "mixed");
    private static final List<String> BODIES = List.of("council", "electors");
    private static final List<String> STEPS = List.of("one", "two", "three", "four", "five", "six");
    private static final String OTHER = "other-1900";

    private final Random random;

    /** Makes the agreements of a seed. */
    public RandomAgreements(long seed) {
        this.random = new Random(seed);
    }

    /** The library in which the agreements that {@code agreement} refers to are found. */
    public static Library libraryOf(Agreement agreement) {
        return id -> Optional.ofNullable(agreement.imports().get(id))
                .map(it -> new SourceFile(id + ".yaml", YamlWriter.write(it)));
    }

    /** The next agreement. */
    public Agreement next() {
        List<Source> sources = List.of(source("s1"), source("s-2"));
        boolean foreign = random.nextBoolean();
        List<Party> parties = PARTIES.stream().map(this::party).toList();
        List<Group> groups = List.of(new Group.Listed("big", maybe(this::text), union("UKR", "USA"), provenance()),
                new Group.Listed("small", members(List.of("big", "RUS")), provenance()),
                new Group.Seats("chairs", maybe(this::text), 1 + random.nextInt(20), "UN-members", provenance()),
                new Group.Listed("mixed", members(List.of("big", "chairs", "small", "Atlantis")), provenance()));
        List<Place> places = List.of(new Place("Far Land", Optional.empty(), provenance()),
                new Place("Kharkiv", maybe(() -> "Far Land"), provenance()),
                new Place("x", Optional.of("UKR"), provenance()));
        List<Body> bodies = List.of(body("council", false), body("electors", true));
        List<Obligation> obligations = many(4, this::obligation);
        List<Procedure> procedures = new ArrayList<>();
        procedures.add(procedure("alpha", List.of()));
        procedures.add(procedure("beta", foreign ? List.of("alpha", OTHER + "/rescue") : List.of("alpha")));
        if (foreign) {
            procedures.add(foreignProcedure());
        }
        return new Agreement("made-" + random.nextInt(1000), text(), pick(Status.values()), maybe(this::date),
                maybe(this::text), sources,
                parties, groups, places, bodies, obligations, procedures,
                random.nextInt(4) == 0 ? Life.UNSPECIFIED : life(),
                foreign ? Map.of(OTHER, other()) : Map.of(),
                List.of(new Adversary("DEU", maybe(this::text), Provenance.NONE),
                        new Adversary("Rome", maybe(this::text), new Provenance(List.of(), Optional.of("far away")))),
                List.of(FALL, new OwnEvent("stir", "a stir", Set.of(), Provenance.NONE)));
    }

    private static final OwnEvent FALL = new OwnEvent("fall", "the fall of the wall",
            Set.of(EventKind.BREACH, EventKind.THREAT), new Provenance(List.of(), Optional.of("a note")));

    /** An agreement of which everything is referred to by {@link #foreignProcedure()}. */
    private Agreement other() {
        Body board = new Body("board", Members.named("club"), Map.of(), new DecisionRule.Consensus(),
                Set.of(Ballot.values()),
                Absence.ABSTAINS, Optional.empty(), Provenance.NONE);
        Step step = new Step.Act("aid", Members.named("club"), Modality.MUST, List.of(Action.of(ActionKind.ALL_AID)),
                Force.OBLIGED,
                Optional.empty(), Timing.UNSPECIFIED, Next.END, Next.END, Provenance.NONE);
        Procedure rescue = new Procedure("rescue", Set.of(EventKind.BREACH), Optional.empty(),
                new AttackerTest.Anyone(),
                new Threshold.None(), new Territory.Everywhere(), Next.to("aid"), List.of(step), Provenance.NONE);
        return new Agreement(OTHER, "Another", Status.LAPSED, Optional.empty(), Optional.empty(), List.of(), List.of(),
                List.of(new Group.Listed("club", new Members.Union(List.of(Members.named("FRA"))), Provenance.NONE)),
                List.of(),
                List.of(board), List.of(), List.of(rescue), Life.UNSPECIFIED, Map.of());
    }

    private Procedure foreignProcedure() {
        Electorate board = new Electorate(Optional.of(OTHER + "/board"), Optional.empty(), Optional.empty(),
                Members.of(Members.Kind.NOBODY),
                Optional.empty(), Optional.empty());
        Step find =
                new Step.Find("seek", board, new Timing(limit(), Timing.Moment.TRIGGER, 0), Next.to("send"), Next.END,
                        Next.END, Next.END, provenance());
        Step decide = new Step.Decide("send",
                new Electorate(Optional.empty(), Optional.of(Members.named(OTHER + "/club")),
                        Optional.of(new DecisionRule.OfBody(OTHER + "/board")), Members.of(Members.Kind.ATTACKER),
                        Optional.empty(),
                        Optional.empty()),
                new Timing(limit(), Timing.Moment.TRIGGER, 0), Next.to("go"), Next.END, Next.END, Next.END,
                provenance());
        Step refer = new Step.Refer("go", OTHER + "/rescue", new Timing(limit(), Timing.Moment.TRIGGER, 0), Next.END,
                Next.END, Next.END, provenance());
        return new Procedure("gamma", Set.of(EventKind.ARMED_ATTACK), Optional.empty(), new AttackerTest.Anyone(),
                new Threshold.None(),
                new Territory.Everywhere(), Next.to("seek"), List.of(find, decide, refer), Provenance.NONE);
    }

    private Source source(String id) {
        Optional<String> file = maybe(() -> "a text.docx");
        return new Source(id, text(), maybe(this::text), maybe(this::date), pick(Grade.values()), random.nextBoolean(),
                maybe(this::text), file, file.isPresent() && random.nextBoolean()
                        ? Map.of("§1", text(), "§3.2", text())
                        : Map.of());
    }

    private Party party(String id) {
        return new Party(id, maybe(this::text), pick(Role.values()), maybe(() -> pick(Standing.values())),
                id.equals("UN-members") ? 193 : 1, provenance());
    }

    private Body body(String id, boolean weighted) {
        Map<String, Map<String, Ratio>> weights = new LinkedHashMap<>();
        if (weighted) {
            weights.put("votes", weights());
            weights.put("population", weights());
        }
        return new Body(id, members(List.of("big", "mixed", "USA")), weights,
                rule(2, weighted ? List.of("votes", "population") : List.of(),
                        List.of()),
                ballots(), pick(Absence.values()), maybe(this::quorum), maybe(this::text), provenance(),
                random.nextBoolean()
                        ? Optional.of(term(0)).filter(it -> !it.equals(Term.UNSPECIFIED))
                        : Optional.empty());
    }

    private Quorum quorum() {
        return random.nextBoolean()
                ? new Quorum(Ratio.of(random.nextInt(9)), random.nextBoolean(), false)
                : new Quorum(Ratio.of(random.nextInt(4), 3), random.nextBoolean(), true);
    }

    private Map<String, Ratio> weights() {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        weights.put("USA", ratio());
        weights.put("DEU", ratio());
        return weights;
    }

    private Set<Ballot> ballots() {
        Set<Ballot> ballots = EnumSet.of(Ballot.YES);
        ballots.addAll(random.nextBoolean() ? Set.of(Ballot.NO) : Set.of(Ballot.values()));
        return ballots;
    }

    private DecisionRule rule(int depth, List<String> columns, List<String> bodies) {
        int kind = random.nextInt(depth > 0 ? 14 : 8);
        return switch (kind) {
            case 0 -> quota(columns);
            case 1 -> new DecisionRule.Veto(anyMembers());
            case 2 -> new DecisionRule.Unanimity(maybe(this::anyMembers));
            case 3 -> new DecisionRule.Consensus();
            case 4 -> new DecisionRule.Each();
            case 5 -> new DecisionRule.One(Members.named("USA"));
            case 6 -> bodies.isEmpty() ? new DecisionRule.Each() : new DecisionRule.OfBody(pick(bodies));
            case 7 -> new DecisionRule.FewerAgainst(ratio(),
                    columns.isEmpty() ? Optional.empty() : maybe(() -> pick(columns)),
                    random.nextBoolean());
            case 8 -> new DecisionRule.AllOf(many(3, it -> rule(depth - 1, columns, bodies)));
            case 9 -> new DecisionRule.AnyOf(many(3, it -> rule(depth - 1, columns, bodies)));
            case 10 -> new DecisionRule.AtLeast(random.nextInt(3), many(3, it -> rule(depth - 1, columns, bodies)));
            case 12 -> new DecisionRule.WithQuorum(quorum(), rule(depth - 1, columns, bodies));
            case 11 -> new DecisionRule.Not(rule(depth - 1, columns, bodies));
            default -> new DecisionRule.Excluding(anyMembers(), rule(depth - 1, columns, bodies));
        };
    }

    private DecisionRule quota(List<String> columns) {
        Optional<DecisionRule.Base> base = maybe(() -> pick(DecisionRule.Base.values()));
        Ratio amount = base.isPresent() ? Ratio.of(random.nextInt(8), 7) : ratio();
        return new DecisionRule.Quota(amount, random.nextBoolean(), base,
                columns.isEmpty() ? Optional.empty() : maybe(() -> pick(columns)),
                maybe(this::anyMembers));
    }

    private Obligation obligation(int index) {
        Modality modality = pick(Modality.values());
        boolean prohibition = modality == Modality.MUST_NOT;
        Limit limit = prohibition ? new Limit.Unspecified() : limit();
        Course course = course(index, prohibition, !(limit instanceof Limit.Unspecified));
        return new Obligation("duty-" + index, anyMembers(), maybe(this::anyMembers), modality, actions(),
                events(true), maybe(this::anyMembers), limit, pick(Force.values()), maybe(this::text),
                course.breach().equals(Course.Breach.UNSPECIFIED) ? maybe(this::text) : Optional.empty(),
                maybe(this::anyMembers), provenance(), course);
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>(many(3, it -> new Action(pick(ActionKind.values()), maybe(this::text))));
        actions.add(Action.of(pick(ActionKind.values())));
        return actions;
    }

    private Set<EventType> events(boolean mayBeEmpty) {
        Set<EventType> events = new LinkedHashSet<>();
        if (random.nextInt(5) == 0) {
            events.add(FALL);
        }
        for (int i = random.nextInt(3) + (mayBeEmpty ? 0 : 1); i > 0; i--) {
            events.add(pick(EventKind.values()));
        }
        return events;
    }

    private Procedure procedure(String id, List<String> others) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            steps.add(step(i, others));
        }
        return new Procedure(id, events(false), maybe(this::anyMembers), attacker(), threshold(), territory(),
                random.nextBoolean() ? Next.to("one") : new Next(List.of("two", "one")), steps, provenance());
    }

    private AttackerTest attacker() {
        return switch (random.nextInt(6)) {
            case 0 -> new AttackerTest.Anyone();
            case 1 -> new AttackerTest.Unspecified();
            case 2 -> new AttackerTest.Outsider();
            case 3 -> new AttackerTest.Listed(anyMembers());
            case 4 -> new AttackerTest.NotListed(anyMembers());
            default -> new AttackerTest.Through(anyMembers(), "Far Land");
        };
    }

    private Threshold threshold() {
        return switch (random.nextInt(3)) {
            case 0 -> new Threshold.None();
            case 1 -> new Threshold.Unspecified();
            default -> new Threshold.AtLeast(pick(Intensity.values()), random.nextBoolean(), maybe(this::text));
        };
    }

    private Territory territory() {
        return switch (random.nextInt(3)) {
            case 0 -> new Territory.Everywhere();
            case 1 -> new Territory.Unspecified();
            default -> new Territory.Areas(random.nextBoolean() ? List.of() : List.of("Kharkiv", "x"),
                    List.of("Far Land"));
        };
    }

    private Step step(int index, List<String> others) {
        String id = STEPS.get(index);
        Timing timing = timing(0);
        Supplier<Next> next = () -> next(index, false);
        Provenance reserved = reserved();
        return switch (random.nextInt(7)) {
            case 0 -> new Step.Request(id, Reserved.without(anyMembers(), reserved), timing, next.get(), next.get(),
                    reserved);
            case 1 -> new Step.Consult(id, anyMembers(), maybe(this::anyMembers), timing, next.get(), provenance());
            case 2 -> new Step.Wait(id, timing, next.get(), provenance());
            case 3 -> new Step.Act(id, Reserved.without(anyMembers(), reserved),
                    random.nextBoolean() ? Modality.MUST : Modality.MAY, actions(),
                    pick(Force.values()),
                    maybe(random::nextBoolean), timing, next.get(), next.get(), reserved);
            case 4 -> others.isEmpty()
                    ? new Step.Wait(id, timing, next.get(), provenance())
                    : new Step.Refer(id, pick(others), timing, next.get(), next.get(), next.get(), provenance());
            default -> vote(id, index, timing(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0));
        };
    }

    private Step vote(String id, int index, Timing timing) {
        boolean open = random.nextInt(4) == 0;
        Timing held = open ? new Timing(Limit.within(9), timing.from(), 0, true) : timing;
        Next no = next(index, held.repeats() > 0);
        Next silence = open || random.nextBoolean() ? no : next(index, false);
        Next last = open ? Next.END : next(index, false);
        Provenance reserved = reserved();
        Electorate electorate = electorate(reserved);
        List<Graded> grades = electorate.rule().isEmpty()
                ? List.of()
                : many(2, it -> new Graded(rule(1, List.of(), BODIES), next(index, false)));
        return random.nextInt(3) == 0
                ? new Step.Find(id, electorate, held, next(index, false), grades, no, silence, last, reserved)
                : new Step.Decide(id, electorate, held, next(index, false), grades, no, silence, last, reserved);
    }

    /** What a step rests on, and at times who has made a reservation to it. */
    private Provenance reserved() {
        Provenance plain = provenance();
        Map<String, String> reservations = switch (random.nextInt(6)) {
            case 0 -> Map.of("USA", text());
            case 1 -> new TreeMap<>(Map.of("FRA", text(), "GBR", text()));
            default -> Map.of();
        };
        return new Provenance(plain.citations(), plain.note(), plain.wording(), reservations);
    }

    private Next next(int index, boolean anywhere) {
        int from = anywhere ? 0 : index + 1;
        List<String> possible = STEPS.subList(from, STEPS.size());
        if (possible.isEmpty() || random.nextInt(4) == 0) {
            return Next.END;
        }
        return possible.size() > 1 && random.nextInt(4) == 0
                ? new Next(List.of(possible.getLast(), possible.getFirst()))
                : Next.to(pick(possible));
    }

    private Electorate electorate(Provenance reserved) {
        Optional<Set<Ballot>> ballots = maybe(this::ballots);
        Optional<Absence> absence = maybe(() -> pick(Absence.values()));
        if (random.nextBoolean()) {
            String body = pick(BODIES);
            List<String> columns = body.equals("electors") ? List.of("votes", "population") : List.of();
            return new Electorate(Optional.of(body), Optional.empty(), maybe(() -> rule(2, columns, BODIES)),
                    Reserved.recused(anyMembers(), reserved), ballots, absence);
        }
        return new Electorate(Optional.empty(), Optional.of(anyMembers()), Optional.of(rule(2, List.of(), BODIES)),
                Reserved.recused(random.nextBoolean() ? Members.of(Members.Kind.NOBODY) : anyMembers(), reserved),
                ballots, absence);
    }

    private Timing timing(int repeats) {
        return new Timing(limit(), pick(Timing.Moment.STEP, Timing.Moment.TRIGGER, new Timing.StepStart("one")),
                repeats);
    }

    private Limit limit() {
        return switch (random.nextInt(3)) {
            case 0 -> new Limit.Unlimited();
            case 1 -> new Limit.Unspecified();
            default -> random.nextBoolean()
                    ? Limit.within(random.nextInt(200))
                    : new Limit.Within(Span.ofMonths(1 + random.nextInt(40)));
        };
    }

    private Life life() {
        return new Life(maybe(this::anyMembers), many(3, it -> condition(2, 0)), maybe(() -> condition(2, 0)), term(0),
                many(2, it -> condition(2, 0)), many(2, it -> condition(2, 0)), many(2, it -> condition(2, 0)),
                maybe(() -> pick(Life.Law.values())), provenance());
    }

    /** @param duties how many obligations there are that it may name */
    private Term term(int duties) {
        return new Term(switch (random.nextInt(3)) {
            case 0 -> new Term.Duration.Unlimited();
            case 1 -> new Term.Duration.Unspecified();
            default -> new Term.Duration.For(span());
        }, maybe(() -> condition(1, duties)), maybe(this::renewal), maybe(this::withdrawal), provenance());
    }

    private Span span() {
        return switch (random.nextInt(3)) {
            case 0 -> Span.ofMonths(12 * (1 + random.nextInt(99)));
            case 1 -> Span.ofMonths(1 + random.nextInt(99));
            default -> new Span(0, 1 + random.nextInt(500));
        };
    }

    private Term.Renewal renewal() {
        Term.Renewal.Kind kind = pick(Term.Renewal.Kind.values());
        return new Term.Renewal(kind, kind == Term.Renewal.Kind.PROCEDURE ? Optional.of("alpha") : Optional.empty(),
                kind == Term.Renewal.Kind.NONE ? Optional.empty() : maybe(this::span));
    }

    private Term.Withdrawal withdrawal() {
        return random.nextBoolean()
                ? new Term.Withdrawal(true, maybe(() -> random.nextBoolean() ? Term.Notice.of(span()) : notice()),
                        maybe(this::span), maybe(() -> condition(1, 0)))
                : Term.Withdrawal.FORBIDDEN;
    }

    private Term.Notice notice() {
        return new Term.Notice(span(), maybe(this::anyMembers), maybe(() -> pick("UKR", "council", "big")),
                pick(Term.Notice.When.values()), pick(Term.Notice.Effect.values()),
                random.nextBoolean(), provenance());
    }

    /** @param duties how many obligations there are that it may name, so that none waits for itself */
    private Condition condition(int depth, int duties) {
        return switch (random.nextInt(depth > 0 ? 12 : 6)) {
            case 6 -> new Condition.After(span(), condition(depth - 1, duties), provenance());
            case 7 -> new Condition.AllOf(parts(depth, duties), provenance());
            case 8 -> new Condition.AnyOf(parts(depth, duties), provenance());
            case 9 -> new Condition.InOrder(parts(depth, duties), provenance());
            case 10 -> new Condition.Not(condition(depth - 1, duties), provenance());
            case 0, 11 -> duties == 0
                    ? fact(0)
                    : new Condition.Done("duty-" + (1 + random.nextInt(duties)), provenance());
            default -> fact(duties);
        };
    }

    private List<Condition> parts(int depth, int duties) {
        List<Condition> parts = new ArrayList<>(many(2, it -> condition(depth - 1, duties)));
        parts.add(condition(depth - 1, duties));
        return parts;
    }

    private Condition.Fact fact(int duties) {
        Condition.Kind kind = pick(Condition.Kind.values());
        Optional<Members> who = maybe(this::anyMembers);
        Optional<String> what = maybe(this::text);
        Optional<Condition.Stage> stage = Optional.empty();
        switch (kind) {
            case DATE -> {
                who = Optional.empty();
                what = Optional.of(date().toString());
            }
            case OTHER_AGREEMENT -> {
                stage = maybe(() -> pick(Condition.Stage.SIGNED, Condition.Stage.RATIFIED, Condition.Stage.IN_FORCE));
                if (who.isPresent() && random.nextBoolean()) {
                    stage = Optional.of(Condition.Stage.MEMBER);
                }
            }
            case EVENT -> {
                return new Condition.Fact(kind, Optional.empty(), Optional.of(pick("fall", "stir", "coup")),
                        provenance());
            }
            case BREACH_BY -> {
                what = duties == 0 ? Optional.empty() : maybe(() -> "duty-" + (1 + random.nextInt(duties)));
                stage = Optional.of(pick(Condition.Stage.CLAIMED, Condition.Stage.FOUND));
            }
            default -> {
            }
        }
        Optional<Condition.Count> count = maybe(() -> new Condition.Count(
                random.nextBoolean() ? Ratio.of(1 + random.nextInt(9)) : Ratio.of(1 + random.nextInt(6), 7),
                random.nextBoolean()));
        return new Condition.Fact(kind, who, count, what, stage, provenance());
    }

    /** How the obligation with that number runs; it names only obligations before it. */
    private Course course(int index, boolean prohibition, boolean within) {
        if (random.nextInt(3) == 0) {
            return Course.PLAIN;
        }
        return new Course(maybe(() -> condition(2, index - 1)), maybe(() -> condition(2, index - 1)),
                maybe(() -> condition(2, index - 1)), within ? maybe(() -> condition(2, index - 1)) : Optional.empty(),
                within || prohibition ? Optional.empty() : maybe(this::date), maybe(() -> "alpha/two"),
                index == 1 ? Optional.empty() : maybe(() -> "duty-1"), random.nextBoolean(),
                pick(Course.Essential.values()), maybe(this::anyMembers), random.nextBoolean(), breach(),
                random.nextBoolean()
                        ? Optional.of(term(index - 1)).filter(it -> !it.equals(Term.UNSPECIFIED))
                        : Optional.empty());
    }

    private Course.Breach breach() {
        if (random.nextBoolean()) {
            return Course.Breach.UNSPECIFIED;
        }
        return new Course.Breach(switch (random.nextInt(4)) {
            case 0 -> new Course.FoundBy.EachForItself();
            case 1 -> new Course.FoundBy.Procedure("alpha");
            case 2 -> new Course.FoundBy.Procedure("alpha", Optional.of("one"));
            default -> new Course.FoundBy.Unspecified();
        }, many(3, it -> consequence()), maybe(this::anyMembers), maybe(this::anyMembers), provenance());
    }

    private Course.Consequence consequence() {
        return switch (random.nextInt(6)) {
            case 0 -> new Course.Consequence.Suspends();
            case 1 -> random.nextBoolean() ? new Course.Consequence.Expels() : new Course.Consequence.Releases();
            case 2 -> new Course.Consequence.Ends();
            case 3 -> new Course.Consequence.Voids();
            case 4 -> new Course.Consequence.Revives();
            default -> new Course.Consequence.SetsOff("alpha");
        };
    }

    private Members anyMembers() {
        return members(List.of("big", "small", "chairs", "mixed", "council", "UKR", "FRA", "Atlantis"));
    }

    /** A set made of {@code names} and the sets that every agreement has. */
    private Members members(List<String> names) {
        return switch (random.nextInt(7)) {
            case 0 -> new Members.Union(many(3, it -> members(names)));
            case 1 -> new Members.Except(members(names), members(names));
            case 2 -> Members.of(pick(Members.Kind.values()));
            default -> Members.named(pick(names));
        };
    }

    private static Members union(String... names) {
        return new Members.Union(Arrays.stream(names).map(Members::named).toList());
    }

    private Provenance provenance() {
        return switch (random.nextInt(4)) {
            case 0 -> new Provenance(List.of(new Citation("s1", maybe(this::text))), maybe(this::text));
            case 1 -> new Provenance(
                    List.of(new Citation("s-2", Optional.of("Article 5")), new Citation("s1", Optional.empty())),
                    maybe(this::text));
            case 2 -> new Provenance(List.of(), maybe(this::text),
                    random.nextBoolean()
                            ? List.of(new Wording(Optional.empty(), text()))
                            : List.of(new Wording(Optional.of("en"), text()), new Wording(Optional.of("fr"), text())),
                    Map.of());
            default -> Provenance.NONE;
        };
    }

    /** The next scenario, for any agreement. */
    public Scenario nextScenario() {
        List<Behaviour> behaviours = List.of("guarantors", "RUS", "big").stream().map(this::behaviour).toList();
        return new Scenario("case-" + random.nextInt(99), maybe(this::text), Optional.empty(), Optional.empty(),
                maybe(() -> "alpha"),
                Optional.of(new Incident(pick(EventKind.values()), text(), maybe(() -> "UKR"), maybe(this::text),
                        maybe(this::text),
                        maybe(() -> pick(Intensity.values())), random.nextBoolean())),
                maybe(() -> Hours.of(random.nextInt(300))),
                random.nextBoolean() ? Map.of() : Map.of("armed-force", ratio(), "money", ratio()),
                behaviours, List.of("guarantors", "RUS").stream().map(this::stakes).toList(),
                maybe(() -> new StakesFrom("help", Ratio.of(100), Ratio.ZERO, Ratio.of(1, 3),
                        assumption())),
                maybe(this::text),
                List.of(source("s1"), source("s-2")), assumption());
    }

    private PartyStakes stakes(String who) {
        Map<PartyStakes.Of, Range> worth = new EnumMap<>(PartyStakes.Of.class);
        for (PartyStakes.Of of : PartyStakes.Of.values()) {
            maybe(() -> Ratio.of(random.nextInt(9) - 4, 3))
                    .ifPresent(it -> worth.put(of, new Range(it, it.plus(Ratio.of(random.nextInt(3))))));
        }
        return new PartyStakes(who, worth, assumption());
    }

    private Behaviour behaviour(String who) {
        return new Behaviour(who, conduct(), random.nextBoolean() ? Map.of() : Map.of("alpha/one", conduct()),
                random.nextBoolean() ? Map.of() : Map.of("armed-force", ratio()), assumption());
    }

    private Conduct conduct() {
        return new Conduct(maybe(this::voting), byFreedom(this::chance), byFreedom(this::delay), maybe(this::delay));
    }

    private <T> ByFreedom<T> byFreedom(Supplier<T> value) {
        return random.nextBoolean()
                ? new ByFreedom.Alike<>(value.get())
                : new ByFreedom.Apart<>(maybe(value), maybe(value));
    }

    private Voting voting() {
        List<Voting.Attempt> attempts = new ArrayList<>(many(2, it -> attempt()));
        attempts.add(attempt());
        return new Voting(attempts, maybe(this::attempt));
    }

    private Voting.Attempt attempt() {
        return random.nextBoolean() ? chances() : new Voting.Follows("CHN", chance(), maybe(this::chances));
    }

    private Voting.Chances chances() {
        Range low = new Range(Ratio.ZERO, Ratio.of(random.nextInt(4), 3));
        return random.nextBoolean()
                ? new Voting.Chances(Map.of(Ballot.YES, low), Optional.of(Ballot.NO))
                : new Voting.Chances(
                        Map.of(Ballot.YES, Range.exactly(Ratio.of(1, 3)), Ballot.ABSTAIN,
                                Range.exactly(Ratio.of(2, 3))),
                        Optional.empty());
    }

    private Range chance() {
        int low = random.nextInt(11);
        return new Range(Ratio.of(low, 10), Ratio.of(low + random.nextInt(11 - low), 10));
    }

    private Delay delay() {
        return switch (random.nextInt(4)) {
            case 0 -> new Delay.Fixed(Hours.of(random.nextInt(99)));
            case 1 -> new Delay.Uniform(Hours.of(random.nextInt(24)), Hours.of(24 + random.nextInt(99)),
                    Hours.of(1 + random.nextInt(24)));
            case 2 -> new Delay.Geometric(chance(), Hours.of(1 + random.nextInt(48)));
            default -> new Delay.Table(
                    List.of(new Delay.Row(Hours.of(6), Ratio.of(1, 5)), new Delay.Row(Hours.of(24), Ratio.of(3, 5))));
        };
    }

    private Assumption assumption() {
        return switch (random.nextInt(4)) {
            case 0 -> new Assumption(List.of(), Optional.of(text()), false);
            case 1 -> new Assumption(List.of(), Optional.empty(), true);
            case 2 -> new Assumption(List.of(new Citation("s1", maybe(this::text))), Optional.empty(), false);
            default -> Assumption.UNSTATED;
        };
    }

    private LocalDate date() {
        return LocalDate.of(1839 + random.nextInt(190), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Ratio ratio() {
        return Ratio.of(random.nextInt(40), 1 + random.nextInt(3));
    }

    private String text() {
        return pick(List.of("Moscow or St Petersburg", "two: words", "a \"quoted\" text", "line one\nline two", "Київ",
                "# no comment",
                "- dash", "null", "72", "yes", "tab\there", "{brace", "back\\slash", "\uD83D\uDD4A", "open", "assumed",
                "a, b", "x'y", "'", "unspecified", "@at", "%"));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> many(int most, java.util.function.IntFunction<T> make) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(make.apply(i));
        }
        return all;
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
