package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;

/** Texts changed so that the page says of them what another question asks of the text as it was. */
final class Reworded {

    private Reworded() {}

    /** A7: no act is help, and the step that is asked about leads to one that stands for it. */
    static Agreement leadingTo(Agreement text, String procedure, String step) {
        return with(text, it -> {
            List<Step> steps = new ArrayList<>();
            for (Step each : it.steps()) {
                boolean asked = it.id().equals(procedure) && each.id().equals(step);
                steps.add(asked ? succeeding(each) : helpless(each));
            }
            steps.add(new Step.Wait(Course.REACHED, new Timing(new Limit.Unlimited(), Timing.Moment.STEP, 0), Next.END,
                    Provenance.NONE));
            return with(it, steps);
        }, it -> it);
    }

    private static Step helpless(Step step) {
        return step instanceof Step.Act it ? act(it, false) : step;
    }

    private static Step.Act act(Step.Act it, boolean help) {
        return new Step.Act(it.id(), it.by(), it.modality(), it.actions(), it.force(), Optional.of(help), it.timing(),
                it.then(), it.silence(), it.provenance());
    }

    private static Step succeeding(Step step) {
        Next reached = Next.to(Course.REACHED);
        return switch (step) {
            case Step.Find it -> new Step.Find(it.id(), it.electorate(), it.timing(), reached, it.no(), it.silence(),
                    it.last(), it.provenance());
            case Step.Decide it -> new Step.Decide(it.id(), it.electorate(), it.timing(), reached, it.no(),
                    it.silence(), it.last(), it.provenance());
            case Step.Request it -> new Step.Request(it.id(), it.by(), it.timing(), reached, it.silence(),
                    it.provenance());
            case Step.Consult it -> new Step.Consult(it.id(), it.among(), it.timing(), reached, it.provenance());
            case Step.Act it -> act(it, true);
            case Step.Refer it -> throw new IllegalArgumentException(it.id());
            case Step.Wait it -> throw new IllegalArgumentException(it.id());
        };
    }

    /** L22: whoever is not bound has no seat and is named nowhere. */
    static Agreement without(Agreement text, Set<String> unbound) {
        Members gone = new Members.Union(unbound.stream().sorted().map(Members::named).toList());
        UnaryOperator<Members> rest = it -> new Members.Except(it, gone);
        return with(text, it -> with(it, it.steps().stream().map(step -> without(step, rest)).toList()),
                it -> new Body(it.id(), rest.apply(it.seats()), it.weights(), it.rule(), it.ballots(), it.absence(),
                        it.quorum(), it.name(), it.provenance()));
    }

    private static Step without(Step step, UnaryOperator<Members> rest) {
        return switch (step) {
            case Step.Find it -> new Step.Find(it.id(), without(it.electorate(), rest), it.timing(), it.yes(),
                    it.no(), it.silence(), it.last(), it.provenance());
            case Step.Decide it -> new Step.Decide(it.id(), without(it.electorate(), rest), it.timing(), it.yes(),
                    it.no(), it.silence(), it.last(), it.provenance());
            case Step.Request it -> new Step.Request(it.id(), rest.apply(it.by()), it.timing(), it.then(),
                    it.silence(), it.provenance());
            case Step.Consult it -> new Step.Consult(it.id(), rest.apply(it.among()), it.timing(), it.then(),
                    it.provenance());
            case Step.Act it -> new Step.Act(it.id(), rest.apply(it.by()), it.modality(), it.actions(), it.force(),
                    it.help(), it.timing(), it.then(), it.silence(), it.provenance());
            case Step.Refer it -> it;
            case Step.Wait it -> it;
        };
    }

    private static Electorate without(Electorate it, UnaryOperator<Members> rest) {
        return new Electorate(it.body(), it.among().map(rest), it.rule(), it.recused(), it.ballots(), it.absence());
    }

    private static Procedure with(Procedure it, List<Step> steps) {
        return new Procedure(it.id(), it.on(), it.against(), it.by(), it.threshold(), it.territory(), it.start(),
                steps, it.provenance());
    }

    private static Agreement with(Agreement it, UnaryOperator<Procedure> procedures, UnaryOperator<Body> bodies) {
        return new Agreement(it.id(), it.title(), it.status(), it.asOf(), it.summary(), it.sources(), it.parties(),
                it.groups(), it.places(), it.bodies().stream().map(bodies).toList(), it.obligations(),
                it.procedures().stream().map(procedures).toList(), it.life(), it.imports());
    }
}
