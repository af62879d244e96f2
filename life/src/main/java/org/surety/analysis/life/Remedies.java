package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.analysis.life.clause.Sets;
import org.surety.analysis.life.guard.LifeLikeness;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition.Fact;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Span;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Work;
import org.surety.semantics.life.Instrument;

/**
 * What can follow from an apparent breach of each duty: who can have it found, who can keep it from being found, and
 * what the text lets follow. All contracting parties are taken to be bound.
 *
 * <p>
 * Where a procedure finds, a set can have it found if it can make a vote of that procedure pass whatever the others do
 * (A2); the accused is one of these. Where the text has each judge for itself, or lets something follow from a claim,
 * each can that may claim it. Under {@code law: vienna} a claim of a breach of a duty of which the text says nothing is
 * a notice of suspension that any objection stops, the accused's included (Article 65). Each way has an answer of its
 * own; where there is none, one answer says so.
 */
public final class Remedies {

    private static final String FOUND = "surety-found";
    /** The time in which an objection stops a suspension (Article 65(2)). */
    private static final Span OBJECTION = Span.ofMonths(3);

    private final Instrument instrument;
    private final Agreement text;
    private final Sets sets;
    private final Map<List<Object>, Way> votes = new HashMap<>();

    private Remedies(Instrument instrument) {
        this.instrument = instrument;
        this.text = instrument.agreement();
        this.sets = new Sets(instrument);
    }

    /**
     * What can follow, for each duty and each kind of accused.
     *
     * @throws org.surety.semantics.TooLarge if a procedure is too large to be judged
     */
    public static List<RemedyAnswer> of(Instrument instrument) {
        Remedies remedies = new Remedies(instrument);
        return remedies.each(remedies::of);
    }

    /**
     * The same, only of what the procedure finds that the text names for it, where something follows.
     *
     * @throws org.surety.semantics.TooLarge if a procedure is too large to be judged
     */
    public static List<RemedyAnswer> found(Instrument instrument) {
        Remedies remedies = new Remedies(instrument);
        return remedies.each((duty, accused) -> remedies.found(duty, accused.getFirst())
                .filter(it -> !it.by().equals(MonotoneCondition.NEVER) && !it.follows().isEmpty())
                .map(it -> List.of(remedies.answer(duty.id(), accused, it))).orElse(List.of()));
    }

    private List<RemedyAnswer> each(BiFunction<Obligation, List<String>, List<RemedyAnswer>> answers) {
        List<RemedyAnswer> found = new ArrayList<>();
        LifeLikeness kinds = new LifeLikeness(instrument);
        for (Obligation duty : text.obligations()) {
            if (duty.modality() == Modality.MAY || duty.modality() == Modality.MAY_VETO) {
                continue;
            }
            Set<String> bearers = new LinkedHashSet<>(instrument.resolve(duty.bearer()));
            bearers.retainAll(instrument.contracting());
            for (List<String> accused : kinds.classes(bearers)) {
                Work.check();
                found.addAll(answers.apply(duty, accused));
            }
        }
        return found;
    }

    /** A way to something that follows. */
    private record Way(MonotoneCondition by, List<String> follows, Optional<Hours> earliest, boolean objection) {
        Way with(List<String> more) {
            return new Way(by, List.copyOf(more), earliest, objection);
        }
    }

    private List<RemedyAnswer> of(Obligation duty, List<String> alike) {
        String accused = alike.getFirst();
        Set<String> others = new LinkedHashSet<>(instrument.counterparties(duty, accused));
        List<Way> ways = new ArrayList<>();
        Course.Breach breach = duty.course().breach();
        List<String> then = breach.then().stream().map(Remedies::word).toList();
        switch (breach.foundBy()) {
            case Course.FoundBy.EachForItself each ->
                    ways.add(new Way(MonotoneCondition.some(others), then, Optional.of(Hours.ZERO), false));
            case Course.FoundBy.Procedure by -> found(duty, accused).ifPresent(ways::add);
            case Course.FoundBy.Unspecified none -> {
            }
        }
        List<String> onClaim = conditions(duty, accused, false);
        if (!onClaim.isEmpty()) {
            Set<String> everybody = new LinkedHashSet<>(instrument.contracting());
            everybody.remove(accused);
            ways.add(new Way(MonotoneCondition.some(everybody), onClaim, Optional.of(Hours.ZERO), false));
        }
        procedures(duty, accused, others, ways);
        vienna(duty, accused, ways);
        ways.removeIf(it -> it.by().equals(MonotoneCondition.NEVER) || it.follows().isEmpty());
        if (ways.isEmpty()) {
            ways.add(new Way(MonotoneCondition.NEVER, List.of(), Optional.empty(), false));
        }
        return ways.stream().map(it -> answer(duty.id(), alike, it)).toList();
    }

