package org.surety.analysis.crisis.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Valuation;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.semantics.TooLarge;

/**
 * The least and the greatest answer when some parties choose, and what they then do. They see how things stand, but not
 * the ballots cast with theirs.
 */
public final class WorstAnswer {

    /** More would take longer than the other way. */
    private static final int MOST_STATES = 20_000;
    /** Where there is no other way. */
    private static final int MOST_OTHERWISE = 200_000;
    /** For each hour that is listed every state is gone through four times. */
    private static final long MOST_WORK = 2_000_000;
    private static final int FEWEST_HOURS = 12;

    private final CaseSetup setup;
    private final CrisisRequest request;

    public WorstAnswer(CaseSetup setup, CrisisRequest request) {
        this.setup = setup;
        this.request = request;
        if (request.players().isEmpty()) {
            throw new IllegalArgumentException("name the parties that choose");
        }
    }

    /**
     * By the states of the kernel; where they are too many, by tallies, with a strategy fixed beforehand; where tallies
     * do not suffice, by more states.
     *
     * @throws TooLarge if there are too many states for that as well
     */
    public CrisisAnswer answer() {
        try {
            return searched(MOST_STATES, true);
        } catch (TooLarge tooLarge) {
            try {
                return new ChosenAnswer(setup.root(), setup.scenario(), request, String.valueOf(tooLarge.getMessage()))
                        .answer();
            } catch (Unfoldable unfoldable) {
                return searched(MOST_OTHERWISE, false);
            }
        }
    }

    private CrisisAnswer searched(int most, boolean farther) {
        ExpandedStates grown =
                ExpandedStates.of(setup, request, Set.copyOf(request.players()), most, Parameters::middle,
                        farther || setup.scenario().faitAccompli().isEmpty());
        ExpandedStates assumed = ExpandedStates.of(setup, request, Set.of(), most, Parameters::middle, true);
        Chain chain = grown.chain();
        List<Curve.Point> points = new ArrayList<>();
        Set<Long> all = changes(chain, assumed);
        Set<Long> listed = listed(all, chain.nodes().size() + assumed.chain().nodes().size());
        listed.forEach(it -> points.add(new Curve.Point(it, bounds(grown, assumed, it))));
        Bounds ever = bounds(grown, assumed, Long.MAX_VALUE);
        long known = Math.min(grown.known(), assumed.known());
        long whole = all.stream().filter(it -> !listed.contains(it)).findFirst().map(it -> it - 1)
                .orElse(known == Long.MAX_VALUE ? Math.max(grown.until(), assumed.until()) : known);
        Curve curve = new Curve(points, ever, grown.missing() == 0 && assumed.missing() == 0, whole);
        Bounds inTime = setup.scenario().faitAccompli().map(it -> bounds(grown, assumed, it.count())).orElse(ever);
        List<PlayerChoice> choices = new ArrayList<>();
        if (!inTime.isPoint()) {
            choices.addAll(choices(chain, false));
            choices.addAll(choices(chain, true));
        }
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, Optional.empty(), List.of(),
                List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), choices,
                new Method(Method.Engine.WORST, "exact: the least and the greatest probability over all strategies of "
                        + String.join(", ", request.players())
                        + ", by backward induction over the states of the kernel"
                        + (grown.known() <= assumed.known() ? grown : assumed).words(),
                        Map.of("states", Integer.toString(chain.nodes().size()), "until",
                                Long.toString(grown.until())),
                        Optional.empty()),
                List.of());
    }

    /**
     * The hours at which enough help can first come, whatever those who choose do or as is assumed of them; as far as
     * the latter is known.
     */
    private static Set<Long> changes(Chain chain, ExpandedStates assumed) {
        Set<Long> hours = new TreeSet<>();
        Stream.concat(chain.nodes().stream(), assumed.chain().nodes().stream()).filter(Chain.Node::enough)
                .map(it -> it.state().now().count()).filter(it -> it <= assumed.known()).forEach(hours::add);
        return hours;
    }

    /** All of them, or every second, and so on, with the beginning and what was asked for. */
    private Set<Long> listed(Set<Long> all, int states) {
        long most = Math.max(FEWEST_HOURS, MOST_WORK / states);
        long step = (all.size() + most - 1) / most;
        Set<Long> hours = new TreeSet<>(Set.of(0L));
        int place = 0;
        for (long hour : all) {
            if (place++ % Math.max(1, step) == 0 || place == all.size()) {
                hours.add(hour);
            }
        }
        setup.scenario().faitAccompli().ifPresent(it -> hours.add(it.count()));
        request.hours().forEach(it -> hours.add(it.count()));
        return hours;
    }

    /** Between the two lies what is assumed of those who choose. */
    private static Bounds bounds(ExpandedStates grown, ExpandedStates assumed, long hour) {
        double low = new Valuation(grown.chain(), hour, false).value(0);
        double high = Math.max(low, new Valuation(grown.chain(), hour, true).value(0));
        Bounds bounds = new Bounds(low, Math.clamp(assumed.chain().by(hour), low, high), high, hour <= grown.known());
        return hour <= assumed.until() ? bounds : bounds.missing(assumed.missing());
    }

    private record Place(String step, int attempt, String party) {}

    /** What each party does at each step, weighed by how likely it is to come there when all play like that. */
    private List<PlayerChoice> choices(Chain chain, boolean most) {
        Valuation valuation = new Valuation(chain, setup.deadline(), most);
        valuation.value(0);
        double[] weights = reached(chain, valuation);
        Map<Place, Map<Chain.Move, Double>> moves = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            Chain.Node node = chain.nodes().get(i);
            if (weights[i] > 0 && !node.place().isEmpty()) {
                double weight = weights[i];
                node.branches().get(valuation.best(i)).moves().forEach((party, move) -> moves
                        .computeIfAbsent(new Place(node.place(), node.attempt(), party), it -> new LinkedHashMap<>())
                        .merge(move, weight, Double::sum));
            }
        }
        List<PlayerChoice> choices = new ArrayList<>();
        moves.forEach((place, counted) -> {
            Chain.Move usual = counted.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            choices.add(new PlayerChoice(!most, place.party(), place.step(), place.attempt(),
                    PlayerChoice.Move.valueOf(usual.name()), counted.size() == 1));
        });
        return choices;
    }

    private static double[] reached(Chain chain, Valuation valuation) {
        double[] weights = new double[chain.nodes().size()];
        weights[0] = 1;
        for (int node : chain.order()) {
            if (weights[node] > 0 && !chain.nodes().get(node).branches().isEmpty()) {
                for (Chain.Arrow arrow : chain.nodes().get(node).branches().get(valuation.best(node)).arrows()) {
                    weights[arrow.to()] += weights[node] * arrow.chance();
                }
            }
        }
        return weights;
    }
}
