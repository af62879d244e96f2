package org.surety.conformance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;

/** Small agreements made by chance, which use every clause that the life of an agreement has. */
final class RandomLives {

    static final List<String> NAMES = List.of("AAA", "BBB", "CCC", "VVV", "WWW");
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 20);
    static final List<String> OBJECTS = List.of("NATO", "the NATO alliance", "a bloc");
    private static final int DAY = 24;
    private static final Provenance NONE = Provenance.NONE;
    private static final List<ActionKind> DEEDS = List.of(ActionKind.ARMS, ActionKind.PAY,
            ActionKind.WITHDRAW_FORCES, ActionKind.CONSULT, ActionKind.OTHER);
    private static final List<ActionKind> STANDING = List.of(ActionKind.REMAIN_NEUTRAL, ActionKind.STAY_OUT,
            ActionKind.RESPECT_BORDERS, ActionKind.SETTLE_PEACEFULLY, ActionKind.PROTECT_MINORITY_LANGUAGE);
    private static final List<ActionKind> FORBIDDEN = List.of(ActionKind.JOIN_ALLIANCE, ActionKind.USE_FORCE,
            ActionKind.COERCE_ECONOMICALLY, ActionKind.USE_NUCLEAR_WEAPONS, ActionKind.HOST_BASES);

    private final Random random;
    private final World world;
    private final String id;
    private final Optional<String> other;
    private final List<String> parties;
    private final List<String> duties = new ArrayList<>();
    private final boolean hasFinding;

    /**
     * What could be otherwise and should make no difference.
     *
     * @param names what the parties are called
     * @param firstDay the day on which things begin
     */
    record World(List<String> names, LocalDate firstDay) {
        static final World USUAL = new World(NAMES, FIRST_DAY);
    }

    private RandomLives(Random random, World world, String id, Optional<String> other) {
        this.random = random;
        this.world = world;
        this.id = id;
        this.other = other;
        this.parties = world.names().subList(0, 2 + random.nextInt(4));
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            duties.add("d" + i);
        }
        this.hasFinding = random.nextBoolean();
    }

    /** One agreement, or two that refer to each other. */
    static List<Agreement> of(Random random, World world) {
        if (random.nextInt(4) > 0) {
            return List.of(alone(random, world, "one"));
        }
        return List.of(new RandomLives(random, world, "one", Optional.of("two")).agreement(),
                new RandomLives(random, world, "two", Optional.of("one")).agreement());
    }

    /** One that refers to none that is followed. */
    static Agreement alone(Random random, World world, String id) {
        return new RandomLives(random, world, id, Optional.empty()).agreement();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(int in, Supplier<T> made) {
        return random.nextInt(in) == 0 ? Optional.of(made.get()) : Optional.empty();
    }

    private Agreement agreement() {
        List<Party> all = new ArrayList<>();
        for (String party : parties) {
            Role role = any(List.of(Role.PROTECTED, Role.GUARANTOR, Role.GUARANTOR, Role.MONITOR, Role.OTHER));
            all.add(new Party(party, Optional.empty(), role, Optional.empty(), 1, NONE));
        }
        Group group =
                new Group.Listed("pair", new Members.Union(parties.subList(0, 2).stream().map(Members::named).toList()),
                        NONE);
        Body council = new Body("council", Members.of(Members.Kind.PARTIES), Map.of(), quota(), Set.of(Ballot.values()),
                Absence.ABSTAINS, Optional.empty(), NONE);
        List<Obligation> obligations = duties.stream().map(this::duty).toList();
        List<Procedure> procedures = new ArrayList<>(List.of(aid()));
        if (hasFinding) {
            procedures.add(finding());
        }
        return new Agreement(id, "Random", any(List.of(Status.DRAFT, Status.DRAFT, Status.POLITICAL)),
                Optional.empty(), Optional.empty(), List.of(), all, List.of(group), List.of(), List.of(council),
                obligations, procedures, life(), Map.of(), List.of(), List.of(fire(id)));
    }

    /** An event that every text defines for itself, and each in its own way. */
    static OwnEvent fire(String id) {
        return new OwnEvent("fire", "a fire of " + id,
                id.equals("one") ? Set.of(EventKind.THREAT) : Set.of(), NONE);
    }

    // ---- procedures

    private DecisionRule quota() {
        return new DecisionRule.Quota(Ratio.of(1 + random.nextInt(2)), false, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private Timing timing() {
        Limit limit = random.nextInt(6) == 0 ? new Limit.Unspecified() : Limit.within(any(List.of(5, 24, 30, 72)));
        return new Timing(limit, random.nextInt(4) == 0 ? Timing.Moment.TRIGGER : Timing.Moment.STEP, 0);
    }

    private Electorate electorate() {
        return random.nextBoolean()
                ? new Electorate(Optional.of("council"), Optional.empty(), Optional.empty(),
                        Members.of(random.nextBoolean() ? Members.Kind.ATTACKER : Members.Kind.NOBODY),
                        Optional.empty(), Optional.empty())
                : new Electorate(Optional.empty(), Optional.of(members()), Optional.of(quota()),
                        Members.of(Members.Kind.NOBODY), Optional.empty(), Optional.empty());
    }

    private Procedure aid() {
        Step help = new Step.Act("help", members(), random.nextInt(4) == 0 ? Modality.MAY : Modality.MUST,
                List.of(Action.of(ActionKind.ARMS)), Force.UNSPECIFIED, Optional.empty(), timing(), Next.END,
                Next.END, NONE);
        Step vote = new Step.Decide("vote", electorate(), timing(), Next.to("help"), Next.END, Next.END, Next.END,
                NONE);
        Step first = random.nextBoolean()
                ? new Step.Consult("talk", members(), timing(), Next.to("vote"), NONE)
                : new Step.Request("talk", members(), timing(), Next.to("vote"), Next.END, NONE);
        Next start = any(List.of(Next.to("talk"), Next.to("vote"), Next.to("help"),
                new Next(List.of("vote", "help"))));
        return new Procedure("aid", Set.of(EventKind.ARMED_ATTACK), maybe(2, this::members), new AttackerTest.Anyone(),
                new Threshold.None(), new Territory.Everywhere(), start, List.of(first, vote, help), NONE);
    }

    private Procedure finding() {
        Step find = new Step.Find("find", electorate(), timing(), Next.END, Next.END, Next.END, Next.END, NONE);
        return new Procedure("finding", random.nextBoolean()
                ? Set.of(EventKind.ARMED_ATTACK)
                : Set.of(EventKind.BREACH), Optional.empty(), new AttackerTest.Anyone(), new Threshold.None(),
                new Territory.Everywhere(), Next.to("find"), List.of(find), NONE);
    }

    // ---- sets, times, conditions

    private Members members() {
        return switch (random.nextInt(7)) {
            case 0 -> Members.of(Members.Kind.PARTIES);
            case 1 -> Members.of(Members.Kind.GUARANTORS);
            case 2 -> new Members.Except(Members.of(Members.Kind.PARTIES), Members.named(any(parties)));
            case 3 -> new Members.Union(List.of(Members.named(any(parties)), Members.named(any(parties))));
            case 4 -> Members.named("pair");
            default -> Members.named(any(parties));
        };
    }

    private Span span() {
        return switch (random.nextInt(6)) {
            case 0 -> Span.ofMonths(1 + random.nextInt(3));
            case 1 -> new Span(0, any(List.of(5L, 30L, 49L)));
            default -> new Span(0, (long) DAY * (1 + random.nextInt(40)));
        };
    }

    private LocalDate date() {
        return world.firstDay().plusDays(random.nextInt(260) - 20);
    }

    private Condition condition(int depth, boolean positive) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> new Condition.AllOf(List.of(condition(depth - 1, positive), condition(depth - 1, positive)),
                        NONE);
                case 1 -> new Condition.AnyOf(List.of(condition(depth - 1, positive), condition(depth - 1, positive)),
                        NONE);
                case 2 -> new Condition.InOrder(
                        List.of(condition(depth - 1, positive), condition(depth - 1, positive)), NONE);
                case 3 -> new Condition.Not(condition(depth - 1, false), NONE);
                default -> new Condition.After(span(), condition(depth - 1, positive), NONE);
            };
        }
        if (!duties.isEmpty() && random.nextInt(8) == 0) {
            return new Condition.Done(any(duties), NONE);
        }
        return fact(positive);
    }

    private Condition.Fact fact(boolean positive) {
        List<Condition.Kind> kinds = new ArrayList<>(List.of(Condition.Kind.values()));
        if (!positive) {
            kinds.remove(Condition.Kind.OTHER_AGREEMENT);
        }
        Condition.Kind kind = any(kinds);
        Optional<Members> who = maybe(2, this::members);
        return switch (kind) {
            case SIGNATURE, RATIFICATION -> new Condition.Fact(kind, who, maybe(3,
                    () -> new Condition.Count(Ratio.of(1 + random.nextInt(2), 1 + random.nextInt(2)),
                            random.nextInt(4) == 0)),
                    Optional.empty(), Optional.empty(), NONE);
            case REFERENDUM, WITHDRAWAL_OF_FORCES, BORDER_CHANGE, STRIKE_ON, END_OF_STATE ->
                    new Condition.Fact(kind, who, maybe(3, () -> any(OBJECTS)), NONE);
            case JOINS_ALLIANCE -> new Condition.Fact(kind, who, maybe(3, () -> any(OBJECTS)), NONE);
            case CEASEFIRE, MUTUAL_AGREEMENT ->
                    new Condition.Fact(kind, Optional.empty(), Optional.empty(), NONE);
            case ATTACK_BY, EXIT_OF -> new Condition.Fact(kind, who, Optional.empty(), NONE);
            case OTHER_AGREEMENT -> {
                Condition.Stage stage = any(List.of(Condition.Stage.IN_FORCE, Condition.Stage.IN_FORCE,
                        Condition.Stage.SIGNED, Condition.Stage.RATIFIED, Condition.Stage.MEMBER));
                yield new Condition.Fact(kind, stage == Condition.Stage.MEMBER
                        ? Optional.of(Members.named(any(parties)))
                        : Optional.empty(), Optional.empty(), Optional.of(other.orElse("elsewhere")),
                        Optional.of(stage), NONE);
            }
            case BREACH_BY -> new Condition.Fact(kind, who, Optional.empty(),
                    duties.isEmpty() ? Optional.empty() : maybe(2, () -> any(duties)),
                    maybe(2, () -> any(List.of(Condition.Stage.CLAIMED, Condition.Stage.FOUND))), NONE);
            case EVENT -> new Condition.Fact(kind, Optional.empty(), Optional.of(any(List.of("fire", "fire",
                    EventKind.THREAT.word(), EventKind.ARMED_ATTACK.word(), EventKind.BREACH.word()))), NONE);
            case DATE -> new Condition.Fact(kind, Optional.empty(), Optional.of(date().toString()), NONE);
            case DECISION -> new Condition.Fact(kind, Optional.of(Members.named(
                    any(List.of("council", "aid/vote")))), Optional.empty(), NONE);
        };
    }

    // ---- life and duties

    private List<Condition> conditions(int in) {
        return random.nextInt(in) == 0 ? List.of(condition(2, true)) : List.of();
    }

    private Life life() {
        List<Condition> entry = switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 ->
                    List.of(new Condition.Fact(Condition.Kind.RATIFICATION, Optional.empty(), Optional.empty(), NONE));
            case 2 -> List.of(new Condition.Fact(Condition.Kind.SIGNATURE,
                    Optional.of(Members.of(Members.Kind.PARTIES)), Optional.empty(), NONE), condition(2, true));
            default -> List.of(new Condition.Fact(Condition.Kind.SIGNATURE, Optional.empty(),
                    Optional.of(new Condition.Count(Ratio.of(2), false)), Optional.empty(), Optional.empty(), NONE));
        };
        return new Life(maybe(4, () -> Members.of(Members.Kind.PARTIES)), entry, maybe(6, () -> condition(1, true)),
                term(), conditions(4), conditions(4), conditions(5),
                maybe(2, () -> any(List.of(Life.Law.values()))), NONE);
    }

    private Term term() {
        Optional<Term.Renewal> renewal = maybe(2, () -> hasFinding && random.nextInt(3) == 0
                ? new Term.Renewal(Term.Renewal.Kind.PROCEDURE, Optional.of("finding"))
                : Term.Renewal.of(any(List.of(Term.Renewal.Kind.AUTOMATIC, Term.Renewal.Kind.BY_AGREEMENT,
                        Term.Renewal.Kind.NONE))));
        Term.Duration duration = random.nextBoolean()
                ? new Term.Duration.For(span())
                : any(List.of(new Term.Duration.Unlimited(), new Term.Duration.Unspecified()));
        Optional<Term.Withdrawal> withdrawal = maybe(2, () -> new Term.Withdrawal(random.nextInt(5) > 0,
                maybe(1 + random.nextInt(2), () -> new Term.Notice(span(), maybe(3, this::members), Optional.empty(),
                        any(List.of(Term.Notice.When.values())), any(List.of(Term.Notice.Effect.values())),
                        random.nextInt(3) == 0, NONE)),
                maybe(3, this::span), maybe(5, () -> condition(1, true))));
        return new Term(duration, maybe(4, () -> condition(1, true)), renewal, withdrawal);
    }

    private Obligation duty(String name) {
        int sort = random.nextInt(6);
        Modality modality = sort == 0 ? Modality.MUST_NOT : sort == 1 ? Modality.MAY : Modality.MUST;
        List<ActionKind> kinds = sort == 0 ? FORBIDDEN : sort == 2 ? STANDING : DEEDS;
        List<Action> actions = new ArrayList<>(List.of(new Action(any(kinds), maybe(3, () -> any(OBJECTS)))));
        if (random.nextInt(5) == 0) {
            ActionKind second = any(kinds);
            if (second != actions.getFirst().kind()) {
                actions.add(Action.of(second));
            }
        }
        Set<EventType> on = random.nextInt(3) == 0
                ? Set.of(any(List.of(EventKind.ARMED_ATTACK, EventKind.THREAT, EventKind.AGGRESSION)))
                : Set.of();
        Limit within = random.nextInt(2) == 0
                ? Limit.within(any(List.of(5, 24, 30, 240, 720)))
                : new Limit.Unspecified();
        return new Obligation(name, members(), maybe(2, this::members), modality, actions, on,
                maybe(6, this::members), within, Force.UNSPECIFIED, Optional.empty(), Optional.empty(),
                Optional.empty(), reserved(), course(name, on));
    }

    private Provenance reserved() {
        return random.nextInt(6) == 0
                ? new Provenance(List.of(), Optional.empty(), NONE.wording(), Map.of(any(parties), "a reservation"))
                : NONE;
    }

    private Course course(String name, Set<EventType> on) {
        Optional<String> through = on.contains(EventKind.ARMED_ATTACK)
                ? Optional.empty()
                : maybe(7, () -> "aid/help");
        int number = duties.indexOf(name);
        String partner = "d" + (number ^ 1);
        boolean parallel = duties.size() > 1 && number < 2 && duties.hashCode() % 2 == 0 && duties.contains(partner);
        return new Course(maybe(5, () -> condition(2, true)), maybe(5, () -> condition(2, true)),
                maybe(6, () -> condition(2, true)), maybe(4, () -> condition(2, true)), maybe(4, this::date), through,
                parallel ? Optional.of(partner) : Optional.empty(), random.nextInt(6) == 0,
                any(List.of(Course.Essential.values())), maybe(8, () -> Members.named("OUT")),
                random.nextInt(6) == 0, breach(), maybe(8, this::term));
    }

    private Course.Breach breach() {
        if (random.nextBoolean()) {
            return Course.Breach.UNSPECIFIED;
        }
        Course.FoundBy by = switch (random.nextInt(3)) {
            case 0 -> new Course.FoundBy.EachForItself();
            case 1 -> hasFinding
                    ? new Course.FoundBy.Procedure("finding", maybe(3, () -> any(List.of("find", "other"))))
                    : new Course.FoundBy.Unspecified();
            default -> new Course.FoundBy.Unspecified();
        };
        List<Course.Consequence> then = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Course.Consequence next = switch (random.nextInt(8)) {
                case 0 -> new Course.Consequence.Ends();
                case 1 -> new Course.Consequence.Voids();
                case 2 -> new Course.Consequence.Releases();
                case 3 -> new Course.Consequence.Expels();
                case 4 -> new Course.Consequence.Revives();
                case 5 -> new Course.Consequence.SetsOff("aid");
                default -> new Course.Consequence.Suspends();
            };
            if (!then.contains(next)) {
                then.add(next);
            }
        }
        return new Course.Breach(by, then, maybe(4, this::members), maybe(4, this::members));
    }
}