    /** The vote of the procedure that finds a breach, where the text names one. */
    private Optional<Way> found(Obligation duty, String accused) {
        Course.Breach breach = duty.course().breach();
        return Optional.of(breach.foundBy()).filter(Course.FoundBy.Procedure.class::isInstance)
                .map(Course.FoundBy.Procedure.class::cast).flatMap(by -> text.procedure(by.name()).map(it -> {
                    List<String> all = new ArrayList<>(breach.then().stream().map(Remedies::word).toList());
                    all.addAll(conditions(duty, accused, true));
                    acts(it).forEach(all::add);
                    return vote(it, by.step(), accused, instrument.counterparties(duty, accused)).with(all);
                }));
    }

    private RemedyAnswer answer(String duty, List<String> accused, Way way) {
        boolean nobody = way.by().equals(MonotoneCondition.NEVER);
        MonotoneCondition blocks = nobody
                ? MonotoneCondition.NEVER
                : way.objection() ? MonotoneCondition.some(instrument.contracting()) : way.by().dual();
        Set<String> parties = new LinkedHashSet<>(instrument.membership().everybody());
        parties.addAll(way.by().parties());
        parties.addAll(blocks.parties());
        List<String> order = List.copyOf(parties);
        MinimalSets finders = way.by().minimalSets(order, Sets.LISTED);
        return new RemedyAnswer(duty, accused, finders, sets.told(way.by(), finders, accused),
                blocks.minimalSets(order, Sets.LISTED),
                blocks.holds(Set.of(accused.getFirst())), way.follows(), way.earliest(), way.objection());
    }

    private static String word(Course.Consequence consequence) {
        return switch (consequence) {
            case Course.Consequence.Suspends it -> "suspends";
            case Course.Consequence.Releases it -> "releases";
            case Course.Consequence.Expels it -> "expels";
            case Course.Consequence.Ends it -> "ends";
            case Course.Consequence.Voids it -> "voids";
            case Course.Consequence.Revives it -> "revives";
            case Course.Consequence.SetsOff it -> "sets-off " + it.procedure();
        };
    }

    /** What hangs on a breach of a duty by somebody elsewhere in the text. */
    private List<String> conditions(Obligation duty, String accused, boolean found) {
        List<String> follows = new ArrayList<>();
        if (text.life().release().stream().anyMatch(it -> names(it, duty, accused, found))) {
            follows.add("ends");
        }
        if (text.life().suspension().stream().anyMatch(it -> names(it, duty, accused, found))) {
            follows.add("suspends");
        }
        if (text.life().voids().stream().anyMatch(it -> names(it, duty, accused, found))) {
            follows.add("voids");
        }
        for (Obligation other : text.obligations()) {
            if (other.course().until().filter(it -> names(it, duty, accused, found)).isPresent()) {
                follows.add("releases " + other.id());
            }
            if (other.course().once().filter(it -> names(it, duty, accused, found)).isPresent()
                    || other.course().from().filter(it -> names(it, duty, accused, found)).isPresent()) {
                follows.add("sets-off " + other.id());
            }
        }
        return follows;
    }

    private boolean names(org.surety.model.agreement.Condition condition, Obligation duty, String accused,
            boolean found) {
        return condition.furthering().anyMatch(it -> isBreach(it, duty, accused)
                && it.stage().filter(s -> s == org.surety.model.agreement.Condition.Stage.FOUND).isPresent() == found);
    }

    private boolean isBreach(Fact fact, Obligation duty, String accused) {
        return fact.kind() == org.surety.model.agreement.Condition.Kind.BREACH_BY
                && fact.what().map(duty.id()::equals).orElse(true)
                && fact.who().map(it -> instrument.resolve(it).contains(accused)).orElse(true);
    }

    /** Procedures that a breach by the accused sets off by itself. */
    private void procedures(Obligation duty, String accused, Set<String> others, List<Way> into) {
        for (Procedure procedure : text.procedures()) {
            boolean named = duty.course().breach().foundBy() instanceof Course.FoundBy.Procedure by
                    && by.name().equals(procedure.id());
            if (procedure.on().contains(EventKind.BREACH) && !named) {
                List<String> follows = new ArrayList<>(List.of("sets-off " + procedure.id()));
                acts(procedure).forEach(follows::add);
                into.add(vote(procedure, Optional.empty(), accused, others).with(follows));
            }
        }
    }

    /** What a procedure leads to: its acts, and where it has none and no vote, its talks. */
    private static Stream<String> acts(Procedure procedure) {
        return isTalk(procedure)
                ? Stream.of(ActionKind.CONSULT.word())
                : procedure.reachable().stream().filter(Step.Act.class::isInstance)
                        .flatMap(it -> ((Step.Act) it).actions().stream()).map(it -> it.kind().word()).distinct();
    }

    /** Whether it consists of talks from which nothing follows. */
    private static boolean isTalk(Procedure procedure) {
        return procedure.reachable().stream().anyMatch(Step.Consult.class::isInstance)
                && procedure.reachable().stream().noneMatch(
                        it -> it instanceof Step.Vote || it instanceof Step.Act || it instanceof Step.Refer);
    }

