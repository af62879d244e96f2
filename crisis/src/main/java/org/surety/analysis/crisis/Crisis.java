package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.engine.EngineChoice;
import org.surety.analysis.crisis.engine.ExactAnswer;
import org.surety.analysis.crisis.engine.GraphAnswer;
import org.surety.analysis.crisis.engine.SimulatedAnswer;
import org.surety.analysis.crisis.engine.WorstAnswer;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.graph.Numbering;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/**
 * How likely enough help is in time, under the assumptions of scenarios. Cases that run alike share their answer, also
 * those of scenarios that assume the same.
 */
public final class Crisis {

    private final CrisisRequest request;
    private final Work work;
    private final Numbering<List<Object>> numbers = new Numbering<>();
    private final Map<Assumed, Map<Integer, CrisisAnswer>> known = new HashMap<>();

    /** For one scenario after another; different cases are worked out side by side on the threads of {@code work}. */
    public Crisis(CrisisRequest request, Work work) {
        this.request = request;
        this.work = work;
    }

    /** What is asked of every scenario. */
    public CrisisRequest request() {
        return request;
    }

    /** A case, and the number of all that its run can depend on. */
    private record Asked(Case root, int number) {}

    /** All of a scenario on which an answer can depend beside the case. */
    private record Assumed(Map<String, Ratio> enough, List<Behaviour> behaviours, Optional<Hours> faitAccompli) {

        static Assumed in(Scenario scenario) {
            return new Assumed(scenario.enough(), scenario.behaviours(), scenario.faitAccompli());
        }
    }

    /**
     * The answers for every reading, and every procedure that the event sets off or the scenario names. Where the event
     * sets off none, there is one row for each with what stands against it.
     *
     * @param scenario with everything it takes over from those it extends
     * @throws org.surety.semantics.Unanswerable if the scenario names a procedure that does not exist, has no event, or
     * lets parties follow each other in a circle
     * @throws TooLarge if there are too many readings, or a case is too large for the engine asked for
     */
    public static List<CrisisRow> of(Family family, Scenario scenario, CrisisRequest request) {
        return new Crisis(request, Work.quiet()).in(scenario, family);
    }

    /**
     * As {@link #of(Family, Scenario, CrisisRequest)}.
     *
     * @throws org.surety.semantics.Unanswerable as there
     * @throws TooLarge as there
     * @throws org.surety.semantics.Work.Stopped if it is stopped
     */
    public List<CrisisRow> in(Scenario scenario, Family family) {
        Incident incident = scenario.incident()
                .orElseThrow(() -> new Unanswerable(scenario.id() + " has no event"));
        Map<Reading, List<Asked>> cases = new LinkedHashMap<>();
        for (Reading reading : Readings.of(family, request.readings()).list(request.mostReadings())) {
            cases.put(reading, cases(Membership.of(family.under(reading)), scenario, incident).stream()
                    .map(it -> new Asked(it, numbers.of(it.essentials()))).toList());
        }
        Map<Integer, CrisisAnswer> answers = answers(cases.values(), scenario);
        List<CrisisRow> rows = new ArrayList<>();
        cases.forEach((reading, roots) -> roots.forEach(it -> rows.add(new CrisisRow(scenario.id(), reading,
                it.root().procedure().id(), Optional.ofNullable(answers.get(it.number())).orElseThrow()))));
        return rows;
    }

    /** Those of the cases, and of those before them that assumed the same. */
    private Map<Integer, CrisisAnswer> answers(Collection<List<Asked>> all, Scenario scenario) {
        Map<Integer, CrisisAnswer> found = known.computeIfAbsent(Assumed.in(scenario), it -> new HashMap<>());
        Map<Integer, Case> distinct = new LinkedHashMap<>();
        all.forEach(roots -> roots.forEach(it -> distinct.putIfAbsent(it.number(), it.root())));
        distinct.keySet().removeAll(found.keySet());
        List<CrisisAnswer> answers = work.each(List.copyOf(distinct.values()), it -> answer(it, scenario));
        int next = 0;
        for (int number : distinct.keySet()) {
            found.put(number, answers.get(next++));
        }
        return found;
    }

    /** The answer for one case. */
    static CrisisAnswer of(Case root, Scenario scenario, CrisisRequest request) {
        return new Crisis(request, Work.quiet()).answer(root, scenario);
    }

    private CrisisAnswer answer(Case root, Scenario scenario) {
        return root.trigger().isMet()
                ? found(CaseSetup.of(root, scenario, request.assumed()))
                : none(root, scenario);
    }

    /**
     * The cases that a scenario is about: that of the procedure it names, or of each that its event sets off; of each
     * there is where it sets off none.
     */
    public static List<Case> cases(Membership membership, Scenario scenario, Incident incident) {
        if (scenario.procedure().isPresent()) {
            return List.of(Case.of(membership, scenario.procedure().get(), incident));
        }
        List<Case> all = new ArrayList<>();
        for (Procedure procedure : membership.agreement().procedures()) {
            all.add(Case.of(membership, procedure.id(), incident));
        }
        List<Case> met = all.stream().filter(it -> it.trigger().isMet()).toList();
        return met.isEmpty() ? all : met;
    }

    private CrisisAnswer none(Case root, Scenario scenario) {
        Bounds never = Bounds.exactly(0);
        return new CrisisAnswer(root.trigger().obstacles(), new Curve(List.of(new Curve.Point(0, never)), never, true),
                scenario.faitAccompli(), never, Optional.empty(), List.of(), List.of(), List.of(), Deterrence.of(never),
                Optional.empty(), List.of(), new Method(request.engine(), "the event does not set the procedure off",
                        Map.of(), Optional.empty()),
                List.of());
    }

    private CrisisAnswer found(CaseSetup setup) {
        return switch (request.engine()) {
            case EXACT -> exactly(setup);
            case GRAPH -> new GraphAnswer(setup, request, Optional.empty()).answer();
            case SIMULATE -> drawn(setup);
            case WORST -> new WorstAnswer(setup, request).answer();
        };
    }

    private CrisisAnswer exactly(CaseSetup setup) {
        return new EngineChoice(setup.root(), setup.scenario()).inTurn(setup,
                it -> new ExactAnswer(it, request).answer(),
                (it, why) -> new GraphAnswer(it, request, why).answer(),
                (it, why) -> new SimulatedAnswer(it, request, why).answer());
    }

    /** Where the structure does not allow drawing line by line, the states are searched. */
    private CrisisAnswer drawn(CaseSetup setup) {
        try {
            return new SimulatedAnswer(setup, request, Optional.empty()).answer();
        } catch (Unfoldable unfoldable) {
            return new GraphAnswer(CaseSetup.of(setup.root(), setup.scenario()), request, Optional.of(unfoldable.why()))
                    .answer();
        }
    }
}
