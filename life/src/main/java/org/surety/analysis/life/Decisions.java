package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.surety.analysis.coalition.Condition;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Polls;
import org.surety.semantics.life.Instrument;

/**
 * Who can bring a decision about, whatever the others do. Of a body it is who can make its vote pass; of a step, the
 * game (A1) of its procedure, in which what the step leads to is put in the place of help.
 */
final class Decisions {

    /** No step of a file has a name with a space in it. */
    private static final String DECIDED = "is decided";

    private final Instrument instrument;

    Decisions(Instrument instrument) {
        this.instrument = instrument;
    }

    /** The decision of a body, {@code BODY}, or of a step, {@code PROCEDURE/STEP}, also of another agreement. */
    Optional<Reach> of(String name) {
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
            return Optional.of(Reach.of(Condition.passing(
                    new Polls(Membership.of(agreement), Membership.Who.NOBODY).of(body))));
        } catch (IllegalArgumentException notMonotoneOrOpen) {
            return Optional.empty();
        }
    }

    /** A vote of a procedure that an act of a party has set off passes. */
    Optional<Reach> found(String procedure, String accused) {
        return instrument.agreement().procedure(procedure)
                .map(it -> decided(instrument.agreement(), procedure, Step.Vote.class::isInstance, accused));
    }

    /** A vote of a procedure passes. */
    Optional<Reach> passed(String procedure) {
        return instrument.agreement().procedure(procedure)
                .map(it -> decided(instrument.agreement(), procedure, Step.Vote.class::isInstance, Case.OUTSIDER));
    }

    /** Whether a procedure begins when somebody who may ask its first step asks. */
    static boolean isOnRequest(Procedure procedure) {
        return procedure.on().stream().anyMatch(it -> it.word().equals("request"));
    }

    private static Reach decided(Agreement agreement, String name, Predicate<Step> goal, String attacker) {
        Procedure procedure = agreement.procedure(name).orElseThrow();
        boolean request = isOnRequest(procedure) && attacker.equals(Case.OUTSIDER);
        Incident incident = new Incident(
                procedure.on().stream().filter(it -> it.word().equals("request")).findFirst()
                        .orElse(procedure.usualEvent()),
                attacker, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        HelpAnalysis analysis = HelpAnalysis.of(Case.of(leadingTo(agreement, procedure, goal), name, incident));
        Condition enough = analysis.help();
        long hours = analysis.earliest().map(Hours::count).orElse(0L);
        Reach reach = new Reach(enough, enough, List.of(), hours, false);
        return request
                ? reach
                : reach.also(attacker.equals(Case.OUTSIDER)
                        ? "an event that sets off " + name
                        : "an act of " + attacker + " that sets off " + name);
    }

    /** The same agreement, in which only what the goal leads to counts as help. */
    private static Agreement leadingTo(Agreement agreement, Procedure procedure, Predicate<Step> goal) {
        List<Members> movers = new ArrayList<>(List.of(Members.of(Members.Kind.PARTIES)));
        List<Step> steps = new ArrayList<>();
        for (Step step : procedure.steps()) {
            if (goal.test(step) && step instanceof Step.Vote vote) {
                vote.electorate().body().ifPresent(it -> movers.add(Members.named(it)));
                vote.electorate().among().ifPresent(movers::add);
            }
            steps.add(goal.test(step) ? decides(step) : helpless(step));
        }
        steps.add(new Step.Act(DECIDED, new Members.Union(movers), Modality.MAY,
                List.of(Action.of(ActionKind.OTHER)), Force.UNSPECIFIED, Optional.of(true), Timing.UNSPECIFIED,
                Next.END, Next.END, Provenance.NONE));
        Procedure changed = new Procedure(procedure.id(), procedure.on(), procedure.against(), procedure.by(),
                procedure.threshold(), procedure.territory(), procedure.start(), steps, procedure.provenance());
        return new Agreement(agreement.id(), agreement.title(), agreement.status(), agreement.asOf(),
                agreement.summary(), agreement.sources(), agreement.parties(), agreement.groups(), agreement.places(),
                agreement.bodies(), agreement.obligations(),
                agreement.procedures().stream().map(it -> it.id().equals(changed.id()) ? changed : it).toList(),
                agreement.life(), agreement.imports());
    }

    private static Step decides(Step step) {
        Next decided = Next.to(DECIDED);
        return switch (step) {
            case Step.Find it -> new Step.Find(it.id(), it.electorate(), it.timing(), decided, it.no(), it.silence(),
                    it.last(), it.provenance());
            case Step.Decide it -> new Step.Decide(it.id(), it.electorate(), it.timing(), decided, it.no(),
                    it.silence(), it.last(), it.provenance());
            case Step.Refer it ->
                    new Step.Refer(it.id(), it.to(), it.timing(), decided, it.no(), it.silence(), it.provenance());
            case Step.Request it -> new Step.Request(it.id(), it.by(), it.timing(), decided, it.silence(),
                    it.provenance());
            case Step.Consult it ->
                    new Step.Consult(it.id(), it.among(), it.timing(), decided, it.provenance());
            case Step.Act it -> new Step.Act(it.id(), it.by(), it.modality(), it.actions(), it.force(),
                    Optional.of(false), it.timing(), decided, it.silence(), it.provenance());
            case Step.Wait it -> new Step.Wait(it.id(), it.timing(), decided, it.provenance());
        };
    }

    private static Step helpless(Step step) {
        return step instanceof Step.Act it
                ? new Step.Act(it.id(), it.by(), it.modality(), it.actions(), it.force(), Optional.of(false),
                        it.timing(), it.then(), it.silence(), it.provenance())
                : step;
    }
}
