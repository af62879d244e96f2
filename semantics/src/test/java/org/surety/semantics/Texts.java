package org.surety.semantics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.model.scenario.Incident;

/**
 * Agreements in a few readable lines, for tests.
 *
 * <pre>{@code
 * Agreement text = Texts.agreement().protects("UKR").guarantors("USA", "GBR")
 * .procedure("assistance", Line.consult("talks", "guarantors").within(72).then("help"), Line.may("help", "guarantors"))
 *         .text();
 * }</pre>
 */
public final class Texts {

    private final String id;
    private final List<Party> parties = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Obligation> duties = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<Condition> voids = new ArrayList<>();
    private final Map<String, Agreement> imports = new LinkedHashMap<>();
    private Life life = Life.UNSPECIFIED;

    private Texts(String id) {
        this.id = id;
    }

    public static Texts agreement() {
        return agreement("test");
    }

    public static Texts agreement(String id) {
        return new Texts(id);
    }

    public Texts protects(String... names) {
        return parties(Role.PROTECTED, names);
    }

    public Texts guarantors(String... names) {
        return parties(Role.GUARANTOR, names);
    }

    public Texts parties(Role role, String... names) {
        for (String name : names) {
            parties.add(new Party(name, Optional.empty(), role, Optional.empty(), 1, Provenance.NONE));
        }
        return this;
    }

    public Texts classOf(String name, int count, String... including) {
        parties.add(new Party(name, Optional.empty(), Role.OTHER, Optional.empty(), count, who(including),
                Provenance.NONE));
        return this;
    }

    public Texts group(String name, Members members) {
        groups.add(new Group.Listed(name, members, Provenance.NONE));
        return this;
    }

    public Texts seats(String name, int seats, String of) {
        groups.add(new Group.Seats(name, seats, of, Provenance.NONE));
        return this;
    }

    public Texts place(String name, String... in) {
        places.add(new Place(name, Arrays.stream(in).findFirst(), Provenance.NONE));
        return this;
    }

    /** Adds a body. */
    public Texts body(Body body) {
        bodies.add(body);
        return this;
    }

    /** A body without weights whose absent members abstain. */
    public Texts body(String name, Members seats, DecisionRule rule) {
        return body(name, seats, Map.of(), rule, Absence.ABSTAINS);
    }

    public Texts body(String name, Members seats, Map<String, Map<String, Ratio>> weights, DecisionRule rule,
            Absence absence) {
        bodies.add(new Body(name, seats, weights, rule, Set.of(Ballot.values()), absence, Optional.empty(),
                Provenance.NONE));
        return this;
    }

    public Texts duty(Obligation duty) {
        duties.add(duty);
        return this;
    }

    /** A duty of {@code bearer} to do one thing, called for by {@code on} or always. */
    public Texts duty(String name, String bearer, Modality modality, ActionKind action, Set<EventType> on,
            Limit within) {
        return duty(new Obligation(name, who(bearer), Optional.empty(), modality, List.of(Action.of(action)), on,
                Optional.empty(), within, Force.UNSPECIFIED, Optional.empty(), Optional.empty(), Optional.empty(),
                Provenance.NONE, Course.PLAIN));
    }

    /** What it says of its life; what {@link #voidIfAttackedBy} says comes on top. */
    public Texts life(Life says) {
        life = says;
        return this;
    }

    /** In force once all have signed, for five years; anybody may leave by six months' notice. */
    public Texts signedForFiveYears() {
        Term term = new Term(new Term.Duration.For(Span.ofMonths(60)), Optional.empty(), Optional.empty(),
                Optional.of(new Term.Withdrawal(true, Optional.of(Term.Notice.of(Span.ofMonths(6))),
                        Optional.empty())));
        return life(new Life(Optional.empty(),
                List.of(new Condition.Fact(Condition.Kind.SIGNATURE, Optional.empty(), Optional.empty(),
                        Provenance.NONE)),
                Optional.empty(), term, List.of(), List.of(), List.of(), Optional.empty(), Provenance.NONE));
    }

    /** An attack by one of {@code attackers} makes the agreement void. */
    public Texts voidIfAttackedBy(Members attackers) {
        voids.add(new Condition.Fact(Condition.Kind.ATTACK_BY, Optional.of(attackers), Optional.empty(),
                Provenance.NONE));
        return this;
    }

    public Texts imports(Agreement other) {
        imports.put(other.id(), other);
        return this;
    }

    /** A procedure that any armed attack sets off and that begins with the first of its steps. */
    public Texts procedure(String name, Line... lines) {
        return procedure(name, it -> it, lines);
    }

    public Texts procedure(String name, UnaryOperator<Setting> setting, Line... lines) {
        procedures.add(setting.apply(new Setting(name, lines)).procedure);
        return this;
    }

    public Agreement text() {
        return new Agreement(id, "Test", Status.DRAFT, Optional.empty(), Optional.empty(), List.of(), parties, groups,
                places, bodies, duties, procedures,
                life.withVoids(Stream.concat(life.voids().stream(), voids.stream()).toList()), imports);
    }