    /** Who can make a vote of a procedure pass that an act of the accused sets off; what follows is not said yet. */
    private Way vote(Procedure procedure, Optional<String> step, String accused, Set<String> others) {
        return votes.computeIfAbsent(List.of(procedure.id(), step, accused, others),
                it -> voting(procedure, step, accused, others));
    }

    private Way voting(Procedure procedure, Optional<String> step, String accused, Set<String> others) {
        Membership everybody = Membership.of(finding(procedure, step));
        EventType event = procedure.on().contains(EventKind.BREACH) ? EventKind.BREACH : procedure.usualEvent();
        List<Optional<String>> victims = new ArrayList<>(others.stream().map(Optional::of).toList());
        victims.add(Optional.empty());
        for (Optional<String> victim : victims) {
            Case one = Case.of(everybody, procedure.id(), new Incident(event, accused, victim, Optional.empty(),
                    Optional.empty(), Optional.empty(), true));
            if (one.trigger().isMet()) {
                HelpAnalysis prospects = HelpAnalysis.of(one);
                if (prospects.isPossible()) {
                    return new Way(prospects.lawfulHelp(), List.of(), prospects.earliest(), false);
                }
            }
        }
        return new Way(MonotoneCondition.NEVER, List.of(), Optional.empty(), false);
    }

    /**
     * The text with a procedure that ends with the first vote that passes: what it leads to then is done by everybody,
     * who must, so that who can bring it about is who can make the vote pass. A vote that leads to none of the acts to
     * which the procedure leads otherwise is one against them (as on the lifting of sanctions that return unless it
     * goes on), and stays what it is.
     *
     * @param named the vote that the text names; empty for any
     */
    private Agreement finding(Procedure procedure, Optional<String> named) {
        List<Step> steps = new ArrayList<>();
        Predicate<Step> finding = it -> named.map(it.id()::equals).orElseGet(() -> finds(procedure, it));
        boolean votes = procedure.reachable().stream().anyMatch(finding);
        for (Step step : procedure.steps()) {
            steps.add(finding(procedure, step, finding, votes));
        }
        steps.add(done(FOUND));
        Procedure changed = new Procedure(procedure.id(), procedure.on(), procedure.against(), procedure.by(),
                procedure.threshold(), procedure.territory(), procedure.start(), steps, procedure.provenance());
        return new Agreement(text.id(), text.title(), text.status(), text.asOf(), text.summary(), text.sources(),
                text.parties(), text.groups(), text.places(), text.bodies(), text.obligations(),
                text.procedures().stream().map(it -> it.id().equals(procedure.id()) ? changed : it).toList(),
                text.life(), text.imports(), text.adversaries(), text.events());
    }

    private static Step finding(Procedure procedure, Step step, Predicate<Step> finding, boolean votes) {
        if (step instanceof Step.Vote it && finding.test(it)) {
            return it.passingTo(Next.to(FOUND));
        }
        if (step instanceof Step.Act it) {
            return new Step.Act(it.id(), it.by(), it.modality(), it.actions(), it.force(), Optional.of(!votes),
                    it.timing(), it.then(), it.silence(), it.provenance());
        }
        return step instanceof Step.Consult && isTalk(procedure) ? done(step.id()) : step;
    }

    /** Whether a step is a vote that brings about what the procedure is for when it passes. */
    private static boolean finds(Procedure procedure, Step step) {
        return step instanceof Step.Find || step instanceof Step.Decide decide
                && (acts(procedure, procedure.start().steps()).isEmpty()
                        || !acts(procedure, decide.yes().steps()).isEmpty());
    }

    private static List<Step> acts(Procedure procedure, List<String> from) {
        return procedure.graph().from(from).stream().flatMap(it -> procedure.step(it).stream())
                .filter(Step.Act.class::isInstance).toList();
    }

    /** What everybody must do then, so that it is reached in every lawful run. */
    private static Step done(String id) {
        return new Step.Act(id, Members.of(Members.Kind.PARTIES), Modality.MUST,
                List.of(Action.of(ActionKind.OTHER)), Force.UNSPECIFIED, Optional.of(true),
                new Timing(new Limit.Unspecified(), Timing.Moment.STEP, 0), Next.END, Next.END, Provenance.NONE);
    }

    /** Adds what the Vienna Convention lets follow where the text says nothing (L24). */
    private void vienna(Obligation duty, String accused, List<Way> into) {
        boolean silent = duty.course().breach().isSilent();
        boolean material = duty.course().essential() != Course.Essential.NO;
        if (instrument.interpretation().isVienna() && silent && material) {
            Set<String> others = new LinkedHashSet<>(instrument.contracting());
            others.remove(accused);
            // Between two, also to end it (Article 60(1)); among more, one party alone can only suspend.
            List<String> follows =
                    instrument.contracting().size() == 2 ? List.of("ends", "suspends") : List.of("suspends");
            into.add(new Way(MonotoneCondition.some(others), follows, Optional.of(OBJECTION.nominal()), true));
        }
    }
}
