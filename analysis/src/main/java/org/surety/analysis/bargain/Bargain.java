package org.surety.analysis.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.Scatter;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;
import org.surety.analysis.bargain.setting.Span;

/**
 * Runs models over a negotiation. Where numbers are ranges, the value is that of the middles, and the range of the outcome is exact for models
 * that have a formula for it; for others it is what was found with all ranges at one end, each range alone at either end, and a fixed number of
 * scattered choices: a range from inside, which the true one may exceed.
 */
public final class Bargain {

    /** Ranges moved alone to either end are at most these many; beyond, scattered choices have to do. */
    private static final int MOST_ALONE = 40;
    /** Scattered choices. */
    private static final int SCATTERED = 64;
    /** The seed of the scattered choices; fixed, so that the same question has the same answer. */
    private static final long SEED = 1867;

    private Bargain() {}

    /** What each of {@code models} makes of {@code negotiation}. */
    public static BargainResult of(Negotiation negotiation, List<BargainingModel> models) {
        return new BargainResult(negotiation.parties().stream().map(Negotiation.Party::name).toList(),
                negotiation.issues().stream().map(Negotiation.Issue::name).toList(),
                models.stream().map(it -> of(negotiation, it)).toList());
    }

    private static BargainResult.OfModel of(Negotiation negotiation, BargainingModel model) {
        Setting middle = negotiation.middle();
        Solution solution = model.solve(middle);
        Optional<List<Optional<Span>>> exact = model.bounds(negotiation);
        List<DoubleUnaryOperator> cases = exact.isPresent() ? List.of() : cases(negotiation.ranges());
        List<Optional<Span>> ranges = exact.orElseGet(() -> found(negotiation, model, solution, cases));
        List<BargainResult.Outcome> outcomes = new ArrayList<>();
        for (int k = 0; k < negotiation.issues().size(); k++) {
            outcomes.add(new BargainResult.Outcome(negotiation.issues().get(k).name(), solution.outcome().get(k),
                    ranges.get(k)));
        }
        boolean known = negotiation.ranges() == 0;
        return new BargainResult.OfModel(model.card(), model.parameters(), model.outside(middle), solution.turns(),
                outcomes, new BargainResult.Bounds(exact.isPresent() || known, known ? 1 : 1 + cases.size()),
                solution.notes());
    }

    private static List<Optional<Span>> found(Negotiation negotiation, BargainingModel model, Solution middle,
            List<DoubleUnaryOperator> cases) {
        List<Optional<Span>> ranges = new ArrayList<>(middle.outcome().stream().map(it -> it.map(Span::of)).toList());
        for (DoubleUnaryOperator one : cases) {
            List<Optional<Double>> outcome = model.solve(negotiation.narrowed(one)).outcome();
            for (int k = 0; k < ranges.size(); k++) {
                Optional<Span> more = outcome.get(k).map(Span::of);
                Optional<Span> so = ranges.get(k);
                ranges.set(k, so.isEmpty() || more.isEmpty() ? so.or(() -> more) : Optional.of(so.get().cover(more.get())));
            }
        }
        return ranges;
    }

    private static List<DoubleUnaryOperator> cases(int ranges) {
        List<DoubleUnaryOperator> cases = new ArrayList<>();
        if (ranges == 0) {
            return cases;
        }
        cases.add(range -> 0);
        cases.add(range -> 1);
        for (int alone = 0; alone < Math.min(ranges, MOST_ALONE); alone++) {
            int moved = alone;
            cases.add(range -> (int) range == moved ? 0 : 0.5);
            cases.add(range -> (int) range == moved ? 1 : 0.5);
        }
        for (int i = 0; i < SCATTERED; i++) {
            Scatter stream = new Scatter(SEED).stream(i);
            // Every other one at the ends, where extremes tend to lie.
            boolean atEnds = i % 2 == 0;
            cases.add(range -> atEnds ? Math.round(stream.at((long) range)) : stream.at((long) range));
        }
        return cases;
    }
}
