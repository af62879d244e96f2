package org.surety.analysis.life.clause;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Goal;
import org.surety.semantics.Membership;
import org.surety.semantics.Polls;
import org.surety.semantics.life.Instrument;

/**
 * Who can bring a decision about, whatever the others do. Of a body it is who can make its vote pass; of a step, the
 * game (A1) of its procedure, in which the step is asked about in the place of help (A7).
 */
public final class Decisions {

    private static final String SETS_OFF = " that sets off ";

    private final Instrument instrument;
    private final Map<List<Object>, Optional<Reach>> found = new HashMap<>();

    /** Of an agreement. */
    public Decisions(Instrument instrument) {
        this.instrument = instrument;
    }

    /** The decision of a body, {@code BODY}, or of a step, {@code PROCEDURE/STEP}, also of another agreement. */
    public Optional<Reach> of(String name) {
        return of(instrument.agreement(), name);
    }

    private static Optional<Reach> of(Agreement agreement, String name) {
        Optional<Body> body = agreement.body(name);
        if (body.isPresent()) {
            return passing(agreement, body.get());
        }
        int slash = name.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String first = name.substring(0, slash);
        String rest = name.substring(slash + 1);
        if (agreement.procedure(first).flatMap(it -> it.step(rest)).isPresent()) {
            return Optional.of(decided(agreement, first, it -> it.id().equals(rest), Case.OUTSIDER));
        }
        return Optional.ofNullable(agreement.imports().get(first)).flatMap(it -> of(it, rest));
    }

    private static Optional<Reach> passing(Agreement agreement, Body body) {
        try {
            return Optional.of(Reach.of(MonotoneCondition.passing(
                    new Polls(Membership.of(agreement), Membership.Who.NOBODY).of(body))));
        } catch (IllegalArgumentException notMonotoneOrOpen) {
            return Optional.empty();
        }
    }

    /** A vote of a procedure that an act of a party has set off passes, the act given. */
    public Optional<Reach> found(Course.FoundBy.Procedure by, String accused) {
        return found.computeIfAbsent(List.of(by, accused), key -> instrument.agreement().procedure(by.name())
                .map(it -> decided(instrument.agreement(), by.name(), by::isBy, accused)));
    }

    /** What has to come about before something can be found of one of those who are accused. */
    public String act(Course.FoundBy.Procedure by, Collection<String> accused) {
        String one = accused.size() == 1
                ? accused.iterator().next()
                : instrument.contracting().equals(Set.copyOf(accused))
                        ? "a party"
                        : "one of " + new ConditionText(instrument).list(accused);
        return "an act of " + one + SETS_OFF + by.name();
    }

    /** A vote of a procedure passes. */
    public Optional<Reach> passed(String procedure) {
        return instrument.agreement().procedure(procedure)
                .map(it -> decided(instrument.agreement(), procedure, Step.Vote.class::isInstance, Case.OUTSIDER));
    }

    /** Whether a procedure begins when somebody who may ask its first step asks. */
    static boolean isOnRequest(Procedure procedure) {
        return procedure.on().contains(EventKind.REQUEST);
    }

    private static Reach decided(Agreement agreement, String name, Predicate<Step> goal, String attacker) {
        Procedure procedure = agreement.procedure(name).orElseThrow();
        Set<String> steps = procedure.steps().stream().filter(goal).map(Step::id).collect(Collectors.toSet());
        if (steps.isEmpty()) {
            return Reach.NEVER;
        }
        Incident incident = new Incident(
                procedure.on().stream().filter(EventKind.REQUEST::equals).findFirst().orElse(procedure.usualEvent()),
                attacker, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        HelpAnalysis analysis = HelpAnalysis.of(Case.of(Membership.of(agreement), name, incident,
                new Case.Given(Set.of(), true, Optional.of(new Goal(agreement.id(), name, steps)))));
        MonotoneCondition enough = analysis.help();
        long hours = analysis.earliest().map(Hours::count).orElse(0L);
        Reach reach = new Reach(enough, enough, List.of(), hours, false);
        return isOnRequest(procedure) || !attacker.equals(Case.OUTSIDER)
                ? reach
                : reach.also("an event" + SETS_OFF + name);
    }
}