    /** What sets a procedure off, and with which steps it begins. */
    public static final class Setting {

        private final Procedure procedure;

        private Setting(String name, Line... lines) {
            this(new Procedure(name, Set.of(EventKind.ARMED_ATTACK), Optional.empty(), new AttackerTest.Anyone(),
                    new Threshold.None(), new Territory.Everywhere(), Line.next(lines[0].id()),
                    Arrays.stream(lines).map(Line::step).toList(), Provenance.NONE));
        }

        private Setting(Procedure procedure) {
            this.procedure = procedure;
        }

        public Setting on(EventKind... kinds) {
            return new Setting(new Procedure(procedure.id(), Set.of(kinds), procedure.against(), procedure.by(),
                    procedure.threshold(), procedure.territory(), procedure.start(), procedure.steps(),
                    Provenance.NONE));
        }

        public Setting against(Members victims) {
            return new Setting(new Procedure(procedure.id(), procedure.on(), Optional.of(victims), procedure.by(),
                    procedure.threshold(), procedure.territory(), procedure.start(), procedure.steps(),
                    Provenance.NONE));
        }

        public Setting by(AttackerTest attackers) {
            return new Setting(new Procedure(procedure.id(), procedure.on(), procedure.against(), attackers,
                    procedure.threshold(), procedure.territory(), procedure.start(), procedure.steps(),
                    Provenance.NONE));
        }

        public Setting threshold(Threshold threshold) {
            return new Setting(new Procedure(procedure.id(), procedure.on(), procedure.against(), procedure.by(),
                    threshold, procedure.territory(), procedure.start(), procedure.steps(), Provenance.NONE));
        }

        public Setting territory(Territory territory) {
            return new Setting(new Procedure(procedure.id(), procedure.on(), procedure.against(), procedure.by(),
                    procedure.threshold(), territory, procedure.start(), procedure.steps(), Provenance.NONE));
        }

        public Setting start(String... steps) {
            return new Setting(new Procedure(procedure.id(), procedure.on(), procedure.against(), procedure.by(),
                    procedure.threshold(), procedure.territory(), Line.next(steps), procedure.steps(),
                    Provenance.NONE));
        }
    }

    /**
     * The set of that name, as a file spells it ({@code guarantors}, {@code USA}); several names for everybody in any
     * of them.
     */
    public static Members who(String... names) {
        return names.length == 1
                ? single(names[0])
                : new Members.Union(Arrays.stream(names).map(Texts::single).toList());
    }

    private static Members single(String name) {
        return Arrays.stream(Members.Kind.values()).filter(it -> it.word().equals(name)).findFirst().map(Members::of)
                .orElseGet(() -> Members.named(name));
    }

    public static Members except(Members base, String... without) {
        return new Members.Except(base, who(without));
    }

    /** At least {@code count} heads. */
    public static DecisionRule atLeast(long count) {
        return new DecisionRule.Quota(Ratio.of(count), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** At least this share of {@code base}, by heads. */
    public static DecisionRule share(String share, DecisionRule.Base base) {
        return new DecisionRule.Quota(Ratio.parse(share), false, Optional.of(base), Optional.empty(), Optional.empty());
    }

    /** More than this share of {@code base}, by heads. */
    public static DecisionRule moreThan(String share, DecisionRule.Base base) {
        return new DecisionRule.Quota(Ratio.parse(share), true, Optional.of(base), Optional.empty(), Optional.empty());
    }

    public static DecisionRule veto(String... holders) {
        return new DecisionRule.Veto(who(holders));
    }

    public static DecisionRule unanimity() {
        return new DecisionRule.Unanimity(Optional.empty());
    }

    public static DecisionRule each() {
        return new DecisionRule.Each();
    }

    public static DecisionRule allOf(DecisionRule... parts) {
        return new DecisionRule.AllOf(List.of(parts));
    }

    public static DecisionRule anyOf(DecisionRule... parts) {
        return new DecisionRule.AnyOf(List.of(parts));
    }

    /** VVV is protected, AAA, BBB and CCC are guarantors. */
    public static Texts threeGuarantors() {
        return agreement().protects("VVV").guarantors("AAA", "BBB", "CCC");
    }

    /** An agreement that defines the Security Council: five named members with a veto, ten seats, nine of fifteen. */
    public static Texts withSecurityCouncil(String id) {
        return agreement(id).classOf("UN-members", 193, "permanent")
                .group("permanent", who("CHN", "FRA", "GBR", "RUS", "USA"))
                .seats("elected", 10, "UN-members")
                .body("council", who("permanent", "elected"), allOf(atLeast(9), veto("permanent")));
    }

    /** An armed attack, of no particular gravity and at no particular place. */
    public static Incident attack(String attacker, String victim) {
        return new Incident(EventKind.ARMED_ATTACK, attacker, Optional.of(victim), Optional.empty(), Optional.empty(),
                Optional.empty(), true);
    }
}
