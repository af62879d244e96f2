package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.surety.analysis.crisis.conduct.Register;
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

    private static final long UNASKED = 200_000;

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
        this(setup, request, why, Register::middle);
    }

    /** As {@link #SimulatedAnswer(Setup, CrisisRequest, Optional)}, where variables have the values {@code at}. */
    SimulatedAnswer(Setup setup, CrisisRequest request, Optional<String> why, Function<Register, double[]> at) {
        this.setup = setup;
        this.request = request;
        this.why = why;
        this.plan = Plan.of(setup.root(), setup.conducts());
        Goal goal = setup.goal(plan);
        CrisisRequest.Simulation wanted = request.simulation();
        // Whoever did not ask for runs does not want to wait for many.
        long most = why.isPresent() ? Math.min(wanted.most(), UNASKED) : wanted.most();
        this.sample = Simulation.of(plan, at.apply(setup.conducts().register()), goal.lattice(), goal.shifts(),
                Long.MAX_VALUE, new SimulationOrder(wanted.seed(), most, wanted.precision(),
                        wanted.confidence(), wanted.threads()));
    }

    /** The share of runs with enough help in time. */
    double inTime() {
        return sample.share(sample.by(setup.deadline()));
    }

    CrisisAnswer answer() {
        List<Curve.Point> points = new ArrayList<>();
        for (long hour : hours()) {
            points.add(new Curve.Point(hour, bounds(sample.by(hour))));
        }
        boolean complete = sample.enough().isEmpty() || sample.enough().lastKey() <= points.getLast().hour();
        Curve curve = new Curve(points, bounds(sample.by(Long.MAX_VALUE)), complete);
        Bounds inTime = bounds(sample.by(setup.deadline()));
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, timing(), votes(),
                List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), List.of(), method(),
                Gaps.of(setup, plan));
    }

    /** From the runs in which enough help came. */
    private Optional<CrisisAnswer.Timing> timing() {
        long all = sample.by(Long.MAX_VALUE);
        double sum = 0;
        long count = 0;
        long median = -1;
        for (Map.Entry<Long, Long> hour : sample.enough().entrySet()) {
            sum += (double) hour.getKey() * hour.getValue();
            count += hour.getValue();
            median = median < 0 && 2 * count >= all ? hour.getKey() : median;
        }
        return all == 0
                ? Optional.empty()
                : Optional.of(new CrisisAnswer.Timing(Optional.of(sum / all), median));
    }

    private Bounds bounds(long count) {
        Interval interval = sample.interval(count);
        return new Bounds(interval.low(), sample.share(count), interval.high(), false);
    }

    /** Every hour at which enough help came in some run up to ten days or twice the fait accompli, and every full day until then. */
    private Set<Long> hours() {
        long until = Timeline.until(setup.scenario(), request);
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
