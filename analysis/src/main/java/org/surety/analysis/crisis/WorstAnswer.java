package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Valuation;
import org.surety.model.quantity.Hours;
import org.surety.semantics.TooLarge;

/** The least and the greatest answer when some parties choose, and what they then do. They see how things stand, but not the ballots cast with theirs. */
final class WorstAnswer {

    /** More would take longer than the other way. */
    private static final int MOST_STATES = 20_000;

    private final Setup setup;
    private final CrisisRequest request;

    WorstAnswer(Setup setup, CrisisRequest request) {
        this.setup = setup;
        this.request = request;
        if (request.players().isEmpty()) {
            throw new IllegalArgumentException("name the parties that choose");
        }
    }

    /** By the states of the kernel; where they are too many, by tallies, with a strategy fixed beforehand. */
    CrisisAnswer answer() {
        try {
            return searched();
        } catch (TooLarge tooLarge) {
            return new ChosenAnswer(setup.root(), setup.scenario(), request, String.valueOf(tooLarge.getMessage()))
                    .answer();
        }
    }

    private CrisisAnswer searched() {
        long until = Timeline.until(setup.scenario(), request);
        Chain chain = GraphAnswer.chain(setup, until, Set.copyOf(request.players()), MOST_STATES);
        boolean complete = chain.nodes().stream().noneMatch(it -> it.state().now().count() > until);
        double middle = GraphAnswer.chain(setup, until, Set.of(), MOST_STATES).by(deadline(until));
        List<Curve.Point> points = new ArrayList<>();
        for (long hour = 0; hour <= until; hour += 24) {
            points.add(new Curve.Point(hour, bounds(chain, hour, Double.NaN)));
        }
        Bounds inTime = bounds(chain, deadline(until), middle);
        Curve curve = new Curve(points, bounds(chain, until, Double.NaN), complete);
        List<Choice> choices = new ArrayList<>(choices(chain, until, false));
        choices.addAll(choices(chain, until, true));
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, Optional.empty(), List.of(),
                List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), choices,
                new Method(Method.Engine.WORST, "exact: the least and the greatest probability over all strategies of "
                        + String.join(", ", request.players())
                        + ", by backward induction over the states of the kernel",
                        Map.of("states", Integer.toString(chain.nodes().size())), Optional.empty()),
                List.of());
    }

    private long deadline(long until) {
        return setup.scenario().faitAccompli().map(Hours::count).orElse(until);
    }

    /** Between the two lies what is assumed of those who choose, where it is known. */
    private static Bounds bounds(Chain chain, long hour, double middle) {
        double low = new Valuation(chain, hour, false).value(0);
        double high = new Valuation(chain, hour, true).value(0);
        double between = Double.isNaN(middle) ? (low + high) / 2 : Math.clamp(middle, low, high);
        return new Bounds(low, between, high, true);
    }

    private record Place(String step, int attempt, String party) {}

    /** What each party does at each step, weighed by how likely it is to come there when all play like that. */
    private List<Choice> choices(Chain chain, long until, boolean most) {
        Valuation valuation = new Valuation(chain, deadline(until), most);
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
        List<Choice> choices = new ArrayList<>();
        moves.forEach((place, counted) -> {
            Chain.Move usual = counted.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            choices.add(new Choice(!most, place.party(), place.step(), place.attempt(),
                    Choice.Move.valueOf(usual.name()), counted.size() == 1));
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
