package org.surety.analysis.crisis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBounds;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.Stretch;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.quantity.Hours;
import org.surety.semantics.TooLarge;

/** The answer by going through the states of the kernel, for few parties. */
public final class GraphAnswer {

    private static final int MOST_STATES = 200_000;
    /** Where another engine was asked for and can draw runs instead. */
    private static final int MOST_UNASKED = 20_000;
    /** For each hour that is listed every state is gone through. */
    private static final long MOST_WORK = 4_000_000;
    private static final int FEWEST_HOURS = 24;

    private final CaseSetup setup;
    private final CrisisRequest request;
    private final Optional<String> why;

    /** @param why why not another engine, which was asked for */
    public GraphAnswer(CaseSetup setup, CrisisRequest request, Optional<String> why) {
        this.setup = setup;
        this.request = request;
        this.why = why;
    }

    private ExpandedStates grown(Function<Parameters, double[]> at, boolean farther) {
        return ExpandedStates.of(setup, request, Set.of(), why.isPresent() ? MOST_UNASKED : MOST_STATES, at, farther);
    }

    /**
     * The probability of enough help in time, where variables have the values {@code at}; where no hour is too late,
     * that within the hours that can be looked at.
     */
    public double inTime(Function<Parameters, double[]> at) {
        return by(grown(at, setup.scenario().faitAccompli().isEmpty()).chain().arrivals(), setup.deadline());
    }

    public CrisisAnswer answer() {
        ExpandedStates grown = grown(Parameters::middle, true);
        SortedMap<Long, Double> arrivals = grown.chain().arrivals();
        TreeSet<Long> all = new TreeSet<>(arrivals.headMap(grown.until() + 1).keySet());
        Set<Long> hours = listed(grown, arrivals, all);
        List<Curve.Point> points = new ArrayList<>();
        for (long hour : hours) {
            points.add(new Curve.Point(hour, bounds(grown.chain(), hour, by(arrivals, hour))));
        }
        boolean complete = grown.missing() == 0;
        long whole = all.stream().filter(it -> !hours.contains(it)).findFirst().map(it -> it - 1)
                .orElse(grown.until());
        Curve curve = new Curve(points, bounds(grown.chain(), Long.MAX_VALUE, by(arrivals, Long.MAX_VALUE))
                .missing(grown.missing()), complete, whole);
        Bounds inTime = setup.scenario().faitAccompli().map(it -> curve.by(it.count())).orElse(curve.ever());
        Map<String, String> parameters = Map.of("states", Integer.toString(grown.chain().nodes().size()), "until",
                Long.toString(grown.until()));
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, timing(grown, arrivals),
                List.of(), List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), List.of(),
                new Method(Method.Engine.GRAPH,
                        "exact: the states of the kernel one by one, in double precision; what single votes, parties "
                                + "and "
                                + "assumptions do to it is not worked out in this way"
                                + grown.words(),
                        parameters, why),
                List.of());
    }

    private static double by(SortedMap<Long, Double> arrivals, long hour) {
        return arrivals.entrySet().stream().filter(it -> it.getKey() <= hour).mapToDouble(Map.Entry::getValue).sum();
    }

    private static Bounds bounds(Chain chain, long hour, double middle) {
        ChainBounds bounds = new ChainBounds(chain, hour);
        double low = Math.min(bounds.least(), middle);
        double high = Math.max(bounds.most(), middle);
        return new Bounds(low, middle, high, high - low < 1e-12);
    }

    /**
     * Every hour at which enough help can first come, or those by which further parts of it have come where they are
     * too many, full days, and those asked for.
     */
    private Set<Long> listed(ExpandedStates grown, SortedMap<Long, Double> arrivals, Set<Long> all) {
        long most = Math.max(FEWEST_HOURS, MOST_WORK / grown.chain().nodes().size());
        TreeSet<Long> hours = new TreeSet<>(Set.of(0L));
        double sum = 0;
        double whole = arrivals.values().stream().mapToDouble(it -> it).sum();
        double shown = 0;
        for (long hour : all) {
            sum += Optional.ofNullable(arrivals.get(hour)).orElse(0.0);
            if (all.size() <= most || sum >= shown) {
                hours.add(hour);
                shown = sum + whole / most;
            }
        }
        long last = Math.min(grown.until(), hours.last() + 24);
        long step = 24 * Math.max(1, (last / 24 + FEWEST_HOURS - 1) / FEWEST_HOURS);
        for (long day = 0; day <= last; day += step) {
            hours.add(day);
        }
        setup.scenario().faitAccompli().ifPresent(it -> hours.add(it.count()));
        request.hours().stream().map(Hours::count).forEach(hours::add);
        return hours;
    }

    /** From the hours at which enough help comes, and how much can come after them. */
    private Optional<CrisisAnswer.Timing> timing(ExpandedStates grown, SortedMap<Long, Double> arrivals) {
        double sum = 0;
        double hours = 0;
        for (Map.Entry<Long, Double> arrival : arrivals.entrySet()) {
            if (arrival.getKey() <= grown.until()) {
                sum += arrival.getValue();
                hours += arrival.getKey() * arrival.getValue();
            }
        }
        double missing = grown.missing();
        if (sum + missing <= 0) {
            return Optional.empty();
        }
        long later = grown.until() + 1;
        double low = sum > 0 ? hours / sum : later;
        double high = missing > 0
                ? (hours + missing * (grown.until() + stretch(grown.until()))) / (sum + missing)
                : low;
        boolean same = high - low < 1e-9 * (1 + low);
        return Optional.of(new CrisisAnswer.Timing(low, same ? low : Math.max(low, high),
                sum > 0 ? median(arrivals, sum, later) : later, median(arrivals, sum + missing, Long.MAX_VALUE),
                Optional.empty()));
    }

    private static long median(SortedMap<Long, Double> arrivals, double all, long otherwise) {
        double sum = 0;
        for (Map.Entry<Long, Double> arrival : arrivals.entrySet()) {
            sum += arrival.getValue();
            if (sum >= all / 2 * (1 - 1e-12)) {
                return arrival.getKey();
            }
        }
        return otherwise;
    }

    /** How long what comes after {@code until} takes, in the mean, at most. */
    private double stretch(long until) {
        try {
            Plan plan = Plan.of(setup.root(), setup.behaviours());
            Stretch stretch = Stretch.of(plan, setup.behaviours().parameters().middle());
            return until >= stretch.fixed() ? stretch.mean() : Double.POSITIVE_INFINITY;
        } catch (Unfoldable | TooLarge notKnown) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
