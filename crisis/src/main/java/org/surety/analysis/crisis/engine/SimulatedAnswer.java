package org.surety.analysis.crisis.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.explain.Gaps;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Stretch;
import org.surety.analysis.crisis.simulate.Interval;
import org.surety.analysis.crisis.simulate.Sample;
import org.surety.analysis.crisis.simulate.Simulation;
import org.surety.analysis.crisis.simulate.SimulationOrder;
import org.surety.model.quantity.Hours;

/** The answer by drawing runs with every range at its middle; the bounds are those of chance alone. */
public final class SimulatedAnswer {

    private static final long UNASKED = 200_000;
    private static final int MOST_HOURS = 400;
    private static final int MOST_DAYS = 60;

    private final CaseSetup setup;
    private final CrisisRequest request;
    private final Optional<String> why;
    private final Plan plan;
    private final Sample sample;
    private final double[] at;

    /**
     * Draws the runs.
     *
     * @param why why not another engine, which was asked for
     */
    public SimulatedAnswer(CaseSetup setup, CrisisRequest request, Optional<String> why) {
        this(setup, request, why, Parameters::middle);
    }

    /** As {@link #SimulatedAnswer(CaseSetup, CrisisRequest, Optional)}, where variables have the values {@code at}. */
    public SimulatedAnswer(CaseSetup setup, CrisisRequest request, Optional<String> why,
            Function<Parameters, double[]> at) {
        this.setup = setup;
        this.request = request;
        this.why = why;
        this.plan = Plan.of(setup.root(), setup.behaviours());
        ExactGoal goal = setup.goal(plan);
        this.at = at.apply(setup.behaviours().parameters());
        CrisisRequest.Simulation wanted = request.simulation();
        // Whoever did not ask for runs does not want to wait for many.
        long most = why.isPresent() ? Math.min(wanted.most(), UNASKED) : wanted.most();
        this.sample = Simulation.of(plan, this.at, goal.lattice(), goal.shifts(),
                Long.MAX_VALUE, new SimulationOrder(wanted.seed(), most, wanted.precision(),
                        wanted.confidence(), wanted.threads()));
    }

    /** The share of runs with enough help in time. */
    public double inTime() {
        return sample.share(sample.by(setup.deadline()));
    }

    public CrisisAnswer answer() {
        Set<Long> came = sample.enough().keySet();
        Set<Long> hours = hours(came);
        List<Curve.Point> points = new ArrayList<>();
        for (long hour : hours) {
            points.add(new Curve.Point(hour, bounds(sample.by(hour))));
        }
        long last = points.getLast().hour();
        Stretch stretch = Stretch.of(plan, at);
        boolean complete = !stretch.endless() && last >= stretch.fixed();
        long whole = came.stream().filter(it -> !hours.contains(it)).findFirst().map(it -> it - 1).orElse(last);
        Curve curve = new Curve(points, bounds(sample.by(Long.MAX_VALUE)), complete, whole);
        Bounds inTime = bounds(sample.by(setup.deadline()));
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, timing(), votes(),
                List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), List.of(), method(),
                Gaps.of(setup, plan));
    }

    /**
     * From the runs in which enough help came: intervals for the mean, by the normal distribution, and for the median,
     * by the order of the runs.
     */
    private Optional<CrisisAnswer.Timing> timing() {
        long all = sample.by(Long.MAX_VALUE);
        if (all == 0) {
            return Optional.empty();
        }
        double sum = 0;
        for (Map.Entry<Long, Long> hour : sample.enough().entrySet()) {
            sum += (double) hour.getKey() * hour.getValue();
        }
        double mean = sum / all;
        double squares = 0;
        for (Map.Entry<Long, Long> hour : sample.enough().entrySet()) {
            squares += (hour.getKey() - mean) * (hour.getKey() - mean) * hour.getValue();
        }
        double quantile = Interval.normal(sample.confidence());
        double error = quantile * Math.sqrt(squares / Math.max(1, all - 1) / all);
        long spread = (long) Math.ceil(quantile * Math.sqrt(all) / 2);
        return Optional.of(new CrisisAnswer.Timing(Math.max(0, mean - error), mean + error,
                sample.hourOf(Math.max(1, (all + 1) / 2 - spread)),
                sample.hourOf(Math.min(all, (all + 1) / 2 + spread)),
                Optional.of(new CrisisAnswer.Timing.Drawn(mean, sample.hourOf((all + 1) / 2)))));
    }

    private Bounds bounds(long count) {
        Interval interval = sample.interval(count);
        return new Bounds(interval.low(), sample.share(count), interval.high(), false);
    }

    /**
     * Every hour at which enough help came in some run, or where they are too many, those by which further parts of it
     * had come; full days, and those asked for.
     */
    private Set<Long> hours(Set<Long> came) {
        long until = request.until().map(Hours::count).orElse(Long.MAX_VALUE);
        TreeSet<Long> hours = new TreeSet<>(Set.of(0L));
        long all = sample.by(Long.MAX_VALUE);
        long count = 0;
        long shown = 0;
        for (long hour : came) {
            count += Optional.ofNullable(sample.enough().get(hour)).orElse(0L);
            if (hour <= until && (came.size() <= MOST_HOURS || count >= shown)) {
                hours.add(hour);
                shown = count + Math.max(1, all / MOST_HOURS);
            }
        }
        long last = Math.min(until, hours.last() + 24);
        long step = 24 * Math.max(1, (last / 24 + MOST_DAYS - 1) / MOST_DAYS);
        for (long day = 0; day <= last; day += step) {
            hours.add(day);
        }
        setup.scenario().faitAccompli().ifPresent(it -> hours.add(it.count()));
        request.hours().forEach(it -> hours.add(it.count()));
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
                + "all figures are estimates from these runs: low and high are the ends of the "
                + percent(sample.confidence()) + " % interval of Clopper and Pearson, which is about chance alone, "
                + "those of the expected hour by the normal distribution and those of the median by the order of "
                + "the runs",
                parameters, why);
    }

    private static String percent(double confidence) {
        double percent = confidence * 100;
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }
}
