package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.surety.analysis.crisis.conduct.Register;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBounds;
import org.surety.analysis.crisis.graph.ChainBuilder;
import org.surety.analysis.crisis.graph.ChanceConduct;
import org.surety.analysis.crisis.graph.Valuation;
import org.surety.model.quantity.Hours;

/** The answer by going through the states of the kernel, for few parties. */
final class GraphAnswer {

    private static final int MOST_STATES = 200_000;
    /** Where another engine was asked for and can draw runs instead. */
    private static final int MOST_UNASKED = 20_000;

    private final Setup setup;
    private final CrisisRequest request;
    private final Optional<String> why;
    private final long until;

    /** @param why why not another engine, which was asked for */
    GraphAnswer(Setup setup, CrisisRequest request, Optional<String> why) {
        this.setup = setup;
        this.request = request;
        this.why = why;
        this.until = Timeline.until(setup.scenario(), request);
    }

    static Chain chain(Setup setup, long until, Set<String> players, int most) {
        return chain(setup, until, players, most, Register::middle);
    }

    private static Chain chain(Setup setup, long until, Set<String> players, int most,
            Function<Register, double[]> at) {
        return ChainBuilder.of(setup.root(), setup::isEnough, new ChanceConduct(setup.conducts(), at, players), until,
                most);
    }

    /** The probability of enough help in time, or within the hours looked at, where variables have the values {@code at}. */
    double inTime(Function<Register, double[]> at) {
        Chain chain = chain(at);
        return new Valuation(chain, setup.scenario().faitAccompli().map(Hours::count).orElseGet(() -> last(chain)),
                true).value(0);
    }

    private long last(Chain chain) {
        return hours(chain).stream().max(Long::compare).orElse(0L);
    }

    private Chain chain(Function<Register, double[]> at) {
        return chain(setup, until, Set.of(), why.isPresent() ? MOST_UNASKED : MOST_STATES, at);
    }

    CrisisAnswer answer() {
        Chain chain = chain(Register::middle);
        Set<Long> hours = hours(chain);
        List<Curve.Point> points = new ArrayList<>();
        for (long hour : hours) {
            points.add(new Curve.Point(hour, bounds(chain, hour)));
        }
        boolean complete = chain.nodes().stream().noneMatch(it -> it.state().now().count() > until);
        Bounds last = points.getLast().chance();
        Bounds ever = complete ? last : new Bounds(last.low(), last.middle(), 1, false);
        Curve curve = new Curve(points, ever, complete);
        Bounds inTime = setup.scenario().faitAccompli().map(it -> curve.by(it.count())).orElse(ever);
        Map<String, String> parameters =
                Map.of("states", Integer.toString(chain.nodes().size()), "until", Long.toString(until));
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, Timings.of(curve), List.of(),
                List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), List.of(),
                new Method(Method.Engine.GRAPH,
                        "exact: the states of the kernel one by one, in double precision; what single votes, parties and "
                                + "assumptions do to it is not worked out in this way"
                                + (complete ? "" : "; nothing after " + Hours.of(until) + " was looked at"),
                        parameters, why),
                List.of());
    }

    private Bounds bounds(Chain chain, long hour) {
        double middle = new Valuation(chain, hour, true).value(0);
        ChainBounds bounds = new ChainBounds(chain, hour);
        double low = Math.min(bounds.least(), middle);
        double high = Math.max(bounds.most(), middle);
        return new Bounds(low, middle, high, high - low < 1e-12);
    }

    /** Every hour at which enough help can first come, and every full day. */
    private Set<Long> hours(Chain chain) {
        Set<Long> hours = new TreeSet<>(Set.of(0L));
        chain.nodes().stream().filter(Chain.Node::enough).map(it -> it.state().now().count()).filter(it -> it <= until)
                .forEach(hours::add);
        for (long day = 0; day <= Math.min(until, hours.stream().max(Long::compare).orElse(0L) + 24); day += 24) {
            hours.add(day);
        }
        setup.scenario().faitAccompli().ifPresent(it -> hours.add(it.count()));
        request.hours().stream().map(Hours::count).filter(it -> it <= until).forEach(hours::add);
        return new LinkedHashSet<>(hours);
    }
}
