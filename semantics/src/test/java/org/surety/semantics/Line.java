package org.surety.semantics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Graded;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reserved;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;

/** A step of a procedure, as a test writes it: of a kind, with a limit, and with what follows. */
public final class Line {

    private final String id;
    private final Kind kind;
    private final Map<String, Next> next = new LinkedHashMap<>();
    private Members members = Members.of(Members.Kind.NOBODY);
    private String name = "";
    private Optional<DecisionRule> rule = Optional.empty();
    private Members recused = Members.of(Members.Kind.NOBODY);
    private Optional<Set<Ballot>> ballots = Optional.empty();
    private Optional<Absence> absence = Optional.empty();
    private List<Action> actions = List.of(Action.of(ActionKind.ARMS));
    private Optional<Boolean> help = Optional.empty();
    private Timing timing = Timing.UNSPECIFIED;
    private Optional<Members> endedBy = Optional.empty();
    private final List<Graded> grades = new ArrayList<>();
    private Provenance provenance = Provenance.NONE;

    private enum Kind {
        REQUEST, CONSULT, FIND, DECIDE, DECIDE_IN, MUST, MAY, REFER, WAIT
    }

    private Line(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    private static Line of(String id, Kind kind, Members members) {
        Line line = new Line(id, kind);
        line.members = members;
        return line;
    }

    public static Line request(String id, String... by) {
        return of(id, Kind.REQUEST, Texts.who(by));
    }

    public static Line consult(String id, String... among) {
        return consult(id, Texts.who(among));
    }

    public static Line consult(String id, Members among) {
        return of(id, Kind.CONSULT, among);
    }

    public static Line decide(String id, Members among, DecisionRule rule) {
        return of(id, Kind.DECIDE, among).ruledBy(rule);
    }

    public static Line find(String id, Members among, DecisionRule rule) {
        return of(id, Kind.FIND, among).ruledBy(rule);
    }

    /** A decision of a body by the body's own rule. */
    public static Line decideIn(String id, String body) {
        Line line = new Line(id, Kind.DECIDE_IN);
        line.name = body;
        return line;
    }

    /** Arms must be delivered, unless {@link #doing} says otherwise. */
    public static Line must(String id, String... by) {
        return of(id, Kind.MUST, Texts.who(by));
    }

    /** Arms may be delivered, unless {@link #doing} says otherwise. */
    public static Line may(String id, String... by) {
        return of(id, Kind.MAY, Texts.who(by));
    }

    public static Line refer(String id, String to) {
        Line line = new Line(id, Kind.REFER);
        line.name = to;
        return line;
    }

    public static Line pause(String id) {
        return new Line(id, Kind.WAIT);
    }

    public Line ruledBy(DecisionRule other) {
        rule = Optional.of(other);
        return this;
    }

    public Line recusing(String... names) {
        recused = Texts.who(names);
        return this;
    }

    public Line ballots(Ballot... allowed) {
        ballots = Optional.of(Set.of(allowed));
        return this;
    }

    public Line absence(Absence what) {
        absence = Optional.of(what);
        return this;
    }

    public Line doing(ActionKind... kinds) {
        actions = Arrays.stream(kinds).map(Action::of).toList();
        return this;
    }

    public Line help(boolean counts) {
        help = Optional.of(counts);
        return this;
    }

    public Line within(long hours) {
        timing = new Timing(Limit.within(hours), timing.from(), timing.repeats());
        return this;
    }

    public Line unlimited() {
        timing = new Timing(new Limit.Unlimited(), timing.from(), timing.repeats());
        return this;
    }

    public Line fromTrigger() {
        timing = new Timing(timing.within(), Timing.Moment.TRIGGER, timing.repeats());
        return this;
    }

    /** The limit counts from the beginning of another step. */
    public Line from(String step) {
        timing = new Timing(timing.within(), new Timing.StepStart(step), timing.repeats());
        return this;
    }

    /** A vote that a failure leaves open; after its limit. */
    public Line open() {
        timing = new Timing(timing.within(), timing.from(), 0, true);
        return this;
    }

    /** A further result of a vote. */
    public Line result(DecisionRule when, String... steps) {
        grades.add(new Graded(when, next(steps)));
        return this;
    }

    /** Each of these can end the talk for all. */
    public Line endedBy(String... names) {
        endedBy = Optional.of(Texts.who(names));
        return this;
    }

    /** These have made a reservation. */
    public Line exceptFor(String... names) {
        Map<String, String> reservations = new LinkedHashMap<>();
        Arrays.stream(names).forEach(it -> reservations.put(it, "its words"));
        provenance = new Provenance(List.of(), Optional.empty(), List.of(), reservations);
        members = Reserved.without(members, provenance);
        recused = Reserved.recused(recused, provenance);
        return this;
    }

    public Line repeats(int times) {
        timing = new Timing(timing.within(), timing.from(), times);
        return this;
    }

    public Line then(String... steps) {
        next.put("then", next(steps));
        return this;
    }

    public Line yes(String... steps) {
        next.put("yes", next(steps));
        return this;
    }

    public Line no(String... steps) {
        next.put("no", next(steps));
        return this;
    }

    public Line silence(String... steps) {
        next.put("silence", next(steps));
        return this;
    }

    public Line last(String... steps) {
        next.put("last", next(steps));
        return this;
    }

    static Next next(String... steps) {
        return new Next(List.of(steps));
    }

    String id() {
        return id;
    }

    private Next after(String result) {
        return next.getOrDefault(result, Next.END);
    }

    Step step() {
        Provenance none = provenance;
        return switch (kind) {
            case REQUEST -> new Step.Request(id, members, timing, after("then"), after("silence"), none);
            case CONSULT -> new Step.Consult(id, members, endedBy, timing, after("then"), none);
            case FIND -> new Step.Find(id, electorate(), timing, after("yes"), grades, after("no"), after("silence"),
                    after("last"), none);
            case DECIDE, DECIDE_IN -> new Step.Decide(id, electorate(), timing, after("yes"), grades, after("no"),
                    after("silence"), after("last"), none);
            case MUST, MAY -> new Step.Act(id, members, kind == Kind.MUST ? Modality.MUST : Modality.MAY, actions,
                    Force.UNSPECIFIED, help, timing, after("then"), after("silence"), none);
            case REFER -> new Step.Refer(id, name, timing, after("yes"), after("no"), after("silence"), none);
            case WAIT -> new Step.Wait(id, timing, after("then"), none);
        };
    }

    Electorate electorate() {
        boolean inBody = kind == Kind.DECIDE_IN;
        return new Electorate(inBody ? Optional.of(name) : Optional.empty(),
                inBody ? Optional.empty() : Optional.of(members), rule, recused, ballots, absence);
    }
}
