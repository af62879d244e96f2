package org.surety.analysis.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Work;

/**
 * Runs models over a negotiation. Where numbers are ranges, the value is that of the middles, and the range of the
 * outcome is exact for models that have a formula for it; for others it is what was found with all ranges at one end,
 * each range alone at either end, and a fixed number of scattered choices: a range from inside, which the true one may
 * exceed.
 */
public final class Bargain {

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
        int ranges = negotiation.ranges();
        boolean exact = ranges == 0 || model.bounds(negotiation).isPresent();
        List<Optional<NumberRange>> found = ranges == 0
                ? solution.outcome().stream().map(it -> it.map(NumberRange::of)).toList()
                : ranges(negotiation, model, SCATTERED);
        ModelCard card = KnownErrors.on(model.card());
        Optional<ModelCard.Likely> likely =
                card.knownError().map(ModelCard.KnownError::likely).filter(it -> isStandard(model));
        List<BargainResult.Outcome> outcomes = new ArrayList<>();
        for (int k = 0; k < negotiation.issues().size(); k++) {
            Optional<NumberRange> range = cover(found.get(k), solution.outcome().get(k).map(NumberRange::of));
            outcomes.add(new BargainResult.Outcome(negotiation.issues().get(k).name(), solution.outcome().get(k), range,
                    likely.flatMap(far -> range.map(it -> it.reaching(far.halfWidth())))));
        }
        return new BargainResult.OfModel(card, model.parameters(), model.outside(middle),
                solution.turns(),
                outcomes, new BargainResult.Bounds(exact, exact ? 1 : 1 + cases(ranges, SCATTERED).size()),
                solution.notes());
    }

    /** Whether the model makes the choices with which its error was measured. */
    private static boolean isStandard(BargainingModel model) {
        return Models.called(model.card().id(), ModelChoices.STANDARD)
                .map(it -> it.parameters().equals(model.parameters())).orElse(false);
    }

    /**
     * The smallest and largest outcome of each issue over the ranges: exact where the model has a formula, else as far
     * as it was looked for.
     *
     * @param scattered how many scattered choices are computed, beside those at the ends
     */
    public static List<Optional<NumberRange>> ranges(Negotiation negotiation, BargainingModel model, int scattered) {
        return model.bounds(negotiation).orElseGet(() -> {
            List<Optional<NumberRange>> ranges = new ArrayList<>(
                    model.solve(negotiation.middle()).outcome().stream().map(it -> it.map(NumberRange::of)).toList());
            for (DoubleUnaryOperator one : cases(negotiation.ranges(), scattered)) {
                List<Optional<Double>> outcome = model.solve(negotiation.narrowed(one)).outcome();
                for (int k = 0; k < ranges.size(); k++) {
                    ranges.set(k, cover(ranges.get(k), outcome.get(k).map(NumberRange::of)));
                }
            }
            return ranges;
        });
    }

    private static Optional<NumberRange> cover(Optional<NumberRange> one, Optional<NumberRange> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().cover(other.get())) : one.or(() -> other);
    }

    private static List<DoubleUnaryOperator> cases(int ranges, int scattered) {
        List<DoubleUnaryOperator> cases = new ArrayList<>();
        if (ranges == 0) {
            return cases;
        }
        cases.add(range -> 0);
        cases.add(range -> 1);
        for (int alone = 0; alone < Math.min(ranges, scattered / 2); alone++) {
            int moved = alone;
            cases.add(range -> (int) range == moved ? 0 : 0.5);
            cases.add(range -> (int) range == moved ? 1 : 0.5);
        }
        for (int i = 0; i < scattered; i++) {
            Work.check();
            Scatter stream = new Scatter(SEED).stream(i);
            // Every other one at the ends, where extremes tend to lie.
            boolean atEnds = i % 2 == 0;
            cases.add(range -> atEnds ? Math.round(stream.at((long) range)) : stream.at((long) range));
        }
        return cases;
    }
}
