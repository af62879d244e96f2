package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surety.analysis.crisis.exact.Goal;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.simulate.Interval;
import org.surety.analysis.crisis.simulate.Sample;
import org.surety.analysis.crisis.simulate.Simulation;
import org.surety.analysis.crisis.simulate.SimulationOrder;
import org.surety.model.quantity.Hours;

/** The answer by drawing runs with every range at its middle; the bounds are those of chance alone. */
final class SimulatedAnswer {

    private final Setup setup;
    private final CrisisRequest request;
    private final Optional<String> why;
    private final Plan plan;
    private final Sample sample;

    /**
     * Draws the runs.
     *
     * @param why why not another engine, which was asked for
     */
    SimulatedAnswer(Setup setup, CrisisRequest request, Optional<String> why) {
        this.setup = setup;
        this.request = request;
        this.why = why;
        this.plan = Plan.of(setup.root(), setup.conducts());
        Goal goal = setup.goal(plan);
        CrisisRequest.Simulation wanted = request.simulation();
        this.sample = Simulation.of(plan, setup.conducts().register().middle(), goal.lattice(), goal.shifts(),
                Long.MAX_VALUE, new SimulationOrder(wanted.seed(), wanted.most(), wanted.precision(),
                        wanted.confidence(), wanted.threads()));
    }

    CrisisAnswer answer() {
        List<Curve.Point> points = new ArrayList<>();
        for (long hour : hours()) {
            points.add(new Curve.Point(hour, bounds(sample.by(hour))));
        }
        Curve curve = new Curve(points, bounds(sample.by(Long.MAX_VALUE)), true);
        Bounds inTime = bounds(sample.by(setup.deadline()));
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, Timings.of(curve), votes(),
                List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), List.of(), method(),
                Gaps.of(setup, plan));
    }

    private Bounds bounds(long count) {
        Interval interval = sample.interval(count);
        return new Bounds(interval.low(), sample.share(count), interval.high(), false);
    }

    /** Every hour at which enough help came in some run up to ten days or twice the fait accompli, and every full day until then. */
    private Set<Long> hours() {
        long until = Timeline.until(setup, request);
        Set<Long> hours = new TreeSet<>(Set.of(0L));
        sample.enough().keySet().stream().filter(it -> it <= until).forEach(hours::add);
        for (long day = 0; day <= until; day += 24) {
            hours.add(day);
        }
        setup.scenario().faitAccompli().ifPresent(it -> hours.add(it.count()));
        request.hours().stream().map(Hours::count).forEach(hours::add);
        return hours;
    }

    private List<CrisisAnswer.Vote> votes() {
        Map<Sample.Ballot, CrisisAnswer.Vote> votes = new LinkedHashMap<>();
        for (PlanNode.Vote vote : plan.votes().reversed()) {
            Sample.Ballot key = new Sample.Ballot(vote.step(), vote.attempt());
            votes.put(key, new CrisisAnswer.Vote(vote.step().full(), vote.attempt(),
                    bounds(sample.held().getOrDefault(key, 0L)), bounds(sample.passed().getOrDefault(key, 0L))));
        }
        return List.copyOf(votes.values());
    }

    private Method method() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("seed", Long.toString(request.simulation().seed()));
        parameters.put("runs", Long.toString(sample.runs()));
        parameters.put("confidence", Double.toString(sample.confidence()));
        return new Method(Method.Engine.SIMULATE, "%,d runs drawn from seed %d, with every range at its middle; "
                .formatted(sample.runs(), request.simulation().seed())
                + "low and high are the ends of the %s %% interval of Clopper and Pearson, which is about chance alone"
                        .formatted(percent(sample.confidence())),
                parameters, why);
    }

    private static String percent(double confidence) {
        double percent = confidence * 100;
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }
}
